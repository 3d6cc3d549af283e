/**
 * What the first characters of a line may open: a list item, a fence, HTML, a heading.
 * Each reader looks at one line only, takes time linear in it, and depends on nothing else.
 */

/** A list marker with the blanks that follow it. */
export interface ListMarker {
  /** `-`, `*`, `+`, or the delimiter of an ordered list: `.`, `)`. */
  readonly type: string;
  /** The number of an ordered item; `null` for a bullet. */
  readonly number: number | null;
  /** From the marker to the content; 0 where the item is empty, starts with code or has a tab. */
  readonly width: number;
}

/** The list marker that starts at `at`, or `null`. A thematic break is none. */
export function listMarker(text: string, at: number, end: number): ListMarker | null {
  const first = text.charAt(at);
  if (first === '-' || first === '*' || first === '+') {
    if (at + 1 < end && !isBlank(text.charCodeAt(at + 1))) return null;
    if (first !== '+' && isThematicBreak(text, at, end)) return null;
    return { type: first, number: null, width: markerWidth(text, at, at + 1, end) };
  }
  let after = at;
  while (after < end && after - at < MAX_DIGITS && isDigit(text.charCodeAt(after))) after++;
  const delimiter = text.charAt(after);
  if (after === at || after >= end || (delimiter !== '.' && delimiter !== ')')) return null;
  if (after + 1 < end && !isBlank(text.charCodeAt(after + 1))) return null;
  const number = Number.parseInt(text.slice(at, after), 10);
  return { type: delimiter, number, width: markerWidth(text, at, after + 1, end) };
}

/** The run of three or more marks that opens or closes a code block. */
export interface FenceMark {
  readonly mark: string;
  readonly size: number;
}

/** The opening fence at `at`, or `null`. */
export function openingFence(text: string, at: number, end: number): FenceMark | null {
  const fence = fenceMark(text, at, end);
  if (!fence || fence.mark === '~') return fence;
  return text.slice(at + fence.size, end).includes('`') ? null : fence;
}

/** Whether the text at `at` closes the code block that `fence` opened. */
export function closesFence(text: string, at: number, end: number, fence: FenceMark): boolean {
  const found = fenceMark(text, at, end);
  if (!found || found.mark !== fence.mark || found.size < fence.size) return false;
  for (let rest = at + found.size; rest < end; rest++) {
    if (!isBlank(text.charCodeAt(rest))) return false;
  }
  return true;
}

/** Whether an ATX heading starts at `at`. */
export function isAtxHeading(text: string, at: number, end: number): boolean {
  let after = at;
  while (after < end && text.charAt(after) === '#') after++;
  const level = after - at;
  return level > 0 && level <= 6 && (after === end || isBlank(text.charCodeAt(after)));
}

/**
 * The pattern that ends an HTML block of the kinds that blank lines do not end (raw text, comment,
 * instruction, declaration, CDATA), where such a block may start at `at`; else `null`. The block
 * is closed by the first match after its opener, on the same line or a later one.
 */
export function htmlEnd(line: string): { readonly end: RegExp; readonly after: number } | null {
  if (RAW_TEXT.test(line)) return { end: /<\/(?:script|pre|style|textarea)>/i, after: 4 };
  if (line.startsWith('<!--')) return { end: /-->/, after: 2 };
  if (line.startsWith('<?')) return { end: /\?>/, after: 1 };
  // What ends CDATA is left to the parser: nothing matches, so the block counts as open.
  if (line.startsWith('<![')) return { end: /(?!)/, after: 0 };
  if (/^<![A-Za-z]/.test(line)) return { end: />/, after: 2 };
  return null;
}

const RAW_TEXT = /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i;
const MAX_DIGITS = 9;
/** More blanks than this after a marker start an indented code block. */
const MAX_PADDING = 4;

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function markerWidth(text: string, at: number, after: number, end: number): number {
  let content = after;
  while (content < end && text.charAt(content) === ' ') content++;
  const padding = content - after;
  const regular = padding > 0 && padding <= MAX_PADDING && content < end;
  return regular && text.charAt(content) !== '\t' ? content - at : 0;
}

function isThematicBreak(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  let marks = 0;
  for (let index = at; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === mark) marks++;
    else if (!isBlank(code)) return false;
  }
  return marks >= 3;
}

function fenceMark(text: string, at: number, end: number): FenceMark | null {
  const mark = text.charAt(at);
  if (mark !== '`' && mark !== '~') return null;
  let after = at;
  while (after < end && text.charAt(after) === mark) after++;
  return after - at >= 3 ? { mark, size: after - at } : null;
}
