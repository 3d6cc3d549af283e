/** What is in the output folder × what belongs there → what a run changes, and what stops it. */
import { compareText } from '../text/source.js';
import type { Manifest, OutputFile } from './output-manifest.js';
import { hashOf, manifestName, printManifest } from './output-manifest.js';
import type { PresentTree } from './present-tree.js';

export interface OutputPlan {
  /** Every file that belongs in the folder, the manifest last. */
  readonly files: readonly OutputFile[];
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Present, written by an earlier run, and not generated any more. */
  readonly stale: readonly string[];
  /** Present and not ours: of no run, edited since, or no regular file. */
  readonly foreign: readonly string[];
  /** Those of `foreign` that no generated file replaces. */
  readonly kept: readonly string[];
}

/** Compares by content: a file that already has the right text is ours, whoever wrote it. */
export function planOutput(
  generated: readonly OutputFile[],
  present: PresentTree,
  manifest: Manifest,
): OutputPlan {
  const manifestFile = { path: manifestName, text: printManifest(generated) };
  const files = [...generated, manifestFile];
  const wanted = new Map(files.map(({ path, text }) => [path, hashOf(text)]));
  const isOurs = (path: string, hash: string) =>
    path === manifestName || hash === wanted.get(path) || hash === manifest.get(path);

  const found = [...present.files].sort(([a], [b]) => compareText(a, b));
  const foreign = [
    ...found.flatMap(([path, hash]) => (isOurs(path, hash) ? [] : [path])),
    ...present.odd,
  ].sort(compareText);
  const strangers = new Set(foreign);
  const paths = [...wanted.keys()].sort(compareText);
  return {
    files,
    missing: paths.filter((path) => !present.files.has(path)),
    changed: paths.filter(
      (path) => ![undefined, wanted.get(path)].includes(present.files.get(path)),
    ),
    unchanged: paths.filter((path) => present.files.get(path) === wanted.get(path)),
    stale: found.flatMap(([path]) => (wanted.has(path) || strangers.has(path) ? [] : [path])),
    foreign,
    kept: foreign.filter((path) => !wanted.has(path)),
  };
}
