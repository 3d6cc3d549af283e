import { expect, test } from 'vitest';
import { readPages } from '../support/read-model.js';

test('options of CLI pages hold nothing, in whatever order they stand', () => {
  const page = [
    '## Create an Order',
    '`$ library orders create`',
    '**post** `/v1/orders`',
    '### Parameters',
    '- `--place: array of OrderPlaceParam`',
    '- `--plan: string`',
    '- `--cover-kind: optional "none" or "plain" or CoverKindOption`',
    '- `--q: optional number`',
    '- `--mark-bias: optional map[number]`',
    '### Returns',
    '- `order: object { id, name }`',
    '- `id: string`',
    '- `name: string`',
    '### Example\n\n```cli\nlibrary orders create\n```',
  ].join('\n\n');
  const { model } = readPages({ 'orders.md': page });
  const body = model.types.find(({ id }) => id === 'orders.create.body');
  const names = body?.shape.kind === 'object' ? body.shape.properties.map(({ name }) => name) : [];
  expect(names).toEqual(expect.arrayContaining(['plan', 'cover_kind', 'q', 'mark_bias']));
  expect(names).toHaveLength(5);
});

test('small pages without indentation are seen by what cannot stand side by side', () => {
  const page = [
    '## Create an Order',
    '`client.orders.create(stringshelfID, OrderCreateParamsbody, RequestOptionsoptions?): Order`',
    '**post** `/v1/shelves/{shelf_id}/orders`',
    '### Parameters',
    '- `shelfID: string`',
    '- `body: OrderCreateParams`',
    '- `book: string`',
    '- `notes?: Array<string>`',
    '### Returns',
    '- `Order`',
    '- `id: string`',
    '### Example\n\n```typescript\nlibrary();\n```',
  ].join('\n\n');
  const { model } = readPages({ 'orders.md': page });
  const [operation] = model.operations;
  expect(operation?.parameters.map(({ name }) => name)).toEqual(['shelf_id']);
  const membersOf = (id: string) => {
    const shape = model.types.find((type) => type.id === id)?.shape;
    return shape?.kind === 'object' ? shape.properties.map(({ name }) => name) : [];
  };
  expect(membersOf('orders.create.body')).toEqual(['book', 'notes']);
  expect(membersOf('Order')).toEqual(['id']);
});

test('a flat answer of one member is seen by its header', () => {
  const page = [
    '## Get an Order\n\n`$ library orders retrieve`\n\n**get** `/v1/orders`',
    '### Returns\n\n- `order: object { id }`\n\n- `id: string`',
    '### Example\n\n```cli\nlibrary orders retrieve\n```',
  ].join('\n\n');
  const { model } = readPages({ 'orders.md': page });
  expect(model.types.map(({ shape }) => shape)).toMatchObject([
    { kind: 'object', properties: [{ name: 'id' }] },
  ]);
});
