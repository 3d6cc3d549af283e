/**
 * A Markdown list → schema items and prose. Both can stand in one list: an item is a bullet `-`
 * whose line is exactly one code span, between blank lines (FORMAT §2.1); the rest is prose of the
 * item or section around it.
 */
import type { List, ListItem, Nodes, Paragraph as MarkdownParagraph } from 'mdast';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { depthLimits } from '../text/limits.js';
import type { Place } from '../text/source.js';
import { within } from '../text/source.js';
import { checkUnread } from './check-unread.js';
import type { ItemLines, KnownItems } from './known-items.js';
import { itemAt, keepItem, standsAlone } from './known-items.js';
import type { MarkdownText } from './markdown-text.js';
import { isBetweenBlankLines, isLastLine, placeOf, sliceOf } from './markdown-text.js';
import type { Item } from './page.js';
import { reportProseBlock, reportProseBullets } from './report-prose.js';

export interface ListReader {
  readonly text: MarkdownText;
  /** Items of this page and those before it. */
  readonly known: KnownItems;
  readonly report: Report;
}

export interface ReadList {
  readonly items: readonly Item[];
  /** How many levels of items there are. */
  readonly height: number;
  /** Whether the items are the same wherever their lines stand. */
  readonly isItself: boolean;
  /** Stretches of bullets that are prose. */
  readonly prose: readonly { readonly markdown: string; readonly place: Place }[];
}

export function readList(list: List, depth: number, reader: ListReader): ReadList {
  const { text, report } = reader;
  const items: Item[] = [];
  const prose: { markdown: string; place: Place }[] = [];
  const proseBullets: ListItem[] = [];
  let height = 0;
  let isItself = true;
  let isProse = false;
  for (const bullet of list.children) {
    const read = readItem(bullet, depth, reader);
    if (read === 'none') continue;
    if (read) {
      items.push(read.item);
      height = Math.max(height, read.height);
      if (!read.isItself) isItself = false;
      isProse = false;
      continue;
    }
    const markdown = sliceOf(bullet, text);
    const last = prose.at(-1);
    if (isProse && last) last.markdown += `\n${markdown}`;
    else prose.push({ markdown, place: placeOf(bullet, text) });
    isProse = true;
    proseBullets.push(bullet);
    reportOrphans(bullet, text, report);
  }
  reportProseBullets(proseBullets, items.length > 0, text, report);
  if (items.length > 0 && !isEven(list)) {
    report(diagnostic('uneven-items', placeOf(list, text), { header: items[0]?.header ?? '' }));
    isItself = false;
  }
  return { items, height, isItself, prose };
}

/** Markdown takes bullets for those of one list that are up to three blanks apart. */
function isEven({ children: [first, ...others] }: List): boolean {
  const columnOf = (bullet?: ListItem) => bullet?.position?.start.column;
  return others.every((bullet) => columnOf(bullet) === columnOf(first));
}

interface ReadItem extends Pick<ReadList, 'height' | 'isItself'> {
  readonly item: Item;
}

/** `null`: a prose bullet. `none`: a bullet that is reported and says nothing. */
function readItem(bullet: ListItem, depth: number, reader: ListReader): ReadItem | 'none' | null {
  const { text } = reader;
  const lines = linesOf(bullet, text);
  const known = bullet.data?.known;
  if (known) {
    return { item: itemAt(text.path, known, lines), height: known.height, isItself: true };
  }
  let isItself = standsAlone(lines) && isClosed(bullet, text);
  const report: Report = (doubt) => {
    isItself = false;
    reader.report(doubt);
  };
  const [first, ...rest] = bullet.children;
  if (
    first?.type !== 'paragraph' ||
    !text.page.text.startsWith('-', bullet.position?.start.offset)
  ) {
    return null;
  }
  const header = headerOf(first, text, report);
  if (header === null || header === 'none') return header;
  const place = within(placeOf(first, text), 1, header.length);
  if (depth >= depthLimits.items) {
    report(diagnostic('too-deep', place, { levels: depthLimits.items }));
    return 'none';
  }
  const note = first.children.length > 1 ? placeNote(sliceOf(first, text)) : null;
  const description: string[] = [];
  const children: Item[] = [];
  let height = 1;
  for (const node of rest) {
    if (node.type === 'list') {
      const read = readList(node, depth + 1, { ...reader, report });
      for (const child of read.items) children.push(child);
      for (const { markdown } of read.prose) description.push(markdown);
      height = Math.max(height, read.height + 1);
      if (!read.isItself) isItself = false;
    } else {
      checkUnread(node, text, report);
      reportProseBlock(node, children.length > 0 ? header : null, text, report);
      description.push(sliceOf(node, text));
    }
  }
  // Other pages begin the description with it.
  if (note !== null) description.unshift(`${note} param${description.length > 0 ? ':' : ''}`);
  const item = { header, place, description: description.join('\n\n'), children };
  if (description.some(hasDefinition)) isItself = false;
  if (isItself) keepItem({ lines, item, height }, reader.known);
  return { item, height, isItself };
}

