/** Items behind a heading within a list of items → items of the section that the list is in. */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { isExample, isParameters, isReturns } from '../text/section-heading.js';
import type { Section } from './page.js';
import { placeItem } from './place-item.js';
import { hasVerbLine } from './verb-line.js';

/**
 * Pages group items (`#### Optional Parameters`), and descriptions have headings of their own, which
 * end a list for Markdown. What stands behind them is put where its indentation says, and reported
 * as `heading-in-items`. An answer with another status is none of them.
 */
export function adoptItems(sections: readonly Section[], report: Report): readonly Section[] {
  return sections.map((section) => {
    const { heading } = section;
    if (isParameters(heading) || isReturns(heading)) return withItems(section, report);
    const inner =
      heading === 'Domain Types'
        ? section.sections.map((type) => (hasVerbLine(type) ? type : withItems(type, report)))
        : section.sections;
    return { ...section, sections: adoptItems(inner, report) };
  });
}

function withItems(section: Section, report: Report): Section {
  const items = [...section.items];
  let { paragraphs } = section;
  const left: Section[] = [];
  for (const one of section.sections) {
    if (one.heading === 'Domain Types' || hasVerbLine(one)) {
      for (const other of adoptItems([one], report)) left.push(other);
      continue;
    }
    const inner = withItems(one, report);
    if (inner.items.length === 0 || isOtherAnswer(one.heading) || isExample(one.heading)) {
      left.push(inner);
      continue;
    }
    const parameters = {
      heading: one.heading,
      section: section.heading,
      count: inner.items.length,
    };
    report(diagnostic('heading-in-items', one.place, parameters));
    for (const item of inner.items) placeItem(items, item);
    paragraphs = [...paragraphs, ...inner.paragraphs];
  }
  return { ...section, items, paragraphs, sections: left };
}

/** `404 Not Found`, `Errors` */
function isOtherAnswer(heading: string): boolean {
  return /^[1345]\d\d\b|\berrors?\b/i.test(heading);
}
