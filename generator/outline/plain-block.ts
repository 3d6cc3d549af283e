/**
 * One line of plain words and code spans → its paragraph, without a parser. Most lines of a
 * reference page are such. Invariant: `null` for every text in which a character could mean
 * anything else, so that the result is always what remark-parse gives.
 */
import type { InlineCode, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Point, Position } from './flow-node.js';

/** The paragraph of a text that is a single line; positions as if it were the whole page. */
export function plainBlock(text: string): Paragraph | null {
  if (!STARTS_PLAIN.test(text)) return null;
  const children: PhrasingContent[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || SPECIAL.has(code) || (code === SPACE && at === text.length - 1)) {
      return null;
    }
    if (code !== BACKTICK) continue;
    const close = closingBacktick(text, at + 1);
    if (close === -1) return null;
    if (at > start) children.push(textNode(text, start, at));
    children.push(codeNode(text, at, close + 1));
    at = close;
    start = close + 1;
  }
  if (start < text.length) children.push(textNode(text, start, text.length));
  return { type: 'paragraph', children, position: position(0, text.length) };
}

/** A letter, or a code span: no block other than a paragraph starts so. */
const STARTS_PLAIN = /^(?:[A-Za-z]|`[^`])/;
const SPACE = 32;
const BACKTICK = 96;
/** Escapes, emphasis, links, images, HTML and autolinks, character references. */
const SPECIAL = new Set(Array.from('\\*_[]!<&', (mark) => mark.charCodeAt(0)));

/**
 * The end of a code span of one backtick, whose content stands as it is: CommonMark strips a space
 * at both ends, and other runs of backticks are not delimiters.
 */
function closingBacktick(text: string, from: number): number {
  const close = text.indexOf('`', from);
  if (close <= from || text.charAt(close + 1) === '`') return -1;
  const content = text.slice(from, close);
  const plain = !content.startsWith(' ') && !content.endsWith(' ') && !CONTROL.test(content);
  return plain ? close : -1;
}

// eslint-disable-next-line no-control-regex -- Tabs, line endings and NUL are what it looks for.
const CONTROL = /[\0-\x1f]/;

function textNode(text: string, start: number, end: number): Text {
  return { type: 'text', value: text.slice(start, end), position: position(start, end) };
}

function codeNode(text: string, start: number, end: number): InlineCode {
  const value = text.slice(start + 1, end - 1);
  return { type: 'inlineCode', value, position: position(start, end) };
}

function position(start: number, end: number): Position {
  return { start: point(start), end: point(end) };
}

function point(offset: number): Point {
  return { line: 1, column: offset + 1, offset };
}
