import { expect, test } from 'vitest';
import { codesOf, memberNamed, readPages, typeNamed } from '../support/read-model.js';

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

test('a list of two things beside a third is all three that the header announces', () => {
  const header = '- `books: array of Text or Image or string`';
  const list = '- `array of Text or Image`';
  const models = ['Text', 'Image'].map(
    (name) => `      - \`${name} object { id }\`\n\n        - \`id: string\``,
  );
  const all = [`  ${header}`, `    ${list}`, ...models, '    - `string`'];
  const read = readPages({ 'shelf.md': page(...all) });
  expect(codesOf(read)).not.toContain('member-count');
  expect(memberNamed(read.model, 'Shelf', 'books').type).toMatchObject({
    kind: 'union',
    variants: [
      { kind: 'array', element: { kind: 'union' } },
      { kind: 'string', dateTime: 'unstated' },
    ],
  });
  const short = readPages({ 'shelf.md': page(...all.slice(0, -1)) });
  expect(codesOf(short)).toContain('member-count');
});

test('Go may open the type of a list by a name of its own', () => {
  const opened = (indent: string) =>
    `${indent}- \`type Rule struct{…}\`\n\n${indent}  - \`Key string\``;
  const go = [
    '## Get\n\n`client.Rules.Get(ctx) (*Rules, error)`\n\n**get** `/v1/rules`',
    `### Returns\n\n- \`type Rules struct{…}\`\n\n  - \`All []Rule\`\n\n${opened('    ')}`,
    `  - \`Last Rule\`\n\n${opened('    ')}`,
    '### Example\n\n```go\npackage main\n```\n',
  ].join('\n\n');
  const { model, diagnostics } = readPages({ 'rules.md': go });
  const rule = { kind: 'ref', id: 'Rule' };
  expect(memberNamed(model, 'Rules', 'all').type).toEqual({ kind: 'array', element: rule });
  expect(memberNamed(model, 'Rules', 'last').type).toEqual(rule);
  expect(memberNamed(model, 'Rule', 'key').type).toMatchObject({ kind: 'string' });
  expect(diagnostics.map(({ code }) => code)).not.toContain('conflicting-type');
});

test('values that Go calls by the name of the type they are in are values of the member', () => {
  const go = [
    '## Get\n\n`client.Shelves.Get(ctx) (*Shelf, error)`\n\n**get** `/v1/shelf`',
    '### Returns\n\n- `type Shelf struct{…}`\n\n  - `Object Shelf`',
    '    - `const ShelfShelf Shelf = "shelf"`\n\n  - `Width int64`',
    '### Example\n\n```go\npackage main\n```\n',
  ].join('\n\n');
  const { model, diagnostics } = readPages({ 'shelves.md': go });
  expect(diagnostics.map(({ code }) => code)).not.toContain('conflicting-type');
  expect(memberNamed(model, 'Shelf', 'object').type).toEqual({ kind: 'literal', value: 'shelf' });
  expect(memberNamed(model, 'Shelf', 'width').type).toMatchObject({ kind: 'number' });
});

test('an object without a name, which Java calls `JsonValue`, is what its members are', () => {
  const java = [
    '## Get\n\n`Loan loans().retrieve(LoanRetrieveParamsparams = LoanRetrieveParams.none(), RequestOptionsrequestOptions = RequestOptions.none())`',
    '**get** `/v1/loans`\n\n### Returns\n\n- `class Loan:`\n\n  - `Fine fine`',
    '    - `JsonValue;`\n\n      - `JsonValue; type "none"constant`\n\n        - `NONE("none")`',
    '    - `Daily`\n\n      - `String amount`',
    '### Example\n\n```java\npackage library;\n```\n',
  ].join('\n\n');
  const { model, diagnostics } = readPages({ 'loans.md': java });
  expect(diagnostics.map(({ code }) => code)).not.toContain('unexpected-children');
  const fine = model.types.find(({ name }) => name === 'Fine')?.shape;
  const variants = fine?.kind === 'alias' && fine.type.kind === 'union' ? fine.type.variants : [];
  const [nameless, daily] = variants.map((type) =>
    type.kind === 'ref' ? model.types.find(({ id }) => id === type.id)?.shape : null,
  );
  expect(nameless).toMatchObject({
    properties: [{ name: 'type', type: { kind: 'literal', value: 'none' } }],
  });
  expect(daily).toMatchObject({ properties: [{ name: 'amount' }] });
});

