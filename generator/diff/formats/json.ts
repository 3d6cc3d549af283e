/** A diff → its JSON form, `docshape-diff/1`: the same keys in the same order for every change. */
import type { ApiDiff, Change } from '../change.js';

export function formatDiffJson(diff: ApiDiff): string {
  return `${JSON.stringify(diffValue(diff), null, 2)}\n`;
}

/** The form as data: a part of larger ones. */
export function diffValue({ schema, verdict, changes, notes }: ApiDiff): object {
  return { schema, verdict, changes: changes.map(changeValue), notes: notes.map(noteValue) };
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
