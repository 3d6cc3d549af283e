import { expect, test } from 'vitest';
import { compareSettings } from '../../generator/cli/compare-settings.js';
import { packageSettings } from '../../generator/cli/package-settings.js';
import { unsaid } from '../../generator/cli/config.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { readPages } from '../support/read-model.js';

const page = `## Get a Book

**get** \`/v1/books/{id}\`

### Path Parameters

- \`id: string\`

### Example

\`\`\`http
curl https://api.library.example/v1/books/b_1 \\
  -H "X-Api-Key: $LIBRARY_API_KEY" \\
  -H 'library-version: 2026-01-31'
\`\`\`
`;

function told(said: object): readonly string[] {
  const found: Diagnostic[] = [];
  const { model } = readPages({ 'books.md': page });
  const settings = packageSettings({ ...unsaid, out: 'library', ...said });
  compareSettings(model, settings, (diagnostic) => found.push(diagnostic));
  return found.map(({ message }) => message);
}

const authentication = { header: 'x-api-key', scheme: null };
const headers = { 'Library-Version': '2026-01-31' };

test('what every sample sends and the package does not is told', () => {
  expect(told({})).toEqual([
    'the samples send `X-Api-Key: $KEY, library-version: 2026-01-31`, which the package does not: it sends the key as `Authorization: Bearer $KEY`',
  ]);
  expect(told({ authentication })).toEqual([expect.stringContaining('`library-version: 2026')]);
  expect(told({ authentication, headers })).toEqual([]);
});

test('the place is a sample that shows it', () => {
  const typescript = page
    .replace('**get** `/v1/books/{id}`', '**get** `/v1/authors/{id}`')
    .replace(/```http[^]*```/, '```typescript\nawait client.authors.retrieve("a");\n```');
  const found: Diagnostic[] = [];
  const { model } = readPages({ 'authors.md': typescript, 'books.md': page });
  const settings = packageSettings({ ...unsaid, out: 'library' });
  compareSettings(model, settings, (diagnostic) => found.push(diagnostic));
  expect(found.map(({ place }) => [place.path, place.line])).toEqual([['books.md', 11]]);
});
