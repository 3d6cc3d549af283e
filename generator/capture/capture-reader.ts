/** What the reader of one form of capture is: how it knows its form, and what it makes of it. */
import type { Report } from '../text/diagnostic.js';
import type { SourceFile } from '../text/source.js';
import type { CapturedLine } from './captured-line.js';
import type { BaseText, CapturedPage } from './captured-page.js';

export interface CaptureReader {
  /** The form, as messages name it: "a {name} holds no reference page". */
  readonly name: string;
  /** Whether the text has marks that this form has and a page has not. */
  readonly detects: (capture: CaptureText) => boolean;
  /** Reads the capture. Total: what is damaged is reported, and the rest is still given. */
  readonly read: (capture: CaptureText, base: BaseText, report: Report) => readonly CapturedPage[];
}

/** A capture and its lines, without their ends and without a byte order mark. */
export interface CaptureText {
  readonly source: SourceFile;
  readonly lines: readonly string[];
}

/** Cuts a file into the lines that diagnostics count (`sourceLines`). */
export function captureText(source: SourceFile): CaptureText {
  const lines = source.text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  return { source, lines };
}

/** The lines of copied text that are not blank; a blank that does not break is one as well. */
export function textLines({ lines }: CaptureText): readonly CapturedLine[] {
  return lines.flatMap((line, index) => {
    const text = line.replaceAll('\u00a0', ' ').trimEnd();
    const start = text.length - text.trimStart().length;
    return text === '' ? [] : [{ text: text.slice(start), line: index + 1, column: start + 1 }];
  });
}
