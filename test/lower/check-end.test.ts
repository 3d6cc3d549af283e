import { expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';

const method = (title: string, ...sections: readonly string[]) =>
  [`## ${title}`, '**get** `/v1/books`', ...sections].join('\n\n');
const RETURNS = '### Returns\n\n- `id: string`';
const EXAMPLE = '### Example\n\n```http\ncurl https://api.library.example/v1/books\n```';
const RESPONSE = '#### Response\n\n```json\n{ "id": "b" }\n```';

test.each([
  ['the answer', [RETURNS], true],
  ['parameters', ['### Query Parameters\n\n- `limit: optional number`'], true],
  ['an example', [RETURNS, EXAMPLE], false],
  ['a response', [RETURNS, EXAMPLE, RESPONSE], false],
  ['its head', [], false],
])('a page that ends with %s', (_, sections, isReported) => {
  const read = readPages({ 'books.md': method('List Books', ...sections) });
  expect(codesOf(read).includes('no-example')).toBe(isReported);
});

test('types may follow the last method', () => {
  const types = '## Domain Types\n\n### Book\n\n- `Book object { id }`\n\n  - `id: string`';
  const read = readPages({
    'books.md': `# Books\n\n${method('List Books', RETURNS, EXAMPLE)}\n\n${types}`,
  });
  expect(codesOf(read)).not.toContain('no-example');
});

test('types may stand below the last method', () => {
  const types = '### Domain Types\n\n### Book\n\n- `Book object { id }`\n\n  - `id: string`';
  const nested = (...sections: readonly string[]) =>
    readPages({ 'books.md': `# Books\n\n${method('List Books', ...sections, types)}` });
  expect(codesOf(nested(RETURNS, EXAMPLE))).not.toContain('no-example');
  expect(codesOf(nested(RETURNS))).toContain('no-example');
});
