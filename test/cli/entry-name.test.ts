import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryNamer } from '../../generator/cli/entry-name.js';

const texts = fc.array(
  fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('x'.repeat(999), 'x'.repeat(1000), '#')),
  { maxLength: 4 },
);

test('the same parts have the same name in every process, other parts another one', () => {
  const nameOf = entryNamer();
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const isSame = JSON.stringify(a) === JSON.stringify(b);
      expect(nameOf('page', a) === entryNamer()('page', b)).toBe(isSame);
    }),
  );
});

test('parts are told apart wherever one ends', () => {
  const nameOf = entryNamer();
  const long = 'y'.repeat(1000);
  const lists = [[long, ''], ['', long], [long], [`${long}`, long], ['1 a'], ['a'], ['1', 'a'], []];
  const names = lists.map((parts) => nameOf('page', parts));
  expect(new Set(names).size).toBe(lists.length);
  expect(nameOf('model', ['a'])).not.toBe(nameOf('page', ['a']));
  expect(nameOf('page', ['a'])).toMatch(/^page-[0-9a-f]{64}\.json$/);
});
