/** Code blocks that are not closed: the page is cut off inside them. */
import type { RootContent } from 'mdast';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { MarkdownText } from './markdown-text.js';
import { placeOf, sliceOf } from './markdown-text.js';

/** A fence that the end of the file closes: the page is cut off inside it. */
export function checkFence(node: RootContent, text: MarkdownText, report: Report): void {
  const slice = sliceOf(node, text);
  const opening = /^(`{3,}|~{3,})/.exec(slice)?.[1];
  if (opening === undefined) return;
  const lastLine = slice.slice(slice.lastIndexOf('\n') + 1).trim();
  const isClosed = slice.includes('\n') && lastLine.startsWith(opening);
  const isAtEnd = text.page.text.slice(node.position?.end.offset ?? 0).trim() === '';
  if (!isClosed && isAtEnd) report(diagnostic('unclosed-fence', placeOf(node, text), {}));
}
