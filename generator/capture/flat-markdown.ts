/**
 * A Markdown page that was saved without its indentation → its items in a row. Invariant: a page
 * whose lines still have it, and nothing behind it, is never taken for one.
 */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { CapturedLine } from './captured-line.js';
import { placeIn } from './captured-line.js';
import type { CaptureReader, CaptureText } from './capture-reader.js';
import { fencedLines } from './fence.js';
import { finishPage, indentationOf } from './finish-page.js';
import { isCaptureHead, isPageLine } from './page-mark.js';

export const flatMarkdown: CaptureReader = {
  name: 'page without indentation',
  detects(capture) {
    if (!capture.lines.some(isPageLine)) return false;
    const lines = capturedLines(capture);
    return indentationOf(lines) !== 'intact' || captureHead(lines) !== null;
  },
  read(capture, _base, report) {
    const { path, route } = capture.source;
    const lines = capturedLines(capture);
    reportOther(captureHead(lines), path, report);
    return [finishPage(lines, { path, route, change: 'none' }, report)];
  },
};

function capturedLines({ lines }: CaptureText): readonly CapturedLine[] {
  return lines.map((text, index) => ({ text, line: index + 1, column: 1 }));
}

/** The head of another capture that was glued to the page; inside of a fence it is a sample. */
function captureHead(lines: readonly CapturedLine[]): CapturedLine | null {
  const fenced = fencedLines(lines.map(({ text }) => text));
  let inPage = false;
  for (const [index, line] of lines.entries()) {
    if (inPage && !fenced[index] && isCaptureHead(line.text)) return line;
    inPage ||= isPageLine(line.text);
  }
  return null;
}

function reportOther(head: CapturedLine | null, path: string, report: Report): void {
  if (!head) return;
  const place = placeIn(path, head, 0, head.text.length);
  report(diagnostic('capture-two-pages', place, { found: `\`${head.text}\`` }));
}
