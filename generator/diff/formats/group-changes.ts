/** Changes → groups as readers look for them: one for each operation, one for each named type. */
import type { Change, Level } from '../change.js';
import { levels } from '../change.js';
import { compareText } from '../../text/source.js';

export interface ChangeGroup {
  /** `GET /v1/books` or `Book`. */
  readonly title: string;
  readonly kind: 'operation' | 'type';
  /** Operations that use a type; empty for an operation. */
  readonly usedBy: readonly string[];
  readonly changes: readonly Change[];
}

/** Operations first; the order of changes is kept, and so is the order of groups. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, { group: Omit<ChangeGroup, 'changes'>; changes: Change[] }>();
  for (const change of changes) {
    const kind = change.operation === null ? 'type' : 'operation';
    const title = change.operation ?? typeOf(change.path);
    const key = `${kind} ${title}`;
    const known = groups.get(key);
    if (known) known.changes.push(change);
    else {
      const usedBy = kind === 'type' ? operationsOf(change) : [];
      groups.set(key, { group: { title, kind, usedBy }, changes: [change] });
    }
  }
  return [...groups.values()].map(({ group, changes: members }) => ({
    ...group,
    changes: members,
  }));
}

function typeOf(path: string): string {
  const [name = ''] = path.split('.');
  return name;
}

function operationsOf({ usedBy }: Change): readonly string[] {
  return [...new Set([...usedBy.request, ...usedBy.response])].sort(compareText);
}

export type LevelCounts = Readonly<Record<Level, number>>;

export function countLevels(changes: readonly Change[]): LevelCounts {
  const count = (wanted: Level) => changes.filter(({ level }) => level === wanted).length;
  return { error: count('error'), warn: count('warn'), info: count('info') };
}

/** What levels are called, everywhere. */
export const levelNames: Readonly<Record<Level, string>> = {
  error: 'breaking',
  warn: 'to look at',
  info: 'compatible',
};

/** `2 breaking, 1 to look at, 4 compatible` */
export function levelWords(counts: LevelCounts): string {
  const told = levels.filter((level) => counts[level] > 0);
  return told.map((level) => `${counts[level]} ${levelNames[level]}`).join(', ');
}
