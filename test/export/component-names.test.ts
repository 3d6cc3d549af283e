import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentNames } from '../../generator/export/component-names.js';

test('names are of the characters that OpenAPI allows, and no two ids share one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), (ids) => {
      const names = componentNames(ids);
      for (const name of names.values()) expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
      expect([...names.keys()].sort()).toEqual([...ids].sort());
      expect(new Set(names.values()).size).toBe(ids.length);
    }),
  );
});

test('an id that may be a name stays, whatever the others become', () => {
  const names = componentNames(['a b', 'a_b', 'a/b', 'a_b_2']);
  expect(Object.fromEntries(names)).toEqual({
    a_b: 'a_b',
    a_b_2: 'a_b_2',
    'a b': 'a_b_3',
    'a/b': 'a_b_4',
  });
});
