/** The dashes between two items → by how much their depths can differ (FORMAT §6.4). */
import type { DepthStep } from './flat-page.js';
import type { Dashes } from './dash-texts.js';

/** What stands between two items, besides the dashes before the second one. */
export interface Between {
  /** Depth of the last text before the dashes, against the first item. */
  readonly level: number;
  /** Whether that text can have items below it; a bullet of a description cannot. */
  readonly leaf: boolean;
}

/**
 * Where a dash on its own line stands alone, both a child and a sibling may follow. A prose list of
 * its own takes the closing dash of its item away: one more level up, at a cost.
 */
export function dashSteps({ count, form }: Dashes, { level, leaf }: Between): readonly DepthStep[] {
  const lost: DepthStep = { step: level - Math.max(count, 1), cost: 1 };
  const at = (step: number): DepthStep => ({ step: level + step, cost: 0 });
  if (count >= 2) return [at(1 - count), lost];
  if (count === 0) return leaf ? [at(0)] : [at(1), at(0)];
  if (leaf || form === 'spaced') return form === 'own-line' ? [at(0), lost] : [at(0)];
  return form === 'glued' ? [at(1)] : [at(0), at(1), lost];
}

/** The level of a bullet of a description, which is an item of the list below the description. */
export function bulletLevel({ count, form }: Dashes, { level, leaf }: Between): number {
  if (count >= 2) return level + 1 - count;
  return leaf || form === 'spaced' ? level : level + 1;
}
