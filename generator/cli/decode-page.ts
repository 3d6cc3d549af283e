/** Bytes of a file → its text, or a diagnostic with the place of the first byte that is no UTF-8. */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';

/** The text without a byte order mark; `null`, with `not-a-reference-page`, if it is no UTF-8. */
export function decodePage(bytes: Uint8Array, path: string, report: Report): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfFirstBadByte(bytes);
    const found = 'bytes that are no UTF-8 text';
    report(diagnostic('not-a-reference-page', lineStart({ path, line }), { found }));
    return null;
  }
}

/** No byte of a longer UTF-8 character is a line feed, so each line can be tried alone. */
function lineOfFirstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
    line++;
  }
  return line;
}
