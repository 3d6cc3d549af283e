/**
 * The nodes of a parsed block → the same nodes at their place in the page: line, column, offset.
 * A point in a block knows its line, and the page's own lines tell the rest.
 */
import type { Nodes } from 'mdast';
import { invariant } from '../text/invariant.js';
import type { FlowNode, Point } from './flow-node.js';
import type { PageLines } from './page-lines.js';
import { containerPrefix, lineAt } from './page-lines.js';

/** Where a block stands in the page, and what was put around it when it was parsed. */
export interface BlockPlace {
  /** Index of the block's first line. */
  readonly from: number;
  /** Where the content of its container starts. */
  readonly column: number;
  readonly leadLines: number;
  readonly padding: number;
}

/** Copies nodes of a block, with the positions that they have in the page. */
export function shiftBlock(
  page: PageLines,
  place: BlockPlace,
  nodes: readonly FlowNode[],
): FlowNode[] {
  return nodes.map((node) => shiftNode(page, place, node));
}

function shiftNode<Node extends Nodes>(page: PageLines, place: BlockPlace, node: Node): Node {
  const written = node.position;
  invariant(written, 'a parsed node has a position');
  const position = {
    start: shiftPoint(page, place, written.start),
    end: shiftEnd(page, place, written.end),
  };
  if (!('children' in node)) return { ...node, position };
  const children = node.children.map((child) => shiftNode(page, place, child));
  return { ...node, position, children };
}

/** A node that ends with a line ending may end in column 1, before the indentation that follows. */
function shiftEnd(page: PageLines, place: BlockPlace, point: Point): Point {
  const index = lineIndex(place, point);
  if (point.column > 1 || index === place.from) return shiftPoint(page, place, point);
  return { line: index + 1, column: 1, offset: lineAt(page, index).start };
}

function shiftPoint(page: PageLines, place: BlockPlace, point: Point): Point {
  const index = lineIndex(place, point);
  const line = lineAt(page, index);
  const first = index === place.from;
  const prefix = first ? place.column : containerPrefix(line, place.column);
  // Blank lines that end within the container's indentation were not padded either.
  const padding = first || !line.blank || line.indent > prefix ? place.padding : 0;
  const column = point.column - padding + prefix;
  return { line: index + 1, column, offset: line.start + column - 1 };
}

function lineIndex(place: BlockPlace, point: Point): number {
  return place.from + point.line - 1 - place.leadLines;
}
