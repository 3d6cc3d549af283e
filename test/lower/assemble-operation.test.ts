import { expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';

const method = (head: string, ...sections: readonly string[]) =>
  [`## A Method\n\n${head}`, ...sections].join('\n\n');
const sample = (code: string, json = '{ "id": "b" }') =>
  `### Example\n\n\`\`\`http\n${code}\n\`\`\`\n\n#### Response\n\n\`\`\`json\n${json}\n\`\`\``;
const RETURNS = '### Returns\n\n- `id: string`';
const url = 'https://api.library.example/v1/books';

test('an answer is a list where its sample is one', () => {
  const page = method('**get** `/v1/books`', RETURNS, sample(`curl ${url}`, '[{ "id": "b" }]'));
  const read = readPages({ 'books.md': page });
  expect(codesOf(read)).toContain('answer-list-guessed');
  expect(read.model.operations[0]?.response.type).toMatchObject({
    kind: 'array',
    element: { kind: 'ref' },
  });
  const whole = method('**get** `/v1/books`', RETURNS, sample(`curl ${url}`));
  const plain = readPages({ 'books.md': whole });
  expect(plain.model.operations[0]?.response.type).toMatchObject({ kind: 'ref' });
  expect(codesOf(plain)).not.toContain('answer-list-guessed');
});

test('an answer that is not understood is not taken for none, or for a download', () => {
  const page = method(
    '**get** `/v1/books`',
    '### Returns\n\nThe book.',
    `### Example\n\n\`\`\`http\ncurl ${url}\n\`\`\``,
  );
  const read = readPages({ 'books.md': page });
  expect(codesOf(read)).toEqual(expect.arrayContaining(['unread-text']));
  expect(codesOf(read)).not.toContain('binary-guessed');
  expect(read.model.operations[0]?.response.type).toEqual({ kind: 'unknown' });
});

test.each([
  [`curl -X PUT ${url} -F file=@book.pdf`, true],
  [`curl ${url} -d '{"id":"b"}'`, true],
  [`curl ${url} -H 'X-Key: -d'`, false],
])('a body that only the sample %s shows is told', (code, isTold) => {
  const read = readPages({ 'books.md': method('**put** `/v1/books`', RETURNS, sample(code)) });
  expect(codesOf(read).includes('body-undocumented')).toBe(isTold);
});

test('an argument `body` beside others of TypeScript is sent in the body', () => {
  const page = [
    '## Replace Books',
    '`client.books.replace(stringshelfID, BookReplaceParams { body } params, RequestOptionsoptions?): Book`',
    '**put** `/v1/shelves/{shelf_id}/books`',
    '### Parameters',
    '- `shelfID: string`',
    '- `params: BookReplaceParams`',
    '  - `body: Array<string>`',
    '### Returns',
    '- `Book`',
    '  - `id: string`',
    '### Example\n\n```typescript\nimport Library from "library";\n```',
  ].join('\n\n');
  const { model, diagnostics } = readPages({ 'books/replace.md': page });
  expect(diagnostics.map(({ code }) => code)).toContain('whole-body');
  expect(model.operations[0]?.body).toMatchObject({ contentType: 'application/json' });
  expect(model.operations[0]?.parameters.map(({ name }) => name)).toEqual(['shelf_id']);
});

test('the raw response of Java is a download', () => {
  const page = [
    '## Download a Book',
    '`HttpResponse books().content(BookContentParamsparams, RequestOptionsrequestOptions = RequestOptions.none())`',
    '**get** `/v1/books/{book_id}/content`',
    '### Parameters',
    '- `BookContentParams params`',
    '  - `Optional<String> bookId`',
    '### Example\n\n```java\npackage library;\n```',
  ].join('\n\n');
  const { model, diagnostics } = readPages({ 'books/content.md': page });
  expect(diagnostics.map(({ code }) => code)).not.toContain('dangling-type');
  expect(model.operations[0]?.response.type).toEqual({ kind: 'binary' });
});

test('cookies are no arguments', () => {
  const cookies = '### Cookie Parameters\n\n- `session: optional string`';
  const page = method('**post** `/v1/books`', cookies, RETURNS, sample(`curl ${url}`));
  const read = readPages({ 'books.md': page });
  expect(codesOf(read)).toContain('cookie-parameter');
  expect(read.model.operations[0]).toMatchObject({ body: null, parameters: [] });
});

test('items without a heading above them are told', () => {
  const page = method(
    '**get** `/v1/books`',
    '- `limit: optional number`',
    RETURNS,
    sample(`curl ${url}`),
  );
  expect(codesOf(readPages({ 'books.md': page }))).toContain('stray-items');
});

test.each([
  ['Returns the audio of the book.', 'binary-guessed', { kind: 'binary' }],
  ['Reads the book aloud.', 'no-answer-guessed', null],
])('a method without Returns: %s', (description, code, type) => {
  const body = '### Body Parameters\n\n- `book: string`';
  const read = readPages({ 'books.md': method('**post** `/v1/audio`', description, body) });
  expect(codesOf(read)).toContain(code);
  expect(read.model.operations[0]?.response.type).toEqual(type);
});

test('several types as roots are what a method may answer', () => {
  const returns = (second: string) =>
    `### Returns\n\n- \`Loan = object { id }\`\n\n  - \`id: string\`\n\n- \`${second} = object { reason }\`\n\n  - \`reason: string\``;
  const read = readPages({ 'books.md': method('**post** `/v1/loans`', returns('Refusal')) });
  expect(read.model.operations[0]?.response.type).toEqual({
    kind: 'union',
    variants: [
      { kind: 'ref', id: 'Loan' },
      { kind: 'ref', id: 'Refusal' },
    ],
  });
  expect(codesOf(read)).not.toContain('not-a-member');
});

test('a path parameter that the path does not have is told', () => {
  const section = '### Path Parameters\n\n- `shelf_id: string`\n\n- `room_id: optional string`';
  const page = method('**get** `/v1/shelves/{shelf_id}`', section, RETURNS);
  const read = readPages({ 'shelves.md': page });
  expect(read.diagnostics.map(({ code, place }) => [code, place.line])).toContainEqual([
    'path-parameter-unused',
    9,
  ]);
  expect(read.model.operations[0]?.parameters.map(({ name }) => name)).toEqual(['shelf_id']);
});

test('a text that a sentence calls a file is uploaded', () => {
  const body = '### Body Parameters\n\n- `cover: string`\n\n  The cover.\n\n  format: binary';
  const { model } = readPages({ 'books.md': method('**post** `/v1/covers`', body, RETURNS) });
  expect(model.operations[0]?.body?.contentType).toBe('multipart/form-data');
  expect(JSON.stringify(model.types)).toContain('"kind":"binary"');
});

test.each([
  ['a map', '- `covers: map[file]`'],
  ['an object', '- `cover: object { image }`\n\n  - `image: file`'],
  ['a list', '- `covers: array of object { image }`\n\n  - `image: file`'],
])('a file within %s makes the body a form', (_, body) => {
  const page = method('**post** `/v1/covers`', `### Body Parameters\n\n${body}`, RETURNS);
  const { model } = readPages({ 'books.md': page });
  expect(JSON.stringify(model.types)).toContain('"kind":"binary"');
  expect(model.operations[0]?.body?.contentType).toBe('multipart/form-data');
});

test('a page of a list whose sample is a list has nothing around its items', () => {
  const page = [
    '## List Books',
    '`books.list(BookListParams**kwargs)  -> SyncArrayPage[Book]`',
    '**get** `/v1/books`',
    '### Returns\n\n- `class Book: …`\n\n  - `id: str`',
    '### Example\n\n```python\nlibrary.books.list()\n```\n\n#### Response\n\n```json\n[{ "id": "b" }]\n```',
  ].join('\n\n');
  const read = readPages({ 'books/list.md': page });
  expect(read.model.operations[0]?.response).toMatchObject({
    type: { kind: 'array', element: { kind: 'ref', id: 'Book' } },
    pagination: null,
  });
  expect(codesOf(read)).toContain('answer-list-guessed');
});

test.each([
  [`curl ${url} -F title=Emma`, 'multipart/form-data'],
  [`curl ${url} -H 'Content-Type: multipart/form-data'`, 'multipart/form-data'],
  [`curl ${url} -d '{"title":"Emma"}'`, 'application/json'],
])('the sample %s tells how the body is sent', (code, contentType) => {
  const body = '### Body Parameters\n\n- `title: string`';
  const page = method('**post** `/v1/books`', body, RETURNS, sample(code));
  expect(readPages({ 'books.md': page }).model.operations[0]?.body?.contentType).toBe(contentType);
});
