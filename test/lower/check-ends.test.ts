import { describe, expect, test } from 'vitest';
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

describe('pages that have no examples at all', () => {
  const pages = (count: number, end: readonly string[]) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `books/${index}.md`,
        method(`Get ${index}`, ...end).replace('/v1/books', `/v1/books/${index}`),
      ]),
    );

  test('are of a renderer that prints none', () => {
    expect(codesOf(readPages(pages(3, [RETURNS])))).not.toContain('no-example');
  });

  test('are doubtful where they are few, or end with something else than the answer', () => {
    expect(codesOf(readPages(pages(2, [RETURNS])))).toContain('no-example');
    const parameters = '### Query Parameters\n\n- `limit: optional number`';
    expect(codesOf(readPages(pages(3, [parameters])))).toContain('no-example');
  });

  test('show where one of them was cut off that should have an example', () => {
    const one = { 'shelves.md': method('List Shelves', RETURNS, EXAMPLE) };
    const read = readPages({ ...pages(3, [RETURNS]), ...one });
    expect(read.diagnostics.filter(({ code }) => code === 'no-example')).toHaveLength(3);
  });
});
