/** How far a run has come: told to whoever shows it to people or measures it. */

/** What the pipeline does, in this order. */
export type Stage = 'read' | 'lower' | 'fuse' | 'check' | 'emit';

/** Called before the part `done` (from 0) of `total` parts of a stage. */
export type Progress = (stage: Stage, done: number, total: number) => void;

export const noProgress: Progress = () => {};
