import { expect, test } from 'vitest';
import { codesOf, memberNamed, readPages, typeNamed } from '../support/read-model.js';

const page = (parts: string, items: readonly string[]) =>
  [
    '## Create a Book\n\n`client.Books.New(ctx, body) (*Book, error)`\n\n**post** `/v1/books`',
    '### Parameters\n\n- `body BookNewParams`',
    `  - \`Parts ${parts}\``,
    ...items,
    '### Returns\n\n- `type Book struct{…}`',
    '  - `ID string`',
    '### Example\n\n```go\nbook, err := client.Books.New(ctx, library.BookNewParams{})\n```\n',
  ].join('\n\n');

const variants = (depth: number) =>
  ['Text', 'Image'].flatMap((name) => [
    `${'  '.repeat(depth)}- \`type ${name}Part struct{…}\``,
    `${'  '.repeat(depth + 1)}- \`${name} string\``,
  ]);

test.each(['[]PartUnion', 'param.Field[[]PartUnion]'])(
  '%s that is opened by a list is one list',
  (parts) => {
    const read = readPages({
      'go.md': page(parts, ['    - `[]PartUnion`', ...variants(3)]),
    });
    const { type } = memberNamed(read.model, 'books.create.body', 'parts');
    expect(type).toEqual({ kind: 'array', element: { kind: 'ref', id: 'PartUnion' } });
    expect(typeNamed(read.model, 'PartUnion').shape).toMatchObject({
      type: { kind: 'union', variants: [{ id: 'TextPart' }, { id: 'ImagePart' }] },
    });
    expect(codesOf(read)).not.toContain('conflicting-type');
  },
);

test('a list of lists that is opened by a list has two levels', () => {
  const read = readPages({
    'go.md': page('[][]Part', ['    - `[]Part`', '      - `Text string`']),
  });
  const { type } = memberNamed(read.model, 'books.create.body', 'parts');
  expect(type).toEqual({
    kind: 'array',
    element: { kind: 'array', element: { kind: 'ref', id: 'Part' } },
  });
});

test('a list among other variants is a variant', () => {
  const { model } = readPages({
    'go.md': page('PartsUnion', ['    - `string`', '    - `[]Part`', '      - `Text string`']),
  });
  expect(typeNamed(model, 'PartsUnion').shape).toMatchObject({
    type: { kind: 'union', variants: [{ kind: 'string' }, { kind: 'array' }] },
  });
});

test('a name that is documented as a list is one, where its page opens the elements', () => {
  const http = [
    '## Open a Desk\n\n**post** `/v1/desks`\n\n### Body Parameters',
    '- `tools: optional DeskTools`',
    '  - `Lamp object { watts }`',
    '    - `watts: number`',
    '  - `Pen object { ink }`',
    '    - `ink: string`',
    '### Returns\n\n- `id: string`',
    '### Example\n\n```http\ncurl https://library.example/v1/desks\n```',
    '## Domain Types\n\n### Desk Tools\n\n- `DeskTools = array of DeskTool`',
  ].join('\n\n');
  const { model } = readPages({ 'desks.md': http });
  const { type } = memberNamed(model, 'desks.create.body', 'tools');
  const shape = type.kind === 'ref' ? typeNamed(model, type.id).shape : null;
  expect(shape).toMatchObject({
    kind: 'alias',
    type: { kind: 'array', element: { variants: [{ id: 'Lamp' }, { id: 'Pen' }] } },
  });
});
