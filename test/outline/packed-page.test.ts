import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPage, unpackPage } from '../../generator/outline/packed-page.js';
import { parsePage } from '../../generator/outline/parse-page.js';
import { library } from '../support/library-pages.js';

function roundTrip(route: string, text: string) {
  const page = parsePage({ path: `spec/${route}`, route, text }, () => {});
  return { page, again: page && unpackPage(JSON.parse(JSON.stringify(packPage(page)))) };
}

test.each(Object.entries(library))('%s comes back from JSON as it was', (route, text) => {
  const { page, again } = roundTrip(route, text);
  expect(page).not.toBeNull();
  expect(JSON.stringify(again)).toBe(JSON.stringify(page));
});

test('pages that were cut anywhere come back as well', () => {
  const [[route, text] = ['', '']] = Object.entries(library);
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (start, end) => {
      const { page, again } = roundTrip(route, `## A\n\n${text.slice(start, end)}`);
      expect(JSON.stringify(again)).toBe(JSON.stringify(page));
    }),
    { numRuns: 50 },
  );
});

test.each([[null], [7], [[]], [{}], [[1, 2]], ['page']])('%j is no page', (packed) => {
  expect(unpackPage(packed)).toBeNull();
});
