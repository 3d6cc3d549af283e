/** One text → one file that holds all of it or what it held before. */
import { lstat, rename, rm, writeFile } from 'node:fs/promises';
import type { Attempt } from './attempt.js';
import { errorCode, fileFailure, succeed, systemFailure } from './attempt.js';

/** Replaces a file; fails with exit code 3 if there is something else than a file. */
export async function writeSingleFile(path: string, text: string): Promise<Attempt<null>> {
  const stage = `${path}.docshape-stage-${process.pid}`;
  try {
    if (await isOtherThanFile(path))
      return fileFailure(`Cannot write ${path}: it is no plain file.`);
    await writeFile(stage, text, { flag: 'wx' });
    await rename(stage, path);
    return succeed(null);
  } catch (error) {
    await rm(stage, { force: true });
    return systemFailure(`Cannot write ${path}`, error);
  }
}

async function isOtherThanFile(path: string): Promise<boolean> {
  try {
    return !(await lstat(path)).isFile();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
