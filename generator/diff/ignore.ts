/** Changes and ignore entries → the changes that are left, and notes about entries of no use. */
import type { Change, Note } from './change.js';
import type { IgnoreEntry } from './settings.js';
import { counted } from '../text/counted.js';

export interface Ignored {
  readonly kept: readonly Change[];
  readonly notes: readonly Note[];
}

/** `today` is passed in: the same input gives the same output. Entries count on their last day. */
export function ignoreChanges(
  changes: readonly Change[],
  entries: readonly IgnoreEntry[],
  today: string | null,
): Ignored {
  const isExpired = ({ until }: IgnoreEntry) =>
    until !== undefined && today !== null && until < today;
  const live = entries.filter((entry) => !isExpired(entry));
  const used = new Set<IgnoreEntry>();
  const kept = changes.filter((change) => {
    const fitting = live.filter((entry) => fits(change, entry));
    for (const entry of fitting) used.add(entry);
    return fitting.length === 0;
  });
  const left = changes.length - kept.length;
  return {
    kept,
    notes: [
      ...(left > 0
        ? [{ id: 'ignored', message: `${counted(left, 'change')} ignored by settings` }]
        : []),
      ...entries.filter(isExpired).map((entry) => ({
        id: 'ignore-expired',
        message: `the ignore entry for ${nameOf(entry)} ended on ${entry.until}: ${entry.reason}`,
      })),
      ...live
        .filter((entry) => !used.has(entry))
        .map((entry) => ({
          id: 'ignore-unused',
          message: `the ignore entry for ${nameOf(entry)} fits no change: ${entry.reason}`,
        })),
    ],
  };
}

function fits(change: Change, { rule, operation, path, value, fingerprint }: IgnoreEntry): boolean {
  const conditions = [
    [rule, change.rule],
    [operation, change.operation ?? ''],
    [path, change.path],
    [value, String(change.detail.value ?? change.detail.variant ?? '')],
    [fingerprint, change.fingerprint],
  ] as const;
  const given = conditions.filter(([pattern]) => pattern !== undefined);
  return given.length > 0 && given.every(([pattern = '', text]) => fitsPattern(text, pattern));
}

/** `*` stands for any text. The parts between stars are looked for from left to right. */
export function fitsPattern(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return text === pattern;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

function nameOf({ rule, operation, path, value, fingerprint }: IgnoreEntry): string {
  const given = [rule, operation, path, value, fingerprint].filter((part) => part !== undefined);
  return given.join(' ') || 'no change';
}
