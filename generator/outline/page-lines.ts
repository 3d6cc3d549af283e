/**
 * A page's text → its lines, with what block structure depends on: indentation and blankness.
 * Lines end as CommonMark has it: LF, CRLF or a lone CR. Nothing of the text is lost or changed.
 */
import { invariant } from '../text/invariant.js';

/** One line. Offsets are UTF-16 offsets into the page. */
export interface Line {
  /** Offset of the first character. */
  readonly start: number;
  /** Offset of the line ending, or of the end of the page. */
  readonly end: number;
  /** Number of leading spaces. After a tab, a space is not counted. */
  readonly indent: number;
  /** Offset of the first character that is neither a space nor a tab. */
  readonly content: number;
  /** How far to the right the content stands, with tab stops at every fourth column. */
  readonly depth: number;
  /** Nothing but spaces and tabs. */
  readonly blank: boolean;
}

export interface PageLines {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Cuts a text into lines. A text that ends in a line ending has an empty last line. */
export function pageLines(text: string): PageLines {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    lines.push(line(text, start, at));
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    start = at + 1;
  }
  lines.push(line(text, start, text.length));
  return { text, lines };
}

/** The line with the given index, counted from 0. */
export function lineAt(page: PageLines, index: number): Line {
  const found = page.lines[index];
  invariant(found, `no line ${index}`);
  return found;
}

/** How many characters of a line belong to containers whose content starts at `column`. */
export function containerPrefix(line: Line, column: number): number {
  return line.blank ? Math.min(column, line.indent) : column;
}

const LF = 10;
const CR = 13;
const TAB = 9;
const SPACE = 32;
const TAB_STOP = 4;

function line(text: string, start: number, end: number): Line {
  let at = start;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  const indent = at - start;
  let depth = indent;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === TAB) depth += TAB_STOP - (depth % TAB_STOP);
    else if (code === SPACE) depth++;
    else break;
  }
  return { start, end, indent, content: at, depth, blank: at === end };
}
