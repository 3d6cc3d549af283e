/** Files that stand among reference pages and are none (FORMAT §1.1): what they are instead. */
import { isMethodPart, isParameters } from '../text/section-heading.js';
import type { Page, Section } from './page.js';
import { isTooDeep } from './too-deep.js';
import { hasVerbLine, readVerbLine } from './verb-line.js';

const HTML = /^\s*<(?:!doctype\b|html\b|head\b|body\b)/i;
const STUB = /^\s*The method `[^`]*` is not available in this language\.\s*$/;
/** What a text is that cannot be read as Markdown of a page at all; `null` if it may be one. */
export function notAPage(text: string): string | null {
  if (text.trim().replace(/^\uFEFF/, '') === '') return 'an empty file';
  const start = text.slice(0, 4096);
  if (start.includes('\0')) return 'a binary file';
  if ((start.match(/\uFFFD/g) ?? []).length > start.length / 20) return 'a file that is not UTF-8';
  if (HTML.test(text)) return 'an HTML document';
  if (STUB.test(text)) return 'a stub: the method is not available in this language';
  if (isTooDeep(text)) return 'a list or quote nested more than 250 levels deep';
  return null;
}

/** `GET/v1/books`: a site shows the verb as a badge. */
const GLUED_CALL = /^(?:GET|POST|PUT|PATCH|DELETE)\/\S*$/im;

export interface NoReference {
  readonly code: 'not-a-reference-page' | 'empty-resource';
  readonly found: string;
}

/** Why a Markdown page documents nothing; `null` if it has a method, a type or an item. */
export function whyNoReference({ sections }: Page, text: string): NoReference | null {
  if (sections.some(isTerraform)) {
    const found = 'a Terraform page, which describes the resources of a provider and no HTTP API';
    return { code: 'not-a-reference-page', found };
  }
  if (sections.some(hasForeignParameters) && !sections.some(hasItems)) {
    const found = 'a page whose parameters are no bullets of code';
    return { code: 'not-a-reference-page', found };
  }
  if (sections.some(isReference)) {
    if (sections.some(isPartOfReference)) return null;
    const found = 'a guide that names calls, without the sections of a method';
    return { code: 'not-a-reference-page', found };
  }
  const headings = sections.map(({ heading }) => heading).filter((heading) => heading !== '');
  if (headings.length > 0 && sections.every(isBare)) {
    return { code: 'empty-resource', found: headings.join(', ') };
  }
  const found = GLUED_CALL.test(text)
    ? 'the text of a rendered page, which does not tell what is nested in what'
    : 'a page without methods, types and items';
  return { code: 'not-a-reference-page', found };
}

/** `resource library_shelf` above groups of attributes (FORMAT §3.10). */
function isTerraform({ heading, sections }: Section): boolean {
  const isNamed = /^(?:resource|data) [a-z][a-z0-9]*_[a-z0-9_]+(?:\(s\))?$/.test(heading);
  return (isNamed && sections.some(isAttributeGroup)) || sections.some(isTerraform);
}

function isAttributeGroup({ heading }: Section): boolean {
  return /^(?:required|optional|computed)$/i.test(heading);
}

/** Parameters as a table, a sample or a list of words: a page of another format. */
function hasForeignParameters({ heading, paragraphs, samples, sections }: Section): boolean {
  const isForeign = isParameters(heading) && paragraphs.length + samples.length > 0;
  return isForeign || sections.some(hasForeignParameters);
}

function hasItems({ items, sections }: Section): boolean {
  return items.length > 0 || sections.some(hasItems);
}

/** Guides write `**POST** `/v1/books`` as well, in sentences of their own. */
function isPartOfReference(section: Section): boolean {
  const { heading, items, paragraphs, sections } = section;
  if (items.length > 0 || isMethodPart(heading) || heading === 'Domain Types') return true;
  const hasCall = paragraphs.some(({ markdown }) => {
    const call = readVerbLine(markdown);
    return call !== null && !/^[A-Z]+$/.test(call.verb);
  });
  return hasCall || sections.some(isPartOfReference);
}

function isReference(section: Section): boolean {
  const { heading, items, sections } = section;
  return (
    items.length > 0 ||
    heading === 'Domain Types' ||
    hasVerbLine(section) ||
    sections.some(isReference)
  );
}

/** A heading with nothing below it but such headings: a resource without methods. */
function isBare({ paragraphs, items, samples, sections, depth }: Section): boolean {
  return (
    depth <= 2 && paragraphs.length + items.length + samples.length === 0 && sections.every(isBare)
  );
}
