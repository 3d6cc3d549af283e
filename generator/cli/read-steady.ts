/** A file → its bytes as they were at one moment, even where another program is writing it. */
import { readFileSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const TURNS = 5;
const PAUSE_MS = 50;

/**
 * The bytes of `file`. A file that changes while it is read is read again, a few times.
 *
 * @throws what the file system says, and an `Error` if the file never rests: half of a page would
 * look like one that has lost its other half.
 */
export async function readSteady(file: string): Promise<Buffer> {
  for (let turn = 0; turn < TURNS; turn++) {
    if (turn > 0) await setTimeout(PAUSE_MS);
    const before = statSync(file);
    const bytes = readFileSync(file);
    const after = statSync(file);
    if (before.size === after.size && before.mtimeMs === after.mtimeMs) return bytes;
  }
  throw new Error('it changes while it is read; run again when nothing writes to it');
}
