import { expect, test } from 'vitest';
import { isTooDeep } from '../../generator/outline/too-deep.js';

test.each([
  ['> '.repeat(251), true],
  [`  ${'>'.repeat(251)}`, true],
  [`${'- > 1. '.repeat(84)}`, true],
  [`a\n\n${' '.repeat(500)}- b`, true],
  [`a\r${'\t'.repeat(250)}* b`, true],
  ['> '.repeat(250), false],
  [' '.repeat(5000), false],
  [`${' '.repeat(5000)}text`, false],
  ['- a\n'.repeat(1000), false],
  ['-'.repeat(1000), false],
  ['1'.repeat(1000), false],
])('%.12s…', (text, expected) => {
  expect(isTooDeep(text)).toBe(expected);
});
