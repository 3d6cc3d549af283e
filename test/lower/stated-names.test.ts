import { expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';

const RESPONSE = '\n\n#### Response\n\n```json\n{ "total": 3 }\n```';

/** Files with names of no meaning, as saved pages have them. */
const http = `## Count Pages

**post** \`/v1/books/count_pages\`

### Body Parameters

- \`range: object { first, last }\`

  - \`first: number\`

  - \`last: number\`

### Returns

- \`total: number\`

### Example

\`\`\`http
curl https://api.library.example/v1/books/count_pages
\`\`\`${RESPONSE}
`;

const python = `## Count Pages

\`books.count_pages(BookCountPagesParams**kwargs)  -> CountPagesResponse\`

**post** \`/v1/books/count_pages\`

### Parameters

- \`range: Range\`

  - \`first: float\`

  - \`last: float\`

### Returns

- \`class CountPagesResponse: …\`

  - \`total: float\`

### Example

\`\`\`python
client.books.count_pages(range={"first": 1, "last": 2})
\`\`\`${RESPONSE}
`;

test('alone, a page without a name has one from its path', () => {
  const alone = readPages({ '001.md': http });
  expect(alone.model.operations[0]).toMatchObject({ id: 'books.count_pages.create' });
  expect(codesOf(alone)).toContain('name-guessed');
});

test.each([
  ['before it', { '001.md': http, '002.md': python }],
  ['behind it', { '001.md': python, '002.md': http }],
])('a name that a page of another dialect %s states is taken', (_, pages) => {
  const both = readPages(pages);
  expect(both.model.operations).toMatchObject([
    { id: 'books.count_pages', resource: ['books'], method: 'count_pages' },
  ]);
  expect(codesOf(both)).not.toContain('name-guessed');
  const own = both.model.types.filter(({ scope }) => scope === 'local');
  expect(own.map(({ id }) => id).filter((id) => !id.startsWith('books.count_pages.'))).toEqual([]);
  expect(own.some(({ name }) => name.includes('CountPagesCreate'))).toBe(false);
  expect(own.map(({ name }) => name)).toContain('BooksCountPagesParamsRange');
});

test('a stated name that another operation has already is not taken', () => {
  const other = http.replaceAll('/count_pages', '').replace('**post**', '**get**');
  const named = '---\nurl: https://docs.library.example/api/http/books/count_pages\n---\n\n';
  const pages = { '001.md': http, '002.md': python, '003.md': named + other };
  const { operations } = readPages(pages).model;
  expect(new Set(operations.map(({ id }) => id)).size).toBe(2);
});

test('a guess gives way to the operation whose stated name it is', () => {
  const create = http.replaceAll('/count_pages', '').replace('## Count Pages', '## Add a Book');
  const stated = python
    .replaceAll('/count_pages', '')
    .replaceAll('count_pages', 'create')
    .replace('## Count Pages', '## Add a Book');
  const renamed = python.replaceAll('count_pages(', 'count(');
  const { model, diagnostics } = readPages({
    '001.md': http,
    '002.md': create,
    '003.md': renamed,
    '004.md': stated,
  });
  expect(model.operations.map(({ id, path }) => [id, path])).toEqual([
    ['books.count', '/v1/books/count_pages'],
    ['books.create', '/v1/books'],
  ]);
  expect(diagnostics.map(({ code }) => code)).not.toContain('operation-name-collision');
});
