/**
 * Markdown that was made of a page of a documentation site → its lines, without what belongs to
 * the site alone: links, escapes, anchors and buttons (FORMAT §6.6).
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { CapturedLine } from './captured-line.js';
import type { CaptureText } from './capture-reader.js';
import { closesFence, openingFence } from './fence.js';

/** `text` is what a reader sees. */
export type SiteLine = CapturedLine &
  (
    | { readonly kind: 'blank' }
    /** An empty link to a declaration, which the site shows where an item ends. */
    | { readonly kind: 'anchor' }
    | { readonly kind: 'text'; readonly markdown: string }
    | {
        readonly kind: 'heading';
        readonly depth: number;
        /** The tree below it can be expanded: it is a section of items. */
        readonly isTree: boolean;
        readonly isLink: boolean;
      }
    | { readonly kind: 'code' }
  );

/** The button behind a heading, glued to it; in copied text the heading has no mark. */
export const TREE_BUTTON =
  /^(?:#{1,6} .*|(?:(?:Path|Query|Header|Body) )?Parameters[A-Z]*|Returns)Expand Collapse\s*$/;

export function siteLines({ lines }: CaptureText): readonly SiteLine[] {
  const found: SiteLine[] = [];
  const isSpaced = lines.some((line) => SPACED_BUTTON.test(line));
  for (let index = 0; index < lines.length; index++) {
    const raw = plainBlanks(lines[index] ?? '');
    const at = { line: index + 1, column: raw.length - raw.trimStart().length + 1 };
    const fence = openingFence(raw);
    if (!fence) {
      const line = siteLine(raw.trim());
      const text = isSpaced && line.kind === 'text' ? withoutGaps(line.text) : line.text;
      found.push({ ...line, text, ...at });
      continue;
    }
    const from = index + 1;
    do index++;
    while (index < lines.length && !closesFence(lines[index] ?? '', fence));
    found.push({ kind: 'code', text: codeText(lines.slice(from, index)), ...at });
  }
  return found;
}

function plainBlanks(line: string): string {
  return line.replaceAll('\u00a0', ' ').replace(/[\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]/g, '');
}

/** Some converters put blanks between all parts of a line. */
const SPACED_BUTTON = /^#{1,6} .* Expand Collapse\s*$/;

/** `shelf_id : string`, `{ id , title }`, `format uuid`; the markdown of a description stays. */
function withoutGaps(text: string): string {
  return text
    .replace(/^([^\s:"]+|"[^"]*") :(?= )/, '$1:')
    .replace(/(?<! ) ,(?= )/g, ',')
    .replace(/^(minimum|maximum|(?:min|max)(?:Length|Items)|format) (?=\S+$)/, '$1');
}

type Bare<Line> = Line extends SiteLine ? Omit<Line, 'line' | 'column'> : never;

function siteLine(raw: string): Bare<SiteLine> {
  const [, marks, heading = ''] = /^(#{1,6}) +(?! )(.*)$/.exec(raw) ?? [];
  if (marks !== undefined) {
    const isTree = TREE_BUTTON.test(raw);
    const text = seenText(heading.replace(/Expand Collapse$/, '').trimEnd());
    const isLink = /^\[.+\]\(.*\)$/.test(heading);
    return { kind: 'heading', depth: marks.length, text, isTree, isLink };
  }
  if (TREE_BUTTON.test(raw)) {
    const text = raw.replace(/Expand Collapse$/, '').trimEnd();
    return { kind: 'heading', depth: 3, text, isTree: true, isLink: false };
  }
  if (ANCHOR.test(raw)) return { kind: 'anchor', text: '' };
  if (raw === '' || FRAME.test(raw)) return { kind: 'blank', text: '' };
  const isProse = /`|^(?:[-*+>]|\d+[.)])\s/.test(raw);
  return { kind: 'text', text: isProse ? raw : seenText(raw), markdown: raw };
}

const ANCHOR = /^(?:\[(?:Link to this property)?\]\(.*\)|<a href="#">[^<]*<\/a>)$/;

/** Rules and the tags that fold a part of the tree. */
const FRAME = /^(?:<\/?(?:details|summary)>|[-*](?: ?[-*]){2,})$/;

/** Links, escapes and emphasis as they are seen. A type in angle brackets is no tag. */
function seenText(markdown: string): string {
  const text = markdown
    .replace(/<a href="[^"]*">([^<]*)<\/a>/g, '$1')
    .replace(/\[([^[\]]*)\]\(<(?:(?!>\)).)*>\)/g, '$1')
    .trim();
  return /[\\[*&]/.test(text) ? toString(fromMarkdown(text)).trim() : text;
}

/** Some converters put code between backticks in the fence, and escape it as if it were text. */
function codeText(lines: readonly string[]): string {
  const text = lines.join('\n').trim();
  const isEscaped = text.length > 1 && text.startsWith('`') && text.endsWith('`');
  return isEscaped
    ? text
        .slice(1, -1)
        .trim()
        .replace(/\\([^\n])/g, '$1')
    : text;
}
