/** A change with only the members that a test is about. */
import type { ApiDiff, Change } from '../../../generator/diff/change.js';

export function change(given: Partial<Change>): Change {
  const { rule = 'field-added', path = 'Book.id', operation = null } = given;
  return {
    kind: 'field-added',
    rule,
    level: 'info',
    where: operation === null ? 'type' : 'request',
    operation,
    path,
    detail: {},
    before: null,
    after: 'string',
    fingerprint: `fp-${rule}-${path}`,
    message: `field ${path} added`,
    reason: 'Callers can leave it alone.',
    places: { before: null, after: { path: 'books.md', line: 7 } },
    usedBy: { request: [], response: ['GET /v1/books'] },
    bump: 'minor',
    ...given,
  };
}

export function diffOf(...changes: readonly Change[]): ApiDiff {
  const isMajor = changes.some(({ level }) => level === 'error');
  const verdict = changes.length === 0 ? 'none' : isMajor ? 'major' : 'minor';
  return { schema: 'docshape-diff/1', verdict, changes, notes: [] };
}

/** What a page could contain to be more than text. */
export const hostile =
  '`</code><script>alert(1)</script> "x" \' & \u001b[31m \u202e **b** ::error::x\r\n::stop::';

export const hostileDiff: ApiDiff = {
  ...diffOf(
    change({ path: hostile, message: hostile, before: hostile, after: hostile, reason: hostile }),
    change({
      rule: 'field-removed',
      level: 'error',
      operation: `GET /v1/${hostile}`,
      path: hostile,
      message: hostile,
      places: { before: { path: `a,b:${hostile}.md`, line: 1 }, after: null },
    }),
  ),
  notes: [{ id: 'note', message: hostile }],
};
