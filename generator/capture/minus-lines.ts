/**
 * Removed lines on one line (FORMAT §6.2) → where each was. A line begins with `-`, which is the
 * bullet and the hyphen as well: how many stand alone before a text tells what they are. With k
 * of them before nested text:
 *
 *     1  the line of the text, or a hyphen in a sentence
 *     2  a blank line, then the line; in a tight prose list the line and its bullet
 *     3  a blank line, then the line and its bullet
 */
import type { CutLine, Joint } from './cut-lines.js';
import type { DashChunk } from './dash-chunks.js';
import { dashChunks } from './dash-chunks.js';
import { isFenceLine, isLikelySign, jointInCode, jointInProse } from './joint.js';

/** Cuts the text from `from`, where the `-` of the first line stands, to `to`. */
export function minusLines(text: string, from: number, to: number): readonly CutLine[] {
  const cut: Cut = {
    text,
    lines: [],
    before: '',
    sentence: '',
    fence: null,
    list: null,
    belowItem: false,
  };
  for (const chunk of dashChunks(text, from, to)) {
    if (cut.fence) addCode(cut, cut.fence, chunk);
    else if (chunk.glued) addAtMargin(cut, chunk);
    else addNested(cut, chunk);
    if (!cut.fence && OPENS_FENCE.test(cut.before)) {
      cut.fence = { nested: cut.before.startsWith(' '), shell: SHELL.test(cut.before) };
      cut.list = null;
    } else if (cut.fence && CLOSES_FENCE.test(cut.before)) {
      cut.fence = null;
      cut.before = '';
    }
  }
  return cut.lines;
}

/** The lines so far, and what the next dashes mean after them. */
interface Cut {
  readonly text: string;
  readonly lines: CutLine[];
  /** The last line that is not blank. */
  before: string;
  /** The same with the lines before it, as far as the marks between them look like signs. */
  sentence: string;
  /** The code block that is open; in nested ones no line stands at the margin. */
  fence: { readonly nested: boolean; readonly shell: boolean } | null;
  /** The first character of the prose list that the last bullet belongs to. */
  list: string | null;
  /** The section has an item, so that text at the margin has come to an end. */
  belowItem: boolean;
}

