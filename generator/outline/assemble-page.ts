/**
 * A page's text → the mdast tree that remark-parse gives for it, in time linear in its size: the
 * page is cut into blocks, each distinct block is parsed once, lists are put together here.
 * Invariant: equal to remark-parse, positions included; what is not certain is left to it whole.
 */
import type { List, ListItem, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { depthLimits } from '../text/limits.js';
import type { BlockCache } from './block-cache.js';
import { NO_LEAD } from './block-cache.js';
import { calmText } from './calm-text.js';
import type { Block, Container, ListBlock } from './cut-blocks.js';
import { cutBlocks } from './cut-blocks.js';
import { definitionLead } from './definition-lead.js';
import type { FlowNode, Point } from './flow-node.js';
import { findItem, standsAlone } from './known-items.js';
import type { PageLines } from './page-lines.js';
import { lineAt, pageLines } from './page-lines.js';
import type { Assembly, Content } from './parse-flow.js';
import { parseFlow, parseUntil } from './parse-flow.js';

/** The tree of a page. */
export function assemblePage(text: string, cache: BlockCache): Root {
  // remark-parse drops the mark as well, and counts offsets from what follows.
  const page = pageLines(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  let children: RootContent[] = [];
  visitTree({ page, cache, recalls: false, definitions: new Set(), lead: NO_LEAD }, () => {
    children = [];
    return (node) => children.push(node);
  });
  const start = { line: 1, column: 1, offset: 0 };
  return { type: 'root', children, position: { start, end: lineEnd(page, page.count - 1) } };
}

/** Takes a child of the root. */
export type VisitNode = (node: RootContent) => void;

/**
 * Gives the children of a page's root one by one, so that the tree of a large page never stands as
 * a whole. A list item that was read before has its item in `data`, and no children. `start` is
 * called before the first child, and again if what was given does not hold: where a definition far
 * down decides what is above it, or where the lines alone do not tell.
 */
export function visitNodes(page: PageLines, cache: BlockCache, start: () => VisitNode): void {
  visitTree({ page, cache, recalls: true, definitions: new Set(), lead: NO_LEAD }, start);
}

function visitTree(assembly: Assembly, start: () => VisitNode): void {
  const { definitions, page } = assembly;
  if (visitBlocks(assembly, start())) {
    if (definitions.size === 0) return;
    const lead = definitionLead(definitions);
    if (lead && visitBlocks({ ...assembly, lead }, start())) return;
  }
  const visit = start();
  for (const node of fromMarkdown(calmText(page.text)).children) visit(node);
}

const BYTE_ORDER_MARK = '\uFEFF';

/** `false`: the blocks do not tell. */
function visitBlocks(assembly: Assembly, visit: VisitNode): boolean {
  const { page } = assembly;
  const blocks = cutBlocks(page, { from: 0, to: page.count, column: 0 });
  if (!blocks) return false;
  for (const block of blocks) {
    const nodes = assembleTopBlock(assembly, block);
    if (!nodes) return false;
    for (const node of nodes) visit(node);
  }
  return true;
}

/** A block of the page itself: whatever it is, it can be parsed as a whole. */
function assembleTopBlock(assembly: Assembly, block: Block): FlowNode[] | null {
  if (block.kind === 'list') {
    const list = assembleList(assembly, block, 0, 0);
    if (list) return [list];
  } else if ((!block.nested || block.endless) && !block.open) {
    return parseFlow(assembly, block, 0)?.children ?? null;
  }
  return parseUntil(assembly, block.from, block.to)?.children ?? null;
}

function assembleList(
  assembly: Assembly,
  block: ListBlock,
  column: number,
  depth: number,
): List | null {
  const { page } = assembly;
  const children: ListItem[] = [];
  let spread = false;
  for (const [index, item] of block.items.entries()) {
    const to = block.items[index + 1]?.line ?? block.to;
    const known = assembly.recalls ? recallItem(assembly, item.line, to, column, depth) : null;
    if (known) {
      if (blankBefore(page, item.line, children.at(-1))) spread = true;
      children.push(known);
      continue;
    }
    const container = { from: item.line, to, column: column + item.width };
    const content =
      depth < depthLimits.lists ? assembleContent(assembly, container, depth + 1) : null;
    if (!content) return null;
    if (blankBefore(page, item.line, children.at(-1))) spread = true;
    const { start: lineStart } = lineAt(page, item.line);
    const start = { line: item.line + 1, column: column + 1, offset: lineStart + column };
    children.push({
      type: 'listItem',
      spread: content.spread,
      checked: null,
      children: content.children,
      position: { start, end: content.end },
    });
  }
  const { marker } = block;
  const ordered = marker.number !== null;
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  if (!start || !end) return null;
  const position = { start: { ...start }, end: { ...end } };
  return { type: 'list', ordered, start: marker.number, spread, children, position };
}

/** A list item in place of lines that were read before, if they mean the same here. */
function recallItem(
  { page, cache }: Assembly,
  from: number,
  next: number,
  column: number,
  depth: number,
): ListItem | null {
  let to = next;
  while (to > from + 1 && lineAt(page, to - 1).blank) to--;
  const lines = { page, from, to, column };
  if (!standsAlone(lines)) return null;
  const known = findItem(lines, cache.items);
  if (!known || depth + known.height >= depthLimits.items) return null;
  const start = { line: from + 1, column: column + 1, offset: lineAt(page, from).start + column };
  const position = { start, end: lineEnd(page, to - 1) };
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [],
    position,
    data: { known },
  };
}

/** Everything in a list item, and where the item ends. */
function assembleContent(
  assembly: Assembly,
  container: Container,
  depth: number,
): (Content & { readonly end: Point }) | null {
  const { page } = assembly;
  const blocks = cutBlocks(page, container);
  if (!blocks) return null;
  const children: FlowNode[] = [];
  let spread = false;
  let open = false;
  for (const block of blocks) {
    if (blankBefore(page, block.from, children.at(-1))) spread = true;
    if (block.kind === 'list') {
      const list = assembleList(assembly, block, container.column, depth);
      if (!list) return null;
      children.push(list);
      continue;
    }
    // What an open fence holds at its end depends on what closes its container.
    if (block.open && block.to < page.count) return null;
    if (block.open) open = true;
    const content = parseFlow(assembly, block, container.column);
    if (!content) return null;
    if (content.spread) spread = true;
    for (const node of content.children) children.push(node);
  }
  return { children, spread, end: contentEnd(page, container, children, open) };
}

/** Whether a blank line that is no part of `previous`, as one of code may be, is before a line. */
function blankBefore(
  page: PageLines,
  index: number,
  previous: FlowNode | ListItem | undefined,
): boolean {
  const end = previous?.position?.end;
  return end !== undefined && end.line < index && lineAt(page, index - 1).blank;
}

function contentEnd(
  page: PageLines,
  container: Container,
  children: readonly FlowNode[],
  open: boolean,
): Point {
  if (open) return lineEnd(page, container.to - 1);
  let last = container.to - 1;
  while (last > container.from && lineAt(page, last).blank) last--;
  const end = lineEnd(page, last);
  // Code may end with a blank line; another node may end before blanks at the end of its line.
  const childEnd = children.at(-1)?.position?.end;
  return childEnd && (childEnd.offset ?? 0) > end.offset ? { ...childEnd } : end;
}

function lineEnd(page: PageLines, index: number): Point & { offset: number } {
  const { start, end } = lineAt(page, index);
  return { line: index + 1, column: end - start + 1, offset: end };
}
