/** Query strings, and lists in them in each style. */
import { expect, test } from 'vitest';
import { queryString } from '../../generator/emit/runtime/query.js';

test.each([
  [{ a: 1, b: true, c: 'x y&=' }, 'a=1&b=true&c=x%20y%26%3D'],
  [{ a: undefined, b: null }, ''],
  [{ a: [] }, ''],
  [{ a: ['x', 'y'] }, 'a%5B%5D=x&a%5B%5D=y'],
  [{ at: { gte: 1, lt: 2 } }, 'at%5Bgte%5D=1&at%5Blt%5D=2'],
  [{ at: new URL('https://library.example/') }, 'at=https%3A%2F%2Flibrary.example%2F'],
  [{ at: new Date(0) }, 'at=1970-01-01T00%3A00%3A00.000Z'],
])('%j', (parameters, query) => {
  expect(queryString(parameters)).toBe(query);
});

test.each([
  [new Date(Number.NaN), '`a` is a Null, which is no data.'],
  [Number.NaN, '`a` must be a finite number.'],
  ['a\ud800', '`a` must not hold half a character.'],
  [new Set(['x']), '`a` is a Set, which is no data.'],
  [new Map(), '`a` is a Map, which is no data.'],
  [() => 1, '`a` is a Function, which is no data.'],
  [[new Map()], '`a[]` is a Map, which is no data.'],
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

test('lists with commas leave out what is nothing, and hold no objects', () => {
  const comma = (a: unknown) => queryString({ a }, { a: 'comma' });
  expect(comma(['x', null, undefined, 'y,z'])).toBe('a=x,y%2Cz');
  expect(comma([])).toBe('');
  expect(comma([{ b: 1 }])).toBe('a%5Bb%5D=1');
});

test('an object that holds itself is refused', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect(() => queryString({ circle })).toThrow('is nested too deep');
});
