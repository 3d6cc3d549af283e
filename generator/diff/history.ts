/** The diffs of a row of commits → their history: which commit changes what, and what undoes what. */
import type { ApiDiff, Change, Note, Verdict } from './change.js';
import { ruleOf } from './rules/index.js';
import { verdictOf } from './verdict.js';
import { counted } from '../text/counted.js';

export interface Commit {
  readonly id: string;
  /** The day of the commit, `2031-06-01`. */
  readonly date: string;
  /** Text of somebody: as little to be trusted as a page. */
  readonly subject: string;
}

export interface CommitDiff {
  readonly commit: Commit;
  readonly diff: ApiDiff;
}

export interface DiffHistory {
  readonly schema: 'docshape-history/1';
  readonly verdict: Verdict;
  /** How many commits touch the pages; those that leave the API as it is are not listed. */
  readonly compared: number;
  /** Oldest first. */
  readonly commits: readonly CommitDiff[];
}

/** `commits`: oldest first. Those without a change of the API are counted only. */
export function historyOf(commits: readonly CommitDiff[]): DiffHistory {
  const changing = commits.filter(({ diff }) => diff.changes.length > 0);
  return {
    schema: 'docshape-history/1',
    verdict: verdictOf(changing.flatMap(({ diff }) => diff.changes)),
    compared: commits.length,
    commits: changing.map((each, at) => withReverts(each, changing.slice(0, at))),
  };
}

/** Documentation flaps: a value comes, and is gone some days later. */
function withReverts(now: CommitDiff, earlier: readonly CommitDiff[]): CommitDiff {
  const notes = earlier.flatMap(({ commit, diff }): readonly Note[] => {
    const undone = now.diff.changes.filter((change) =>
      diff.changes.some((old) => isOpposite(old, change)),
    ).length;
    if (undone === 0) return [];
    const what = counted(undone, 'change');
    return [{ id: 'change-reverted', message: `undoes ${what} of ${shortId(commit)}` }];
  });
  return { ...now, diff: { ...now.diff, notes: [...now.diff.notes, ...notes] } };
}

function isOpposite(old: Change, change: Change): boolean {
  const mirror = ruleOf(old.rule)?.mirror;
  const isMirror =
    mirror === change.rule || (mirror === 'field-removed' && old.rule === 'field-added-required');
  const isAddedAgain = old.rule === 'field-removed' && change.rule === 'field-added-required';
  return (
    (isMirror || isAddedAgain) &&
    old.where === change.where &&
    old.operation === change.operation &&
    old.path === change.path &&
    old.detail.value === change.detail.value &&
    old.detail.variant === change.detail.variant &&
    (old.before === change.after || old.before === null || change.after === null)
  );
}

export function shortId({ id }: Commit): string {
  return id.slice(0, 10);
}
