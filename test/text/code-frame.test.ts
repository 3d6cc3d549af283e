import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeFrame } from '../../generator/text/code-frame.js';

function draw(line: string, column: number, length: number): string {
  const { excerpt, indent, marker } = codeFrame(line, column, length);
  return `${excerpt}\n${indent}${marker}`;
}

test('marks a stretch of a line', () => {
  expect(draw('- `pages: optional nmber`', 18, 5)).toBe(
    ['- `pages: optional nmber`', '                 ^~~~~'].join('\n'),
  );
});

test('marks one character where nothing is long', () => {
  expect(draw('abc', 2, 0)).toBe('abc\n ^');
});

test('keeps the mark below the place after tabs and wide characters', () => {
  expect(draw('\tab', 2, 1)).toBe('    ab\n    ^');
  expect(draw('図書x', 3, 1)).toBe('図書x\n    ^');
  expect(draw('x図書', 2, 2)).toBe('x図書\n ^~~~');
});

test('cuts a long line to a window around the place', () => {
  const { excerpt, indent, marker } = codeFrame(
    `${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`,
    5001,
    4,
  );
  expect(excerpt).toBe(`…${'a'.repeat(40)}HERE${'b'.repeat(56)}…`);
  expect(excerpt.indexOf('HERE')).toBe(indent.length);
  expect(marker).toBe('^~~~');
});

test('stays at the end of a line that is shorter than the place says', () => {
  expect(draw('abc', 99, 7)).toBe('abc\n   ^');
});

test('is bounded and harmless for any line and place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (line, column, length) => {
      const drawn = draw(line.replace(/\n/g, ''), column, length);
      expect(drawn.length).toBeLessThan(1500);
      expect(drawn.replace('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
  );
});
