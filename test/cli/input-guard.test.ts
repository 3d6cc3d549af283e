import { expect, test } from 'vitest';
import { inputGuard } from '../../generator/cli/input-guard.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { inputLimits, largestInputLimits } from '../../generator/text/limits.js';

const MEGABYTE = 1_000_000;

function guardOf(limits: Partial<typeof inputLimits>) {
  const found: Diagnostic[] = [];
  const guard = inputGuard((doubt) => found.push(doubt), { ...inputLimits, ...limits });
  return { guard, messages: () => found.map(({ place, message }) => `${place.path}: ${message}`) };
}

test('a file that is too large is left out and named', () => {
  const { guard, messages } = guardOf({ pageMegabytes: 2 });
  expect(guard.admitsFile('a.md', 2 * MEGABYTE)).toBe(true);
  expect(guard.admitsFile('b.md', 2 * MEGABYTE + 1)).toBe(false);
  expect(messages()).toEqual(['b.md: the limit pageMegabytes is 2, found 3']);
});

test('files that are too large together: those that still fit are read', () => {
  const { guard, messages } = guardOf({ totalMegabytes: 3 });
  expect(['a', 'b', 'c'].map((path) => guard.admitsFile(path, 2 * MEGABYTE))).toEqual([
    true,
    false,
    false,
  ]);
  expect(guard.admitsFile('d', MEGABYTE)).toBe(true);
  expect(messages()).toHaveLength(2);
});

test('too many files are said once', () => {
  const { guard, messages } = guardOf({ pages: 2 });
  expect(['a', 'b', 'c', 'd'].map((path) => guard.admitsFile(path, 1))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(messages()).toEqual(['c: the limit pages is 2, found 3']);
});

test.each([
  ['LF', 'a\nb\nc', true],
  ['LF', 'a\nb\nc\nd', false],
  ['CR', 'a\rb\rc\rd', false],
  ['CRLF', 'a\r\nb\r\nc', true],
])('lines that end in %s are counted', (_, text, isAdmitted) => {
  const { guard, messages } = guardOf({ pageLines: 3 });
  expect(guard.admitsBytes('a.md', Buffer.from(text))).toBe(isAdmitted);
  expect(messages()).toHaveLength(isAdmitted ? 0 : 1);
});

test('no limit is above what can be set', () => {
  const names = ['pages', 'pageMegabytes', 'pageLines', 'totalMegabytes'] as const;
  expect(Object.keys(inputLimits).sort()).toEqual([...names].sort());
  for (const name of names) expect(inputLimits[name]).toBeLessThanOrEqual(largestInputLimits[name]);
});
