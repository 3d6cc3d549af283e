/** The Markdown of a page with its lines: from nodes of the tree to text and places. */
import type { Node } from 'mdast';
import type { Place } from '../text/source.js';
import type { PageLines } from './page-lines.js';
import { lineAt } from './page-lines.js';

export interface MarkdownText {
  readonly path: string;
  readonly page: PageLines;
}

/** The first line of a node. */
export function placeOf({ position }: Node, { path, page }: MarkdownText): Place {
  const line = position?.start.line ?? 1;
  const column = position?.start.column ?? 1;
  const end = position?.end.line === line ? position.end.column : lineLength(page, line) + 1;
  return { path, line, column, length: Math.max(0, end - column) };
}

/** A node as it is written, without the indentation that it has in its container. */
export function sliceOf({ position }: Node, { page: { text } }: MarkdownText): string {
  const slice = text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return dedent(slice, (position?.start.column ?? 1) - 1);
}

/** Takes up to `width` blanks off each line but the first, which starts at its node. */
function dedent(slice: string, width: number): string {
  const lines = slice.replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line, index) => {
      if (index === 0) return line;
      const blanks = line.length - line.trimStart().length;
      return line.slice(Math.min(width, blanks));
    })
    .join('\n');
}

/** Nothing but white space; lines beyond the end are blank. */
function isBlankLine({ page }: MarkdownText, line: number): boolean {
  if (line < 1 || line > page.count) return true;
  const { start, end } = lineAt(page, line - 1);
  return page.text.slice(start, end).trim() === '';
}

/** Whether blank lines, or an end of the page, stand before and behind a node. */
export function isBetweenBlankLines({ position }: Node, text: MarkdownText): boolean {
  const { start, end } = position ?? { start: { line: 1 }, end: { line: 0 } };
  return isBlankLine(text, start.line - 1) && isBlankLine(text, end.line + 1);
}

/** Whether all lines behind one are blank. */
export function isLastLine(text: MarkdownText, line: number): boolean {
  let next = line + 1;
  while (next <= text.page.count && isBlankLine(text, next)) next++;
  return next > text.page.count;
}

function lineLength(page: PageLines, line: number): number {
  const { start, end } = lineAt(page, line - 1);
  return end - start;
}
