/** What a page holds outside its items, or twice: read as it stands, or told. */
import { expect, test } from 'vitest';
import { retrieveBook, listBooks } from '../support/library-pages.js';
import {
  codesOf,
  memberNamed,
  parameterNamed,
  readPages,
  typeNamed,
} from '../support/read-model.js';

const read = (page: string) => readPages({ 'list.md': page });
const idText = '    Name of the book in this API.';

test('the page itself is read without a doubt', () => {
  expect(codesOf(read(listBooks))).toEqual([]);
});

test.each([
  [
    'a second Returns',
    listBooks.replace('### Example', '### Returns\n\n- `other: string`\n\n### Example'),
    'repeated-section',
  ],
  [
    'text before the items',
    listBooks.replace('### Returns', '### Returns\n\nAll of them.'),
    'unread-text',
  ],
  ['items without blank lines', listBooks.replace(/\n\n( *- `)/g, '\n$1'), 'tight-item'],
  [
    'an item without a blank line',
    listBooks.replace(
      '- `title: string`\n',
      '- `title: string`\n\n  - `tight: string`\n  - `x: y`',
    ),
    'tight-item',
  ],
  ['a comment that is not closed', listBooks.replace('### Returns', '<!--\n$&'), 'hidden-items'],
  [
    'a comment around an item',
    listBooks.replace('- `title: string`', '<!-- - `title: string` -->'),
    'hidden-items',
  ],
  ['a fence that is not closed', listBooks.replace('### Returns', '```json\n$&'), 'fence-in-fence'],
  [
    'a sample of a response that is not documented',
    listBooks.replace(/### Returns[^]*(?=### Example)/, ''),
    'response-undocumented',
  ],
])('%s is told', (_, page, code) => {
  expect(page).not.toBe(listBooks);
  expect(codesOf(read(page))).toContain(code);
});

test('what only looks like items is text: in a fence, and in lists of values', () => {
  const fence = `${idText}\n\n    \`\`\`\n    - \`injected: string\`\n    \`\`\`\n\n    - \`b1\`\n    - \`b2\``;
  const fakeReturns = '```\n### Returns\n\n- `fake: string`\n```\n\n### Example';
  const page = listBooks.replace(idText, fence).replace('### Example', fakeReturns);
  const { model, diagnostics } = read(page);
  expect(diagnostics).toEqual([]);
  expect(JSON.stringify(model.types.map(({ shape }) => shape))).not.toMatch(
    /"name":"(?:injected|fake)"/,
  );
  expect(typeNamed(model, 'Book').shape).toMatchObject({ properties: { length: 3 } });
});

test('parameters of the same kind may stand in two sections', () => {
  const more = '### Query Parameters\n\n- `shelf: string`\n\n### Returns';
  const { model } = read(listBooks.replace('### Returns', more));
  expect(parameterNamed(model, 'books.list', 'shelf').in).toBe('query');
  expect(parameterNamed(model, 'books.list', 'limit').in).toBe('query');
});

test('a description that tempts a slow parser is read in time', () => {
  const mad = `    ${'['.repeat(20_000)}${'*_'.repeat(20_000)}\`\`\`${'<a '.repeat(20_000)}`;
  const { model } = read(listBooks.replace(idText, mad));
  expect(typeNamed(model, 'Book').shape).toMatchObject({ properties: { length: 3 } });
});

/** The newest renderer: headings one level up, in lower case, verbs in capitals. */
const newer = `# List Loans

**GET** \`/v1/shelves/{shelf_id}/loans\`

The loans of a shelf.

## Path parameters

- \`shelf_id: string\`

## Query parameters

- \`limit: optional number\`

  minimum: 1, maximum: 100

## Headers

- \`"library-branch": optional string\`

## Returns

- \`data: array of object\`

  - \`id: string\`

  - \`due_at: string\`

    format: date-time

- \`next_page: string or null\`

## Example

\`\`\`bash
curl https://api.library.example/v1/shelves/s_1/loans
\`\`\`

### Response (200)

\`\`\`json
{ "data": [{ "id": "l_1", "due_at": "2026-01-31T00:00:00Z" }], "next_page": null }
\`\`\`
`;

test('pages of the newest renderer are read as those of the ones before', () => {
  const { model, diagnostics } = readPages({ 'loans/list.md': newer });
  expect(diagnostics).toEqual([]);
  const [operation] = model.operations;
  expect(operation).toMatchObject({ id: 'loans.list', verb: 'get', title: 'List Loans' });
  expect(operation?.parameters.map(({ name, in: location }) => [location, name])).toEqual([
    ['path', 'shelf_id'],
    ['query', 'limit'],
    ['header', 'library-branch'],
  ]);
  expect(operation?.parameters[1]?.constraints).toMatchObject({ minimum: 1, maximum: 100 });
  expect(operation?.examples[0]?.response?.json).toContain('next_page');
  expect(JSON.stringify(model.types)).toContain('"dateTime":"yes"');
});

test('types can stand on the level of the heading above them', () => {
  const page = `# Loans\n\n### Domain Types\n\n### Loan\n\n- \`Loan object { id }\`\n\n  - \`id: string\`\n\n### Loan Deleted\n\n- \`LoanDeleted object { id }\`\n\n  - \`id: string\`\n\n## List\n\n**get** \`/v1/loans\`\n\n### Returns\n\n- \`data: array of Loan\`\n`;
  const { model, diagnostics } = readPages({ 'loans.md': page });
  expect(model.types.map(({ id }) => id)).toEqual(expect.arrayContaining(['Loan', 'LoanDeleted']));
  expect(diagnostics.map(({ code }) => code)).not.toContain('unknown-section');
  expect(model.operations).toHaveLength(1);
});

test('a guide that writes verbs in capitals is no reference page', () => {
  const guide =
    '# API\n\n### Login\n\n**POST** `/auth/token`\n\n- **Request Body**:\n  - `username`: Email\n';
  const { model, diagnostics } = readPages({ 'guide.md': guide });
  expect(model.operations).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-reference-page']);
});

test.each([
  ['a table', '| name | type |\n|---|---|\n| id | string |'],
  ['a sample', '```json\n{ "id": "string" }\n```'],
  ['a list of words', '- `id` (string, required): the number\n- `title` (string)'],
])('a page whose parameters are %s is no reference page', (_, parameters) => {
  const page = (more: string) =>
    `## Add\n\n**POST** \`/books\`\n\n### Body Parameters\n\n${parameters}\n\n${more}`;
  const foreign = readPages({ 'books.md': page('### Response\n\n```json\n{}\n```\n') });
  expect(foreign.model.operations).toEqual([]);
  expect(foreign.diagnostics.map(({ code }) => code)).toEqual(['not-a-reference-page']);
  const ours = readPages({ 'books.md': page('### Returns\n\n- `id: string`\n') });
  expect(ours.model.operations).toHaveLength(1);
  expect(ours.diagnostics.map(({ code }) => code)).toContain('unread-text');
});

/** A page of Go, whose types may have an ending that the heading above them lacks. */
const goPage = (types: string) => `# Books

## Burn Book

\`client.Books.Burn(ctx, bookID) (*Ashes, error)\`

**post** \`/v1/books/{book_id}/burn\`

### Parameters

- \`bookID string\`

### Returns

- \`type Ashes struct{…}\`

  - \`Weight float64\`

### Example

\`\`\`go
package main
\`\`\`

${types}`;

const shelfType = (depth: number) => `${'#'.repeat(depth)} Domain Types

${'#'.repeat(depth)} Shelf

- \`type ShelfResp struct{…}\`

  - \`Width int64\`
`;

test('the name in a heading stands for the type below it, which may have an ending', () => {
  const { model } = readPages({
    'books.md': goPage(shelfType(2).replace('## Shelf', '### Shelf')),
  });
  expect(typeNamed(model, 'Shelf').shape).toEqual({
    kind: 'alias',
    type: { kind: 'ref', id: 'ShelfResp' },
  });
  expect(memberNamed(model, 'ShelfResp', 'width').type).toMatchObject({ kind: 'number' });
});

test('types one level too deep behind a method, and types of types, are read', () => {
  const room = shelfType(4).replaceAll('Shelf', 'Room').replace('Width', 'Seats');
  const { model } = readPages({ 'books.md': goPage(`${shelfType(3)}\n${room}`) });
  expect(memberNamed(model, 'ShelfResp', 'width').type).toMatchObject({ kind: 'number' });
  expect(memberNamed(model, 'RoomResp', 'seats').type).toMatchObject({ kind: 'number' });
});

test('braces that a converter escaped are braces', () => {
  const escaped = retrieveBook.replace(/(`Book object )\{ (.*) \}`/, '$1\\{ $2 \\}`');
  expect(escaped).toContain('object \\{ id');
  const [types, escapedTypes] = [retrieveBook, escaped].map((page) => read(page).model.types);
  expect(escapedTypes).toEqual(types);
});

test('a list that can be null may be opened as a union of the list alone', () => {
  const items = [
    '- `sort: optional array of "title" or "author" or null`',
    '  - `array of "title" or "author"`',
    '    - `"title"`',
    '    - `"author"`',
    '- `ids: optional array of string or null`',
    '  - `array of string`',
  ];
  const found = read(`## List Books

**get** \`/v1/books\`

### Query Parameters

${items.join('\n\n')}

### Returns

- \`count: number\`

### Example

\`\`\`http
curl https://api.library.example/v1/books
\`\`\`
`);
  expect(codesOf(found)).toEqual(['name-guessed']);
  expect(parameterNamed(found.model, 'books.list', 'ids')).toMatchObject({
    nullable: 'yes',
    type: { kind: 'array', element: { kind: 'string' } },
  });
  expect(parameterNamed(found.model, 'books.list', 'sort').type).toMatchObject({
    element: { variants: [{ value: 'title' }, { value: 'author' }] },
  });
});

test.each([
  ['the answer', '### Returns', { kind: 'unknown' }],
  ['the body', '### Body Parameters\n\n### Returns\n\n- `array of string`', { kind: 'array' }],
])('a page that is cut off behind the heading of %s is told', (_, end, type) => {
  const found = read(`## Get\n\n**get** \`/v1/books\`\n\n${end}`);
  expect(codesOf(found)).toContain('empty-section');
  expect(found.model.operations[0]?.response.type).toMatchObject(type);
});

test('a title with nothing below it is told', () => {
  expect(codesOf(read(`${retrieveBook}\n## Delete a Book\n`))).toContain('empty-section');
});

test('a method whose call is written otherwise is told', () => {
  const lost = retrieveBook.replace(/\*\*get\*\* `([^`]*)`/, '`GET $1`');
  expect(lost).not.toBe(retrieveBook);
  expect(codesOf(read(`${retrieveBook}\n${lost}`))).toContain('call-lost');
  const guide = '## Limits\n\nThere are some.\n\n### Example\n\nNone.\n';
  expect(codesOf(read(`${guide}\n${retrieveBook}`))).not.toContain('call-lost');
});
