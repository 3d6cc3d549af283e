/**
 * The text on both sides of a mark → how odd the end of a line would be between them. An opinion
 * only: the count of lines decides.
 */
import type { CutLine, Joint } from './cut-lines.js';
import { USUAL_LIMIT } from './cut-lines.js';

/** In a sentence: a line ends where the next word would no longer have fitted. */
export function jointInProse(before: string, after: string): Joint {
  const line = before.trim();
  if (line.length > LONGEST) return Number.MAX_SAFE_INTEGER;
  if (isOpen(line, '`')) return 0;
  if (/[.:;,!?]$/.test(line)) return Number.MAX_SAFE_INTEGER;
  return line.length + 1 + firstWord(after.trim()).length;
}

/**
 * The same with a look at what follows: a paragraph that would have fitted on one line as a whole
 * was not wrapped.
 */
export function refineJoints(text: string, lines: readonly CutLine[]): readonly CutLine[] {
  return lines.map((line, index) => {
    const { joint } = line;
    const before = lines[index - 1];
    const after = lines[index + 1];
    const isLast = after === undefined || after.start === after.end;
    if (joint === null || joint > WIDEST || !before || !isLast) return line;
    const width = text.slice(before.start, line.end).trim().length;
    return width <= WIDEST ? { ...line, joint: Math.min(joint, USUAL_LIMIT) } : line;
  });
}

/** Longer text is no line that was cut. The bound keeps open spans and strings from growing. */
const LONGEST = 2000;

/** A line of that many columns is not wrapped. */
const WIDEST = 80;

/** Whether the mark is a sign by the usual limit. */
export function isLikelySign(joint: Joint): boolean {
  return joint !== null && joint <= USUAL_LIMIT;
}

/** In code: only an open string tells that the line goes on. */
export function jointInCode(before: string): Joint {
  if (before.length > LONGEST) return null;
  return isOpen(before.replace(/\\./g, ''), '"') ? 0 : null;
}

/** Whether a line is the start or end of a code block. */
export function isFenceLine(text: string): boolean {
  return /^ ?(?:```|~~~)/.test(text);
}

/** A link or a code span is not broken. */
function firstWord(text: string): string {
  return /^(?:\[[^\]]*\]\([^)]*\)|`[^`]*`)?\S*/.exec(text)?.[0] ?? '';
}

/** Whether the last of the paired characters has no partner. */
function isOpen(text: string, character: string): boolean {
  return (text.split(character).length - 1) % 2 === 1;
}
