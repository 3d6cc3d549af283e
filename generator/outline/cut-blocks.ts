/**
 * The lines of one container (the page, or one list item) → the blocks that can be parsed on their
 * own. Invariant: where a cut is made, CommonMark closes everything that was open in the container,
 * whatever it was; where that is not certain, no cut is made, and the block is just larger.
 */
import type { FenceMark, ListMarker } from './line-marks.js';
import { closesFence, htmlEnd, isAtxHeading, listMarker, openingFence } from './line-marks.js';
import type { Line, PageLines } from './page-lines.js';
import { lineAt } from './page-lines.js';

/** The lines `from` up to `to` of a page, without the first `column` characters of each. */
export interface Container {
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

export type Block = ListBlock | FlowBlock;

/** Items of one list. Each reaches to the next one; every line of it is indented by `width`. */
export interface ListBlock {
  readonly kind: 'list';
  readonly from: number;
  to: number;
  readonly marker: ListMarker;
  readonly items: { readonly line: number; readonly width: number }[];
}

/** Anything else: to be parsed as one piece. Blank lines at the end belong to it. */
export interface FlowBlock {
  readonly kind: 'flow';
  readonly from: number;
  to: number;
  /** It may hold containers of its own, so what ends it depends on what follows. */
  nested: boolean;
  /** It has blank lines inside that are not lines of code. */
  loose: boolean;
  /** A fence or HTML block was not closed at the end of the container. */
  open: boolean;
  /** It was cut off because it has no end within any measure. */
  endless: boolean;
}

/**
 * Cuts a container into blocks, in one pass over its lines. `null`: where its fences or its HTML
 * start cannot be told from the lines alone.
 */
export function cutBlocks(page: PageLines, container: Container): Block[] | null {
  const scan: Scan = {
    blocks: [],
    block: null,
    fence: null,
    html: null,
    list: false,
    code: false,
    tag: false,
  };
  for (let index = container.from; index < container.to; index++) {
    const line = lineAt(page, index);
    // Markers precede the first line of an item, so that its indentation is the column itself.
    const first = index === container.from && container.column > 0;
    const at = first ? line.start + container.column : line.content;
    const depth = first ? 0 : line.depth - container.column;
    const place: LinePlace = { line, index, container, at, depth };
    if (line.blank) scan.tag = false;
    if (insideConcrete(page, scan, place) || line.blank) continue;
    if (!continuesList(page, scan, place) && !addToFlow(page, scan, place)) return null;
  }
  closeBlock(scan, container.to);
  if (scan.fence || scan.html) {
    const last = scan.blocks.at(-1);
    if (last?.kind === 'flow') last.open = true;
  }
  return scan.blocks;
}

/** Four blanks make indented code: no fence or HTML starts there. */
export const CODE_INDENT = 4;

/** Whether the line before is blank, or there is none in the container. */
function followsBlank(page: PageLines, container: Container, index: number): boolean {
  return index === container.from || lineAt(page, index - 1).blank;
}

/** What the scan knows of the lines seen so far. */
interface Scan {
  readonly blocks: Block[];
  /** The block that the lines are added to. */
  block: ListBlock | FlowBlock | null;
  /** The open fence of the container itself. */
  fence: FenceMark | null;
  /** The end of the open HTML block of the container itself. */
  html: RegExp | null;
  /** The flow block has a line that may start a list, which may still be open. */
  list: boolean;
  /** The last line of the flow block may be indented code. */
  code: boolean;
  /** A line since the last blank one starts with `<`: the lines may be HTML. */
  tag: boolean;
}

interface LinePlace {
  readonly line: Line;
  readonly index: number;
  readonly container: Container;
  /** Offset of the content. */
  readonly at: number;
  /** How far to the right of the container's column the content stands. */
  readonly depth: number;
}

/** Takes a line that belongs to an open fence or HTML block. */
function insideConcrete(page: PageLines, scan: Scan, place: LinePlace): boolean {
  const { line, at, depth } = place;
  if (scan.fence) {
    if (depth < CODE_INDENT && closesFence(page.text, at, line.end, scan.fence)) scan.fence = null;
    return true;
  }
  if (scan.html) {
    if (scan.html.test(page.text.slice(line.start, line.end))) scan.html = null;
    return true;
  }
  return false;
}

/** Takes a line that continues the open list or starts another item of it. */
function continuesList(page: PageLines, scan: Scan, place: LinePlace): boolean {
  const list = scan.block;
  if (list?.kind !== 'list') return false;
  const { text } = page;
  const { line, index, at, container, depth } = place;
  if (line.indent - container.column >= (list.items.at(-1)?.width ?? 0)) return true;
  const marker = listMarker(text, at, line.end);
  const sameList = marker?.type === list.marker.type;
  if (depth === 0 && marker && marker.width > 0 && sameList) {
    list.items.push({ line: index, width: marker.width });
    return true;
  }
  const ends =
    depth === 0 &&
    !sameList &&
    (followsBlank(page, container, index) ||
      (marker !== null && interruptsParagraph(marker)) ||
      isAtxHeading(text, at, line.end) ||
      openingFence(text, at, line.end) !== null);
  if (!ends) {
    // The line may be a lazy continuation, or an item with another indentation: the whole list
    // becomes one piece.
    const { from } = list;
    scan.block = {
      kind: 'flow',
      from,
      to: from,
      nested: true,
      loose: true,
      open: false,
      endless: false,
    };
    scan.list = true;
  }
  return false;
}

/** Adds a line to the open flow block or starts a block with it. `false`: it cannot be told. */
function addToFlow(page: PageLines, scan: Scan, place: LinePlace): boolean {
  const { text } = page;
  const { line, index, at, container, depth } = place;
  const spaced = followsBlank(page, container, index);
  const marker = listMarker(text, at, line.end);
  const isEndless = depth === 0 && !spaced && !marker && isLong(scan.block, index);
  if (isEndless && scan.block?.kind === 'flow') scan.block.endless = true;
  if (scan.block === null || scan.block.kind === 'list' || isEndless || startsBlock()) {
    closeBlock(scan, index);
    scan.list = false;
    const from = index;
    if (depth === 0 && marker && marker.width > 0) {
      const items = [{ line: index, width: marker.width }];
      scan.block = { kind: 'list', from, to: from, marker, items };
      return true;
    }
    scan.block = {
      kind: 'flow',
      from,
      to: from,
      nested: false,
      loose: false,
      open: false,
      endless: false,
    };
  } else if (spaced) {
    scan.block.loose = true;
  }
  scan.code = depth >= CODE_INDENT;
  if (marker) scan.list = true;
  if (marker || text.charAt(at) === '>') scan.block.nested = true;
  return opensConcrete(page, scan, place);

  function startsBlock(): boolean {
    if (depth !== 0 || (scan.list && marker)) return false;
    // A blank line does not end indented code, and not every list may interrupt it.
    if (scan.code && marker && !interruptsParagraph(marker)) return false;
    return spaced || (marker !== null && interruptsParagraph(marker) && !scan.tag);
  }
}

/** The parser needs quadratic time for lines that continue a list without its indentation. */
const MOST_LAZY_LINES = 1000;

function isLong(block: Scan['block'], index: number): boolean {
  return block?.kind === 'flow' && block.nested && index - block.from >= MOST_LAZY_LINES;
}

/** Notes a fence or HTML block that starts on the line. `false`: whether it does is not certain. */
function opensConcrete(page: PageLines, scan: Scan, place: LinePlace): boolean {
  const { text } = page;
  const { line, at, depth } = place;
  const fence = depth < CODE_INDENT ? openingFence(text, at, line.end) : null;
  if (fence) {
    if (scan.tag || (depth > 0 && scan.list)) return false;
    scan.fence = fence;
  }
  if (text.charAt(at) === '<') {
    const html = htmlEnd(text.slice(at, line.end));
    if (html && depth < CODE_INDENT && !html.end.test(text.slice(at + html.after, line.end))) {
      if (scan.tag || depth > 0) return false;
      scan.html = html.end;
    }
    scan.tag = true;
  }
  return true;
}

/** A bullet with content always ends a paragraph; of ordered items only the first number does. */
function interruptsParagraph(marker: ListMarker): boolean {
  return marker.width > 0 && marker.number === null;
}

function closeBlock(scan: Scan, to: number): void {
  if (!scan.block) return;
  scan.block.to = to;
  scan.blocks.push(scan.block);
  scan.block = null;
}
