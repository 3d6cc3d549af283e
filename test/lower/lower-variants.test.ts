import { expect, test } from 'vitest';
import { codesOf, memberNamed, readPages } from '../support/read-model.js';

const page = (...items: readonly string[]) =>
  [
    '## Get a Shelf\n\n**get** `/v1/shelf`\n\n### Returns\n\n- `Shelf object { books }`',
    ...items,
    '### Example\n\n```http\ncurl https://api.library.example/v1/shelf\n```\n',
  ].join('\n\n');

test.each([
  ['- `books: string or array of object { id }`', '- `string`', '- `array of object { id }`'],
  ['- `books: map[string or array of object { id } ]`', '- `string`', '- `array of object { id }`'],
])('a variant without a title can be a list: %s', (header, text, list) => {
  const items = [`  ${header}`, `    ${text}`, `    ${list}`, '      - `id: string`'];
  const { model, diagnostics } = readPages({ 'shelf.md': page(...items) });
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const { type } = memberNamed(model, 'Shelf', 'books');
  const union = type.kind === 'map' ? type.value : type;
  expect(union).toMatchObject({
    kind: 'union',
    variants: [{ kind: 'string' }, { kind: 'array', element: { kind: 'ref' } }],
  });
});

const response = (returns: string) =>
  `## Get\n\n**get** \`/v1/books\`\n\n### Returns\n\n${returns}`;

test('a type that stands in itself is itself', () => {
  const page = response(
    [
      '- `filter: Filter`',
      '  - `all: array of object { key }  or Filter`',
      '    - `Rule object { key }`',
      '      - `key: string`',
      '    - `Filter object { all, not }`',
      '  - `not: boolean`',
    ].join('\n\n'),
  );
  const read = readPages({ 'books.md': page });
  expect(JSON.stringify(read.model.types.find(({ id }) => id === 'Filter')?.shape)).toContain(
    '{"kind":"ref","id":"Filter"}',
  );
  expect(codesOf(read)).not.toContain('collapsed-object');
});

test.each([
  [
    'value: string or array of string or 2 more',
    ['string', 'array of string', 'number', 'boolean'],
  ],
  ['voice: Voices or "none"', ['Voices = "a" or "b"', '"none"']],
])('the variants of %s are counted as they are printed', (header, variants) => {
  const items = variants.map((variant) => `  - \`${variant}\``).join('\n\n');
  expect(codesOf(readPages({ 'books.md': response(`- \`${header}\`\n\n${items}`) }))).not.toContain(
    'member-count',
  );
});

test('a variant with a base that Ruby prints in the union has lost members, and this is told', () => {
  const page = [
    '## Get\n\n`books.copy() -> Copy`\n\n**get** `/v1/copy`',
    '### Returns\n\n- `class Copy`',
    '  - `kind: Book | Loan & { fine}`',
    '    - `class Book`\n\n      - `id: String`',
    '    - `class FinedLoan`\n\n      - `fine: Float`',
    '### Example\n\n```ruby\nrequire "library"\n```\n',
  ].join('\n\n');
  const { diagnostics } = readPages({ 'books.md': page });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '`FinedLoan` extends `Loan`, which no page opens',
  ]);
});

test('a name that ends in List is one, also where its elements have no name', () => {
  const page = response(
    [
      '- `steps: BookStepList`',
      '  - `object { day, type }`\n\n    - `day: string`\n\n    - `type: "lend"`\n\n      - `"lend"`',
      '  - `object { fine, type }`\n\n    - `fine: number`\n\n    - `type: "return"`\n\n      - `"return"`',
    ].join('\n\n'),
  );
  const read = readPages({ 'books.md': page });
  expect(codesOf(read)).toContain('list-by-name');
  expect(read.model.types.find(({ id }) => id === 'BookStepList')?.shape).toMatchObject({
    kind: 'alias',
    type: { kind: 'array', element: { kind: 'union' } },
  });
});
