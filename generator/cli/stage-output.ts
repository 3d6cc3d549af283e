/**
 * A plan → a whole new tree beside the output folder, then a switch of the two by renaming. Until
 * the switch the folder is untouched, after it the folder is complete; a run that is killed leaves
 * only folders with names of ours, which the next run under the lock clears away.
 */
import {
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './attempt.js';
import type { OutputPlan } from './plan-output.js';

/** Builds the new tree of `out` and returns its folder. On an error nothing is left behind. */
export async function stageOutput(
  out: string,
  plan: OutputPlan,
  carried: readonly string[],
): Promise<string> {
  const stage = siblingPath(out, 'stage');
  await mkdir(stage);
  try {
    const unchanged = new Set(plan.unchanged);
    const folders = new Set(plan.files.map(({ path }) => dirname(path)));
    for (const folder of folders) await mkdir(join(stage, folder), { recursive: true });
    for (const { path, text } of plan.files) {
      if (unchanged.has(path)) await carryFile(join(out, path), join(stage, path));
      else await writeFile(join(stage, path), text, { flag: 'wx' });
    }
    for (const path of plan.kept) await carryEntry(join(out, path), join(stage, path));
    for (const path of carried) await carryEntry(join(out, path), join(stage, path));
    return stage;
  } catch (error) {
    await rm(stage, { recursive: true, force: true });
    throw error;
  }
}

/** Puts the staged tree in the place of `out`; if that fails, the old tree is back in its place. */
export async function switchOutput(out: string, stage: string, exists: boolean): Promise<void> {
  if (!exists) return rename(stage, out);
  const old = siblingPath(out, 'old');
  try {
    await rename(out, old);
  } catch (error) {
    await rm(stage, { recursive: true, force: true });
    throw error;
  }
  try {
    await rename(stage, out);
  } catch (error) {
    await rename(old, out);
    await rm(stage, { recursive: true, force: true });
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Undoes what a killed run left: an old tree goes back if there is no other, the rest goes. */
export async function recoverOutput(out: string): Promise<void> {
  const parent = dirname(out);
  const entries = await readdir(parent);
  const old = siblingPath(out, 'old');
  if (entries.includes(basename(old)) && !entries.includes(basename(out))) await rename(old, out);
  for (const leftover of [siblingPath(out, 'stage'), old]) {
    if (entries.includes(basename(leftover))) await rm(leftover, { recursive: true, force: true });
  }
}

/** A folder of ours beside `out`: on the same file system, so that it can be renamed to it. */
export function siblingPath(out: string, use: 'stage' | 'old' | 'lock'): string {
  return join(dirname(out), `.docshape-${use}-${basename(out)}`);
}

/** A file of the old tree in the new one: the same file, so that its time does not change. */
async function carryFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EXDEV', 'EMLINK', 'EACCES'].includes(errorCode(error) ?? ''))
      throw error;
    await copyFile(from, to);
  }
}

/** Whatever it is that the user has put there; a link stays a link. */
async function carryEntry(from: string, to: string): Promise<void> {
  const status = await lstat(from);
  if (status.isSymbolicLink()) {
    await mkdir(dirname(to), { recursive: true });
    await symlink(await readlink(from), to);
  } else if (status.isDirectory()) {
    await mkdir(to, { recursive: true });
    for (const name of await readdir(from)) await carryEntry(join(from, name), join(to, name));
  } else {
    await carryFile(from, to);
  }
}
