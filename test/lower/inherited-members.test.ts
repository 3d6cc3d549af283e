import { expect, test } from 'vitest';
import { codesOf, memberNamed, readPages, typeNamed } from '../support/read-model.js';

const page = (variants: string) => `## List Entries

\`books.entries.list()  -> List[Entry]\`

**get** \`/v1/books/entries\`

### Returns

- \`Entry\`

${variants}`;

const variant = (header: string, ...members: readonly string[]) =>
  `  - \`${header}\`\n\n${members.map((member) => `    - \`${member}\`\n\n`).join('')}`;

const loan = variant('class Loan: …', 'days: int', 'type: Literal["loan"]');
const sale = variant('class Sale: …', 'price: int', 'type: Literal["sale"]');
const note = variant('class Note: …', 'text: str', 'type: Literal["note"]');
const loanItem = variant('class LoanItem: …', 'id: str', 'days: int');

test('a variant that lost its literal has the members of the type that its name goes on from', () => {
  const read = readPages({ 'entries.md': page(loan + sale + note + loanItem) });
  expect(codesOf(read)).toContain('members-inherited');
  expect(memberNamed(read.model, 'LoanItem', 'id')).toMatchObject({ inferred: {} });
  expect(memberNamed(read.model, 'LoanItem', 'type')).toMatchObject({
    type: { kind: 'literal', value: 'loan' },
    inferred: { owner: 'type-name' },
  });
});

test('without such a type the variant stays as it is printed, and is reported', () => {
  const found = variant('class Gift: …', 'id: str');
  const read = readPages({ 'entries.md': page(loan + sale + note + found) });
  expect(codesOf(read)).toContain('variant-untold');
  expect(typeNamed(read.model, 'Gift').shape).toMatchObject({ properties: [{ name: 'id' }] });
});

test('a type with other contents is no base', () => {
  const other = variant('class LoanItem: …', 'days: List[str]');
  const read = readPages({ 'entries.md': page(loan + sale + note + other) });
  expect(codesOf(read)).toContain('variant-untold');
  expect(codesOf(read)).not.toContain('members-inherited');
});

test('a union that no member tells apart is not held against its variants', () => {
  const plain = variant('class Gift: …', 'id: str') + variant('class Rest: …', 'left: int');
  expect(codesOf(readPages({ 'entries.md': page(loan + plain) }))).not.toContain('variant-untold');
});

test('a label of CLI pages may go on from the name in its header', () => {
  const cli = `## List Entries

\`$ library books:entries list\`

**get** \`/v1/books/entries\`

### Returns

- \`data: array of Entry\`

  - \`loan: object { days, type }\`

    - \`days: number\`

    - \`type: "loan"\`

  - \`sale: object { price, type }\`

    - \`price: number\`

    - \`type: "sale"\`

  - \`note: object { text, type }\`

    - \`text: string\`

    - \`type: "note"\`

  - \`loan_item: Loan\`

    - \`id: string\`
`;
  const read = readPages({ 'entries.md': cli });
  expect(memberNamed(read.model, 'LoanItem', 'type')).toMatchObject({
    type: { kind: 'literal', value: 'loan' },
  });
  expect(memberNamed(read.model, 'Loan', 'days')).toMatchObject({ inferred: {} });
});
