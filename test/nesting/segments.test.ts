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
