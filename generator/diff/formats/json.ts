/** A diff → its JSON form, `docshape-diff/1`: the same keys in the same order for every change. */
import type { ApiDiff, Change } from '../change.js';

export function formatDiffJson({ schema, verdict, changes, notes }: ApiDiff): string {
  const value = { schema, verdict, changes: changes.map(changeValue), notes: notes.map(noteValue) };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function noteValue({ id, message }: ApiDiff['notes'][number]): object {
  return { id, message };
}

function changeValue({
  kind,
  rule,
  level,
  where,
  operation,
  path,
  detail,
  before,
  after,
  fingerprint,
  message,
  reason,
  places,
  usedBy,
  bump,
}: Change): object {
  const { value, variant, from, to } = detail;
  return {
    kind,
    rule,
    level,
    where,
    operation,
    path,
    // `undefined` is left out, which keeps the order of what is there.
    detail: { value, variant, from, to },
    before,
    after,
    fingerprint,
    message,
    reason,
    places: { before: places.before, after: places.after },
    usedBy: { request: usedBy.request, response: usedBy.response },
    bump,
  };
}
