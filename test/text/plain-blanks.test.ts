import { expect, test } from 'vitest';
import { withPlainBlanks } from '../../generator/text/plain-blanks.js';
import { readPages } from '../support/read-model.js';

const page = `# Books

## Get a Book

**get** \`/v1/books\`

### Returns

- \`Book object { id, author }\`

  - \`id: string or null\`

  - \`author: object { name, born }\`

    Who wrote it.

    - \`name: string\`

    - \`born: optional number\`

### Example

\`\`\`http
curl https://api.library.example/v1/books
\`\`\`
`;

/** What is read of a page, but for the places. */
const read = (text: string) => {
  const { model } = readPages({ 'books.md': text });
  return JSON.parse(
    JSON.stringify(model, (key, value: unknown) => (key === 'origins' ? undefined : value)),
  ) as unknown;
};

test.each([
  ['tabs', page.replace(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2))],
  [
    'blanks that do not break, in code',
    page.replaceAll(/`[^`\n]+`/g, (code) => code.replaceAll(' ', '\u00a0')),
  ],
  [
    'blanks that do not break, before items',
    page.replaceAll(/^ +/gm, (blanks) => '\u00a0'.repeat(blanks.length)),
  ],
  ['both kinds of line ends', page.replaceAll('\n', '\r\n')],
])('a page with %s is the same page', (_, text) => {
  expect(text).not.toBe(page);
  expect(read(text)).toEqual(read(page));
});

test('other texts stay as they are', () => {
  for (const text of [page, '\tcode\n', 'a\tb\n- c']) expect(withPlainBlanks(text)).toBe(text);
});
