/** What the paths on the command line hold, once read. */
import type { SourceFile } from '../text/source.js';

export interface Input {
  /** Sorted by path; no path occurs twice. */
  readonly sources: readonly SourceFile[];
  readonly models: readonly SavedModel[];
}

/** The JSON text of a model that `docshape model` wrote. */
export interface SavedModel {
  readonly path: string;
  readonly text: string;
}
