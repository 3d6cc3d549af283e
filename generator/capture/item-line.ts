/**
 * Lines of a page → the schema items among them (FORMAT §2.1): a `-` and one code span, alone on a
 * line between blank lines. A tight list of bare spans is prose.
 */
import type { CapturedLine } from './captured-line.js';
import { isBlank } from './captured-line.js';

export interface ItemLine {
  readonly indent: number;
  readonly header: string;
  /** Where the header starts in the line. */
  readonly offset: number;
}

/** The item at `index`; `null` if the line is none. The line must not stand inside a fence. */
export function itemLine(lines: readonly CapturedLine[], index: number): ItemLine | null {
  const item = itemText(lines[index]?.text ?? '');
  return item && isBlankAt(lines, index - 1) && isBlankAt(lines, index + 1) ? item : null;
}

/** The same by the line alone. An empty span is a rendering without a type, and no item. */
function itemText(text: string): ItemLine | null {
  const match = /^( *)- `([^`]+)` *$/.exec(text);
  if (!match) return null;
  const [, indent = '', header = ''] = match;
  return { indent: indent.length, header, offset: indent.length + 3 };
}

function isBlankAt(lines: readonly CapturedLine[], index: number): boolean {
  const line = lines[index];
  return line === undefined || isBlank(line);
}
