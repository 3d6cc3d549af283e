/** What was read of a rendered page → reports of what speaks against it: it is cut, or not one page. */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { startOf } from '../text/source.js';
import type { CapturedLine } from './captured-line.js';
import { placeIn } from './captured-line.js';
import { notationOf } from './notation.js';
import { isPageMark, VERB_LINE } from './page-mark.js';
import type { RenderedCounts, RenderedPage } from './rendered-items.js';
import type { RenderedPart } from './rendered-parts.js';

export interface RenderedText {
  readonly lines: readonly CapturedLine[];
  readonly parts: readonly RenderedPart[];
  /** Of each part; `null` for those without items. */
  readonly counts: readonly (RenderedCounts | null)[];
}

/** Reports `capture-not-read`, `capture-cut` and `capture-two-pages`. */
export function checkRendered(
  { lines, parts, counts }: RenderedText,
  page: RenderedPage & { readonly route: string },
  report: Report,
): void {
  const { path, route } = page;
  const read = counts.filter((count) => count !== null);
  reportUnread(read, lines, path, report);
  const last = parts.at(-1);
  if (last && isCut(last, counts.at(-1) ?? null)) {
    const place = placeIn(path, last.heading, 0, last.heading.text.length);
    const found = `the section \`${last.heading.text}\``;
    report(diagnostic('capture-cut', place, { page: route, found }));
  }
  reportSecondPage(lines, parts, page, report);
}

/** The text ends inside of a list or of a JSON sample. */
function isCut({ kind, heading, lines }: RenderedPart, counts: RenderedCounts | null): boolean {
  if (kind !== 'sample') return counts?.open ?? false;
  const code = lines.map(({ text }) => text.replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)/g, '')).join('');
  const count = (brackets: RegExp) => code.match(brackets)?.length ?? 0;
  return heading.text === 'Response' && count(/[[{]/g) > count(/[\]}]/g);
}

/**
 * Headers of a dialect that is not read would pass as prose. A signature tells it, a text where an
 * item must stand, or far more prose than items.
 */
function reportUnread(
  counts: readonly RenderedCounts[],
  lines: readonly CapturedLine[],
  path: string,
  report: Report,
): void {
  const items = counts.reduce((sum, count) => sum + count.items, 0);
  const count = counts.reduce((sum, { bullets }) => sum + bullets, 0);
  const foreign = lines.some(
    ({ text }, index) => VERB_LINE.test(lines[index + 1]?.text ?? '') && FOREIGN.test(text),
  );
  const misread = foreign || counts.some((section) => section.misread);
  if (count <= 2 * items && !misread) return;
  const total = items + count;
  report(diagnostic('capture-not-read', startOf(path), { count, total }));
}

/** Signatures of Go, PHP, Java and C# (FORMAT §1.6). */
const FOREIGN = /^(?:client\.[A-Z]|\$client->)|\bRequestOptions\.none\(|\bCancellationToken/;

/** A second page shows by a resource or dialect that is another one, or by the head of a capture. */
function reportSecondPage(
  lines: readonly CapturedLine[],
  parts: readonly RenderedPart[],
  { path, notation }: RenderedPage,
  report: Report,
): void {
  const mark = lines.find(({ text }) => isPageMark(text) && !VERB_LINE.test(text));
  const methods = parts.flatMap((part) => (part.kind === 'method' ? [part] : []));
  const [first] = methods;
  const second = methods.find(({ root, lines: own, hasResource }) => {
    const other = notationOf(own.map(({ text }) => text));
    const foreign = root !== first?.root && !hasResource;
    return foreign || (other !== null && other.name !== notation.name);
  });
  const line = second?.heading ?? mark;
  if (!line) return;
  const place = placeIn(path, line, 0, line.text.length);
  report(diagnostic('capture-two-pages', place, { found: `\`${line.text}\`` }));
}
