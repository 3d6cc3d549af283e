/**
 * Items that were read before → the same items at another place. Pages repeat themselves: a type is
 * expanded again wherever it is used, and a method page is a block of its resource page. Invariant:
 * two stretches of lines are one item only if they are equal, line by line, but for how far they are
 * indented as a whole; the number by which they are looked up is a hint, which a page can make up.
 */
import type { Item } from './page.js';
import type { PageLines } from './page-lines.js';
import { lineAt } from './page-lines.js';

/** Lines of one list item: its marker stands in `column`, and `to` is behind its last line. */
export interface ItemLines {
  readonly page: PageLines;
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

export interface KnownItem {
  readonly lines: ItemLines;
  readonly item: Item;
  /** How many levels of items it has, itself included. */
  readonly height: number;
}

export type KnownItems = Map<number, KnownItem>;

declare module 'mdast' {
  interface ListItemData {
    /** What the lines of the list item were read as before. */
    known?: KnownItem;
  }
}

/** Real pages of 10 MB have a fiftieth of it. Beyond it, what comes new is read and forgotten. */
const MOST_ITEMS = 1_000_000;

/** The item that these lines were read as before; `null` if they were not. */
export function findItem(lines: ItemLines, known: KnownItems): KnownItem | null {
  const number = numberOf(lines);
  const found = number === null ? undefined : known.get(number);
  return found && equalLines(found.lines, lines) ? found : null;
}

/** Keeps an item, unless its lines mean something else where they stand further to the right. */
export function keepItem(found: KnownItem, known: KnownItems): void {
  const number = known.size < MOST_ITEMS ? numberOf(found.lines) : null;
  if (number !== null) known.set(number, found);
}

/** The item at the place of other lines, in a page with that path. */
export function itemAt(
  path: string,
  { item, lines }: KnownItem,
  { from, column }: ItemLines,
): Item {
  return shift(item, path, from - lines.from, column - lines.column);
}

function shift(item: Item, path: string, lines: number, columns: number): Item {
  const { header, place, description, children } = item;
  const { line, column, length } = place;
  return {
    header,
    place: { path, line: line + lines, column: column + columns, length },
    description,
    children: children.map((child) => shift(child, path, lines, columns)),
  };
}

/** Blank lines stand before and behind the item: whether it is one depends on them. */
export function standsAlone({ page, from, to }: ItemLines): boolean {
  return isBlank(page, from - 1) && isBlank(page, to);
}

function isBlank(page: PageLines, index: number): boolean {
  return index < 0 || index >= page.count || lineAt(page, index).blank;
}

/** A number that is equal for equal lines. `null`: the lines have tabs or trailing blanks. */
function numberOf({ page, from, to }: ItemLines): number | null {
  const { lines, sums, odd } = numbersOf(page);
  if (at(odd, to) !== at(odd, from)) return null;
  return Math.imul(at(sums, to) - at(sums, from + 1), 31) ^ at(lines, from);
}

interface LineNumbers {
  /** Of the text of each line. */
  readonly lines: Int32Array;
  /** Of all lines before each one, and how much further each is indented than the one before it. */
  readonly sums: Int32Array;
  /** How many lines before each one cannot be compared: tabs before them, or nothing but blanks. */
  readonly odd: Int32Array;
}

const numbers = new WeakMap<PageLines, LineNumbers>();

function numbersOf(page: PageLines): LineNumbers {
  const known = numbers.get(page);
  if (known) return known;
  const { text, count, starts, contents, depths } = page;
  const lines = new Int32Array(count);
  const sums = new Int32Array(count + 1);
  const odd = new Int32Array(count + 1);
  let before = 0;
  let depthBefore = 0;
  for (let index = 0; index < count; index++) {
    const content = at(contents, index);
    const indent = content - at(starts, index);
    const depth = at(depths, index);
    let number = 7;
    let end = content;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === LF || code === CR) break;
      number = Math.imul(number ^ code, 0x01000193);
    }
    lines[index] = number;
    const isBlank = end === content;
    const isOdd = isBlank ? indent > 0 : indent !== depth;
    odd[index + 1] = at(odd, index) + (isOdd ? 1 : 0);
    const step = isBlank ? 0 : depth - depthBefore;
    sums[index + 1] = at(sums, index) + Math.imul(number ^ Math.imul(step, 0x9e3779b1), before | 1);
    before = number;
    if (!isBlank) depthBefore = depth;
  }
  const found = { lines, sums, odd };
  numbers.set(page, found);
  return found;
}

function equalLines(a: ItemLines, b: ItemLines): boolean {
  if (a.to - a.from !== b.to - b.from) return false;
  const shifted = b.column - a.column;
  for (let index = 0; index < a.to - a.from; index++) {
    const x =
      index === 0 ? at(a.page.starts, a.from) + a.column : at(a.page.contents, a.from + index);
    const y =
      index === 0 ? at(b.page.starts, b.from) + b.column : at(b.page.contents, b.from + index);
    const length = equalLength(a.page.text, x, b.page.text, y);
    if (length < 0) return false;
    if (index === 0 || length === 0) continue;
    if (at(a.page.depths, a.from + index) + shifted !== at(b.page.depths, b.from + index)) {
      return false;
    }
  }
  return true;
}

/** How long the rests of two lines are if they are equal, else -1. */
function equalLength(a: string, x: number, b: string, y: number): number {
  for (let length = 0; ; length++) {
    const code = a.charCodeAt(x + length);
    const other = b.charCodeAt(y + length);
    const ends = code === LF || code === CR || code !== code;
    const otherEnds = other === LF || other === CR || other !== other;
    if (ends || otherEnds) return ends && otherEnds ? length : -1;
    if (code !== other) return -1;
  }
}

const LF = 10;
const CR = 13;

function at(column: Int32Array, index: number): number {
  return column[index] ?? 0;
}
