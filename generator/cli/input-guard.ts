/**
 * The files of an input, one by one → whether each may be read: none that is larger than the
 * limits, and no more of them than the limits. What is not read is reported as `limit-reached`.
 */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { InputLimits } from '../text/limits.js';
import { inputLimits } from '../text/limits.js';
import { startOf } from '../text/source.js';

export interface InputGuard {
  /** Asked before a file is read, in the order of their paths. */
  readonly admitsFile: (path: string, size: number) => boolean;
  /** Asked before its bytes are decoded. */
  readonly admitsBytes: (path: string, bytes: Uint8Array) => boolean;
}

/** Limits of this process, which runs one command: the option `--limit` sets them. */
let current: InputLimits = inputLimits;

export function useInputLimits(limits: InputLimits): void {
  current = limits;
}

/** A guard for all files of one input. */
export function inputGuard(report: Report, limits: InputLimits = current): InputGuard {
  let pages = 0;
  let megabytes = 0;

  function allows(name: keyof InputLimits, found: number, path: string): boolean {
    const limit = limits[name];
    if (found <= limit) return true;
    // Each file beyond the number of pages would say the same again.
    if (name !== 'pages' || found === limit + 1) {
      const parameters = { name, limit, found: Math.ceil(found) };
      report(diagnostic('limit-reached', startOf(path), parameters));
    }
    return false;
  }

  return {
    admitsFile(path, size) {
      if (!allows('pages', ++pages, path)) return false;
      if (!allows('pageMegabytes', size / MEGABYTE, path)) return false;
      if (!allows('totalMegabytes', megabytes + size / MEGABYTE, path)) return false;
      megabytes += size / MEGABYTE;
      return true;
    },
    admitsBytes: (path, bytes) => allows('pageLines', countLines(bytes, limits.pageLines), path),
  };
}

const MEGABYTE = 1_000_000;
const LF = 0x0a;
const CR = 0x0d;

/** Counts on until it is certain that there are more than `enough`. */
function countLines(bytes: Uint8Array, enough: number): number {
  // A line has an end of its own: most files are too short to have that many.
  if (bytes.length < enough) return 0;
  let count = 1;
  for (let at = 0; at < bytes.length && count <= enough; at++) {
    const byte = bytes[at];
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) count++;
  }
  return count;
}
