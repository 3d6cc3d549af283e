/**
 * The ends of pages → a diagnostic for each that may be cut off there: the renderers close every
 * method with an example (FORMAT §1.4), so one that ends with its answer has lost its end.
 */
import type { Page, Section } from '../outline/page.js';
import { hasVerbLine } from '../outline/verb-line.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { isExample, isReturns } from '../text/section-heading.js';

/** So many pages are not all cut off behind the answer of their last method by chance. */
const GENERATION = 3;

interface End {
  /** The last method of the page. */
  readonly method: Section;
  readonly last: Section;
}

/**
 * Reports `no-example` for the last method of a page whose last section has items. Old renderers
 * print no examples at all: many pages that all end with an answer are theirs.
 */
export function checkEnds(pages: readonly Page[], report: Report): void {
  const ends = pages.flatMap(({ sections }) => endOf(sections) ?? []);
  const open = ends.filter(({ method, last }) => isOpen(method, last));
  const isOld =
    ends.length >= GENERATION &&
    open.length === ends.length &&
    ends.every(({ last }) => isReturns(last.heading));
  for (const { method } of isOld ? [] : open) {
    report(diagnostic('no-example', method.place, { title: method.heading }));
  }
}

function endOf(sections: readonly Section[]): End | null {
  let method: Section | null = null;
  let last = sections.at(-1);
  for (; last && last.sections.length > 0; last = last.sections.at(-1)) {
    if (hasVerbLine(last)) method = last;
  }
  return method && last ? { method, last } : null;
}

/** Domain types can stand below the last method, as a section of it. */
function isOpen(method: Section, last: Section): boolean {
  const hasExample = method.sections.some(({ heading }) => isExample(heading));
  return last !== method && last.items.length > 0 && !hasExample;
}
