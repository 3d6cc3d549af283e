import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import {
  codesOf,
  memberNamed,
  parameterNamed,
  readPages,
  typeNamed,
} from '../support/read-model.js';

const page = [
  '## Create a Book',
  '`$ library books create`',
  '**post** `/v1/books`',
  '### Parameters',
  '- `--author: array of string`',
  '- `--authors: array of string`',
  '### Returns',
  '- `book: object { id }`',
  '  - `id: string`',
].join('\n\n');

test('two printed names that are one on the wire are one parameter', () => {
  const read = readPages({ 'books/create.md': page });
  const { shape } = typeNamed(read.model, 'books.create.body');
  const names = shape.kind === 'object' ? shape.properties.map(({ name }) => name) : [];
  expect(new Set(names).size).toBe(names.length);
  expect(diffModels(read.model, read.model).changes).toEqual([]);
});

test('the second one is reported', () => {
  const twice = page.replace('`--authors: array of string`', '`-author: array of string`');
  const read = readPages({ 'books/create.md': twice });
  expect(codesOf(read)).toContain('duplicate-member');
  const { shape } = typeNamed(read.model, 'books.create.body');
  expect(shape.kind === 'object' && shape.properties.map(({ name }) => name)).toEqual(['authors']);
});

/** All variants hold the members of a base; the page prints one of them twice. */
const edited = (argument: string) =>
  [
    '## Edit',
    `\`client.covers.edit(CoverEditParams${argument}, RequestOptionsoptions?): Cover | Stream<CoverEvent>\``,
    '**post** `/v1/covers`',
    '### Parameters',
    '- `CoverEditParams = CoverEditParamsNonStreaming | CoverEditParamsStreaming`',
    '  - `CoverEditParamsBase`',
    '    - `title: string`',
    '    - `stream?: false | null`',
    '      - `false`',
    '  - `CoverEditParamsNonStreaming extends CoverEditParamsBase`',
    '    - `stream?: false | null`',
    '      - `false`',
    '### Returns',
    '- `Cover`',
    '  - `id: string`',
    '### Example\n\n```typescript\nimport Library from "library";\n```',
  ].join('\n\n');

test('the argument that the signature names tells where its members are sent', () => {
  const { model } = readPages({ 'covers/edit.md': edited('body') });
  const [operation] = model.operations;
  expect(operation?.parameters).toEqual([]);
  expect(operation?.response).toMatchObject({
    type: { kind: 'ref', id: 'Cover' },
    stream: { when: 'on-request' },
  });
  const { shape } = typeNamed(model, 'covers.edit.body');
  expect(shape.kind === 'object' && shape.properties).toMatchObject([
    { name: 'title', type: { kind: 'string' } },
    { name: 'stream', type: { kind: 'boolean' }, nullable: 'yes' },
  ]);
});

test('a sentence that begins with the place of a parameter tells where it is sent', () => {
  const text = [
    '## Add a Book',
    '`books.create(BookCreateParams**kwargs)  -> Book`',
    '**post** `/v1/books`',
    '### Parameters',
    '- `branches: Optional[List[str]]`\n\n  Optional header to choose branches.',
    '- `reader: Optional[str]`\n\n  A title whose reader conflicts with this header is refused.',
    '- `title: str`\n\n  Its title.',
    '- `view: Optional[str]`\n\n  Query parameter for the view.',
    '### Returns\n\n- `class Book: …`\n\n  - `id: str`',
    '### Example\n\n```python\nlibrary.books.create(title="Emma")\n```',
  ].join('\n\n');
  const read = readPages({ 'books/create.md': text });
  const [operation] = read.model.operations;
  expect(operation?.parameters.map(({ name, in: location }) => [name, location])).toEqual([
    ['view', 'query'],
    ['branches', 'header'],
    ['reader', 'header'],
  ]);
  const told = read.diagnostics.filter(({ code }) => code === 'location-guessed');
  expect(told.map(({ message }) => message.replace(/.* taken as /, ''))).toEqual(
    expect.arrayContaining(['header: branches, reader', 'body: title', 'query: view']),
  );
});

test('the newest pages say behind a header where the parameter is sent', () => {
  const text = [
    '## Rename a Book',
    '`client.books.rename(bookID, params, options?): Book`',
    '**POST** `/v1/books/{book_id}`',
    '### Parameters',
    '- `bookID: string` (path parameter)',
    '- `params: BookRenameParams`',
    '  - `title: string`',
    '  - `view?: string` (query parameter)\n\n    How it is shown.',
    '  - `branch?: string` (header parameter)',
    '### Returns\n\n- `interface Book`\n\n  - `id: string`',
    '### Example\n\n```typescript\nimport Library from "library";\n```',
  ].join('\n\n');
  const { model, diagnostics } = readPages({ 'books/rename.md': text });
  const [operation] = model.operations;
  expect(
    operation?.parameters.map(({ name, in: location, description }) => [
      name,
      location,
      description,
    ]),
  ).toEqual([
    ['book_id', 'path', ''],
    ['view', 'query', 'How it is shown.'],
    ['branch', 'header', ''],
  ]);
  const { shape } = typeNamed(model, 'books.rename.body');
  expect(shape.kind === 'object' && shape.properties.map(({ name }) => name)).toEqual(['title']);
  expect(diagnostics.map(({ code }) => code)).not.toContain('tight-item');
});

