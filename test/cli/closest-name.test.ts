import { expect, test } from 'vitest';
import { closestName, didYouMean } from '../../generator/cli/closest-name.js';

test('finds the name that was meant', () => {
  expect(closestName('bseUrl', ['out', 'baseUrl', 'name'])).toBe('baseUrl');
  expect(closestName('OUTPUT', ['out', 'output'])).toBe('output');
  expect(closestName('output', ['out', 'input'])).toBe('out');
  expect(didYouMean('nam', ['name'])).toBe(' Did you mean "name"?');
});

test('finds nothing where nothing is near', () => {
  expect(closestName('zzzzzz', ['out', 'baseUrl', 'name'])).toBeNull();
  expect(closestName('x', [])).toBeNull();
  expect(didYouMean('x'.repeat(1000), ['name'])).toBe('');
});
