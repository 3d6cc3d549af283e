import { expect, test } from 'vitest';
import { memberNamed, readPages } from '../support/read-model.js';

const page = (resource: string, ...items: readonly string[]) =>
  [
    `## Get\n\n**get** \`/v1/${resource}\`\n\n### Returns`,
    ...items,
    `### Example\n\n\`\`\`http\ncurl https://api.library.example/v1/${resource}\n\`\`\`\n`,
  ].join('\n\n');
const older = page('books', '- `Book = object { id }`', '  - `id: optional string`');
const newer = page('books', '- `Book object { id }`', '  - `id: optional string`');
const plain = page('loans', '- `id: optional string`');

test.each([
  ['the older rendering', older, 'unstated'],
  ['the newer rendering', newer, 'no'],
])('a page that shows no generation is of %s if the others are', (_, other, nullable) => {
  const { model } = readPages({ 'books.md': other, 'loans.md': plain });
  const answer = model.operations.find(({ path }) => path === '/v1/loans')?.response.type;
  expect(memberNamed(model, answer?.kind === 'ref' ? answer.id : '', 'id').nullable).toBe(nullable);
});
