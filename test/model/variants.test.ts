import { describe, expect, test } from 'vitest';
import type { TypeDef } from '../../generator/model/model.js';
import type { Type, TypeOf } from '../../generator/model/type.js';
import { flatVariants, hasOpenLiterals, tagOf } from '../../generator/model/variants.js';
import { objectType, property, STRING } from '../support/sample-model.js';

const text = (value: string): Type => ({ kind: 'literal', value });
const ref = (id: string): TypeOf<'ref'> => ({ kind: 'ref', id });
const union = (...variants: readonly Type[]): Type => ({ kind: 'union', variants });
const alias = (id: string, type: Type): TypeDef => ({
  ...objectType(id, []),
  shape: { kind: 'alias', type },
});
const table = (...types: readonly TypeDef[]) => new Map(types.map((type) => [type.id, type]));

describe('the variants of a type', () => {
  const types = table(
    objectType('Book', []),
    alias('Work', union(ref('Book'), ref('More'), STRING)),
    alias('More', union(STRING, text('none'))),
    alias('Loop', ref('Loop')),
    alias('Endless', union(STRING, ref('Endless'))),
    { ...objectType('Opaque', []), shape: { kind: 'opaque' } },
  );

  test('are in order, with aliases opened, each once', () => {
    expect(flatVariants(union(text('a'), ref('Work')), types)).toEqual([
      text('a'),
      ref('Book'),
      STRING,
      text('none'),
    ]);
  });

  test('are one that takes everything, if one takes everything', () => {
    const everything = [{ kind: 'unknown' }];
    expect(flatVariants(union(STRING, ref('Opaque')), types)).toEqual(everything);
    expect(flatVariants(ref('Nowhere'), types)).toEqual(everything);
    expect(flatVariants(union(), types)).toEqual(everything);
    expect(flatVariants(ref('Loop'), types)).toEqual(everything);
  });

  test('end, though an alias holds itself', () => {
    expect(flatVariants(ref('Endless'), types)).toEqual([STRING]);
  });
});

test('a lone literal is closed, several are open', () => {
  expect(hasOpenLiterals([text('a')])).toBe(false);
  expect(hasOpenLiterals([text('a'), { kind: 'null' }])).toBe(false);
  expect(hasOpenLiterals([text('a'), text('b')])).toBe(true);
});

describe('the tag', () => {
  const types = table(
    objectType('Book', [property('role', text('x')), property('type', text('book'))]),
    objectType('Copy', [property('role', text('x')), property('type', text('copy'))]),
    objectType('Loan', [property('type', union(text('loan'), text('renewal')))]),
    objectType('Note', [property('type')]),
    objectType('Empty', []),
  );

  test('is the member with different literals', () => {
    expect(tagOf([ref('Book'), ref('Copy'), ref('Loan')], types)).toEqual({
      name: 'type',
      values: [['book'], ['copy'], ['loan', 'renewal']],
    });
  });

  test('may say nothing about some variants', () => {
    expect(tagOf([ref('Note'), ref('Book'), ref('Loan')], types)).toEqual({
      name: 'type',
      values: [null, ['book'], ['loan', 'renewal']],
    });
  });

  test('is nothing where no member sets two variants apart', () => {
    expect(tagOf([ref('Book')], types)).toBeNull();
    expect(tagOf([ref('Book'), ref('Empty')], types)).toBeNull();
    expect(tagOf([ref('Note'), ref('Empty')], types)).toBeNull();
  });
});
