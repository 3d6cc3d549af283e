/** One run at a time on an output folder: a lock file beside it that names the process. */
import { linkSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
): Promise<Attempt<() => void>> {
  const own = `${lock}-${process.pid}`;
  // A link appears with its content, so that no other run can see a lock without an owner.
  writeFileSync(own, String(process.pid));
  try {
    for (let waited = 0; waited <= patience; waited += PAUSE) {
      if (linked(own, lock)) {
        sweep(lock);
        return succeed(() => rmSync(lock, { force: true }));
      }
      const owner = ownerOf(lock);
      if (owner !== null && !isAlive(owner)) discard(lock, owner, `${own}-stale`);
      else await setTimeout(PAUSE);
    }
    return fileFailure(`Another run is writing there. If there is none, remove ${lock}.`);
  } finally {
    rmSync(own, { force: true });
  }
}

function linked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; `null` if the lock has just been released. */
function ownerOf(lock: string): number | null {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
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
function discard(lock: string, owner: number, aside: string): void {
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const taken = ownerOf(aside);
  if (taken !== owner) linked(aside, lock);
  rmSync(aside, { force: true });
}

/** Removes what runs that were killed while they took the lock have left beside it. */
function sweep(lock: string): void {
  const start = `${basename(lock)}-`;
  for (const name of readdirSync(dirname(lock))) {
    const [, owner] =
      /^(\d+)(?:-stale)?$/.exec(name.startsWith(start) ? name.slice(start.length) : '') ?? [];
    if (owner !== undefined && !isAlive(Number(owner))) {
      rmSync(join(dirname(lock), name), { force: true });
    }
  }
}
