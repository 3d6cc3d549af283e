/** A name without members is no other type that is called the same; where it is, is told. */
import { describe, expect, test } from 'vitest';
import { codesOf, memberNamed, readPages, typeNamed } from '../support/read-model.js';

const method = (title: string, resource: string, items: readonly string[]) =>
  [
    `## ${title}`,
    `\`client.${resource}.retrieve(RequestOptionsoptions?): ${title}\``,
    `**get** \`/v1/${resource}\``,
    '### Returns',
    ...items,
    '### Example\n\n```typescript\nlibrary();\n```',
  ].join('\n\n');

const loan = method('Loan', 'loans', [
  '- `Loan`',
  '  - `id: string`',
  '  - `metadata: Metadata | null`',
  '    Pairs of keys and values.',
]);
const scan = method('Scan', 'scans', [
  '- `Scan`',
  '  - `metadata: Metadata`',
  '    - `errors: number`',
]);

test.each([
  ['on another page', { 'a.md': loan, 'b.md': scan }],
  ['in a section behind it', { 'a.md': `${loan}\n\n${scan}` }],
])('what is opened %s is another type', (_, pages) => {
  const read = readPages(pages);
  const { type } = memberNamed(read.model, 'Loan', 'metadata');
  expect(type.kind === 'ref' && typeNamed(read.model, type.id).shape).toEqual({ kind: 'opaque' });
  const scanned = memberNamed(read.model, 'Scan', 'metadata').type;
  expect(scanned.kind === 'ref' && typeNamed(read.model, scanned.id).shape).toMatchObject({
    kind: 'object',
    properties: [{ name: 'errors' }],
  });
  expect(codesOf(read)).toContain('dangling-type');
});

test('behind it in the same section, too', () => {
  const both = method('Loan', 'loans', [
    '- `Loan`',
    '  - `metadata: Metadata | null`',
    '  - `scan: Scan`',
    '    - `metadata: Metadata`',
    '      - `errors: number`',
  ]);
  const read = readPages({ 'a.md': both });
  const { type } = memberNamed(read.model, 'Loan', 'metadata');
  expect(type.kind === 'ref' && typeNamed(read.model, type.id).shape).toEqual({ kind: 'opaque' });
});

test('a documented type is meant wherever it is named', () => {
  const domain =
    '# Scans\n\n## Domain Types\n\n### Metadata\n\n- `Metadata`\n\n  - `errors: number`\n';
  const { model } = readPages({ 'a.md': loan, 'b.md': domain });
  expect(memberNamed(model, 'Loan', 'metadata').type).toMatchObject({ id: 'Metadata' });
  expect(typeNamed(model, 'Metadata').shape).toMatchObject({ kind: 'object' });
});

test('pages that open a type once for all sections mean it behind', () => {
  const later = loan.replaceAll('Loan', 'Visit').replaceAll('loans', 'visits');
  const { model } = readPages({ 'a.md': `${scan}\n\n${later}` });
  const { type } = memberNamed(model, 'Visit', 'metadata');
  expect(type.kind === 'ref' && typeNamed(model, type.id).shape).toMatchObject({
    properties: [{ name: 'errors' }],
  });
});

test('pages that open a type in each section do not', () => {
  const later = loan.replaceAll('Loan', 'Visit').replaceAll('loans', 'visits');
  const again = method('Lamp', 'lamps', [
    '- `Lamp`',
    '  - `metadata: Metadata`',
    '    - `errors: number`',
  ]);
  const { model } = readPages({ 'a.md': [scan, later, again].join('\n\n') });
  const { type } = memberNamed(model, 'Visit', 'metadata');
  expect(type.kind === 'ref' && typeNamed(model, type.id).shape).toEqual({ kind: 'opaque' });
});