const OPENS_FENCE = /^ ?(?:```|~~~)[^`]*$/;
const CLOSES_FENCE = /^ ?(?:```|~~~)$/;
const SHELL = /(?:```|~~~) *(?:http|cli|bash|sh|shell|console|curl)?$/;
const SPAN = /^`[^`]+`$/;
const ROOT_ITEM = /^- `[^`]+`$/;
const HEADING = /^#{1,6} /;

/** Code at the margin has lines at the margin and indented ones, and options with a dash. */
function addCode(cut: Cut, { nested, shell }: NonNullable<Cut['fence']>, chunk: DashChunk): void {
  const { dashes, glued, start, end } = chunk;
  const opened = OPENS_FENCE.test(cut.before);
  const content = cut.text.slice(start + 1, end);
  const isLine = dashes.length > 1 || opened || isFenceLine(content);
  const joint = isLine ? null : jointInCode(cut.sentence);
  const goesOn = nested || cut.before.endsWith(' \\');
  const option = nested || (shell && /^--?[A-Za-z]/.test(cut.text.slice(start, end)));
  if (!glued || (dashes.length > 0 && goesOn)) addIndented(cut, chunk, joint);
  else if (dashes.length === 0 && option && !opened) extend(cut, end);
  else {
    addBlanks(cut, dashes);
    addLine(cut, start + 1, end, dashes.length === 0 ? joint : null);
  }
}

/** Headings, root items and fences; before the items also the head of a method. */
function addAtMargin(cut: Cut, chunk: DashChunk): void {
  const { dashes, start, end } = chunk;
  const content = cut.text.slice(start + 1, end);
  const isItem = ROOT_ITEM.test(content);
  const isHeading = HEADING.test(content);
  const structure = isItem || isHeading || isFenceLine(content);
  if (cut.belowItem && !structure) {
    // A description with a sign at its start or in it: "-1 means that …".
    if (dashes.length === 0) extend(cut, end);
    else addNested(cut, chunk);
    return;
  }
  addBlanks(cut, dashes);
  const isBullet = content.startsWith('- ');
  const isNext = isBullet && cut.list !== null;
  const open = dashes.length === 0 && !structure && !isNext && !inFrontMatter(cut);
  addLine(cut, start + 1, end, open ? jointInProse(cut.sentence, content) : null);
  cut.belowItem = isItem || (cut.belowItem && !isHeading);
  cut.list = !isItem && isBullet ? content.charAt(2) : null;
}

function addNested(cut: Cut, chunk: DashChunk): void {
  const { dashes, start, end } = chunk;
  const content = cut.text.slice(start, end);
  const count = dashes.length;
  if (content === '') {
    addBlanks(cut, dashes);
  } else if (count === 0) {
    extend(cut, end);
  } else if (count === 1) {
    // A bare span and a hyphen are the bullet "`5m` - 5 minutes", for a span stands alone in an item.
    if (HEADING.test(cut.before) || / ?- `[^`]+`$/.test(cut.before)) extend(cut, end);
    else addIndented(cut, chunk, nestedJoint(cut, content));
  } else if (count === 2 && (isNextBullet(cut, content) || SPAN.test(content))) {
    addLine(cut, (dashes[0] ?? start) + 1, end);
    cut.list = content.charAt(0);
  } else if (count === 2) {
    addIndented(cut, chunk);
    cut.list = null;
  } else {
    addBlanks(cut, dashes.slice(0, -2));
    addLine(cut, (dashes.at(-2) ?? start) + 1, end);
    cut.list = SPAN.test(content) ? null : content.charAt(0);
    cut.belowItem ||= cut.list === null;
  }
}

/** After a list whose bullets begin with code, text that does not is a paragraph. */
function isNextBullet({ list }: Cut, content: string): boolean {
  return list !== null && (list !== '`' || content.startsWith('`'));
}

/** The lines before the second `---` of a page that begins with one. */
function inFrontMatter({ text, lines }: Cut): boolean {
  if (lines.length > LONGEST_HEAD) return false;
  const rules = lines.filter(({ start, end }) => text.slice(start, end) === '---');
  return lines.length === 0 || (rules.length === 1 && rules[0] === lines[0]);
}

/** Front matter is two lines long; the bound keeps the search short. */
const LONGEST_HEAD = 20;

function nestedJoint({ before, sentence }: Cut, content: string): Joint {
  if (before === '' || isFenceLine(content) || content.startsWith('* ')) return null;
  return jointInProse(sentence, content);
}

/** The last dash is the mark of the chunk's line, the others are blank lines. */
function addIndented(cut: Cut, { dashes, start, end }: DashChunk, joint: Joint = null): void {
  addBlanks(cut, dashes.slice(0, -1));
  addLine(cut, (dashes.at(-1) ?? start - 1) + 1, end, joint);
}

function addBlanks(cut: Cut, dashes: readonly number[]): void {
  for (const at of dashes) cut.lines.push({ start: at + 1, end: at + 1, joint: null });
}

function addLine(cut: Cut, start: number, end: number, joint: Joint = null): void {
  cut.lines.push({ start, end, joint });
  cut.before = cut.text.slice(start, end);
  cut.sentence = isLikelySign(joint) ? `${cut.sentence} - ${cut.before}` : cut.before;
}

/** The chunk is no line of its own: its first dash is a sign in the line before. */
function extend(cut: Cut, end: number): void {
  const last = cut.lines.pop();
  if (!last) return;
  cut.lines.push({ ...last, end });
  cut.before = cut.text.slice(last.start, end);
  cut.sentence = cut.before;
}
