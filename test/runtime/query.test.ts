/** Query strings, and lists in them in each style. */
import { expect, test } from 'vitest';
import { queryString } from '../../generator/emit/runtime/query.js';

test.each([
  [{ a: 1, b: true, c: 'x y&=' }, 'a=1&b=true&c=x%20y%26%3D'],
  [{ a: undefined, b: null }, ''],
  [{ a: [] }, ''],
  [{ a: ['x', 'y'] }, 'a%5B%5D=x&a%5B%5D=y'],
  [{ at: { gte: 1, lt: 2 } }, 'at%5Bgte%5D=1&at%5Blt%5D=2'],
  [{ at: new Date(0) }, 'at=1970-01-01T00%3A00%3A00.000Z'],
])('%j', (parameters, query) => {
  expect(queryString(parameters)).toBe(query);
});

test.each([
  [new Date(Number.NaN), 'A date in the query is none.'],
  [Number.NaN, 'A value in the query must be a finite number.'],
  ['a\ud800', 'A value in the query must not hold half a character.'],
  [new Set(['x']), '`a` is a Set: give a list or an object.'],
  [new Map(), '`a` is a Map: give a list or an object.'],
])('%s cannot be written', (value, message) => {
  expect(() => queryString({ a: value })).toThrow(message);
});

test.each([
  ['brackets', 'a[]=1&a[]=2'],
  ['repeat', 'a=1&a=2'],
  ['comma', 'a=1,2'],
  ['indices', 'a[0]=1&a[1]=2'],
] as const)('lists with %s', (style, query) => {
  expect(decodeURIComponent(queryString({ a: [1, 2] }, { a: style }))).toBe(query);
});
