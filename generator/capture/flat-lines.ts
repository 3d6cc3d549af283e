/**
 * Lines of a page without their nesting → its sections, with the items in page order. Invariant:
 * every line ends up in one place, as heading, paragraph, item, description or sample.
 */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { readFrontMatter } from '../text/front-matter.js';
import { readsAsMember } from '../text/member-text.js';
import { holdsItems, sectionName } from '../text/section-heading.js';
import type { CapturedLine } from './captured-line.js';
import { isBlank, placeIn } from './captured-line.js';
import type { Fence } from './fence.js';
import { closesFence, openingFence } from './fence.js';
import type { DepthEvidence, FlatPage } from './flat-page.js';
import { itemLine } from './item-line.js';
import type { SectionBuilder } from './section-builder.js';
import { createSectionBuilder } from './section-builder.js';

/** What is known of a page besides its lines. */
export type PageHead = Pick<FlatPage, 'path' | 'route' | 'change'>;

/** What is left of the indentation: one blank tells nested lines from roots, or nothing. */
export type LeftIndentation = 'one-blank' | 'none';

/** Items stand below `###` headings (FORMAT §2.1), or one of two marks in newer pages. */
const ITEM_DEPTH = 3;

/** A bullet that begins with code, as an item does, which stands alone. */
const CODE_BULLET = /^ *(?:[-*+]|\d{1,3}\.) (?:\[[ x]\] )?`([^`]+)`/;

/** Reads the sections of a page. A fence that is never closed is reported as `capture-cut`. */
export function readFlatLines(
  lines: readonly CapturedLine[],
  head: PageHead,
  left: LeftIndentation,
  report: Report,
): FlatPage {
  const start = Math.max(
    lines.findIndex((line) => !isBlank(line)),
    0,
  );
  const { frontMatter, length } = readFrontMatter(lines.slice(start).map(({ text }) => text));
  const builder = createSectionBuilder();
  for (let index = start + length; index < lines.length; index++) {
    const line = lines[index];
    if (!line || (isBlank(line) && !builder.inItem())) continue;
    const fence = openingFence(line.text);
    const heading = /^(#{1,6}) +(?! )(.*)$/.exec(line.text);
    const hasItems = builder.depth() >= ITEM_DEPTH || holdsItems(builder.title());
    const item = hasItems ? itemLine(lines, index) : null;
    if (fence) {
      const end = closingFence(lines, index, fence);
      if (end === lines.length) {
        const place = placeIn(head.path, line, fence.indent, fence.marks.length);
        report(diagnostic('capture-cut', place, { page: head.route, found: 'a code block' }));
      }
      addFence(lines.slice(index, end + 1), fence, head, builder);
      index = end;
    } else if (heading) {
      const [, marks = '', text = ''] = heading;
      const place = placeIn(head.path, line, 0, line.text.length);
      builder.heading(sectionName(headingText(text)), marks.length, place);
    } else if (item) {
      const place = placeIn(head.path, line, item.offset, item.header.length);
      builder.item(item.header, depthOf(item.indent, left), place);
    } else if (builder.inItem()) {
      const [, header = ''] = CODE_BULLET.exec(line.text) ?? [];
      if (readsAsMember(header)) {
        const place = placeIn(head.path, line, 0, line.text.length);
        report(diagnostic('tight-item', place, { header }));
      }
      builder.describe(dedent(line.text));
    } else {
      const end = paragraphEnd(lines, index);
      addParagraph(lines.slice(index, end), head, builder);
      index = end - 1;
    }
  }
  return { ...head, frontMatter, sections: builder.finish() };
}

function depthOf(indent: number, left: LeftIndentation): DepthEvidence {
  if (left === 'none') return { kind: 'unknown' };
  return { kind: indent === 0 ? 'root' : 'nested' };
}

/** Text of a heading without code marks, escapes and closing marks. */
function headingText(markdown: string): string {
  return markdown
    .replace(/ #+ *$/, '')
    .replace(/`|\\(?=[!-/:-@[-`{-~])/g, '')
    .trim();
}

/** The blank that is left of a nested line's indentation. */
function dedent(text: string): string {
  return text.replace(/^ /, '').trimEnd();
}

/** Index of the line that closes a fence, or the number of lines. */
function closingFence(lines: readonly CapturedLine[], open: number, fence: Fence): number {
  for (let index = open + 1; index < lines.length; index++) {
    if (closesFence(lines[index]?.text ?? '', fence)) return index;
  }
  return lines.length;
}

/** A code block belongs to the item before it, or else it is a sample of the section. */
function addFence(
  lines: readonly CapturedLine[],
  fence: Fence,
  { path }: PageHead,
  builder: SectionBuilder,
): void {
  if (builder.inItem()) {
    for (const { text } of lines) builder.describe(dedent(text));
    return;
  }
  const [first, ...rest] = lines;
  const closed = closesFence(rest.at(-1)?.text ?? '', fence);
  const code = rest.slice(0, closed ? -1 : rest.length).map(({ text }) => text);
  if (first)
    builder.sample(fence.lang, code.join('\n'), placeIn(path, first, 0, first.text.length));
}

/** A paragraph ends before a blank line, a heading or a fence. */
function paragraphEnd(lines: readonly CapturedLine[], start: number): number {
  let end = start + 1;
  for (let line = lines[end]; line && !isBlank(line); line = lines[++end]) {
    if (/^#{1,6} /.test(line.text) || openingFence(line.text)) break;
  }
  return end;
}

function addParagraph(
  lines: readonly CapturedLine[],
  { path }: PageHead,
  builder: SectionBuilder,
): void {
  const [first] = lines;
  if (!first) return;
  const markdown = lines
    .map(({ text }) => text.trimEnd())
    .join('\n')
    .trim();
  const indent = first.text.length - first.text.trimStart().length;
  builder.paragraph(markdown, placeIn(path, first, indent, first.text.length - indent));
}
