import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestFitting } from '../../generator/nesting/largest-fitting.js';

test('what fits nothing is left out, in few tries', () => {
  const all = Array.from({ length: 128 }, (_, index) => index);
  let tries = 0;
  const kept = largestFitting(all, (some) => {
    tries++;
    return !some.includes(77);
  });
  expect(kept).toEqual(all.filter((one) => one !== 77));
  expect(tries).toBeLessThan(20);
});

test('what is kept fits together, and what is left out fits none of it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 8 }), (all) => {
      // Two of them that differ by less than three contradict each other.
      const fits = (some: readonly number[]) =>
        some.every((a) => some.every((b) => a === b || Math.abs(a - b) > 2));
      const kept = largestFitting(all, fits);
      expect(fits(kept)).toBe(true);
      for (const one of all.filter((other) => !kept.includes(other)))
        expect(fits([...kept, one])).toBe(false);
    }),
  );
});

test('it gives up at some time, with less than could be kept', () => {
  const kept = largestFitting(
    Array.from({ length: 1000 }, (_, index) => index),
    (some) => some.length < 2,
  );
  expect(kept.length).toBeLessThan(2);
});
