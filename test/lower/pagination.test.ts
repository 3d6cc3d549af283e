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
  expect(asksForPages([{ name: 'offset', description: '' }])).toBe(true);
});
