import { expect, test } from 'vitest';
import { proseFacts } from '../../generator/text/prose-facts.js';

const NONE = { minimum: null, maximum: null };

test.each([
  ['Between 1 and 1000.', { minimum: 1, maximum: 1000 }],
  ['Between `1` and `1,000`, at will.', { minimum: 1, maximum: 1000 }],
  ['Between 0.5 and 2.25 of it.', { minimum: 0.5, maximum: 2.25 }],
  ['Between 1 and 1000 items.', NONE],
  ['Between 1 and 1,000 items.', NONE],
  ['Between `1` and `1000` characters.', NONE],
  ['Between 0.5 and 2.25 elements.', NONE],
  ['Must be ≥1024 and less than `shelves`.', { minimum: 1024, maximum: null }],
  ['Must be at least 2.5', { minimum: 2.5, maximum: null }],
  ['Must be <= `1,500`.', { minimum: null, maximum: 1500 }],
  ['Must be at most 12345.', { minimum: null, maximum: 12345 }],
])('the limits in "%s" are whole numbers or none', (sentence, limits) => {
  expect(proseFacts(sentence)).toMatchObject(limits);
});
