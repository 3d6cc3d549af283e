/** What a command may remember: nothing, what is in the project's cache, or its own memory too. */
import type { Cache } from '../text/cache.js';
import { noCache } from '../text/cache.js';
import type { Report } from '../text/diagnostic.js';
import { cacheFolder } from './cache-folder.js';
import { displayPath } from './display-path.js';
import type { EntryName } from './entry-name.js';
import { entryNamer } from './entry-name.js';
import { openFileCache } from './file-cache.js';
import { programHash } from './program-hash.js';

export interface RunCache extends Cache {
  readonly nameOf: EntryName;
  /** Ends a run: lets go what is too much or out of date. */
  readonly sweep: () => void;
}

/** The cache of the project that `cwd` is in; outside projects, or unless `use`, of nothing. */
export function openRunCache(cwd: string, use: boolean, report: Report): RunCache {
  const folder = use ? cacheFolder(cwd) : null;
  const nameOf = entryNamer();
  if (folder === null) return { ...noCache, nameOf, sweep: () => {} };
  const shown = (path: string) => displayPath(cwd, path);
  return { ...openFileCache(folder, programHash(), nameOf, shown, report), nameOf };
}

/**
 * Keeps in memory what a run has used, for the next run of the same process. What two runs in
 * a row have not used is let go.
 */
export function rememberInMemory(below: RunCache): RunCache {
  let older = new Map<string, unknown>();
  let newer = new Map<string, unknown>();

  function keep(name: string, value: unknown): unknown {
    if (value !== undefined) newer.set(name, value);
    return value;
  }

  return {
    nameOf: below.nameOf,
    get: (kind, parts) => {
      const name = below.nameOf(kind, parts);
      if (newer.has(name)) return newer.get(name);
      return keep(name, older.get(name) ?? below.get(kind, parts));
    },
    put: (kind, parts, value) => {
      keep(below.nameOf(kind, parts), value);
      below.put(kind, parts, value);
    },
    sweep: () => {
      older = newer;
      newer = new Map();
      below.sweep();
    },
  };
}
