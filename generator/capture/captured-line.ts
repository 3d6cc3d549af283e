/** A line of a captured page, and where it stands in the capture. */
import type { Place } from '../text/source.js';

export interface CapturedLine {
  /** The line as the page had it, but that leading blanks may be fewer. */
  readonly text: string;
  /** Of the text's first character in the capture; both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** The stretch of a line from `offset` on, as a place in the capture. */
export function placeIn(
  path: string,
  { line, column }: CapturedLine,
  offset: number,
  length: number,
): Place {
  return { path, line, column: column + offset, length };
}

export function isBlank({ text }: CapturedLine): boolean {
  return text.trim() === '';
}