function linesOf({ position }: ListItem, { page }: MarkdownText): ItemLines {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { page, from: line - 1, to: position?.end.line ?? line, column: column - 1 };
}

/** Link reference definitions have a say in what stands elsewhere. */
function hasDefinition(description: string): boolean {
  return description.includes(']:');
}

/** Whether a node ends with its own text, and not where something around it ends. */
function isClosed(node: Nodes, text: MarkdownText): boolean {
  if (node.type === 'code') return /\n *(?:```+|~~~+) *$/.test(sliceOf(node, text));
  if (node.type === 'list' || node.type === 'listItem') {
    const last = node.children.at(-1);
    return last === undefined || isClosed(last, text);
  }
  return node.type === 'paragraph';
}

function headerOf(
  paragraph: MarkdownParagraph,
  text: MarkdownText,
  report: Report,
): string | 'none' | null {
  const line = paragraph.position?.start.line ?? 0;
  if (paragraph.position?.end.line !== line) return null;
  // Prose lists are tight: their bullets follow each other without a blank line.
  if (!isBetweenBlankLines(paragraph, text)) return null;
  const markdown = sliceOf(paragraph, text);
  const [only, ...others] = paragraph.children;
  const isAlone = others.length === 0 ? /^`[^`]+`$/.test(markdown) : placeNote(markdown) !== null;
  if (only?.type === 'inlineCode' && isAlone) return withPlainBraces(only.value);
  if (markdown === '``') {
    report(diagnostic('empty-item', placeOf(paragraph, text), {}));
    return 'none';
  }
  if (/^`[^`]*$/.test(markdown) && isLastLine(text, line)) {
    report(diagnostic('cut-item', placeOf(paragraph, text), { found: markdown }));
    return 'none';
  }
  return null;
}

/** Converters escape braces in code as well: `Book object \{ id \}`. A text in quotes is as it is. */
function withPlainBraces(header: string): string {
  return header.includes('\\') && !/["']/.test(header) ? header.replace(/\\([{}])/g, '$1') : header;
}

/** `` `limit?: number` (query parameter)``: the newest pages say so behind the header. */
function placeNote(markdown: string): string | null {
  const [, place] = /^`[^`]+` \((path|query|header|body) parameter\)$/.exec(markdown) ?? [];
  return place === undefined ? null : place.charAt(0).toUpperCase() + place.slice(1);
}

/** Items below a prose bullet have no place in the schema; they are not dropped silently. */
function reportOrphans(bullet: ListItem, text: MarkdownText, report: Report): void {
  for (const node of bullet.children) {
    if (node.type !== 'list') continue;
    for (const inner of node.children) {
      const [first] = inner.children;
      const known = inner.data?.known;
      if (known) reportTree(itemAt(text.path, known, linesOf(inner, text)), report);
      const header = first?.type === 'paragraph' ? headerOf(first, text, () => {}) : null;
      if (first && header !== null && header !== 'none') {
        reportOrphan(header, within(placeOf(first, text), 1, header.length), report);
      }
      reportOrphans(inner, text, report);
    }
  }
}

function reportTree({ header, place, children }: Item, report: Report): void {
  reportOrphan(header, place, report);
  for (const child of children) reportTree(child, report);
}

function reportOrphan(header: string, place: Place, report: Report): void {
  report(diagnostic('orphan-item', place, { header }));
}
