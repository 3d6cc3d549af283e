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

/** Lines as columns of numbers: an object for each line would be larger than the page. */
export interface PageLines {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly contents: Int32Array;
  readonly depths: Int32Array;
}

/** Cuts a text into lines. A text that ends in a line ending has an empty last line. */
export function pageLines(text: string): PageLines {
  const count = countLines(text);
  const starts = new Int32Array(count);
  const contents = new Int32Array(count);
  const depths = new Int32Array(count);
  let start = 0;
  for (let index = 0; index < count; index++) {
    let at = start;
    let depth = 0;
    let code = text.charCodeAt(at);
    for (; code === SPACE || code === TAB; code = text.charCodeAt(++at)) {
      depth += code === TAB ? TAB_STOP - (depth % TAB_STOP) : 1;
    }
    starts[index] = start;
    contents[index] = at;
    depths[index] = depth;
    start = nextLine(text, at);
  }
  return { text, count, starts, contents, depths };
}

/** The line with the given index, counted from 0. */
export function lineAt({ text, count, starts, contents, depths }: PageLines, index: number): Line {
  const start = starts[index];
  const content = contents[index];
  const depth = depths[index];
  invariant(
    start !== undefined && content !== undefined && depth !== undefined,
    `no line ${index}`,
  );
  const end = index + 1 < count ? beforeEnding(text, starts[index + 1] ?? 0) : text.length;
  // Blanks only, if each of them is one column wide; else up to the first tab.
  let indent = content - start;
  if (indent !== depth) for (indent = 0; text.charCodeAt(start + indent) === SPACE;) indent++;
  return { start, end, indent, content, depth, blank: content === end };
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

function countLines(text: string): number {
  let count = 1;
  for (let at = nextLine(text, 0); at <= text.length; at = nextLine(text, at)) count++;
  return count;
}

/** Where the line behind the one at `at` starts; beyond the end of the text if there is none. */
function nextLine(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === LF) return end + 1;
    if (code === CR) return text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }
  return text.length + 1;
}

/** The end of the line before the one that starts at `next`. */
function beforeEnding(text: string, next: number): number {
  const isPair = text.charCodeAt(next - 1) === LF && text.charCodeAt(next - 2) === CR;
  return isPair ? next - 2 : next - 1;
}
