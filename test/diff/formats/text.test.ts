import { expect, test } from 'vitest';
import { formatDiffText } from '../../../generator/diff/formats/text.js';
import { plainPaint } from '../../../generator/text/format-diagnostic.js';
import { change, diffOf } from '../pairs/change-of.js';

test('groups changes and ends with the verdict', () => {
  const diff = diffOf(
    change({
      rule: 'became-required',
      level: 'error',
      operation: 'POST /v1/books',
      path: 'pages',
      message: 'pages became required',
    }),
    change({ path: 'Book.language', message: 'field Book.language added (string)' }),
    change({
      rule: 'field-removed',
      level: 'warn',
      path: 'Book.old',
      message: 'field Book.old removed',
      places: { before: { path: 'old.md', line: 3 }, after: null },
    }),
  );
  const text = formatDiffText(
    { ...diff, notes: [{ id: 'x', message: '1 place states more' }] },
    plainPaint,
  );
  expect(text).toMatchInlineSnapshot(`
    "POST /v1/books
      error pages became required [became-required] books.md:7

    Book
      info  field Book.language added (string) [field-added] books.md:7
      warn  field Book.old removed [field-removed] old.md:3
      used by GET /v1/books

    note: 1 place states more

    3 changes: 1 breaking, 1 to look at, 1 compatible. Verdict: major.
    "
  `);
});

test('nothing is said in one line', () => {
  expect(formatDiffText(diffOf(), plainPaint)).toBe('No API change.\n');
});

test('many values of one enum are told together', () => {
  const value = (text: string) =>
    change({
      rule: 'enum-value-added',
      path: 'Book.kind',
      message: `Book.kind may be "${text}"`,
      detail: { value: text },
    });
  const lines = (...values: readonly string[]) =>
    formatDiffText(diffOf(...values.map(value)), plainPaint)
      .split('\n')
      .filter((line) => line.includes('may be') || line.includes('more'));
  expect(lines('a', 'b', 'c')).toHaveLength(3);
  expect(lines('a', 'b', 'c', 'd')).toEqual([
    '  info  Book.kind may be "a" [enum-value-added] books.md:7',
    '        and 3 more: "b", "c", "d"',
  ]);
});

test('a major version without a known break has its cause', () => {
  const removed = change({ rule: 'field-removed', level: 'warn', bump: 'major' });
  const diff = { ...diffOf(removed), verdict: 'major' } as const;
  expect(formatDiffText(diff, plainPaint)).toContain(
    '1 to look at. Verdict: major, because of field-removed.',
  );
});
