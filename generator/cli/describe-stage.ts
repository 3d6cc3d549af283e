/** A stage of the pipeline → the line that shows people what is being done. */
import type { Stage } from '../text/progress.js';

const DOING: Readonly<Record<Stage, string>> = {
  read: 'reading pages',
  lower: 'understanding them',
  fuse: 'putting dialects together',
  check: 'checking samples',
  emit: 'writing TypeScript',
};

/** `reading pages 12 of 135`; stages of one part are not counted. */
export function describeStage(stage: Stage, done: number, total: number): string {
  return total > 1 ? `${DOING[stage]} ${done + 1} of ${total}` : DOING[stage];
}
