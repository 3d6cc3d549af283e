/** Paths → a call for each moment in which something in them changes, files and folders alike. */
import { watch } from 'node:fs';
import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Attempt } from './attempt.js';
import { succeed, systemFailure } from './attempt.js';

/** How long it must be still after a change: editors and `git` write several times. */
const STILL = 40;

/**
 * Calls `changed` some milliseconds after the last of a number of changes; the value ends it. A file
 * is watched through its folder, because editors put another one in its place.
 */
export function watchPaths(paths: readonly string[], changed: () => void): Attempt<() => void> {
  let timer: NodeJS.Timeout | null = null;
  const notice = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(changed, STILL);
  };
  const watchers: { readonly close: () => void }[] = [];
  const close = () => {
    if (timer) clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  for (const path of new Set(paths)) {
    try {
      const isFolder = statSync(path).isDirectory();
      const watcher = isFolder
        ? watch(path, { recursive: true }, notice)
        : watch(dirname(path), (_, name) => {
            if (name === basename(path)) notice();
          });
      // A watcher fails when what it watches is removed; the next run tells what is missing.
      watcher.on('error', notice);
      watchers.push(watcher);
    } catch (error) {
      close();
      return systemFailure(`Cannot watch ${path}`, error);
    }
  }
  return succeed(close);
}
