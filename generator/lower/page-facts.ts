/** A page → which facts its rendering states; an older renderer states less. */
import type { Dialect, DialectFacts } from '../dialects/dialect.js';
import type { Item, Page, Section } from '../outline/page.js';

export function factsOf({ sections }: Page, { facts, older }: Dialect): DialectFacts {
  return older && sections.some((section) => someHeader(section, older.isOlder))
    ? older.facts
    : facts;
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
