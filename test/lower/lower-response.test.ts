import { expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';

const page = (signature: string, returns: string) => `## Read Aloud

\`books.${signature}\`

**get** \`/v1/books/{book_id}/audio\`

### Parameters

- \`book_id: str\`

### Returns

- \`${returns}\`

### Example

\`\`\`python
client.books.audio("b_1")
\`\`\`
`;

test.each(['BinaryResponseContent', 'HttpxBinaryResponseContent', 'BinaryAPIResponse'])(
  'an answer that is no JSON is told by the class that Python reads it with: %s',
  (name) => {
    const read = readPages({ 'audio.md': page(`audio(strbook_id)  -> ${name}`, name) });
    expect(codesOf(read)).toEqual([]);
    const [response] = read.model.operations.map((operation) => operation.response);
    expect(response?.type).toEqual({ kind: 'binary' });
    expect(response?.contentType).toBe('application/octet-stream');
  },
);
