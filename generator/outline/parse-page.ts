/** Text of a file → the outline of a reference page. A text that is none gives a diagnostic only. */
import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Diagnostic, Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { FrontMatter } from '../text/front-matter.js';
import { readFrontMatter } from '../text/front-matter.js';
import type { SourceFile } from '../text/source.js';
import { sectionName, withoutAnchor } from '../text/section-heading.js';
import { startOf } from '../text/source.js';
import { adoptSections } from './adopt-sections.js';
import type { VisitNode } from './assemble-page.js';
import { visitNodes } from './assemble-page.js';
import type { BlockCache } from './block-cache.js';
import { createBlockCache } from './block-cache.js';
import { checkUnread } from './check-unread.js';
import type { MarkdownText } from './markdown-text.js';
import { placeOf, sliceOf } from './markdown-text.js';
import { pageLines } from './page-lines.js';
import type { CodeSample, Item, Page, Paragraph, Section } from './page.js';
import { notAPage, whyNoReference } from './not-a-page.js';
import { placeItem, standsDeeper } from './place-item.js';
import type { ListReader } from './read-list.js';
import { readList } from './read-list.js';

/**
 * Reads a page. `null` if the file is no reference page: HTML saved as Markdown, a stub, a guide,
 * nothing at all. A page that is cut off is read as far as it goes, and reported. A cache may be
 * shared between pages; most of their blocks are the same.
 */
export function parsePage(
  source: SourceFile,
  report: Report,
  cache: BlockCache = createBlockCache(),
): Page | null {
  const { path, route } = source;
  const refused = notAPage(source.text);
  if (refused !== null) {
    report(diagnostic('not-a-reference-page', startOf(path), { found: refused }));
    return null;
  }
  const { frontMatter, body } = withoutFrontMatter(withoutMark(source.text));
  const sections = readSections({ path, page: pageLines(withoutMark(body)) }, cache, report);
  const page: Page = { path, route, frontMatter, sections };
  const why = whyNoReference(page, source.text);
  if (why === null) return page;
  report(diagnostic(why.code, startOf(path), { found: why.found }));
  return null;
}

/** The first mark behind the one that opens the text. */
const CLOSING = /(?:\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/;

/** The lines of the front matter become blank, so that the numbers of the others stay as they are. */
function withoutFrontMatter(text: string): { frontMatter: FrontMatter; body: string } {
  const close = text.startsWith('---') ? CLOSING.exec(text) : null;
  const matter = close ? text.slice(0, close.index + close[0].length) : '';
  const { frontMatter, length } = readFrontMatter(matter.split(/\r\n|\n|\r/));
  const cut = length === 0 ? '' : matter;
  return { frontMatter, body: cut.replace(/[^\r\n]/g, '') + text.slice(cut.length) };
}

interface OpenSection {
  readonly heading: string;
  readonly depth: number;
  readonly place: Section['place'];
  readonly paragraphs: Paragraph[];
  readonly items: Item[];
  readonly samples: CodeSample[];
  readonly sections: OpenSection[];
}

/** Without the byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Reads the sections; what is reported counts only for the reading that holds. */
function readSections(text: MarkdownText, cache: BlockCache, report: Report): readonly Section[] {
  let root = openSection('', 0, startOf(text.path));
  let found: Diagnostic[] = [];
  visitNodes(text.page, cache, () => {
    root = openSection('', 0, startOf(text.path));
    found = [];
    return sectionReader(root, { text, known: cache.items, report: (doubt) => found.push(doubt) });
  });
  found.forEach(report);
  return adoptSections(root.sections, report);
}

/** Puts nodes into sections. Text before the first heading belongs to none of a reference page. */
function sectionReader(root: OpenSection, reader: ListReader): VisitNode {
  const { text } = reader;
  const open: OpenSection[] = [root];
  return (node) => {
    if (node.type === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const heading = withoutAnchor(toString(node));
      // The name of a type may be that of a section as well.
      const isType = open.at(-1)?.heading === 'Domain Types';
      const name = isType ? heading : sectionName(heading);
      const section = openSection(name, node.depth, placeOf(node, text));
      (open.at(-1) ?? root).sections.push(section);
      open.push(section);
    } else {
      addBlock(node, open.at(-1) ?? root, reader);
    }
  };
}

function openSection(heading: string, depth: number, place: Section['place']): OpenSection {
  return { heading, depth, place, paragraphs: [], items: [], samples: [], sections: [] };
}

function addBlock(
  node: Exclude<RootContent, Heading>,
  section: OpenSection,
  reader: ListReader,
): void {
  const { text, report } = reader;
  checkUnread(node, text, report);
  if (node.type === 'code') {
    const lang = node.lang ?? '';
    section.samples.push({ lang, code: node.value, place: placeOf(node, text) });
  } else if (node.type === 'list') {
    const { items, prose } = readList(node, 0, reader);
    const [first] = items;
    const last = section.items.at(-1);
    if (first && last && standsDeeper(first, last)) {
      report(diagnostic('list-cut', first.place, { header: first.header }));
    }
    for (const item of items) placeItem(section.items, item);
    for (const { markdown, place } of prose)
      section.paragraphs.push({ markdown, code: null, place });
  } else {
    const markdown = sliceOf(node, text);
    section.paragraphs.push({ markdown, code: codeOf(node, markdown), place: placeOf(node, text) });
  }
}

/** The code of a paragraph that is one code span with single backticks and nothing else. */
function codeOf(node: RootContent, markdown: string): string | null {
  if (node.type !== 'paragraph' || node.children.length !== 1) return null;
  const [only] = node.children;
  return only?.type === 'inlineCode' && /^`[^`]+`$/.test(markdown) ? only.value : null;
}
