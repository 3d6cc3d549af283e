/** A page whose bullets a tool has written in its own way → the same page with bullets `-`. */
import { fencedLines } from './fence.js';

/** An item of a page (FORMAT §2.1). */
const DASH_ITEM = /^ *- +`/m;
/** What converters from HTML, formatters and copies from a browser put in front of an item. */
const OTHER_ITEM = /^( *)[*+•◦▪‣·–—](?= +`)/;

/**
 * Markdown has three marks for a bullet, and a copy from a browser has its own. Where a page has no
 * item with `-`, the mark tells nothing: items with others are its items. Every other character
 * stays where it is.
 */
export function withDashBullets(text: string): string {
  if (DASH_ITEM.test(text)) return text;
  const lines = text.split('\n');
  const fenced = fencedLines(lines);
  return lines
    .map((line, index) => (fenced[index] ? line : line.replace(OTHER_ITEM, '$1-')))
    .join('\n');
}
