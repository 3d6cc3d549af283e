/** Items that have no tree by the laws → the same with fewer laws, until they have one. */
import type { Segment } from './agree.js';
import { forestOf, hasTree } from './agree.js';
import type { ForestItem } from './forest-item.js';
import { UNORDERED } from './member-order.js';
import type { Forest } from './outside.js';
import { anyOf, repaired } from './repair.js';

/** Depth marks can be lost where text was copied: first all are trusted, then none of the odd. */
export function withSureSteps(items: readonly ForestItem[]): readonly ForestItem[] {
  return items.map((item) =>
    item.steps ? { ...item, steps: item.steps.filter(({ cost }) => cost === 0) } : item,
  );
}

/** Unions have as many variants as their headers announce. */
export function withFullCounts(items: readonly ForestItem[]): readonly ForestItem[] {
  return items.map((item) => ({
    ...item,
    contents: item.contents.filter((content) => content.kind !== 'exact' || !content.isShort),
  }));
}

/** A forest of a segment that breaks the laws somewhere: every placement in it is a guess. */
export function relaxedForest({ items }: Pick<Segment, 'items'>): Forest {
  const mended = repaired(items);
  if (mended) return forestOf({ items: mended });
  for (const relax of [withoutOrder, withoutCounts, withSteps, withoutSteps]) {
    const forest = forestOf({ items: relax(items) });
    if (hasTree(forest)) return forest;
  }
  return forestOf({ items: flat(items) });
}

function withoutOrder(items: readonly ForestItem[]): readonly ForestItem[] {
  return items.map((item) => {
    const { member } = item.forms;
    const forms = {
      ...item.forms,
      member: member && { ...member, name: UNORDERED, order: UNORDERED },
    };
    // What announces members by name cannot be met by members without names.
    return { ...item, forms, contents: anyOf(item), canBeLeaf: true };
  });
}

function withoutCounts(items: readonly ForestItem[]): readonly ForestItem[] {
  return withoutOrder(items).map((item) =>
    item.contents.length === 0 ? item : { ...item, contents: ANYTHING },
  );
}

/** What marks put below an item is below it, even if its type holds nothing. */
function withSteps(items: readonly ForestItem[]): readonly ForestItem[] {
  return withoutCounts(items).map((item, index) =>
    items[index + 1]?.steps?.every(({ step }) => step === 1)
      ? { ...item, contents: ANYTHING }
      : item,
  );
}

function withoutSteps(items: readonly ForestItem[]): readonly ForestItem[] {
  return withoutCounts(items).map((item) => ({ ...item, steps: null }));
}

/** All items below the root. */
function flat(items: readonly ForestItem[]): readonly ForestItem[] {
  return items.map((item, index) => ({
    ...item,
    forms: {
      literal: null,
      member: { name: UNORDERED, order: UNORDERED, required: 'unstated', location: null },
      variant: null,
    },
    contents: index === 0 ? ANYTHING : [],
    canBeLeaf: true,
    steps: null,
  }));
}

const ANYTHING: ForestItem['contents'] = [
  { kind: 'chain', role: 'member' },
  { kind: 'chain', role: 'variant' },
  { kind: 'chain', role: 'literal' },
];
