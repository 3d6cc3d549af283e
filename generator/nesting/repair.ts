/**
 * Items that have no tree by the laws → the same without the laws of the few items that break
 * them: those that no children fit which stand behind them.
 */
import { listBits } from './bits.js';
import type { ForestItem } from './forest-item.js';
import type { Inside } from './inside.js';
import { endsOf, insideOf } from './inside.js';

const MOST_REPAIRS = 16;

/** `null` if they have no tree even so. */
export function repaired(items: readonly ForestItem[]): readonly ForestItem[] | null {
  let current = items;
  for (let count = 0; count <= MOST_REPAIRS; count++) {
    const broken = lastBroken(insideOf(current));
    if (broken === null) return current;
    const item = current[broken];
    const free = item && freed(item);
    if (!free) return null;
    current = current.with(broken, free);
  }
  return null;
}

/**
 * The last item from which on the others are no row of whole trees. All behind it fits together,
 * so it is the one whose laws do not fit; the first item has to hold all others.
 */
function lastBroken(inside: Inside): number | null {
  const { items, depths } = inside;
  const size = items.length;
  const isRow = new Set([size]);
  for (let index = size - 1; index >= 0; index--) {
    const ends = listBits(endsOf(inside, index)).map((end) => Math.floor(end / depths));
    if (!ends.some((end) => (index === 0 ? end === size : isRow.has(end)))) return index;
    isRow.add(index);
  }
  return null;
}

/** Whatever the header announces, in any number; `null` if that is so already. */
function freed(item: ForestItem): ForestItem | null {
  const isFree = item.canBeLeaf && item.contents.every(({ kind }) => kind === 'chain');
  return isFree ? null : { ...item, contents: anyOf(item), canBeLeaf: true };
}

/** Children of the roles that the header announces, whatever their names and their number. */
export function anyOf({ contents }: ForestItem): ForestItem['contents'] {
  return [...new Set(contents.map(({ role }) => role))].map((role) => ({ kind: 'chain', role }));
}
