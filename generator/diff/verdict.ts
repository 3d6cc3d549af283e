/** Changes → what they mean together for a version number: the worst of what each one means. */
import type { Change, Level, Verdict } from './change.js';

const ORDER: readonly Verdict[] = ['major', 'minor', 'patch', 'none'];

export function verdictOf(changes: readonly Pick<Change, 'bump'>[]): Verdict {
  return ORDER.find((verdict) => changes.some(({ bump }) => bump === verdict)) ?? 'none';
}

/** What a level means where a rule says nothing else. */
export function bumpOf(level: Level): Verdict {
  return level === 'error' ? 'major' : 'minor';
}

/** Whether a change is at least as bad as `limit`; `never` is worse than all. */
export function isAtLeast(level: Level, limit: Level | 'never'): boolean {
  const rank: readonly (Level | 'never')[] = ['info', 'warn', 'error', 'never'];
  return rank.indexOf(level) >= rank.indexOf(limit);
}
