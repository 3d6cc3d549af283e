/**
 * Lines behind their numbers → without what the view puts between: a tab or blank, and the sign of
 * the diff. Invariant: only what every line has is taken off.
 */
import type { CapturedLine } from './captured-line.js';
import { isBlank } from './captured-line.js';

export function stripMargin(lines: readonly CapturedLine[]): readonly CapturedLine[] {
  return [/^\t/, /^ /, /^[+\u2212-]/, /^ /].reduce(stripCommon, lines);
}

function stripCommon(lines: readonly CapturedLine[], margin: RegExp): readonly CapturedLine[] {
  if (!lines.every((line) => isBlank(line) || margin.test(line.text))) return lines;
  return lines.map((line) => {
    const length = margin.exec(line.text)?.[0].length ?? 0;
    return { ...line, text: line.text.slice(length), column: line.column + length };
  });
}
