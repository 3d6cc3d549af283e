import { expect, test } from 'vitest';
import { parameterNamed, readPages } from '../support/read-model.js';

const page = (signature: string, parameters: string, returns: string, example: string) =>
  [
    `## Cancel a Loan\n\n\`${signature}\`\n\n**post** \`/v1/loans/{loan_id}/cancel\``,
    `### Parameters\n\n${parameters}`,
    `### Returns\n\n${returns}`,
    `### Example\n\n${example}\n`,
  ].join('\n\n');

const go = page(
  'client.Loans.Cancel(ctx, loanID, params) (*Loan, error)',
  '- `loanID string`\n\n- `params LoanCancelParams`\n\n  - `BranchID param.Field[string]`\n\n    Query param\n\n  - `Reason param.Field[string]`\n\n    Body param',
  '- `type Loan struct{…}`\n\n  - `ID string`',
  '```go\npackage main\n```',
);
const python = page(
  'loans.cancel(strloan_id, LoanCancelParams**kwargs)  -> Loan',
  '- `loan_id: str`\n\n- `branch_id: Optional[str]`\n\n- `reason: Optional[str]`',
  '- `class Loan: …`\n\n  - `id: str`',
  '```python\nimport os\n```',
);

test('a page that states whether a parameter is optional goes before one that leaves it open', () => {
  const { model } = readPages({ 'go/loans.md': go, 'python/loans.md': python });
  expect(parameterNamed(model, 'loans.cancel', 'branch_id')).toMatchObject({
    in: 'query',
    required: 'no',
    inferred: {},
  });
});

test('Go prints lists of answers without a type of their own', () => {
  const lists = go.replace('(*Loan, error)', '(*[]Loan, error)');
  const { model, diagnostics } = readPages({ 'go/loans.md': lists });
  expect(diagnostics.map(({ code }) => code)).not.toContain('bad-signature');
  expect(model.operations[0]?.id).toBe('loans.cancel');
});

test('pages that only one dialect names are pages, and are told if nothing says how to go on', () => {
  const http = (described: string) =>
    [
      '## List\n\n**get** `/v1/loans`\n\n### Query Parameters',
      '- `page: optional string`\n\n  The page.',
      '### Returns\n\n- `data: array of Loan`\n\n  - `id: string`',
      `- \`next: string or null\`\n\n  ${described}`,
      '### Example\n\n```http\ncurl https://api.library.example/v1/loans\n```\n',
    ].join('\n\n');
  const ruby = [
    '## List\n\n`loans.list(**kwargs) -> TokenPage<Loan>`\n\n**get** `/v1/loans`',
    '### Parameters\n\n- `page: String`\n\n### Returns\n\n- `class Loan`\n\n  - `id: String`',
    '### Example\n\n```ruby\nrequire "library"\n```\n',
  ].join('\n\n');
  const read = (described: string) => {
    const { model, diagnostics } = readPages({ 'http.md': http(described), 'ruby.md': ruby });
    const { name, style, parameter, next } = model.operations[0]?.response.pagination ?? {};
    const isTold = diagnostics.some(({ code }) => code === 'pages-untold');
    return [name, style, parameter, next, isTold];
  };
  expect(read('The cursor to use when requesting the next page.')).toEqual([
    'TokenPage',
    'cursor',
    'page',
    'next',
    false,
  ]);
  expect(read('What follows.')).toEqual(['TokenPage', 'none', null, null, true]);
});

test('what two dialects send in two places is sent once, and told', () => {
  const http = [
    '## Update\n\n**post** `/v1/books`\n\n### Query Parameters\n\n- `notify: optional boolean`',
    '### Body Parameters\n\n- `title: string`\n\n### Returns\n\n- `id: string`',
    '### Example\n\n```http\ncurl https://library.example/v1/books\n```',
  ].join('\n\n');
  const typescript = [
    '## Update\n\n`client.books.update(BookUpdateParamsbody, RequestOptionsoptions?): Book`',
    '**post** `/v1/books`\n\n### Parameters\n\n- `body: BookUpdateParams`',
    '  - `title: string`',
    '  - `notify?: boolean`',
    '### Returns\n\n- `Book`',
    '  - `id: string`',
    '### Example\n\n```typescript\nlibrary\n```',
  ].join('\n\n');
  const read = readPages({ 'http.md': http, 'ts.md': typescript });
  const [operation] = read.model.operations;
  expect(operation?.parameters.map(({ name, in: location }) => [name, location])).toEqual([
    ['notify', 'query'],
  ]);
  expect(JSON.stringify(read.model.types)).not.toContain('"name":"notify"');
  expect(
    read.diagnostics.flatMap(({ code, message }) =>
      code === 'dialects-disagree' ? [message] : [],
    ),
  ).toEqual(['books.update.notify: location is query by its http page']);
});

test('a place that one page states goes before the guess of another', () => {
  const python = [
    '## List\n\n`books.list(BookListParams**kwargs)  -> Book`\n\n**get** `/v1/books`\n\n### Parameters',
    '- `branch: Optional[str]`',
    '### Returns\n\n- `class Book: …`',
    '  - `id: str`',
    '### Example\n\n```python\nlibrary\n```',
  ].join('\n\n');
  const cli = [
    '## List\n\n`$ library books list`\n\n**get** `/v1/books`\n\n### Parameters',
    '- `--branch: optional string`',
    '  Header param: where the books stand.',
    '### Returns\n\n- `book: object { id }`',
    '  - `id: string`',
    '### Example\n\n```cli\nlibrary\n```',
  ].join('\n\n');
  const { model } = readPages({ 'python.md': python, 'cli.md': cli });
  expect(parameterNamed(model, 'books.list', 'branch')).toMatchObject({ in: 'header' });
  const deleting = (text: string) =>
    text.replace('**get**', '**delete**').replace('Header param', 'Body param');
  const { model: other } = readPages({ 'python.md': deleting(python), 'cli.md': deleting(cli) });
  const [operation] = other.operations;
  expect([operation?.parameters.length, operation?.body !== null]).toEqual([0, true]);
});
