/** One text → one file that holds all of it or what it held before. */
import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Attempt } from './attempt.js';
import { errorCode, fileFailure, succeed, systemFailure } from './attempt.js';

/** Replaces a file; fails with exit code 3 if there is something else than a file. */
export function writeSingleFile(path: string, text: string): Attempt<null> {
  const stage = `${path}.docshape-stage-${process.pid}`;
  try {
    if (isOtherThanFile(path)) return fileFailure(`Cannot write ${path}: it is no plain file.`);
    writeFileSync(stage, text, { flag: 'wx' });
    renameSync(stage, path);
    return succeed(null);
  } catch (error) {
    rmSync(stage, { force: true });
    return systemFailure(`Cannot write ${path}`, error);
  }
}

function isOtherThanFile(path: string): boolean {
  try {
    return !lstatSync(path).isFile();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
