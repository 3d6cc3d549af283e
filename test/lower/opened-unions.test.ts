import { expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';

const page = (...items: readonly string[]) =>
  ['## Get a Book', '**get** `/v1/books`', '### Returns', ...items].join('\n\n');

test('a union that is printed below itself ends', () => {
  const read = readPages({
    'books.md': page(
      '- `kind: "a" or "b" or "c" or 2 more`',
      '  - `"a" or "b" or "c" or 2 more`',
      '  - `"d"`',
    ),
  });
  expect(codesOf(read)).toContain('elided-members');
});

test('and so do two that are printed below each other', () => {
  const read = readPages({
    'books.md': page(
      '- `kind: "a" or "b" or 2 more`',
      '  - `"c" or "d" or 2 more`',
      '- `form: "c" or "d" or 2 more`',
      '  - `"a" or "b" or 2 more`',
    ),
  });
  expect(codesOf(read)).toContain('elided-members');
});

test('a union without its members has those of the place that prints them', () => {
  const { model, ...read } = readPages({
    'books.md': page(
      '- `kind: "a" or "b" or "c" or 2 more`',
      ...['a', 'b', 'c', 'd', 'e'].map((value) => `  - \`"${value}"\``),
      '- `form: "a" or "b" or "c" or 2 more`',
    ),
  });
  expect(codesOf({ model, ...read })).not.toContain('elided-members');
  const [type] = model.types;
  const members = type?.shape.kind === 'object' ? type.shape.properties : [];
  expect(members[1]?.type).toEqual(members[0]?.type);
});

test('unions in unions are not opened without end', () => {
  const union = (level: number) => `"l${level}" or "m${level}" or 20 more`;
  const levels = Array.from({ length: 12 }, (_, level) => [
    `- \`k${level}: ${union(level)}\``,
    ...Array.from({ length: 20 }, (__, index) => `  - \`V${index} = ${union(level + 1)}\``),
  ]);
  expect(codesOf(readPages({ 'books.md': page(...levels.flat()) }))).toContain('elided-members');
});
