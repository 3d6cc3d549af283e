/**
 * Results of earlier runs in a folder: a file for each, named for everything that it was computed
 * from. Several runs can use it at once, and it can be removed at any time; where it cannot be
 * read or written, everything is computed again.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../text/cache.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { compareText, startOf } from '../text/source.js';
import type { EntryName } from './entry-name.js';

/** How many bytes of entries are kept; those that are older go. */
const LIMIT = 400_000_000;

export interface FileCache extends Cache {
  /** Removes entries of other versions of the program, and the oldest above the limit. */
  readonly sweep: () => void;
}

/**
 * The cache in `folder`, of which one version of the program uses a folder of its own. An entry
 * that is not whole is reported as `cache-entry-damaged`, by a path that `shown` gives, and removed.
 */
export function openFileCache(
  folder: string,
  version: string,
  nameOf: EntryName,
  shown: (path: string) => string,
  report: Report,
): FileCache {
  const own = join(folder, version);
  let written = 0;

  function get(kind: string, parts: readonly string[]): unknown {
    const path = join(own, nameOf(kind, parts));
    const text = textOf(path);
    if (text === null) return undefined;
    const value = wholeValue(text);
    if (value !== undefined) return value;
    report(diagnostic('cache-entry-damaged', startOf(shown(path)), {}));
    attempt(() => rmSync(path, { force: true }));
    return undefined;
  }

  function put(kind: string, parts: readonly string[], value: unknown): void {
    const text = JSON.stringify(value);
    const path = join(own, nameOf(kind, parts));
    // Another run must never see half an entry: it appears by its name when it is whole.
    const stage = join(own, `stage-${process.pid}-${written}`);
    written++;
    attempt(() => {
      if (written === 1) mkdirSync(own, { recursive: true });
      writeFileSync(stage, `${digest(text)}\n${text}`);
      renameSync(stage, path);
    });
  }

  function sweep(): void {
    if (written === 0) return;
    for (const name of namesIn(folder)) {
      if (name !== version) attempt(() => rmSync(join(folder, name), { recursive: true }));
    }
    let size = 0;
    for (const entry of entriesOf(own)) {
      size += entry.size;
      if (size > LIMIT) attempt(() => rmSync(entry.path, { force: true }));
    }
  }

  return { get, put, sweep };
}

/** The value of an entry; `undefined` if its text is not the one that was written. */
function wholeValue(text: string): unknown {
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== digest(json)) return undefined;
  const value: unknown = JSON.parse(json);
  return value;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly time: number;
}

/** The newest first. */
function entriesOf(folder: string): readonly Entry[] {
  return namesIn(folder)
    .flatMap((name): Entry[] => {
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      return status ? [{ path, size: status.size, time: status.mtimeMs }] : [];
    })
    .sort((a, b) => b.time - a.time || compareText(a.path, b.path));
}

/** A cache that cannot be written is none; nothing else depends on it. */
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    return;
  }
}