describe('CLI objects that are collapsed', () => {
  const cli = (
    title: string,
    verb: string,
    parameters: readonly string[],
    items: readonly string[],
  ) =>
    [
      `## ${title}\n\n\`$ library ${title.toLowerCase()} ${verb === 'get' ? 'retrieve' : 'create'}\``,
      `**${verb}** \`/v1/${title.toLowerCase()}\`\n\n### Parameters`,
      ...parameters.map((parameter) => `- \`${parameter}\``),
      '### Returns',
      ...items,
      '### Example\n\n```cli\nlibrary\n```',
    ].join('\n\n');
  const opened = (label: string) => [
    '- `shelf: object { id, place }`',
    '  - `id: string`',
    `  - \`${label}: object { room, row }\``,
    '    - `room: "attic" or "cellar"`',
    '    - `row: number`',
  ];
  const book = cli(
    'Books',
    'post',
    ['--place: object { room, row }'],
    ['- `book: object { id }`', '  - `id: string`'],
  );
  const bodyOf = (pages: Readonly<Record<string, string>>) => {
    const read = readPages(pages);
    const { type, inferred } = memberNamed(read.model, 'books.create.body', 'place');
    const shape = type.kind === 'ref' ? typeNamed(read.model, type.id).shape : null;
    return { shape, inferred: inferred.type, codes: codesOf(read) };
  };

  test('are those of the same name and members, which is told as a guess', () => {
    const { shape, inferred, codes } = bodyOf({
      'a.md': book,
      'b.md': cli('Shelves', 'get', [], opened('place')),
    });
    expect(shape).toMatchObject({
      kind: 'object',
      properties: [{ name: 'room' }, { name: 'row' }],
    });
    expect(inferred).toBe('member-names');
    expect(codes).toContain('object-by-members');
  });

  test('are unknown where only the names of members are the same', () => {
    const { shape, codes } = bodyOf({
      'a.md': book,
      'b.md': cli('Shelves', 'get', [], opened('desk')),
    });
    expect(shape).toMatchObject({
      properties: [{ type: { kind: 'unknown' } }, { type: { kind: 'unknown' } }],
    });
    expect(codes).toContain('collapsed-object');
  });

  test('say nothing beside a page that opens them where they stand', () => {
    const http = [
      '## Books\n\n**post** `/v1/books`\n\n### Body Parameters',
      '- `place: object { room, row }`',
      '  - `room: "stack" or "desk"`',
      '  - `row: number`',
      '### Returns\n\n- `id: string`',
      '### Example\n\n```http\ncurl https://library.example/v1/books\n```',
    ].join('\n\n');
    const { shape, inferred } = bodyOf({
      'http.md': http,
      'a.md': book,
      'b.md': cli('Shelves', 'get', [], opened('place')),
    });
    expect(shape).toMatchObject({
      properties: [
        { type: { variants: [{ value: 'stack' }, { value: 'desk' }] } },
        { name: 'row' },
      ],
    });
    expect(inferred).toBeUndefined();
  });
});

test('a type that nothing opens is what its description says', () => {
  const described = (words: string) =>
    readPages({ 'a.md': loan.replace('Pairs of keys and values.', words) });
  const read = described(
    'Set of 16 key-value pairs.\n\n    Keys are strings with a maximum length of 64 characters. Values are strings with a maximum length of 512 characters.',
  );
  const { type } = memberNamed(read.model, 'Loan', 'metadata');
  expect(type.kind === 'ref' && typeNamed(read.model, type.id).shape).toMatchObject({
    kind: 'alias',
    type: { kind: 'map', value: { kind: 'string' } },
  });
  expect(codesOf(read)).toContain('type-by-prose');
  expect(codesOf(read)).not.toContain('dangling-type');
  const mixed = described('Keys are strings. Values are strings, booleans, or numbers.');
  expect(codesOf(mixed)).toContain('dangling-type');
});

const items = (...lines: readonly string[]) =>
  lines.map((line) => line.replace(/^( *)(.*)$/, '$1- `$2`'));

test('types of one name in one section are two where what is open below them differs', () => {
  const house = method(
    'House',
    'houses',
    items(
      'House',
      '  door: Door',
      '    options: Options',
      '      mode: Mode',
      '        speed: number',
      '  roof: Roof',
      '    options: Options',
      '      mode: Mode',
      '        colour: string',
      '        slope: number',
    ),
  );
  const { model } = readPages({ 'a.md': house });
  const membersBelow = (type: string) => {
    const options = memberNamed(model, type, 'options').type;
    const mode = options.kind === 'ref' ? memberNamed(model, options.id, 'mode').type : null;
    const shape = mode?.kind === 'ref' ? typeNamed(model, mode.id).shape : null;
    return shape?.kind === 'object' ? shape.properties.map(({ name }) => name) : [];
  };
  expect(membersBelow('Door')).toEqual(['speed']);
  expect(membersBelow('Roof')).toEqual(['colour', 'slope']);
});

