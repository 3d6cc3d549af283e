import { expect, test } from 'vitest';
import { asksForPages, paginationOf } from '../../generator/lower/pagination.js';
import { codesOf, memberNamed, readPages } from '../support/read-model.js';

const list = (description: string, parameter = 'after') => `## List Loans

\`client.loans.list(LoanListParamsquery?, RequestOptionsoptions?): CursorPage<Loan>\`

**get** \`/loans\`

### Parameters

- \`query: LoanListParams\`

  - \`${parameter}?: string\`

    ${description}

### Returns

- \`Loan\`

  - \`id: string\`

### Example

\`\`\`typescript
import Library from 'library';
\`\`\`
`;

test.each([
  'A cursor. `after` is an object ID that defines your place in the list.',
  'Identifier for the last loan from the previous pagination request.',
  'Returns the loans after the loan with this ID.',
])('%s: the cursor is the id of the last item', (description) => {
  const read = readPages({ 'loans.md': list(description) });
  const [operation] = read.model.operations;
  expect(operation?.response.pagination).toMatchObject({
    style: 'last-id',
    parameter: 'after',
    next: null,
  });
  expect(codesOf(read)).not.toContain('pages-untold');
});

test('pages that nothing tells how to turn are told', () => {
  expect(codesOf(readPages({ 'loans.md': list('A cursor.') }))).toContain('pages-untold');
  const inBody = list('A cursor.').replace('**get**', '**post**').replaceAll('query', 'body');
  expect(codesOf(readPages({ 'loans.md': inBody }))).toContain('pages-untold');
  expect(codesOf(readPages({ 'loans.md': list('How many.', 'limit') }))).not.toContain(
    'pages-untold',
  );
});

test('a parameter of another name is no cursor, whatever is said of it', () => {
  const description = 'It is an object ID that defines your place in the list.';
  const envelope = readPages({ 'loans.md': list('A cursor.') }).model.types.flatMap(({ shape }) =>
    shape.kind === 'object' ? shape.properties.filter(({ name }) => name === 'data') : [],
  );
  expect(paginationOf(envelope, [{ name: 'loan', description }], 'Page')?.style).toBe('none');
  expect(asksForPages([{ name: 'offset', description: '' }])).toBe('offset');
});

const page = (query: string, members: readonly string[], title?: string) => {
  const names = members.map((member) => member.split(':')[0]);
  const items = [title ?? `Loans object { ${names.join(', ')} }`, ...members];
  return [
    '## List Loans\n\n**get** `/loans`',
    `### Query Parameters\n\n- \`${query}\``,
    '### Returns',
    ...items.map((item, index) => `${index === 0 ? '' : '  '}- \`${item}\``),
    '### Example\n\n```http\ncurl https://library.example/loans\n```\n',
  ].join('\n\n');
};

test('HTTP lists whose next page nothing tells of are told', () => {
  const told = (...args: Parameters<typeof page>) =>
    readPages({ 'loans.md': page(...args) }).diagnostics.flatMap(({ code, message }) =>
      code === 'pages-untold' ? [message] : [],
    );
  const [data, more] = ['data: array of string', 'has_more: boolean'];
  expect(told('starting_after: optional string', [data, more])).toEqual([
    '`loans.list` answers in pages (`starting_after`), and nothing tells how the next one is asked for: the client gives the first',
  ]);
  expect(told('page: optional number', [], 'array of string')).toHaveLength(1);
  expect(told('page: optional number', [data, 'total: number'])).toHaveLength(1);
  expect(told('after: optional string', [data, 'last_id: string'])).toEqual([]);
  expect(told('limit: optional number', [data, more])).toEqual([]);
  expect(told('page: optional number', ['text: string'])).toEqual([]);
});

const http = (queries: readonly (readonly [string, string])[], returns: readonly string[]) =>
  [
    '## List Books\n\n**get** `/books`\n\n### Query Parameters',
    ...queries.map(([name, text]) => `- \`${name}: optional string\`\n\n  ${text}`),
    '### Returns\n\n- `books: array of object { id }`\n\n  - `id: string`',
    ...returns,
    '### Example\n\n```http\ncurl https://api.library.example/books\n```\n',
  ].join('\n\n');

test.each([
  [[['after', 'Where to go on.']], 'after', 'next_cursor'],
  [[['after', 'The books after the book with this ID.']], 'after', null],
  [
    [
      ['after', 'Where to go on.'],
      ['cursor', 'The `next_cursor` of the page before.'],
    ],
    'cursor',
    'next_cursor',
  ],
] as const)('%j: what asks for the next page', (queries, parameter, next) => {
  const page = http(queries, ['- `next_cursor: optional string`']);
  const { model } = readPages({ 'books.md': page });
  expect(model.operations[0]?.response.pagination).toMatchObject({ parameter, next });
});

test('a list beside the items does not hide that pages are not turned', () => {
  const page = http(
    [['page', 'Which page.']],
    ['- `errors: array of object { id }`\n\n  - `id: string`'],
  );
  expect(codesOf(readPages({ 'books.md': page }))).toContain('pages-untold');
});

test('of members that only a sample shows, those that the last page lacks are not demanded', () => {
  const page = list('Where to go on.').replace(
    "import Library from 'library';\n```\n",
    'import Library from \'library\';\n```\n\n#### Response\n\n```json\n{"books": [{"id": "a"}], "next_cursor": "c", "total": 2}\n```\n',
  );
  const { model } = readPages({ 'loans.md': page });
  const required = (name: string) => memberNamed(model, 'loans.list.response', name).required;
  expect(['books', 'next_cursor', 'total'].map(required)).toEqual(['yes', 'no', 'unstated']);
});
