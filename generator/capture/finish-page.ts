/**
 * The restored lines of a page → a page to parse, if its indentation is intact, or else one with
 * its items in a row. Invariant: a page is taken for intact only if no line speaks against it.
 */
import type { Report } from '../text/diagnostic.js';
import type { CapturedLine } from './captured-line.js';
import { isBlank } from './captured-line.js';
import type { CapturedPage } from './captured-page.js';
import { fencedLines } from './fence.js';
import type { PageHead } from './flat-lines.js';
import { readFlatLines } from './flat-lines.js';
import { itemLine } from './item-line.js';

/** Gives the page in the form that its lines still have. */
export function finishPage(
  lines: readonly CapturedLine[],
  head: PageHead,
  report: Report,
): CapturedPage {
  const indentation = indentationOf(lines);
  if (indentation !== 'intact') {
    return { kind: 'flat', page: readFlatLines(lines, head, indentation, report) };
  }
  const text = lines.map((line) => `${line.text}\n`).join('');
  const { path, route, change } = head;
  const name = path === route ? path : `${path}:${route}`;
  return { kind: 'text', source: { path: name, route, text }, change };
}

export type Indentation = 'intact' | 'one-blank' | 'none';

/**
 * Nested items of a page stand at least two blanks deep (FORMAT §2.2). An item that is one blank
 * deep has lost the others, as has text; text at the margin behind an item has lost all of them, as
 * have values, and the members of an object that stand beside it.
 */
export function indentationOf(lines: readonly CapturedLine[]): Indentation {
  const fenced = fencedLines(lines.map(({ text }) => text));
  let oneBlank = false;
  let marginText = false;
  let afterItem = false;
  /** `null` is a heading. */
  const headers: (string | null)[] = [];
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    if (fenced[index]) continue;
    if (/^#{1,6} /.test(text)) {
      afterItem = false;
      headers.push(null);
    }
    if (isBlank(line)) continue;
    const item = itemLine(lines, index);
    if (item && item.indent >= 2) return 'intact';
    if (item) headers.push(item.header);
    if (item?.indent === 1 || (afterItem && /^ \S/.test(text))) oneBlank = true;
    if (afterItem && !item && text.startsWith('  ')) return 'intact';
    if (afterItem && !item && !text.startsWith(' ') && !text.startsWith('#')) marginText = true;
    afterItem ||= item !== null;
  }
  if (oneBlank) return 'one-blank';
  const isFlat = marginText || holdsMembers(headers) || holdsChildren(headers);
  return isFlat ? 'none' : 'intact';
}

/** Whether items stand side by side of which one is no root: a value, or what a type holds. */
function holdsChildren(headers: readonly (string | null)[]): boolean {
  return headers.some((header, index) => {
    if (header === null) return false;
    if (/^(?::?"[^"]*"|:\w+|-?\d+(?:\.\d+)?)$/.test(header)) return true;
    const next = headers[index + 1] ?? null;
    if (next === null) return false;
    // An argument that holds all others is the last one, and a type stands among types.
    if (/^(?:class|type) \w|^(?:body|query|params): \w+Params$/.test(header)) return true;
    return /^[A-Z]\w*$/.test(header) && /^"?\w+"?\??: /.test(next);
  });
}

/** Whether a header announces members that stand beside it: `book: object { id, title }`. */
function holdsMembers(headers: readonly (string | null)[]): boolean {
  return headers.some((header, index) => {
    const [, list = ''] = /\{ ?([\w, ]*?) ?\} *$/.exec(header ?? '') ?? [];
    const [first, second] = list.split(', ');
    const stands = (name: string | undefined, ahead: number) =>
      headers[index + ahead]?.startsWith(`${name}: `) === true;
    return first !== '' && stands(first, 1) && (second === undefined || stands(second, 2));
  });
}
