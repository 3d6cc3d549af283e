/**
 * A text in which line ends became blanks → where its lines were. A mark that may be a line's or a
 * sign in a sentence is left open; the number of lines that the diff announces settles those.
 */

/** One line of the text, as the stretch from `start` to `end`. */
export interface CutLine {
  readonly start: number;
  readonly end: number;
  readonly joint: Joint;
}

/**
 * What is known of the mark before a line. `null`: it is a line's. Otherwise the column at which
 * the next word would have ended on the line before: where that is small, a line end is odd and
 * the mark is likely to be a sign in a sentence. 0: code or a string is open, as good as a sign.
 */
export type Joint = number | null;

export interface SettledLines {
  readonly lines: readonly CutLine[];
  /** How many lines there are more than announced, if no reading of the open marks gives as many. */
  readonly off: number;
}

/**
 * Reads the open marks such that `expected` lines remain. Pages wrap their text at different
 * columns or not at all, so a few limits are tried: up to which column a line end is odd. Only a
 * reading that closes exactly is taken; if none does, the nearest one by a limit of `usual` is
 * given with its difference. A limit for every count would make a count that lies fit as well.
 */
export function settleLines(
  lines: readonly CutLine[],
  expected: number,
  usual: readonly number[],
): SettledLines {
  const difference = (limit: number) => linesUpTo(lines, limit) - expected;
  const nearest = usual.toSorted((a, b) => Math.abs(difference(a)) - Math.abs(difference(b)));
  const closing = LIMITS.find((limit) => difference(limit) === 0);
  const taken = joinSigns(lines, closing ?? nearest[0] ?? NO_SIGNS);
  return { lines: taken, off: taken.length - expected };
}

/** Text is wrapped at 70 columns and more. */
export const USUAL_LIMIT = 60;
const NO_SIGNS = -1;
const LIMITS = [USUAL_LIMIT, NO_SIGNS, 0, 56, 64, 68, 72, Number.MAX_SAFE_INTEGER];

/** Limits for a mark that is rare in sentences, and for one that is not. */
export const RARE_SIGNS = [NO_SIGNS];
export const COMMON_SIGNS = LIMITS;

/** How many lines there are if marks that are odd up to the limit are signs. */
function linesUpTo(lines: readonly CutLine[], limit: number): number {
  return lines.filter((line, index) => index === 0 || !isSign(line, limit)).length;
}

function isSign({ joint }: CutLine, limit: number): boolean {
  return joint !== null && joint <= limit;
}

function joinSigns(lines: readonly CutLine[], limit: number): readonly CutLine[] {
  const joined: CutLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && isSign(line, limit)) joined[joined.length - 1] = { ...last, end: line.end };
    else joined.push(line);
  }
  return joined;
}
