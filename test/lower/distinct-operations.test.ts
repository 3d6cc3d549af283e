import { expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';

const block = (parameter: string, ...answer: readonly string[]) =>
  [
    '## Get a Book\n\n**get** `/v1/books/{id}`\n\n### Query Parameters',
    `- \`${parameter}\``,
    '### Returns\n\n- `Book object { id, shelf }`',
    '  - `id: string`',
    ...answer,
    '### Example\n\n```http\ncurl https://library.example/v1/books/b\n```',
  ].join('\n\n');
const shelf = (row: string) => ['  - `shelf: object { row }`', `    - \`row: ${row}\``];
const first = block('full: boolean', ...shelf('number'));

test.each([
  ['another parameter', block('whole: boolean', ...shelf('number')), true],
  ['another answer', block('full: boolean', ...shelf('string')), true],
  ['other words', first.replace('Get a Book', 'Fetch a Book'), false],
  ['nothing else', first, false],
])('a second block with %s', (_, second, isTold) => {
  const read = readPages({ 'books.md': `# Books\n\n${first}`, 'books/get.md': second });
  expect(read.model.operations).toHaveLength(1);
  expect(codesOf(read).includes('conflicting-operation')).toBe(isTold);
});
