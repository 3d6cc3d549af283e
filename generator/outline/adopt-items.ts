/** Items behind a heading within a list of items → items of the section that the list is in. */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { isParameters, isReturns, sectionName } from '../text/section-heading.js';
import type { Section } from './page.js';
import { placeItem, standsDeeper } from './place-item.js';
import { hasVerbLine } from './verb-line.js';

/**
 * Pages group items (`#### Optional Parameters`), and descriptions have headings of their own, which
 * end a list for Markdown. What stands behind them is put where its indentation says, and reported
 * as `heading-in-items`. Behind any other heading (`#### Author`, `#### 404 Not Found`) stands
 * something else: it is left where it is. Groups of one place are sections of their own.
 */
export function adoptItems(sections: readonly Section[], report: Report): readonly Section[] {
  return sections.flatMap((section) => {
    const { heading } = section;
    if (isParameters(heading)) return withPlaces(section).map((one) => withItems(one, report));
    if (isReturns(heading)) return [withItems(section, report)];
    const inner =
      heading === 'Domain Types'
        ? section.sections.map((type) => (hasVerbLine(type) ? type : withItems(type, report)))
        : section.sections;
    return [{ ...section, sections: adoptItems(inner, report) }];
  });
}

/** `#### Query Parameters` or `#### Query` within `### Parameters` becomes a section beside it. */
function withPlaces(section: Section): readonly Section[] {
  const placed = section.sections.flatMap((one) => {
    const word = /^(?:path|query|header|body)$/i.test(one.heading) ? ' Parameters' : '';
    const heading = sectionName(`${one.heading}${word}`);
    return PLACE.test(heading) ? [{ one, heading }] : [];
  });
  if (placed.length === 0) return [section];
  const moved = new Set(placed.map(({ one }) => one));
  const left = { ...section, sections: section.sections.filter((one) => !moved.has(one)) };
  const isEmpty = left.items.length + left.paragraphs.length + left.sections.length === 0;
  return [...(isEmpty ? [] : [left]), ...placed.map(({ one, heading }) => ({ ...one, heading }))];
}

const PLACE = /^(?:Path|Query|Header|Body|Cookie) Parameters$/;

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
    const [first] = inner.items;
    const [root] = items;
    const isWithin = first && root && standsDeeper(first, root);
    if (!first || !(isWithin || GROUP.test(one.heading))) {
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
    for (const other of inner.sections) left.push(other);
  }
  return { ...section, items, paragraphs, sections: left };
}

/** What groups of members are called; their headings say nothing else. */
const GROUP =
  /^(?:(?:required|optional|additional|other|common|advanced|more|rare|pagination|general|basic|all)\b ?)+(?:(?:body|query|request|response)? ?(?:parameters?|params|fields?|properties|attributes|members?|options?|arguments?))?$/i;
