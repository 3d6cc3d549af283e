/** All that a result was computed from → the name of its entry in a cache. */
import { createHash } from 'node:crypto';

/** Names an entry by its kind and the hash of its parts; no two lists of parts are one text. */
export type EntryName = (kind: string, parts: readonly string[]) => string;

/** Texts of this length and more are remembered by their hash: pages are part of many entries. */
const LONG = 1000;

/** A namer for one process, which hashes a page once however often it is asked about it. */
export function entryNamer(): EntryName {
  let older = new Map<string, string>();
  let newer = new Map<string, string>();

  function digestOf(part: string): string {
    const known = newer.get(part) ?? older.get(part);
    const digest = known ?? createHash('sha256').update(part).digest('hex');
    newer.set(part, digest);
    return digest;
  }

  return (kind, parts) => {
    // What has not been asked for in a long time is let go: pages of a watched folder change.
    if (newer.size > 5000) [older, newer] = [newer, new Map()];
    const hash = createHash('sha256');
    for (const part of parts) {
      const isLong = part.length >= LONG;
      hash.update(isLong ? `# ${digestOf(part)} ` : `${part.length} ${part}`);
    }
    return `${kind}-${hash.digest('hex')}.json`;
  };
}