test('PHP says of a type with values that it is an enum', () => {
  const php = [
    '# Books\n\n## Get\n\n`$client->books->get(id): Book`\n\n**get** `/v1/book`',
    '### Returns\n\n- `class Book`\n\n  - `Genre genre`',
    '### Example\n\n```php\n$client;\n```',
    '## Domain Types\n\n### Genre\n\n- `enum Genre`\n\n  - `"novel"`\n\n  - `"poem"`\n',
  ].join('\n\n');
  const { model } = readPages({ 'books.md': php });
  expect(model.types.map(({ id }) => id)).toEqual(['Book', 'Genre']);
  expect(model.types[1]?.shape).toMatchObject({
    type: { variants: [{ value: 'novel' }, { value: 'poem' }] },
  });
});

test('what a renderer has numbered is a variant, also where the union has a name', () => {
  const cli = [
    '## Get\n\n`$ library rules get`\n\n**get** `/v1/rules`',
    '### Returns\n\n- `rule: object { value }`\n\n  - `value: RuleValue`',
    '    - `union_member_0: string`\n\n    - `union_member_1: array of string`',
    '### Example\n\n```cli\nlibrary rules get\n```\n',
  ].join('\n\n');
  const { model } = readPages({ 'rules.md': cli });
  expect(typeNamed(model, 'RuleValue').shape).toMatchObject({
    kind: 'alias',
    type: { kind: 'union', variants: [{ kind: 'string' }, { kind: 'array' }] },
  });
});

test.each([
  ['these members', 'Loan object { id, due, fine, 2 more }', []],
  ['more members', 'Loan object { id, due, fine, 3 more }', ['elided-object']],
])('a closed variant is the model of its name with %s', (_, header, codes) => {
  const members = ['id', 'due', 'fine', 'book', 'shelf'].map(
    (name) => `      - \`${name}: string\``,
  );
  const items = [
    '  - `last: Loan`',
    ...members.map((line) => line.slice(2)),
    '  - `books: array of object { id }  or object { key }  or 1 more`',
    '    - `Novel object { id }`\n\n      - `id: string`',
    '    - `Poem object { key }`\n\n      - `key: string`',
    `    - \`${header}\``,
  ];
  const read = readPages({ 'shelf.md': page(...items).replace('{ books }', '{ last, books }') });
  expect(codesOf(read).filter((code) => code.endsWith('-object'))).toEqual(codes);
  const isLoan = JSON.stringify(memberNamed(read.model, 'Shelf', 'books')).includes('"id":"Loan"');
  expect(isLoan).toBe(codes.length === 0);
});

test.each([
  [
    'a variant among members',
    ['- `Book object { id, title }`', '  - `id: string`', '  - `title: string`', '  - `"book"`'],
    ['"name":"id"', '"name":"title"', '"kind":"object"'],
    'not-a-member',
  ],
  [
    'a member among variants',
    ['- `state: "on_shelf" or "lost"`', '  - `"on_shelf"`', '  - `"lost"`', '  - `id: string`'],
    ['"value":"on_shelf"', '"value":"lost"'],
    'not-a-variant',
  ],
  [
    'an item below a value',
    ['- `state: "on_shelf" or "lost"`', '  - `"on_shelf"`', '    - `"lost"`'],
    ['"value":"on_shelf"'],
    'unexpected-children',
  ],
])('%s is left out, and told', (_, items, kept, code) => {
  const read = readPages({ 'books.md': response(items.join('\n\n')) });
  expect(codesOf(read)).toContain(code);
  const shapes = JSON.stringify([read.model.types, read.model.operations]);
  for (const text of kept) expect(shapes).toContain(text);
});
