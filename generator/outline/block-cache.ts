/**
 * Text of a block → its mdast nodes, by remark-parse's engine, once for each distinct text.
 * Positions are those of the text that was parsed; `shift-block.ts` brings them to the page.
 */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { calmText } from './calm-text.js';
import type { FlowNode } from './flow-node.js';
import { isFlowNode } from './flow-node.js';
import type { KnownItems } from './known-items.js';
import { plainBlock } from './plain-block.js';

/** Keeps what was parsed. Callers may share one between pages; it never changes a result. */
export interface BlockCache {
  readonly blocks: Map<string, ParsedBlock | null>;
  /** Characters of all texts in it. */
  size: number;
  readonly items: KnownItems;
}

/** Real pages of 10 MB have a tenth of it. A cache that is full is emptied: it may not grow on. */
const MOST_CHARACTERS = 8_000_000;

/** The text of one block, as it is handed to the parser. */
export interface BlockText {
  readonly text: string;
  /** Width of the list item that was put around the block; 0: none was. */
  readonly padding: number;
  /** The line, counted from 1, that was added after the block to show what ends it. */
  readonly endLine: number | null;
}

/** Lines that stand before a block when it is parsed, and are no part of it. */
export interface Lead {
  readonly text: string;
  readonly lines: number;
}

export const NO_LEAD: Lead = { text: '', lines: 0 };

export interface ParsedBlock {
  readonly children: readonly FlowNode[];
  /** As of the list item around the block: blank lines stand between its nodes. */
  readonly spread: boolean;
  /** Identifiers of the link reference definitions in it. */
  readonly definitions: readonly string[];
}

export function createBlockCache(): BlockCache {
  return { blocks: new Map(), size: 0, items: new Map() };
}

/** The nodes of a block. `null`: the text does not stand on its own as the caller thought. */
export function parseBlock(block: BlockText, lead: Lead, cache: BlockCache): ParsedBlock | null {
  const { text, padding, endLine } = block;
  const bare = padding === 0 && endLine === null && lead.lines === 0;
  const key = bare ? text : `${padding} ${endLine ?? ''} ${lead.lines}\n${lead.text}${text}`;
  const known = cache.blocks.get(key);
  if (known !== undefined) return known;
  const plain = bare ? plainBlock(text) : null;
  const parsed = plain ? parsedBlock([plain], false) : parseText(block, lead);
  if (cache.size + key.length > MOST_CHARACTERS) {
    cache.blocks.clear();
    cache.size = 0;
  }
  cache.size += key.length;
  cache.blocks.set(key, parsed);
  return parsed;
}

function parseText({ text, padding, endLine }: BlockText, lead: Lead): ParsedBlock | null {
  let children = fromMarkdown(lead.text + calmText(text)).children.filter(isFlowNode);
  if (lead.lines > 0) children = children.filter((node) => startLine(node) > lead.lines);
  if (endLine !== null) {
    const end = children.findIndex((node) => startLine(node) >= endLine + lead.lines);
    const after = children[end];
    if (!after || startLine(after) !== endLine + lead.lines) return null;
    children = children.slice(0, end);
  }
  if (padding === 0) return parsedBlock(children, false);
  const [list] = children;
  if (children.length !== 1 || list?.type !== 'list') return null;
  const [item] = list.children;
  if (list.children.length !== 1 || !item) return null;
  return parsedBlock(item.children, item.spread ?? false);
}

function parsedBlock(children: readonly FlowNode[], spread: boolean): ParsedBlock {
  const definitions: string[] = [];
  const pending: Nodes[] = [...children];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'definition') definitions.push(node.identifier);
    else if ('children' in node) for (const child of node.children) pending.push(child);
  }
  return { children, spread, definitions };
}

function startLine(node: FlowNode): number {
  return node.position?.start.line ?? 0;
}
