/**
 * Markdown → the same Markdown, but in stretches with very many marks of emphasis and links these
 * are letters: the parser needs quadratic time for them. Invariant: lengths, lines, code spans and
 * fences stay as they are, and so does every text that a person would write.
 */

/** More marks than this without a blank line between them are no prose. */
const MANY_MARKS = 400;

export function calmText(text: string): string {
  if (countMarks(text) <= MANY_MARKS) return text;
  let fence = '';
  // The parts with an odd index are the blank lines between the stretches.
  return text
    .split(/((?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))+)/)
    .map((part, index) => {
      if (index % 2 > 0) return part;
      const before = fence;
      for (const [, mark = ''] of part.matchAll(FENCE)) {
        if (fence === '') fence = mark;
        else if (mark.startsWith(fence)) fence = '';
      }
      const isCode = before !== '' || fence !== '' || FENCE_LINE.test(part);
      return isCode || countMarks(part) <= MANY_MARKS ? part : withoutMarks(part);
    })
    .join('');
}

/** After the marks of containers. */
const FENCE = /^[ \t>*+\-\d.)]*(`{3,}|~{3,})/gm;
const FENCE_LINE = /^[ \t>*+\-\d.)]*(?:`{3}|~{3})/m;
const MARKS: ReadonlySet<string> = new Set(['*', '_', '[']);

function countMarks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === ASTERISK || code === UNDERSCORE || code === BRACKET) count++;
  }
  return count;
}

const ASTERISK = 42;
const UNDERSCORE = 95;
const BRACKET = 91;

/** Marks become `x`, but for those that start a line, which may be a list, and those in code. */
function withoutMarks(stretch: string): string {
  const runs = [...stretch.matchAll(/`+/g)];
  const closing = closingRuns(runs.map(([run]) => run.length));
  let calm = '';
  let at = 0;
  let next = 0;
  for (let index = 0; index < runs.length; index = next) {
    const close = closing[index] ?? -1;
    next = close < 0 ? index + 1 : close + 1;
    const open = runs[index];
    const last = runs[close < 0 ? index : close];
    if (!open || !last) break;
    calm += lettersOnly(stretch.slice(at, open.index), at === 0);
    at = last.index + last[0].length;
    calm += stretch.slice(open.index, at);
  }
  return calm + lettersOnly(stretch.slice(at), at === 0);
}

/** For each run of backticks the next one of the same length; -1 where there is none. */
function closingRuns(lengths: readonly number[]): readonly number[] {
  const seen = new Map<number, number>();
  const closing = lengths.map(() => -1);
  for (let index = lengths.length - 1; index >= 0; index--) {
    const length = lengths[index] ?? 0;
    closing[index] = seen.get(length) ?? -1;
    seen.set(length, index);
  }
  return closing;
}

function lettersOnly(text: string, startsLine: boolean): string {
  let isStart = startsLine;
  return Array.from(text.matchAll(/[\r\n]|[ \t>]|[^]/gu), ([character]) => {
    if (character === '\n' || character === '\r') isStart = true;
    else if (character !== ' ' && character !== '\t' && character !== '>') {
      const isMark = MARKS.has(character) && !isStart;
      isStart = false;
      return isMark ? 'x' : character;
    }
    return character;
  }).join('');
}