/** TypeScript: `argument` holds the members, none of which says where it is sent. */
const unlabelled = (verb: string, argument: string, member: string) => ({
  'shelves.md': [
    '## Sweep',
    `\`client.shelves.sweep(stringshelfID, ShelfSweepParams${argument}?, RequestOptionsoptions?): void\``,
    `**${verb}** \`/v1/shelves/{shelf_id}\``,
    '### Parameters',
    '- `shelfID: string`',
    `- \`${argument}: ShelfSweepParams\``,
    `  - ${member.replace('\n', '\n\n    ')}`,
    '### Example',
    "```typescript\nawait client.shelves.sweep('s_1');\n```\n",
  ].join('\n\n'),
});

test.each([
  ['get', 'params', '`branch?: string`', 'header', []],
  ['get', 'query', '`branch?: string`', 'query', []],
  ['delete', 'params', '`branch?: string`', 'query', ['location-guessed']],
  ['post', 'params', '`branch?: string`', 'query', ['location-guessed']],
  ['delete', 'params', '`branch?: string`\nOptional header to name the branch.', 'header', []],
])('%s with %s: %s goes into the %s', (verb, argument, member, place, codes) => {
  const { model, diagnostics } = readPages(unlabelled(verb, argument, member));
  const sent = model.operations[0]?.parameters.filter(({ name }) => name === 'branch');
  expect(sent?.map((parameter) => parameter.in)).toEqual([place]);
  const located = diagnostics.filter(({ code }) => code === 'location-guessed');
  expect(located.map(({ code }) => code)).toEqual(codes);
});

test('Go calls what a DELETE sends its body, wherever it goes', () => {
  const go = (verb: string) =>
    [
      '## Sweep',
      '`client.Shelves.Sweep(ctx, shelfID, body) error`',
      `**${verb}** \`/v1/shelves/{shelf_id}\``,
      '### Parameters\n\n- `shelfID string`',
      '- `body ShelfSweepParams`\n\n  - `Branch param.Field[string]`',
      '### Example\n\n```go\npackage main\n```\n',
    ].join('\n\n');
  const read = readPages({ 'shelves.md': go('delete') });
  expect(parameterNamed(read.model, 'shelves.sweep', 'branch').in).toBe('query');
  expect(codesOf(read)).toContain('location-guessed');
  const { operations } = readPages({ 'shelves.md': go('post') }).model;
  expect(operations[0]?.body).not.toBeNull();
});

test('a member that is called by its place, beside an argument of that name, has that name', () => {
  const page = unlabelled('patch', 'params', '`body_shelf_id?: string`\nBody param: Moves it.');
  const { model } = readPages(page);
  expect(memberNamed(model, 'shelves.sweep.body', 'shelf_id').required).toBe('no');
  expect(parameterNamed(model, 'shelves.sweep', 'shelf_id').in).toBe('path');
});

test('a header is one, though Go calls all that a GET sends its query', () => {
  const get = [
    '## Get a Book',
    '`client.Books.Get(ctx, bookID, query) (*Book, error)`',
    '**get** `/v1/books/{book_id}`',
    '### Parameters',
    '- `bookID string`',
    '- `query BookGetParams`',
    '  - `Features param.Field[[]string]`',
    '    Optional header to specify what of the library is tried.',
    '  - `Shelf param.Field[string]`',
    '    Where it stands.',
    '### Returns',
    '- `type Book struct{…}`',
    '  - `ID string`',
  ].join('\n\n');
  const { model } = readPages({ 'go.md': get });
  const places = model.operations.flatMap(({ parameters }) =>
    parameters.map((parameter) => [parameter.name, parameter.in]),
  );
  expect(places.toSorted()).toEqual([
    ['book_id', 'path'],
    ['features', 'header'],
    ['shelf', 'query'],
  ]);
});

test('a member of the body can have the name of a parameter of the path', () => {
  const page = [
    '## Move\n\n`client.books.update(stringbookID, BookUpdateParamsbody, RequestOptionsoptions?): Book`',
    '**put** `/v1/books/{book_id}`\n\n### Parameters\n\n- `bookID: string`',
    '- `body: BookUpdateParams`\n\n  - `book_id?: string | null`\n\n  - `title?: string`',
    '### Returns\n\n- `Book`\n\n  - `id: string`',
    '### Example\n\n```typescript\nlibrary();\n```\n',
  ].join('\n\n');
  const read = readPages({ 'books.md': page });
  expect(codesOf(read)).toEqual([]);
  expect(parameterNamed(read.model, 'books.update', 'book_id').in).toBe('path');
  expect(memberNamed(read.model, 'books.update.body', 'book_id').nullable).toBe('yes');
});
