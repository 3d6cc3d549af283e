/**
 * A plan → a whole new tree beside the output folder, then a switch of the two by renaming. Until
 * the switch the folder is untouched, after it the folder is complete; a run that is killed leaves
 * only folders with names of ours, which the next run under the lock clears away.
 */
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './attempt.js';
import type { OutputPlan } from './plan-output.js';

/** Builds the new tree of `out` and returns its folder. On an error nothing is left behind. */
export function stageOutput(out: string, plan: OutputPlan, carried: readonly string[]): string {
  const stage = siblingPath(out, 'stage');
  mkdirSync(stage);
  try {
    const unchanged = new Set(plan.unchanged);
    const folders = new Set(plan.files.map(({ path }) => dirname(path)));
    for (const folder of folders) mkdirSync(join(stage, folder), { recursive: true });
    for (const { path, text } of plan.files) {
      if (unchanged.has(path)) carryFile(join(out, path), join(stage, path));
      else writeFileSync(join(stage, path), text, { flag: 'wx' });
    }
    for (const path of plan.kept) carryEntry(join(out, path), join(stage, path));
    for (const path of carried) carryEntry(join(out, path), join(stage, path));
    return stage;
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    throw error;
  }
}

/** Puts the staged tree in the place of `out`; if that fails, the old tree is back in its place. */
export function switchOutput(out: string, stage: string, exists: boolean): void {
  if (!exists) return renameSync(stage, out);
  const old = siblingPath(out, 'old');
  try {
    renameSync(out, old);
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    throw error;
  }
  try {
    renameSync(stage, out);
  } catch (error) {
    renameSync(old, out);
    rmSync(stage, { recursive: true, force: true });
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Undoes what a killed run left: an old tree goes back if there is no other, the rest goes. */
export function recoverOutput(out: string): void {
  const parent = dirname(out);
  const entries = readdirSync(parent);
  const old = siblingPath(out, 'old');
  if (entries.includes(basename(old)) && !entries.includes(basename(out))) renameSync(old, out);
  for (const leftover of [siblingPath(out, 'stage'), old]) {
    if (entries.includes(basename(leftover))) rmSync(leftover, { recursive: true, force: true });
  }
}

/** A folder of ours beside `out`: on the same file system, so that it can be renamed to it. */
export function siblingPath(out: string, use: 'stage' | 'old' | 'lock'): string {
  return join(dirname(out), `.docshape-${use}-${basename(out)}`);
}

/** A file of the old tree in the new one: the same file, so that its time does not change. */
function carryFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EXDEV', 'EMLINK', 'EACCES'].includes(errorCode(error) ?? ''))
      throw error;
    copyFileSync(from, to);
  }
}

/** Whatever it is that the user has put there; a link stays a link. */
function carryEntry(from: string, to: string): void {
  const status = lstatSync(from);
  if (status.isSymbolicLink()) {
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(readlinkSync(from), to);
  } else if (status.isDirectory()) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) carryEntry(join(from, name), join(to, name));
  } else {
    carryFile(from, to);
  }
}
