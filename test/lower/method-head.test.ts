import { expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';

const page = (head: string, parameters = '### Parameters\n\n- `title: String`') =>
  [
    '# Books',
    head,
    parameters,
    '### Returns\n\n- `class Book`\n\n  - `id: String`',
    '### Example\n\n```ruby\nlibrary.books\n```\n\n#### Response\n\n```json\n{ "data": [{ "id": "b" }], "has_more": false }\n```',
  ].join('\n\n');

const SIGNATURE = '`books.list(**kwargs) -> Page<Book>`';
const CALL = '**get** `/v1/books`';

test('a signature may stand behind the verb line', () => {
  const [before, behind] = [`${SIGNATURE}\n\n${CALL}`, `${CALL}\n\n${SIGNATURE}`].map((lines) =>
    readPages({ 'books.md': page(`## List\n\n${lines}\n\nLists them.`) }),
  );
  expect(behind?.model.operations[0]?.response).toEqual(before?.model.operations[0]?.response);
  expect(behind?.model.operations[0]?.id).toBe('books.list');
  expect(behind?.model.operations[0]?.description).toBe('Lists them.');
});

test('code at the beginning of a description is no signature', () => {
  const { model, diagnostics } = readPages({
    'books.md': page(`## List\n\n${SIGNATURE}\n\n${CALL}\n\n\`books\``),
  });
  expect(model.operations[0]?.description).toBe('`books`');
  expect(diagnostics.map(({ code }) => code)).not.toContain('bad-signature');
});

test('a second call under one title is told', () => {
  const read = readPages({
    'books.md': page(`## List\n\n${SIGNATURE}\n\n${CALL}\n\n**put** \`/v1/books\``),
  });
  expect(codesOf(read)).toContain('second-verb-line');
});

test.each([
  '**get** `/v1/books/:book_id`',
  '**Get** `/v1/books/{book_id}`',
  '**GET** `/v1/books/:book_id?beta=true`',
])('the call %s has a path parameter', (call) => {
  const { model } = readPages({
    'books.md': page(
      `## Get\n\n\`books.retrieve(book_id) -> Book\`\n\n${call}`,
      '### Parameters\n\n- `book_id: String`',
    ),
  });
  const [operation] = model.operations;
  expect(operation?.verb).toBe('get');
  expect(operation?.parameters.map(({ name, in: place }) => [name, place])).toEqual([
    ['book_id', 'path'],
  ]);
});

test('what stands behind a colon and is no parameter of the path is part of it', () => {
  const head =
    '## Search\n\n`books.search(BookSearchParams**kwargs)  -> Book`\n\n**post** `/v1/books/:search`';
  const { model } = readPages({ 'books.md': page(head, '### Parameters\n\n- `search: String`') });
  const [operation] = model.operations;
  expect(operation?.path).toBe('/v1/books/:search');
  expect(operation?.parameters.filter(({ in: place }) => place === 'path')).toEqual([]);
});
