import { expect, test } from 'vitest';
import { codesOf, memberNamed, readPages } from '../support/read-model.js';

const page = (signature: string, items: readonly string[], fence: string) =>
  [
    `## Remove a Shelf\n\n${signature}**post** \`/shelves/{shelf_id}/remove\``,
    'Removes a shelf and all its books.',
    ...items,
    `\`\`\`${fence}\nlibrary\n\`\`\`\n`,
  ].join('\n\n');

const typescript = (returns: string, ...items: readonly string[]) =>
  page(
    `\`client.shelves.remove(stringshelfID, ShelfRemoveParamsbody, RequestOptionsoptions?): ${returns}\`\n\n`,
    ['- `shelfID: string`', '- `body: ShelfRemoveParams`\n\n  - `reason?: string`', ...items],
    'typescript',
  );

function read(text: string) {
  const found = readPages({ 'shelves.md': text });
  const [operation] = found.model.operations;
  const body = operation?.body?.type;
  const shape = found.model.types.find(({ id }) => body?.kind === 'ref' && id === body.id)?.shape;
  return {
    ...found,
    codes: codesOf(found),
    path: operation?.parameters.map(({ name, in: location }) => `${location} ${name}`),
    body: shape?.kind === 'object' ? shape.properties.map(({ name }) => name) : [],
    answer: operation?.response.type,
  };
}

const REMOVED = '- `ShelfRemoved`\n\n  That it was removed.\n\n  - `removed: boolean`';

test('the answer begins with the type that the signature names', () => {
  const found = read(typescript('ShelfRemoved', REMOVED));
  expect(found.codes).toContain('headings-lost');
  expect(found.codes).not.toContain('stray-items');
  expect(found.path).toEqual(['path shelf_id']);
  expect(found.body).toEqual(['reason']);
  expect(found.answer).toEqual({ kind: 'ref', id: 'ShelfRemoved' });
  expect(memberNamed(found.model, 'ShelfRemoved', 'removed').type).toEqual({ kind: 'boolean' });
  expect(found.model.operations[0]?.examples).toHaveLength(1);
});

test('without an answer all items are parameters', () => {
  const found = read(typescript('void'));
  expect([found.path, found.body, found.answer]).toEqual([['path shelf_id'], ['reason'], null]);
});

test('options of a command end where the answer begins', () => {
  const options = ['- `--shelf-id: string`', '- `--reason: optional string`'];
  const cli = (...items: readonly string[]) =>
    read(page('`$ library shelves remove`\n\n', [...options, ...items], 'cli'));
  const removed = '- `shelf_removed: object { removed }`\n\n  - `removed: boolean`';
  expect(cli(removed)).toMatchObject({ path: ['path shelf_id'], body: ['reason'] });
  expect(cli(removed).answer?.kind).toBe('ref');
  expect(cli().answer).toBeNull();
});

test('where nothing tells what the answer is, the items are left out, and told', () => {
  const http = read(page('', ['- `shelf_id: string`', '- `removed: boolean`'], 'http'));
  expect(http.codes).toContain('stray-items');
  const other = read(typescript('ShelfGone', REMOVED));
  expect(other.codes).toContain('stray-items');
  expect(other.codes).not.toContain('headings-lost');
});
