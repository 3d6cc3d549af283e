/** One run at a time on an output folder: a lock file beside it that names the process. */
import { link, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Attempt } from './attempt.js';
import { errorCode, fileFailure, succeed } from './attempt.js';

/** How often and how long another run is waited for. */
const PAUSE = 50;
const PATIENCE = 30_000;

/**
 * Takes the lock, waiting for a run that holds it. The lock of a process that is gone is taken
 * over. The value releases it.
 */
export async function lockFolder(
  lock: string,
  patience: number = PATIENCE,
): Promise<Attempt<() => Promise<void>>> {
  const own = `${lock}-${process.pid}`;
  // A link appears with its content, so that no other run can see a lock without an owner.
  await writeFile(own, String(process.pid));
  try {
    for (let waited = 0; waited <= patience; waited += PAUSE) {
      if (await linked(own, lock)) {
        await sweep(lock);
        return succeed(() => rm(lock, { force: true }));
      }
      const owner = await ownerOf(lock);
      if (owner !== null && !isAlive(owner)) await discard(lock, owner, `${own}-stale`);
      else await setTimeout(PAUSE);
    }
    return fileFailure(`Another run is writing there. If there is none, remove ${lock}.`);
  } finally {
    await rm(own, { force: true });
  }
}

async function linked(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; `null` if the lock has just been released. */
async function ownerOf(lock: string): Promise<number | null> {
  try {
    const owner = Number(await readFile(lock, 'utf8'));
    return Number.isSafeInteger(owner) && owner > 0 ? owner : 0;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function isAlive(owner: number): boolean {
  if (owner === 0) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** Removes the lock of a dead process, unless another run has taken it over in between. */
async function discard(lock: string, owner: number, aside: string): Promise<void> {
  try {
    await rename(lock, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const taken = await ownerOf(aside);
  if (taken !== owner) await linked(aside, lock);
  await rm(aside, { force: true });
}

/** Removes what runs that were killed while they took the lock have left beside it. */
async function sweep(lock: string): Promise<void> {
  const start = `${basename(lock)}-`;
  for (const name of await readdir(dirname(lock))) {
    const [, owner] =
      /^(\d+)(?:-stale)?$/.exec(name.startsWith(start) ? name.slice(start.length) : '') ?? [];
    if (owner !== undefined && !isAlive(Number(owner))) {
      await rm(join(dirname(lock), name), { force: true });
    }
  }
}
