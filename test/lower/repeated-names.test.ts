import { expect, test } from 'vitest';
import { codesOf, memberNamed, readPages, typeNamed } from '../support/read-model.js';

const cli = `## Create a Loan

\`$ library loans create\`

**post** \`/v1/loans\`

### Parameters

- \`--book: array of string\`

- \`--include: optional array of string\`

- \`--note: optional array of string\`

### Returns

- \`loan: object { id, books }\`

  - \`id: string\`

  - \`books: array of string\`
`;

const python = `## List Loans

\`loans.list(LoanListParams**kwargs)  -> Loans\`

**get** \`/v1/loans\`

### Parameters

- \`include: Optional[List[str]]\`

### Returns

- \`class Loans: …\`

  - \`total: int\`
`;

const names = (read: ReturnType<typeof readPages>) =>
  ['books', 'include', 'includes', 'notes'].map((name) => {
    try {
      return `${name}: ${memberNamed(read.model, 'loans.create.body', name).inferred.name ?? 'stated'}`;
    } catch {
      return `${name}: none`;
    }
  });

test('a list elsewhere settles the singular that CLI pages print; without one it is a guess', () => {
  const alone = readPages({ 'cli.md': cli });
  expect(names(alone)).toEqual([
    'books: same-declaration',
    'include: default',
    'includes: none',
    'notes: default',
  ]);
  expect(codesOf(alone)).toContain('member-name-guessed');
  const together = readPages({ 'cli.md': cli, 'python.md': python });
  expect(names(together)).toEqual([
    'books: same-declaration',
    'include: same-declaration',
    'includes: none',
    'notes: default',
  ]);
});

test('the same operation in a dialect with wire names states the name', () => {
  const http = `## Create a Loan

**post** \`/v1/loans\`

### Body Parameters

- \`books: array of string\`

- \`include: optional array of string\`

- \`notes: optional array of string\`

### Returns

- \`Loan object { id, books }\`

  - \`id: string\`

  - \`books: array of string\`
`;
  const read = readPages({ 'cli.md': cli, 'http.md': http });
  expect(names(read)).toEqual([
    'books: stated',
    'include: stated',
    'includes: none',
    'notes: stated',
  ]);
  expect(codesOf(read)).not.toContain('member-name-guessed');
});

test('verbs and nouns without a plural are lists as they are, unless another page says otherwise', () => {
  const page = cli.replace('--include:', '--group-by:').replace('--note:', '--dust-management:');
  const listsOf = (read: ReturnType<typeof readPages>) =>
    typeNamed(read.model, 'loans.create.body').shape;
  expect(listsOf(readPages({ 'cli.md': page }))).toMatchObject({
    properties: [{ name: 'books' }, { name: 'group_by' }, { name: 'dust_management' }],
  });
  const http = `## Create a Loan

**post** \`/v1/loans\`

### Body Parameters

- \`includes: optional array of string\`

### Returns

- \`Loan object { id }\`

  - \`id: string\`
`;
  expect(names(readPages({ 'cli.md': cli, 'http.md': http }))).toEqual([
    'books: same-declaration',
    'include: none',
    'includes: stated',
    'notes: default',
  ]);
});
