/** A page and the hunks of a diff that changes it → the page after the change. */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { CapturedLine } from './captured-line.js';
import { placeIn } from './captured-line.js';
import type { DiffedFile } from './parse-diff.js';

/**
 * Applies the hunks in order. `null`, with `capture-base-mismatch`, if the page is not the one that
 * the diff was made from: nothing is shifted to make it fit.
 */
export function applyHunks(
  base: string,
  { route, hunks }: DiffedFile,
  path: string,
  report: Report,
): readonly CapturedLine[] | null {
  const before = base.replace(/\r?\n$/, '').split(/\r?\n/);
  const after: CapturedLine[] = [];
  let next = 0;
  const keep = (to: number) => {
    for (; next < to && next < before.length; next++) {
      after.push({ text: before[next] ?? '', line: next + 1, column: 1 });
    }
  };
  for (const { oldStart, oldCount, lines } of hunks) {
    // A hunk that removes nothing starts behind the line it names.
    keep(oldCount === 0 ? oldStart : oldStart - 1);
    for (const line of lines) {
      if (line.sign !== '+') {
        const found = before[next];
        if (found !== line.text) {
          const place = placeIn(path, line, 0, line.text.length);
          const shown = found === undefined ? 'its end' : `\`${found}\``;
          const parameters = { page: route, line: next + 1, expected: line.text, found: shown };
          report(diagnostic('capture-base-mismatch', place, parameters));
          return null;
        }
        next++;
      }
      if (line.sign !== '-') after.push(line);
    }
  }
  keep(before.length);
  return after;
}
