import { expect, test } from 'vitest';
import { emitPackage } from '../../generator/emit/emit-package.js';
import { callOn, clientMaker } from '../support/judged-client.js';
import { librarySettings } from '../support/library-package.js';
import { readPages } from '../support/read-model.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { typeCheck } from '../support/type-check.js';

const page = (mark: string) =>
  [
    '## Ask\n\n`client.answers.create(AnswerCreateParamsbody, RequestOptionsoptions?): Answer | Stream<AnswerPart>`',
    '**post** `/v1/answers`\n\n### Parameters',
    '- `AnswerCreateParams = AnswerCreateParamsNonStreaming | AnswerCreateParamsStreaming`',
    '  - `AnswerCreateParamsBase`',
    '    - `question: string`',
    `    - \`stream?: boolean${mark}\``,
    '  - `AnswerCreateParamsNonStreaming extends AnswerCreateParamsBase`',
    `    - \`stream?: false${mark}\``,
    '  - `AnswerCreateParamsStreaming extends AnswerCreateParamsBase`',
    '    - `stream: true`',
    '### Returns\n\n- `Answer`',
    '  - `id: string`',
    '- `AnswerPart`',
    '  - `text: string`',
    '### Example\n\n```typescript\nlibrary();\n```',
  ].join('\n\n');

test.each([
  [' | null', 'false | null'],
  ['', 'false'],
])('who asks for no stream may say null where the page says so: %j', async (mark, type) => {
  const { model } = readPages({ 'answers.md': page(mark) });
  const files = await emitPackage(model, librarySettings);
  const types = files.find(({ path }) => path === 'types/answers.d.ts')?.text ?? '';
  const [, whole = ''] = types.split('interface AnswerCreateParamsNonStreaming ');
  expect(whole.slice(0, whole.indexOf('}'))).toContain(`stream?: ${type};`);
});

const update = (mark: string) =>
  [
    `## Update\n\n\`client.books.update(stringbookID, BookUpdateParamsbody${mark}, RequestOptionsoptions?): Book\``,
    '**put** `/v1/books/{book_id}`\n\n### Parameters\n\n- `bookID: string`',
    '- `body: BookUpdateParams`\n\n  - `title?: string`',
    '### Returns\n\n- `Book`\n\n  - `id: string`',
    '### Example\n\n```typescript\nlibrary();\n```',
  ].join('\n\n');
const http =
  '## Update\n\n**put** `/v1/books/{book_id}`\n\n### Path Parameters\n\n- `book_id: string`\n\n### Body Parameters\n\n- `title: optional string`\n\n### Returns\n\n- `Book object { id }`\n\n  - `id: string`\n\n### Example\n\n```http\ncurl https://api.library.example/v1/books/1 -X PUT\n```\n';

test.each([
  ['a signature that asks for it', '', 'params: BookUpdateParams'],
  ['one that does not', '?', 'params?: BookUpdateParams'],
])('the argument of optional members only is that of %s', async (_, mark, text) => {
  for (const pages of [{ 'a.md': update(mark) }, { 'a.md': update(mark), 'b.md': http }]) {
    const { model } = readPages(pages);
    const files = await emitPackage(model, librarySettings);
    const methods = files.find(({ path }) => path === 'resources/books.d.ts')?.text ?? '';
    expect(methods.replace(/\s+/g, ' ')).toContain(text);
  }
});

const twice = (verb: string, path: string, ...sections: readonly string[]) =>
  [
    `## Copy\n\n\`client.books.copy()\`\n\n**${verb}** \`${path}\``,
    ...sections.map((section) => `### ${section} Parameters\n\n- \`book_id: string\``),
    '### Returns\n\n- `Book object { id }`\n\n  - `id: string`',
    '### Example\n\n```http\ncurl https://api.library.example/v1/copies\n```',
  ].join('\n\n');

