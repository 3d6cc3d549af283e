import { expect, test } from 'vitest';
import { formatDiffGithub } from '../../../generator/diff/formats/github.js';
import { change, diffOf, hostileDiff } from '../pairs/change-of.js';

test('annotates the new page, and the old one for a removal', () => {
  const diff = diffOf(
    change({ operation: 'POST /v1/books', path: 'isbn', message: 'field isbn added' }),
    change({
      rule: 'field-removed',
      level: 'error',
      message: 'field Book.id removed',
      places: { before: { path: 'old/a.md', line: 3 }, after: null },
    }),
  );
  expect(formatDiffGithub(diff)).toMatchInlineSnapshot(`
    "::notice file=books.md,line=7,title=field-added::POST /v1/books: field isbn added
    ::error file=old/a.md,line=3,title=field-removed::field Book.id removed
    ::notice title=docshape::2 changes: 1 breaking, 1 compatible. Verdict: major.
    "
  `);
});

test('page text starts no command of its own and ends no property', () => {
  const lines = formatDiffGithub(hostileDiff).trimEnd().split('\n');
  expect(lines).toHaveLength(hostileDiff.changes.length + hostileDiff.notes.length + 1);
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::/);
});
