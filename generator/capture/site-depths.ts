/**
 * Links to the declarations of a site → the depths of its items (FORMAT §6.6). Some converters keep
 * the empty link that a site shows behind each item and all that stands below it.
 */
import type { Notation } from './notation.js';
import { matchAt } from './notation.js';
import type { SiteHeader } from './site-header.js';
import { hasLabel } from './site-header.js';
import type { SiteLine } from './site-lines.js';

/** A line of a section: an item, a member whose type cannot be read, or neither. */
export type SitePart = SiteHeader | 'unread' | null;

/**
 * The depth of each item of a section. `null`: the links do not tell, since there is not exactly
 * one for each item, or since they stand where none can end an item.
 */
export function siteDepths(
  lines: readonly SiteLine[],
  parts: readonly SitePart[],
  notation: Notation,
): readonly number[] | null {
  const depths = lines.map(() => 0);
  let depth = 0;
  let announced: string | null = null;
  let isEnded = false;
  // Text behind a link describes an item that the link has not ended, unless it ends the section.
  let hasStray = false;
  for (const [index, { kind, text }] of lines.entries()) {
    const part = parts[index] ?? null;
    if (hasStray && (kind === 'anchor' || part !== null)) return null;
    if (kind === 'anchor') {
      if (--depth < 0) return null;
      isEnded = true;
    } else if (part !== null) {
      if (depth === 0 && part !== 'unread' && isValue(part, notation)) return null;
      if (isEnded && announced !== null && nameOf(text) === announced) return null;
      depths[index] = depth++;
      announced = firstMember(text);
      isEnded = false;
    } else if (isEnded && kind !== 'blank') hasStray = true;
  }
  return depth === 0 ? depths : null;
}

function isValue(header: SiteHeader, notation: Notation): boolean {
  return !hasLabel(header.text, notation) && matchAt(notation.literal, header.text, 0) !== null;
}

/** The first member that the line announces, `title` of `book: object { title, writer }`. */
function firstMember(text: string): string | null {
  return /\{ ?"?([\w-]+)/.exec(text)?.[1] ?? null;
}

function nameOf(text: string): string | null {
  return /^"?([\w-]+)"?\??: /.exec(text)?.[1] ?? null;
}