test('Python: the suffix of a parameter is no part of the name, in its own section as well', () => {
  const python = [
    '## Note\n\n`notes.create(NoteCreateParams**kwargs)  -> Note`\n\n**post** `/v1/notes`\n\n### Parameters',
    ...items('first: Optional[Cache]', '  ttl: int', 'second: Optional[CacheParam]'),
    '### Returns',
    ...items('class Note: …', '  first: Cache', '    ttl: int'),
    '### Example\n\n```python\nlibrary\n```',
  ].join('\n\n');
  const read = readPages({ 'notes.md': python });
  expect(codesOf(read)).not.toContain('dangling-type');
  expect(memberNamed(read.model, 'notes.create.body', 'second').type).toMatchObject({
    id: 'Cache',
  });
});

test('a closed union that another section opens has its types', () => {
  const union = 'Held = array of string or Book or Card or 2 more';
  const parts = ['Book', 'Card', 'Disk', 'Game'];
  const opened = (indent: string) => [
    ...parts.flatMap((name) => [
      `${indent}${name} object { ${name.toLowerCase()}_no }`,
      `${indent}  ${name.toLowerCase()}_no: string`,
    ]),
    `${indent}${union}`,
    `${indent}  string`,
    ...parts.map((name) => `${indent}  ${name} object { ${name.toLowerCase()}_no }`),
  ];
  const http = [
    '## Create a Shelf\n\n**post** `/v1/shelves`\n\n### Body Parameters',
    ...items('first: Book or Card or Disk or 2 more', ...opened('  ')),
    '### Returns',
    ...items(
      'Shelf object { first, second }',
      '  first: Book or Card or Disk or 2 more',
      ...opened('    '),
      '  second: string or Held',
      '    string',
      `    ${union}`,
    ),
    '### Example\n\n```http\ncurl https://library.example/v1/shelves\n```',
  ].join('\n\n');
  const read = readPages({ 'shelves.md': http });
  expect(codesOf(read)).not.toContain('dangling-type');
  expect(read.model.types.filter(({ shape }) => shape.kind === 'opaque')).toEqual([]);
});

test('titles that recur are no types that are opened again', () => {
  const owner = (indent: string) => [
    `${indent}owner: object { type, user_id }  or object { type, team_id }`,
    `${indent}  User object { type, user_id }`,
    `${indent}    type: "user"`,
    `${indent}    user_id: string`,
    `${indent}  Team object { type, team_id }`,
    `${indent}    type: "team"`,
    `${indent}    team_id: string`,
  ];
  const newest = [
    '# Shelves\n\n## Create a Shelf\n\n**post** `/v1/shelves`\n\n### Body Parameters',
    ...items(...owner('')),
    '### Returns',
    ...items('Shelf object { id, owner }', '  id: string', ...owner('  ')),
    '## Get a Shelf\n\n**get** `/v1/shelves/{id}`\n\n### Returns',
    ...items('Shelf object { id, owner }'),
  ].join('\n\n');
  const { model } = readPages({ 'shelves.md': newest });
  expect(model.operations.map(({ response }) => response.type)).toMatchObject([
    { id: 'Shelf' },
    { id: 'Shelf' },
  ]);
  expect(typeNamed(model, 'Shelf').shape.kind).toBe('object');
});

test('a variant that is a guess takes nothing from the other variants', () => {
  const http = [
    '## Create a Card\n\n**post** `/v1/cards`\n\n### Body Parameters',
    ...items(
      'draft: string or object { text, kind }',
      '  string',
      '  Note object { text, kind }',
      '    text: string',
      '    kind: "note"',
    ),
    '### Returns',
    ...items(
      'Card object { content }',
      '  content: string or object { text, kind }  or Codes',
      '    string',
      '    Note object { text, kind }',
      '    Codes = array of string or boolean',
      '      string',
      '      boolean',
    ),
    '### Example\n\n```http\ncurl https://library.example/v1/cards\n```',
  ].join('\n\n');
  const python = [
    '## Create a Card\n\n`cards.create(CardCreateParams**kwargs)  -> Card`\n\n**post** `/v1/cards`\n\n### Returns',
    ...items(
      'class Card: …',
      '  content: Union[str, Note]',
      '    str',
      '    class Note: …',
      '      text: str',
      '      kind: Literal["note"]',
    ),
    '### Example\n\n```python\nlibrary\n```',
  ].join('\n\n');
  const { model } = readPages({ 'http.md': http, 'python.md': python });
  const { type } = memberNamed(model, 'Card', 'content');
  expect(
    type.kind === 'union' && type.variants.map((one) => (one.kind === 'ref' ? one.id : one.kind)),
  ).toContain('Codes');
});
