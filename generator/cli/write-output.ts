/**
 * Generated files → an output folder that holds all of them or, on any failure, what it held
 * before. Files that docshape did not write, or that were edited since, are never lost.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Attempt } from './attempt.js';
import { errorCode, fileFailure, succeed, systemFailure } from './attempt.js';
import { lockFolder } from './lock-folder.js';
import type { Manifest, OutputFile } from './output-manifest.js';
import { manifestName, parseManifest } from './output-manifest.js';
import { outputPathFault } from './output-path.js';
import type { OutputPlan } from './plan-output.js';
import { planOutput } from './plan-output.js';
import type { PresentTree } from './present-tree.js';
import { readPresentTree } from './present-tree.js';
import { recoverOutput, siblingPath, stageOutput, switchOutput } from './stage-output.js';

export interface WrittenOutput {
  /** Paths that were added or replaced. */
  readonly written: readonly string[];
  /** Paths of earlier runs that were removed. */
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Makes `out` (a path that `guardOutput` has let through) hold `files` and the manifest. With
 * foreign files in it, fails with exit code 3 unless `force`, which replaces those of the same name
 * and keeps the others.
 */
export async function writeOutput(
  out: string,
  files: readonly OutputFile[],
  force: boolean,
): Promise<Attempt<WrittenOutput>> {
  const fault = outputPathFault(files.map(({ path }) => path));
  if (fault !== null) return fileFailure(`Cannot write to ${out}: ${fault}.`);
  try {
    mkdirSync(dirname(out), { recursive: true });
    const lock = await lockFolder(siblingPath(out, 'lock'));
    if (!lock.ok) return lock;
    try {
      recoverOutput(out);
      return replaceOutput(out, files, force);
    } finally {
      lock.value();
    }
  } catch (error) {
    return systemFailure(`Cannot write to ${out}`, error);
  }
}

/** What `writeOutput` would change; nothing is written. */
export function compareOutput(out: string, files: readonly OutputFile[]): Attempt<OutputPlan> {
  try {
    const { plan } = planFor(out, files);
    return succeed(plan);
  } catch (error) {
    return systemFailure(`Cannot read ${out}`, error);
  }
}

function replaceOutput(
  out: string,
  files: readonly OutputFile[],
  force: boolean,
): Attempt<WrittenOutput> {
  const { plan, present } = planFor(out, files);
  if (present.odd.includes('.')) return fileFailure(`Cannot write to ${out}: it is no folder.`);
  if (plan.foreign.length > 0 && !force) return foreignFailure(out, plan);
  const { missing, changed, stale, unchanged } = plan;
  const written = [...missing, ...changed];
  if (written.length + stale.length > 0) {
    const stage = stageOutput(out, plan, present.carried);
    switchOutput(out, stage, present.exists);
  }
  return succeed({ written, removed: stale, unchanged });
}

interface PlannedOutput {
  readonly plan: OutputPlan;
  readonly present: PresentTree;
}

function planFor(out: string, files: readonly OutputFile[]): PlannedOutput {
  const generated = new Set(files.map(({ path }) => path));
  const present = readPresentTree(out, generated);
  const manifest = readManifest(out);
  return { plan: planOutput(files, present, manifest), present };
}

function readManifest(out: string): Manifest {
  try {
    return parseManifest(readFileSync(join(out, manifestName), 'utf8'));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) return new Map();
    throw error;
  }
}

function foreignFailure(out: string, { foreign, kept }: OutputPlan): Attempt<never> {
  const shown = foreign.slice(0, 5).map((path) => `  ${path}`);
  if (foreign.length > shown.length) shown.push(`  … and ${foreign.length - shown.length} more`);
  const effect =
    kept.length === foreign.length
      ? '--force writes beside them.'
      : '--force replaces those that docshape generates too, and keeps the others.';
  return fileFailure(
    [
      `Cannot write to ${out}: files there were not written by docshape, or were edited since:`,
      ...shown,
      effect,
    ].join('\n'),
  );
}
