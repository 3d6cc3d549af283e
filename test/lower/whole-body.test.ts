import { describe, expect, test } from 'vitest';
import type { TypeDef } from '../../generator/model/model.js';
import { codesOf, readPages } from '../support/read-model.js';

const page = (items: string, options = '') =>
  [
    '## Reorder\n\n**put** `/v1/books`',
    `### Body Parameters\n\n${items}`,
    '### Returns\n\n- `id: string`',
    `### Example\n\n\`\`\`http\ncurl https://api.library.example/v1/books${options}\n\`\`\``,
  ].join('\n\n');

const list = '- `body: optional array of string`\n\n  The order.';
const text = '- `body: string`\n\n  A note.';
const object = '- `body: object { title }`\n\n  - `title: string`';
const union =
  '- `body: object { title }  or array of string`\n\n  - `object { title }`\n\n    - `title: string`\n\n  - `array of string`';

function read(items: string, options = '') {
  const found = readPages({ 'books.md': page(items, options) });
  const [{ body } = { body: null }] = found.model.operations;
  const id = body?.type.kind === 'ref' ? body.type.id : '';
  const def = found.model.types.find((type) => type.id === id);
  return { body, def, types: found.model.types, isTold: codesOf(found).includes('whole-body') };
}

const names = (def: TypeDef | undefined) =>
  def?.shape.kind === 'object' ? def.shape.properties.map(({ name }) => name) : null;

describe('the sample decides', () => {
  test('a list is the whole body', () => {
    const { body, def, isTold } = read(list, ` -d '["a"]'`);
    expect(def).toMatchObject({
      shape: { kind: 'alias', type: { kind: 'array', element: { kind: 'string' } } },
      description: 'The order.',
      origins: [{ path: 'books.md', line: 7 }],
    });
    expect(body?.required).toBe('no');
    expect(isTold).toBe(false);
  });

  test('an object with the key `body` has it as a member', () => {
    const { def, isTold } = read(list, ` -d '{"body":["a"]}'`);
    expect(names(def)).toEqual(['body']);
    expect(isTold).toBe(false);
  });

  test('an object without the key is the whole body, and so are its members', () => {
    const { body, def, types, isTold } = read(object, ` -d '{"title":"Emma"}'`);
    expect(names(def)).toEqual(['title']);
    expect(body?.required).toBe('yes');
    expect(types.filter((type) => names(type)?.includes('title'))).toHaveLength(1);
    expect(isTold).toBe(false);
  });
});

describe('without a sample it is a guess, and told', () => {
  test.each([
    ['a list', list, 'alias'],
    ['a map', '- `body: map[string]`', 'alias'],
    ['a union', union, 'alias'],
    ['a text', text, 'object'],
  ])('%s', (_, items, shape) => {
    const { def, isTold } = read(items);
    expect(def?.shape.kind).toBe(shape);
    expect(names(def)).toEqual(shape === 'object' ? ['body'] : null);
    expect(isTold).toBe(true);
  });

  test('an object', () => {
    const { def, isTold } = read(object);
    expect(names(def)).toEqual(['title']);
    expect(isTold).toBe(true);
  });

  test('null, and an object of unknown members, keep the name', () => {
    expect(read('- `body: array of string or null`').def?.shape).toMatchObject({
      kind: 'alias',
      type: { kind: 'union', variants: [{ kind: 'array' }, { kind: 'null' }] },
    });
    expect(read('- `body: Shelf`').def).toBeDefined();
  });
});

test('a file, and a body beside other members, are members', () => {
  expect(names(read('- `body: file`').def)).toEqual(['body']);
  const { def, isTold } = read(`${list}\n\n- \`title: string\``);
  expect(names(def)).toEqual(['body', 'title']);
  expect(isTold).toBe(false);
});

describe('a body that is called by its type', () => {
  const union = [
    '- `shelf_file: ShelfFile`',
    '  - `Upload object { data }`\n\n    - `data: string`',
    '  - `Link object { url }`\n\n    - `url: string`',
  ].join('\n\n');
  const object = '- `shelf_file: ShelfFile`\n\n  - `data: string`\n\n  - `note: optional string`';

  test('is the whole body, where curl sends what is in it', () => {
    expect(read(union, ` -d '{"url":"u"}'`).def?.shape).toMatchObject({ kind: 'alias' });
    expect(names(read(object, ` -d '{"data":"d"}'`).def)).toEqual(['data', 'note']);
    expect(read(union, ` -d '{"url":"u"}'`).isTold).toBe(false);
  });

  test('is a guess, and told, where it is required and curl sends nothing', () => {
    const found = read(union);
    expect(found.def?.shape).toMatchObject({ kind: 'alias' });
    expect(found.isTold).toBe(true);
  });

  test.each([
    ['curl sends it', object, ` -d '{"shelf_file":{}}'`],
    ['curl sends no member', object, ` -d '{}'`],
    ['an object may be missed', object, ''],
    ['it is not required', union.replace(': ', ': optional '), ''],
    ['there are others', `${object}\n\n- \`note: string\``, ` -d '{"data":"d"}'`],
    ['it has another name', object.replace('shelf_file', 'file'), ` -d '{"data":"d"}'`],
  ])('is a member where %s', (_, items, options) => {
    const found = read(items, options);
    expect(names(found.def)?.[0]).toMatch(/file$/);
    expect(found.isTold).toBe(false);
  });
});
