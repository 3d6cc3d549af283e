/** What stands in a union does not swallow what stands beside it. */
import { expect, test } from 'vitest';
import { decideNames } from '../../generator/emit/names.js';
import { typeText } from '../../generator/emit/type-text.js';
import type { TypeDef } from '../../generator/model/model.js';
import type { Type } from '../../generator/model/type.js';
import { modelOf, objectType, STRING } from '../support/sample-model.js';

const literals: Type = {
  kind: 'union',
  variants: ['novel', 'poem'].map((value) => ({ kind: 'literal', value })),
};
const ref = (id: string): Type => ({ kind: 'ref', id });
const alias = (id: string, type: Type): TypeDef => ({
  ...objectType(id, []),
  shape: { kind: 'alias', type },
});

const names = decideNames(
  modelOf([
    alias('Genre', literals),
    alias('AnyGenre', { kind: 'union', variants: [STRING, ref('Genre')] }),
    alias('Circle', { kind: 'union', variants: [ref('Circle'), STRING] }),
    objectType('Book', []),
  ]),
  'Library',
);

test.each([
  ['Genre', '(string & {}) | Genre'],
  ['AnyGenre', '(string & {}) | AnyGenre'],
  ['Circle', 'string | Circle'],
  ['Book', 'string | Book'],
  ['Unknown', 'string | unknown'],
])('a text beside %s', (id, text) => {
  expect(typeText({ kind: 'union', variants: [STRING, ref(id)] }, names)).toBe(text);
});

test('a text beside values, and texts alone', () => {
  const open: Type = { kind: 'union', variants: [STRING, literals] };
  expect(
    typeText({ kind: 'union', variants: [STRING, { kind: 'literal', value: 'x' }] }, names),
  ).toBe("(string & {}) | 'x'");
  expect(typeText(open, names)).toContain("'novel' | 'poem'");
  expect(typeText({ kind: 'array', element: STRING }, names)).toBe('string[]');
});
