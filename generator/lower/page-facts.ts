/** Pages → which facts the rendering of each states: that of their dialect's generations. */
import type { Dialect, DialectFacts, Generation } from '../dialects/dialect.js';
import type { Item, Page, Section } from '../outline/page.js';

/**
 * The facts of each page: those of the first generation that it is of. A page that shows none is
 * of that of the others: a vendor renders all pages at once.
 */
export function factsOfPages(
  pages: readonly Page[],
  { facts, generations }: Dialect,
): (page: Page) => DialectFacts {
  const tests = generations.map((generation) => ({
    isOf: pagesOf(generation, pages),
    facts: { ...facts, ...generation.facts },
  }));
  return (page) => tests.find(({ isOf }) => isOf(page))?.facts ?? facts;
}

interface Shown {
  /** How many lists are printed as this generation prints them. */
  readonly own: number;
  /** How many are printed as others do. */
  readonly other: number;
}

function pagesOf(generation: Generation, pages: readonly Page[]): (page: Page) => boolean {
  const shown = new Map(pages.map((page) => [page, count(page, generation)]));
  const all = { own: sum(shown, 'own'), other: sum(shown, 'other') };
  if (generation.tells === 'all') return () => all.own > 0 && all.other === 0;
  if (generation.tells === 'pages') return () => all.own > all.other;
  return (page) => {
    const { own, other } = shown.get(page) ?? { own: 0, other: 0 };
    return own > 0 || (other === 0 && all.own > 0);
  };
}

function sum(shown: ReadonlyMap<Page, Shown>, key: keyof Shown): number {
  return [...shown.values()].reduce((total, counts) => total + counts[key], 0);
}

function count(page: Page, { isShownBy }: Generation): Shown {
  const counts = { own: 0, other: 0 };
  const visitItems = (items: readonly Item[]): void => {
    const isOwn = isShownBy(items.map(({ header }) => header));
    if (isOwn !== null) counts[isOwn ? 'own' : 'other']++;
    for (const { children } of items) visitItems(children);
  };
  const visit = ({ items, sections }: Section): void => {
    visitItems(items);
    sections.forEach(visit);
  };
  page.sections.forEach(visit);
  return counts;
}
