/** The part of mdast that stands between headings and in list items, under one name. */
import type { BlockContent, DefinitionContent, Nodes, RootContent } from 'mdast';

/** What a page or a list item may hold. */
export type FlowNode = BlockContent | DefinitionContent;

export type Position = NonNullable<Nodes['position']>;
export type Point = Position['start'];

/** Whether a node of a tree's root is what mdast says it should be. */
export function isFlowNode(node: RootContent): node is FlowNode {
  return FLOW.has(node.type);
}

const FLOW: ReadonlySet<string> = new Set<FlowNode['type']>([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'html',
  'list',
  'paragraph',
  'table',
  'thematicBreak',
]);
