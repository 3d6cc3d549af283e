/** A file of a page → its text. Who watches reads all of them again for each change of one. */
import type { BigIntStats } from 'node:fs';
import { statSync } from 'node:fs';
import type { Report } from '../text/diagnostic.js';
import { decodePage } from './decode-page.js';
import type { InputGuard } from './input-guard.js';
import { readSteady } from './read-steady.js';

interface KnownText {
  readonly stamp: string;
  readonly text: string;
}

/** What this process has read before, by path. */
const known = new Map<string, KnownText>();

/** Clocks of file systems are coarse: what was written just now can be written again unseen. */
const SETTLED_MS = 100;

/** `null`, with a diagnostic: the file is too large, or no text. `shown` is its path in messages. */
export async function readText(
  file: string,
  shown: string,
  guard: InputGuard,
  report: Report,
): Promise<string | null> {
  const status = statSync(file, { bigint: true });
  if (!guard.admitsFile(shown, Number(status.size))) return null;
  const stamp = stampOf(status);
  const before = known.get(file);
  if (before?.stamp === stamp) return before.text;
  const bytes = await readSteady(file);
  const text = guard.admitsBytes(shown, bytes) ? decodePage(bytes, shown, report) : null;
  if (text !== null && Date.now() - Number(status.ctimeMs) > SETTLED_MS) {
    known.set(file, { stamp, text });
  }
  return text;
}

/** The time of the last change of anything about a file cannot be set by a program. */
function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}