test.each([
  [
    twice('post', '/v1/copies', 'Query', 'Body'),
    [{ book_id: 'b', query_book_id: 'q' }],
    { url: '/v1/copies?book_id=q', body: '{"book_id":"b"}' },
  ],
  [
    twice('get', '/v1/copies', 'Query', 'Header'),
    [{ book_id: 'q', header_book_id: 'h' }],
    { url: '/v1/copies?book_id=q', header: 'h' },
  ],
  [
    twice('get', '/v1/copies/{book_id}/of/{shelf_id}', 'Path', 'Query'),
    ['s', { book_id: 'p', query_book_id: 'q' }],
    { url: '/v1/copies/p/of/s?book_id=q' },
  ],
  [
    twice('post', '/v1/copies/{book_id}/of/{shelf_id}', 'Path', 'Body'),
    ['s', { book_id: 'b', path_book_id: 'p' }],
    { url: '/v1/copies/p/of/s', body: '{"book_id":"b"}' },
  ],
])('one name in two places is sent to both: %#', async (page, args, sent) => {
  const { model } = readPages({ 'books.md': page });
  const Client = await clientMaker(model, librarySettings);
  const seen: unknown[] = [];
  const fetch = (url: URL, { body, headers }: RequestInit) => {
    const header = new Headers(headers).get('book_id');
    const { pathname, search } = new URL(url);
    seen.push({
      url: `${pathname}${search}`,
      ...(typeof body === 'string' ? { body } : {}),
      ...(header === null ? {} : { header }),
    });
    return Promise.resolve(Response.json({ id: 'b' }));
  };
  const client = Client({ apiKey: 'k', baseURL: 'https://api.library.example', fetch });
  const [{ id = '' } = {}] = model.operations;
  await callOn(client, id, args);
  expect(seen).toEqual([sent]);
});

const method = (head: string, ...sections: readonly string[]) =>
  [
    head,
    ...sections,
    '### Example\n\n```http\ncurl https://api.library.example/v1/books\n```',
  ].join('\n\n');

test.each([
  [
    'a body member that is called as the parameter that gives way to it',
    method(
      '## Create\n\n**post** `/v1/books`',
      '### Query Parameters\n\n- `limit: optional number`',
      '### Body Parameters\n\n- `limit: number`\n\n- `query_limit: string`',
      '### Returns\n\n- `id: string`',
    ),
    ['create({ limit: 1, query_limit: "x", query_limit_2: 2 })'],
  ],
  [
    'an answer that is called as the params of a stream',
    method(
      '## Create\n\n**post** `/v1/books`',
      '### Body Parameters\n\n- `title: string`\n\n- `stream: optional boolean`',
      '### Returns\n\n- `BookCreateParamsBase object { id, title }`\n\n  - `id: string`\n\n  - `title: number`',
    ),
    ['create({ title: "x" }).then(({ title }) => title.toFixed())'],
  ],
  [
    'a member of a list that is called as a method of its pages',
    method(
      '## List\n\n**get** `/v1/books`',
      '### Query Parameters\n\n- `after: optional string`',
      '### Returns\n\n- `data: array of string`\n\n- `has_more: boolean`\n\n- `last_id: string or null`\n\n- `hasNextPage: boolean`',
    ),
    ['list().then((page) => page.hasNextPage() && page.getPaginatedItems().join())'],
  ],
])('%s: the package compiles, and so does the call', async (_, page, calls) => {
  const { model } = readPages({ 'books.md': `# Books\n\n${page}` });
  const files = await emitPackage(model, librarySettings);
  const folder = scratchFolder();
  writeTree(folder, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const client = librarySettings.clientName;
  const uses = calls.map((call) => `void new ${client}().books.${call};\n`).join('');
  writeTree(folder, { 'use.ts': `import { ${client} } from './index.js';\n${uses}` });
  expect(typeCheck(folder, ['use.ts', 'index.d.ts'])).toBe('');
});
