/** A folder as it is on disk → its files by path with hashes. Nothing is followed out of it. */
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './attempt.js';
import { hashOf } from './output-manifest.js';

export interface PresentTree {
  /** Whether there is a folder at all. */
  readonly exists: boolean;
  /** Regular files by path below the folder, with the hash of their content. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of symbolic links, sockets and other things that docshape never writes. */
  readonly odd: readonly string[];
  /** Top-level entries that are left alone: they are made from the output, not part of it. */
  readonly carried: readonly string[];
}

/** What package managers and compilers put into the folder of a generated package. */
const CARRIED: ReadonlySet<string> = new Set(['node_modules', 'dist', 'package-lock.json']);

/** Reads the tree; `generated` names win over carried ones. Throws what the file system throws. */
export function readPresentTree(root: string, generated: ReadonlySet<string>): PresentTree {
  const files = new Map<string, string>();
  const odd: string[] = [];
  const carried: string[] = [];

  function visit(below: string): void {
    const entries = readdirSync(join(root, below), { withFileTypes: true });
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (below === '' && CARRIED.has(path) && !isGenerated(path, generated)) carried.push(path);
      else if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) files.set(path, hashOf(readFileSync(join(root, path))));
      else odd.push(path);
    }
  }

  try {
    if (!lstatSync(root).isDirectory()) return { exists: true, files, odd: ['.'], carried };
    visit('');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return { exists: false, files, odd, carried };
  }
  return { exists: true, files, odd, carried };
}

function isGenerated(name: string, generated: ReadonlySet<string>): boolean {
  return [...generated].some((path) => path === name || path.startsWith(`${name}/`));
}
