/** Whether a folder may be an output folder at all: it is replaced as a whole, so it must be ours. */
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';
import type { Attempt } from './attempt.js';
import { errorCode, fileFailure, succeed, systemFailure, usageFailure } from './attempt.js';

/** Folders that an output folder must not be, hold, or (inputs) stand in. All absolute. */
export interface Surroundings {
  readonly cwd: string;
  readonly home: string;
  /** The files and folders that are read. */
  readonly inputs: readonly string[];
}

/** Where inputs that are named relative to `base` are; revisions of git are nowhere. */
export function inputPaths(inputs: readonly string[], base: string): readonly string[] {
  return inputs.filter((input) => !input.startsWith('git:')).map((input) => resolve(base, input));
}

const SYSTEM_FOLDERS = [
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/lib',
  '/lib64',
  '/proc',
  '/sbin',
  '/sys',
  '/usr',
];

/**
 * The real path of `out`, which need not exist. Refused with exit code 2: the root, a system
 * folder, the home or working folder and what holds them, an input folder and what is in or above
 * it, and the insides of `.git` and `node_modules`; with 3: a symbolic link.
 */
export function guardOutput(out: string, around: Surroundings): Attempt<string> {
  try {
    return checkOutput(out, around);
  } catch (error) {
    return systemFailure(`Cannot write to ${out}`, error);
  }
}

function checkOutput(out: string, around: Surroundings): Attempt<string> {
  const real = realPathOf(out);
  const refuse = (why: string) => usageFailure(`Cannot write to ${out}: ${why}.`);
  if (real === parse(real).root) return refuse('it is the root of the file system');
  if (SYSTEM_FOLDERS.some((folder) => isWithin(real, folder)))
    return refuse('it is a system folder');
  if (isWithin(around.home, real)) return refuse('it is or holds the home folder');
  if (isWithin(around.cwd, real)) return refuse('it is or holds the current folder');
  if (real.split(sep).some((name) => name === 'node_modules' || name === '.git')) {
    return refuse('it is managed by another program');
  }
  for (const input of around.inputs.map(realPathOf)) {
    if (isWithin(input, real)) return refuse('it is or holds an input');
    if (isWithin(real, input)) return refuse('it is inside an input folder');
  }
  if (isLink(out)) return fileFailure(`Cannot write to ${out}: it is a symbolic link.`);
  return succeed(real);
}

/** Whether `path` is `folder` or below it. */
function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Resolves the links of the part of a path that exists. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return join(realPathOf(dirname(path)), basename(path));
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
