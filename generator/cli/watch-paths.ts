/** Paths → a call for each moment in which something in them changes, files and folders alike. */
import type { FSWatcher } from 'node:fs';
import { readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Attempt } from './attempt.js';
import { succeed, systemFailure } from './attempt.js';
import { isSkippedName } from './display-path.js';

/** How long it must be still after a change: editors and `git` write several times. */
const STILL = 40;
/** How often folders are looked for that nothing tells of: a root that was moved away and back. */
const LOOK = 1000;

/**
 * Calls `changed` some milliseconds after the last of a number of changes; the value ends it. Folders
 * are watched, each for itself, and no files: what is put in the place of a file is another one.
 * Fails if a path is not there or cannot be watched.
 */
export function watchPaths(paths: readonly string[], changed: () => void): Attempt<() => void> {
  let timer: NodeJS.Timeout | null = null;
  const watchers = new Map<string, FSWatcher>();
  const notice = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      follow();
      changed();
    }, STILL);
  };

  function watchFolder({ folder, only }: WatchedFolder): FSWatcher {
    const watcher = watch(folder, (_, name) => {
      if (only === null || name === only) notice();
    });
    // A watcher fails when what it watches is removed; the next run tells what is missing.
    return watcher.on('error', notice);
  }

  /** Watches the folders that there are now; what cannot be watched is tried again later. */
  function follow(): Following {
    let areOthers = false;
    const folders = new Map(paths.flatMap(foldersOf));
    for (const [key, watcher] of watchers) {
      if (folders.has(key)) continue;
      watcher.close();
      watchers.delete(key);
      areOthers = true;
    }
    for (const [key, folder] of folders) {
      if (watchers.has(key)) continue;
      try {
        watchers.set(key, watchFolder(folder));
      } catch (error) {
        return { areOthers, failure: error };
      }
      areOthers = true;
    }
    return { areOthers, failure: null };
  }

  const look = setInterval(() => {
    if (follow().areOthers) notice();
  }, LOOK);
  const close = () => {
    clearInterval(look);
    if (timer) clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
  for (const path of paths) {
    const failure = foldersOf(path).length === 0 ? missing(path) : follow().failure;
    if (failure === null) continue;
    close();
    return systemFailure(`Cannot watch ${path}`, failure);
  }
  return succeed(close);
}

interface Following {
  /** Folders came or went since the last time. */
  readonly areOthers: boolean;
  readonly failure: unknown;
}

interface WatchedFolder {
  readonly folder: string;
  /** The file that is meant; `null` for the whole folder. */
  readonly only: string | null;
}

/** The folders of a path that is there, each under what tells it from another one in its place. */
function foldersOf(path: string): readonly (readonly [key: string, WatchedFolder])[] {
  try {
    if (!statSync(path).isDirectory()) return [keyed(dirname(path), basename(path))];
    const inner = readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !isSkippedName(entry.name))
      .flatMap(({ name }) => foldersOf(join(path, name)));
    return [keyed(path, null), ...inner];
  } catch {
    return [];
  }
}

function keyed(folder: string, only: string | null): readonly [string, WatchedFolder] {
  const { dev, ino } = statSync(folder);
  return [[dev, ino, folder, only].join('\n'), { folder, only }];
}

/** What the file system says of a path that is not there, or not to be read. */
function missing(path: string): unknown {
  try {
    statSync(path);
    return new Error('it cannot be read');
  } catch (error) {
    return error;
  }
}
