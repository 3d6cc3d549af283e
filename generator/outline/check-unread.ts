/** Code blocks and HTML, which Markdown does not look into → doubts where they hold page text. */
import type { RootContent } from 'mdast';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { MarkdownText } from './markdown-text.js';
import { placeOf, sliceOf } from './markdown-text.js';

/** Reports what a node of a section or an item hides; other nodes hide nothing. */
export function checkUnread(node: RootContent, text: MarkdownText, report: Report): void {
  if (node.type === 'code') checkFence(node, text, report);
  if (node.type === 'html') checkMarkup(node, text, report);
}

/**
 * A fence that the end of the file closes: the page is cut off inside it. A fence that opens
 * another one: its own end is missing, and what stood between them is lost.
 */
function checkFence(node: RootContent, text: MarkdownText, report: Report): void {
  const slice = sliceOf(node, text);
  const opening = /^(`{3,}|~{3,})/.exec(slice)?.[1];
  if (opening === undefined) {
    checkMarkup(node, text, report);
    return;
  }
  const lines = slice.split('\n');
  const isClosed = lines.length > 1 && (lines.at(-1) ?? '').trim().startsWith(opening);
  const isAtEnd = text.page.text.slice(node.position?.end.offset ?? 0).trim() === '';
  if (!isClosed && isAtEnd) report(diagnostic('unclosed-fence', placeOf(node, text), {}));
  const inner = lines.find((line, at) => at > 0 && opensFence(line, opening));
  if (inner === undefined) return;
  report(diagnostic('fence-in-fence', placeOf(node, text), { found: inner.trim() }));
}

/** With a language: without one, the line would have closed the block. */
function opensFence(line: string, fence: string): boolean {
  return line.startsWith(fence) && /^[\w-]+$/.test(line.slice(fence.length));
}

/** Headings and items in HTML, such as a comment that is never closed. */
function checkMarkup(node: RootContent, text: MarkdownText, report: Report): void {
  const count = sliceOf(node, text).match(PAGE_TEXT)?.length ?? 0;
  if (count > 0) report(diagnostic('hidden-items', placeOf(node, text), { count }));
}

const PAGE_TEXT = /^ *(?:<!-- *)?(?:#{1,6} |- `)/gm;
