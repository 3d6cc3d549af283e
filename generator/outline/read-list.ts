/**
 * A Markdown list → schema items and prose. Both can stand in one list: an item is a bullet `-`
 * whose line is exactly one code span, between blank lines (FORMAT §2.1); the rest is prose of the
 * item or section around it.
 */
import type { List, ListItem, Paragraph as MarkdownParagraph } from 'mdast';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { depthLimits } from '../text/limits.js';
import type { Place } from '../text/source.js';
import { within } from '../text/source.js';
import { checkUnread } from './check-unread.js';
import type { MarkdownText } from './markdown-text.js';
import { isBlankLine, isLastLine, placeOf, sliceOf } from './markdown-text.js';
import type { Item } from './page.js';

export interface ReadList {
  readonly items: readonly Item[];
  /** Stretches of bullets that are prose. */
  readonly prose: readonly { readonly markdown: string; readonly place: Place }[];
}

export function readList(list: List, text: MarkdownText, depth: number, report: Report): ReadList {
  const items: Item[] = [];
  const prose: { markdown: string; place: Place }[] = [];
  let isProse = false;
  for (const bullet of list.children) {
    const item = readItem(bullet, text, depth, report);
    if (item === 'none') continue;
    if (item) {
      items.push(item);
      isProse = false;
      continue;
    }
    const markdown = sliceOf(bullet, text);
    const last = prose.at(-1);
    if (isProse && last) last.markdown += `\n${markdown}`;
    else prose.push({ markdown, place: placeOf(bullet, text) });
    isProse = true;
    reportTight(bullet, text, report);
    reportOrphans(bullet, text, report);
  }
  return { items, prose };
}

/** `null`: a prose bullet. `none`: a bullet that is reported and says nothing. */
function readItem(
  bullet: ListItem,
  text: MarkdownText,
  depth: number,
  report: Report,
): Item | 'none' | null {
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
  const description: string[] = [];
  const children: Item[] = [];
  for (const node of rest) {
    if (node.type === 'list') {
      const read = readList(node, text, depth + 1, report);
      for (const child of read.items) children.push(child);
      for (const { markdown } of read.prose) description.push(markdown);
    } else {
      checkUnread(node, text, report);
      description.push(sliceOf(node, text));
    }
  }
  return { header, place, description: description.join('\n\n'), children };
}

function headerOf(
  paragraph: MarkdownParagraph,
  text: MarkdownText,
  report: Report,
): string | 'none' | null {
  const line = paragraph.position?.start.line ?? 0;
  if (paragraph.position?.end.line !== line) return null;
  // Prose lists are tight: their bullets follow each other without a blank line.
  if ((line > 1 && !isBlankLine(text, line - 1)) || !isBlankLine(text, line + 1)) return null;
  const markdown = sliceOf(paragraph, text);
  const [only, ...others] = paragraph.children;
  if (only?.type === 'inlineCode' && others.length === 0 && /^`[^`]+`$/.test(markdown)) {
    return only.value;
  }
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

/** A bullet that reads as a member, but for the blank lines around it. */
function reportTight(bullet: ListItem, text: MarkdownText, report: Report): void {
  const [first] = bullet.children;
  if (first?.type !== 'paragraph' || first.children.length !== 1) return;
  const [only] = first.children;
  if (only?.type !== 'inlineCode' || !MEMBER.test(only.value)) return;
  report(diagnostic('tight-item', placeOf(first, text), { header: only.value }));
}

/** `name: type`, `name?: type`. */
const MEMBER = /^[\w$."'[\]-]+\??: \S/;

/** Items below a prose bullet have no place in the schema; they are not dropped silently. */
function reportOrphans(bullet: ListItem, text: MarkdownText, report: Report): void {
  for (const node of bullet.children) {
    if (node.type !== 'list') continue;
    for (const inner of node.children) {
      const [first] = inner.children;
      const header = first?.type === 'paragraph' ? headerOf(first, text, () => {}) : null;
      if (header !== null && header !== 'none') {
        report(diagnostic('orphan-item', placeOf(inner, text), { header }));
      }
      reportOrphans(inner, text, report);
    }
  }
}
