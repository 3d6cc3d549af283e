/** Prose among items → doubts where it may be an item that was written in another form. */
import type { ListItem, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { readsAsMember } from '../text/member-text.js';
import type { MarkdownText } from './markdown-text.js';
import { isBetweenBlankLines, placeOf, sliceOf } from './markdown-text.js';

/** The bullets of a list that are prose; `hasItems` tells whether others of its bullets are items. */
export function reportProseBullets(
  bullets: readonly ListItem[],
  hasItems: boolean,
  text: MarkdownText,
  report: Report,
): void {
  for (const bullet of bullets) {
    const [first] = bullet.children;
    if (first?.type !== 'paragraph') continue;
    const [code] = first.children;
    const header = code?.type === 'inlineCode' ? code.value : '';
    if (readsAsMember(header)) report(diagnostic('tight-item', placeOf(first, text), { header }));
    else if (isMisshapen(bullet, first, hasItems, text)) reportMisshapen(first, text, report);
  }
}

/**
 * A block of an item: a paragraph that is code alone, as items are, may have lost its bullet; one
 * behind other items belongs to one of them. `behind` is the header of the item, if it had some.
 */
export function reportProseBlock(
  node: RootContent,
  behind: string | null,
  text: MarkdownText,
  report: Report,
): void {
  const place = placeOf(node, text);
  const isItem =
    node.type === 'paragraph' && /^(?:[^\w\s`]{1,2} ?)?`[^`]+`$/.test(sliceOf(node, text));
  if (isItem) reportMisshapen(node, text, report);
  else if (behind !== null) report(diagnostic('text-behind-items', place, { header: behind }));
}

function isMisshapen(
  { children }: ListItem,
  first: Paragraph,
  hasItems: boolean,
  text: MarkdownText,
): boolean {
  const isAlone = isCodeAlone(first, text);
  if (isAlone && children[1]?.type === 'code') return true;
  // Prose lists are tight: their bullets follow each other without a blank line.
  if (!isBetweenBlankLines(first, text)) return false;
  if (isAlone || readsAsMember(decoratedHeader(first, text))) return true;
  return hasItems && (first.children[0]?.type === 'inlineCode' || isNoSentence(first));
}

function reportMisshapen(paragraph: Paragraph, text: MarkdownText, report: Report): void {
  const found = toString(paragraph, { includeHtml: false });
  report(diagnostic('misshapen-item', placeOf(paragraph, text), { found }));
}

/** Of a bullet with a link, a mark or HTML around its code; '' of any other. */
function decoratedHeader(paragraph: Paragraph, text: MarkdownText): string {
  const [, code = ''] = /(?:`|<code>)\s*([\w$."'[\]-]+)/.exec(sliceOf(paragraph, text)) ?? [];
  const header = toString(paragraph, { includeHtml: false })
    .replace(/^\[[ x]\]/i, '')
    .replace(/^[^\w$"'[]+/, '');
  // A sentence that speaks of code has words before it.
  return code !== '' && header.startsWith(code) ? header : '';
}

/** Nothing but code, whatever is around it. */
function isCodeAlone(paragraph: Paragraph, text: MarkdownText): boolean {
  return CODE_ALONE.test(sliceOf(paragraph, text));
}

const CODE_ALONE =
  /^(?:\[[ x]\] )?[*_~[]{0,4}(?:`[^`]+`|<code>[^<]+<\/code>)[*_~\]]{0,4}(?:\([^()\s]*\))?$/i;

/** A few words without an end; lists of items have no other prose than sentences. */
function isNoSentence(paragraph: Paragraph): boolean {
  const words = toString(paragraph, { includeHtml: false }).trim();
  return words.length > 0 && !/[.!?:;)]$/.test(words);
}
