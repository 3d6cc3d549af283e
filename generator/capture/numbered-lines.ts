/**
 * Lines with their numbers glued on → the lines, without them. The number that is due is taken off,
 * not all digits, for a line may begin with a digit of its own.
 */
import type { CapturedLine } from './captured-line.js';

export interface NumberedLines {
  readonly lines: readonly CapturedLine[];
  /** The number of the last line, which is their count if there is no gap. */
  readonly lastNumber: number;
  readonly gaps: readonly NumberGap[];
  /** The line of the capture in which the numbers start at 1 again; what follows is left out. */
  readonly restart: number | null;
  /** Lines behind the last number, by their place in the capture. */
  readonly trailing: readonly number[];
}

export interface NumberGap {
  /** The line of the capture; its text is `length` long. */
  readonly line: number;
  readonly length: number;
  readonly expected: number;
  readonly found: string;
}

/**
 * Reads the lines from `from` to `to`. What stands before number 1 and behind the last number is
 * part of the view, not of the page. A line without a number inside of the page is left out and
 * is a gap.
 */
export function readNumbered(texts: readonly string[], from: number, to: number): NumberedLines {
  const lines: CapturedLine[] = [];
  const gaps: NumberGap[] = [];
  const unnumbered: NumberGap[] = [];
  let restart: number | null = null;
  let due = 1;
  for (let index = from; index < to; index++) {
    const text = texts[index] ?? '';
    const number = text.startsWith(String(due)) ? due : laterNumber(texts, index, to, due);
    if (number === null && lines.length === 0) continue;
    const gap = { line: index + 1, length: text.length, expected: due };
    if (number === null) {
      if (due > 2 && startsAgain(texts, index, to)) {
        restart = index + 1;
        break;
      }
      if (text.trim() !== '') unnumbered.push({ ...gap, found: `\`${text}\`` });
      continue;
    }
    // Lines without a number were inside of the page, for it goes on.
    for (const inside of unnumbered.splice(0)) gaps.push(inside);
    if (number !== due) gaps.push({ ...gap, found: `line ${number}` });
    const digits = String(number).length;
    lines.push({ text: text.slice(digits), line: index + 1, column: digits + 1 });
    due = number + 1;
  }
  const trailing = unnumbered.map(({ line }) => line);
  return { lines, lastNumber: due - 1, gaps, restart, trailing };
}

/** A number above the one that is due, if the next line carries the number behind it. */
function laterNumber(
  texts: readonly string[],
  index: number,
  to: number,
  due: number,
): number | null {
  if (due === 1) return null;
  const digits = /^\d{1,9}/.exec(texts[index] ?? '')?.[0] ?? '';
  for (let length = digits.length; length > 0; length--) {
    const number = Number(digits.slice(0, length));
    if (number <= due) return null;
    const next = index + 1 < to ? (texts[index + 1] ?? '') : null;
    if (next === null || next.startsWith(String(number + 1))) return number;
  }
  return null;
}

/** `1`, `2`, `3` in a row. */
function startsAgain(texts: readonly string[], index: number, to: number): boolean {
  return [1, 2, 3].every(
    (number, ahead) => index + ahead < to && texts[index + ahead]?.startsWith(String(number)),
  );
}
