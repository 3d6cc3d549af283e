/** Items behind a heading within a list of items → items of the section that the list is in. */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { isExample, isParameters, isReturns } from '../text/section-heading.js';
import type { Item, Section } from './page.js';
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
  let { items, paragraphs } = section;
  const left: Section[] = [];
  for (const one of section.sections) {
    const inner = withItems(one, report);
    const isOther = isOtherAnswer(inner.heading) || isExample(inner.heading) || hasVerbLine(inner);
    if (inner.items.length === 0 || isOther || inner.heading === 'Domain Types') {
      left.push(inner);
      continue;
    }
    const parameters = {
      heading: one.heading,
      section: section.heading,
      count: inner.items.length,
    };
    report(diagnostic('heading-in-items', one.place, parameters));
    for (const item of inner.items) items = placed(items, item);
    paragraphs = [...paragraphs, ...inner.paragraphs];
  }
  return { ...section, items, paragraphs, sections: left };
}

/** `404 Not Found`, `Errors` */
function isOtherAnswer(heading: string): boolean {
  return /^[1345]\d\d\b|\berrors?\b/i.test(heading);
}

/** Below the last item that stands less deep. */
function placed(items: readonly Item[], item: Item): readonly Item[] {
  const last = items.at(-1);
  if (!last || last.place.column >= item.place.column) return [...items, item];
  return [...items.slice(0, -1), { ...last, children: placed(last.children, item) }];
}
