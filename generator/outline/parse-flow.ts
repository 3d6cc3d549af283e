/**
 * Lines of a page that form one block → their mdast nodes at their place: the lines are freed from
 * the indentation of their container, parsed by way of the cache, and their positions shifted back.
 */

import type { BlockCache, BlockText, Lead } from './block-cache.js';
import { NO_LEAD, parseBlock } from './block-cache.js';
import type { FlowBlock } from './cut-blocks.js';
import { CODE_INDENT } from './cut-blocks.js';
import type { FlowNode } from './flow-node.js';
import type { PageLines } from './page-lines.js';
import { containerPrefix, lineAt } from './page-lines.js';
import { shiftBlock } from './shift-block.js';

/** The page in work. */
export interface Assembly {
  readonly page: PageLines;
  readonly cache: BlockCache;
  /** Whether items that were read before may stand for their lines. */
  readonly recalls: boolean;
  /** Identifiers of the link reference definitions met so far. */
  readonly definitions: Set<string>;
  /** All definitions of the page, to stand before blocks that may refer to them. */
  readonly lead: Lead;
}

/** What stands in a container, and whether blank lines stand between its parts. */
export interface Content {
  readonly children: FlowNode[];
  readonly spread: boolean;
}

/** Parses a block of a container. `null`: it depends on more than its own lines. */
export function parseFlow(assembly: Assembly, block: FlowBlock, column: number): Content | null {
  const { page } = assembly;
  const text = column === 0 ? pageText(page, block) : containerText(page, block, column);
  if (text === null) return null;
  // An open fence in a container inside the container ends differently by what follows.
  if (column > 0 && block.nested && CONCRETE.test(text)) return null;
  const padding = column === 0 ? 0 : paddingFor(column, text);
  const padded = padding === 0 ? text : pad(text, padding);
  return parseAt(assembly, block.from, column, { text: padded, padding, endLine: null });
}

/**
 * Parses a block of the page itself together with the first line of the next one, so that it is
 * ended by what really ends it. `null`: the line does not start a block of its own.
 */
export function parseUntil(assembly: Assembly, from: number, to: number): Content | null {
  const { text, count } = assembly.page;
  const { start } = lineAt(assembly.page, from);
  if (to >= count) {
    return parseAt(assembly, from, 0, { text: text.slice(start), padding: 0, endLine: null });
  }
  const { end } = lineAt(assembly.page, to);
  const endLine = to - from + 1;
  return parseAt(assembly, from, 0, { text: text.slice(start, end), padding: 0, endLine });
}

/** A fence or an HTML tag that starts a line, after the marks of containers. */
const CONCRETE = /^[ \t>*+\-\d.)]*(?:```|~~~|<[!?A-Za-z/])/m;
const BYTE_ORDER_MARK = '\uFEFF';
/** Keeps the parser from taking a byte order mark inside the page for that of a file. */
const BLANK_LEAD: Lead = { text: '\n', lines: 1 };

function parseAt(
  assembly: Assembly,
  from: number,
  column: number,
  piece: BlockText,
): Content | null {
  const lead = leadOf(assembly, piece.text);
  const parsed = parseBlock(piece, lead, assembly.cache);
  if (!parsed) return null;
  for (const identifier of parsed.definitions) assembly.definitions.add(identifier);
  const place = { from, column, leadLines: lead.lines, padding: piece.padding };
  const children = shiftBlock(assembly.page, place, parsed.children);
  return { children, spread: parsed.spread };
}

function leadOf(assembly: Assembly, text: string): Lead {
  if (text.includes('[') && assembly.lead.lines > 0) return assembly.lead;
  return text.startsWith(BYTE_ORDER_MARK) ? BLANK_LEAD : NO_LEAD;
}

/** The lines of a block at column 0. */
function pageText(page: PageLines, block: FlowBlock): string {
  const last = lastLine(page, block, 0);
  return page.text.slice(lineAt(page, block.from).start, lineAt(page, last).end);
}

/**
 * The same without the first `column` characters of each line. `null`: a CR and an LF that blanks
 * kept apart would become one line ending.
 */
function containerText(page: PageLines, block: FlowBlock, column: number): string | null {
  const last = lastLine(page, block, column);
  const first = lineAt(page, block.from);
  if (last === block.from) return page.text.slice(first.start + column, first.end);
  const pieces: string[] = [];
  for (let index = block.from; index <= last; index++) {
    const line = lineAt(page, index);
    const prefix = index === block.from ? column : containerPrefix(line, column);
    const end = index === last ? line.end : lineAt(page, index + 1).start;
    const piece = page.text.slice(line.start + prefix, end);
    if (piece.startsWith('\n') && pieces.at(-1)?.endsWith('\r')) return null;
    pieces.push(piece);
  }
  return pieces.join('');
}

/** Blank lines at the end do not count, but those that are deep enough for indented code. */
function lastLine(page: PageLines, block: FlowBlock, column: number): number {
  let last = block.to - 1;
  if (block.open) return last;
  for (; last > block.from; last--) {
    const { blank, depth } = lineAt(page, last);
    if (!blank || depth - column >= CODE_INDENT) break;
  }
  return last;
}

/**
 * Width of the list item to put around a block, 0 for none. It shows how loose the block is and
 * where the parser has nodes end that end with a line. With tabs, it is such that they stand at
 * the same column modulo 4 as in the page, and so reach equally far.
 */
function paddingFor(column: number, text: string): number {
  if (text.includes('\t')) return MIN_PADDING + ((column + TAB_STOP - MIN_PADDING) % TAB_STOP);
  return LINE_ENDING.test(text) ? MIN_PADDING : 0;
}

const LINE_ENDING = /[\r\n]/;
const TAB_STOP = 4;
/** A marker and a blank. */
const MIN_PADDING = 2;

function pad(text: string, padding: number): string {
  const indent = ' '.repeat(padding);
  const lines = text.replace(/(\r\n|\r|\n)(?=[^\r\n])/g, `$1${indent}`);
  return `-${' '.repeat(padding - 1)}${lines}`;
}
