import { expect, test } from 'vitest';
import { asksForPages, paginationOf } from '../../generator/lower/pagination.js';
import { codesOf, readPages } from '../support/read-model.js';

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
