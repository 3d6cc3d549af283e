import { expect, test } from 'vitest';
import { memberNamed, readPages } from '../support/read-model.js';

const page = (resource: string, ...items: readonly string[]) =>
  [
    `## Get\n\n**get** \`/v1/${resource}\`\n\n### Returns`,
    ...items,
    `### Example\n\n\`\`\`http\ncurl https://api.library.example/v1/${resource}\n\`\`\`\n`,
  ].join('\n\n');
const older = page('books', '- `Book = object { id }`', '  - `id: optional string`');
const between = page('books', '- `Book object { id }`', '  - `id: optional string`');
const union = page(
  'books',
  '- `Item = object { id }  or object { key }`',
  '  - `First object { id }`\n\n    - `id: string or null`',
  '  - `Second object { key }`\n\n    - `key: string`',
);
const newer = page('books', '- `Book object { id }`', '  - `id: optional string or null`');
const plain = page('loans', '- `id: optional string`');

test.each([
  ['the older rendering', older, 'unstated'],
  ['a rendering that never says `or null`', between, 'unstated'],
  ['the newer rendering', newer, 'no'],
  ['that of a union of objects', union, 'no'],
])('a page that shows no generation is of %s if the others are', (_, other, nullable) => {
  const { model } = readPages({ 'books.md': other, 'loans.md': plain });
  const answer = model.operations.find(({ path }) => path === '/v1/loans')?.response.type;
  expect(memberNamed(model, answer?.kind === 'ref' ? answer.id : '', 'id').nullable).toBe(nullable);
});

test('pages of Go that mark what is optional require the rest, on all pages', () => {
  const go = (title: string, path: string, field: string) =>
    [
      `# ${title}`,
      `\`client.Loans.${title}(ctx, body) (*Loan, error)\``,
      `**POST** \`${path}\``,
      `## Parameters\n\n- \`body Loan${title}Params\`\n\n  - \`Book param.Field[string]\`\n\n  - \`${field}\``,
      '## Returns\n\n- `type Loan struct{…}`\n\n  - `ID string`',
      '## Example\n\n```go\npackage main\n```',
    ].join('\n\n');
  const pages = {
    'loans/open.md': go('Open', '/v1/loans', 'Author param.Field[string] Optional'),
    'loans/renew.md': go('Renew', '/v1/loans/renew', 'Author param.Field[string]'),
  };
  const { model } = readPages(pages);
  const required = (id: string) =>
    ['book', 'author'].map((name) => memberNamed(model, `loans.${id}.body`, name).required);
  expect(required('open')).toEqual(['yes', 'no']);
  expect(required('renew')).toEqual(['yes', 'yes']);
});
