/** Pages → which facts the rendering of each states; an older renderer states less. */
import type { Dialect, DialectFacts } from '../dialects/dialect.js';
import type { Item, Page, Section } from '../outline/page.js';

/**
 * The facts of each page. One that shows neither generation is of that of the others: a vendor
 * renders all pages at once.
 */
export function factsOfPages(
  pages: readonly Page[],
  { facts, older }: Dialect,
): (page: Page) => DialectFacts {
  if (!facts.required && pages.some(({ sections }) => sections.some(marksOptional))) {
    return () => ({ ...facts, required: true });
  }
  if (!facts.required && someTypesFirst(pages)) return () => ({ ...facts, typeFirst: true });
  if (!older) return () => facts;
  const has = ({ sections }: Page, test: (header: string) => boolean) =>
    sections.some((section) => someHeader(section, test));
  const old = new Set(pages.filter((page) => has(page, older.isOlder)));
  return (page) => {
    const isOlder = old.has(page) || (old.size > 0 && !has(page, older.isNewer));
    return isOlder ? older.facts : facts;
  };
}

/** The newest pages of Go: what is not marked is required, on all pages of the vendor. */
function marksOptional(section: Section): boolean {
  return someHeader(section, (header) => /^[A-Z]\w* \S.* Optional$/.test(header));
}

/** A member with one value: `type: :book`, `type: Literal["book"]`, `"book" type`. */
const CONSTANT_TYPE = /^(?:type: (?::"?[\w-]+"?|Literal\["[^"]*"\])|"[^"]*" type)$/;

/** Whether such members mostly come first: the newest pages put them there. */
function someTypesFirst(pages: readonly Page[]): boolean {
  const counts = { first: 0, later: 0 };
  const visitItems = (items: readonly Item[]): void => {
    const index = items.findIndex(({ header }) => CONSTANT_TYPE.test(header));
    if (index >= 0) counts[index === 0 ? 'first' : 'later']++;
    for (const { children } of items) visitItems(children);
  };
  const visit = ({ items, sections }: Section): void => {
    visitItems(items);
    sections.forEach(visit);
  };
  for (const { sections } of pages) sections.forEach(visit);
  return counts.first > counts.later;
}

function someHeader(section: Section, test: (header: string) => boolean): boolean {
  return (
    section.items.some((item) => someItem(item, test)) ||
    section.sections.some((below) => someHeader(below, test))
  );
}

function someItem({ header, children }: Item, test: (header: string) => boolean): boolean {
  return test(header) || children.some((child) => someItem(child, test));
}
