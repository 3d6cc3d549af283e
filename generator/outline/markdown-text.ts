/** The Markdown of a page with its lines: from nodes of the tree to text and places. */
import type { Node } from 'mdast';
import type { Place } from '../text/source.js';

export interface MarkdownText {
  readonly path: string;
  readonly body: string;
  readonly lines: readonly string[];
}

export function markdownText(path: string, body: string): MarkdownText {
  return { path, body, lines: body.split(/\r\n|\n|\r/) };
}

/** The first line of a node. */
export function placeOf({ position }: Node, { path, lines }: MarkdownText): Place {
  const line = position?.start.line ?? 1;
  const column = position?.start.column ?? 1;
  const end =
    position?.end.line === line ? position.end.column : (lines[line - 1] ?? '').length + 1;
  return { path, line, column, length: Math.max(0, end - column) };
}

/** A node as it is written, without the indentation that it has in its container. */
export function sliceOf({ position }: Node, { body }: MarkdownText): string {
  const slice = body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
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

export function isBlankLine({ lines }: MarkdownText, line: number): boolean {
  return (lines[line - 1] ?? '').trim() === '';
}
