/** Sections → how many items (parameters, properties, variants …) they list at any depth. */
import type { Item, Section } from './page.js';

export function countItems(sections: readonly Section[]): number {
  const inItems = (items: readonly Item[]): number =>
    items.reduce((count, { children }) => count + 1 + inItems(children), 0);
  return sections.reduce(
    (count, { items, sections: below }) => count + inItems(items) + countItems(below),
    0,
  );
}
