import { expect, test } from 'vitest';
import { dialects } from '../../generator/dialects/index.js';
import { trustOf } from '../../generator/model/dialect-traits.js';

test('every dialect has its line, and its place', () => {
  const places = dialects.map(({ name }) => trustOf(name)).sort((a, b) => a - b);
  expect(places).toEqual(dialects.map((_, index) => index));
  expect(trustOf('another')).toBe(dialects.length);
});
