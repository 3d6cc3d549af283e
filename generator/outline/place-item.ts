/** An item that something at the margin has cut off its list → its place by its indentation. */
import type { Item } from './page.js';

/** Puts an item below the last one that stands less deep, or behind all. */
export function placeItem(items: Item[], item: Item): void {
  const last = items.at(-1);
  if (!last || !standsDeeper(item, last)) {
    items.push(item);
    return;
  }
  const children = [...last.children];
  placeItem(children, item);
  items[items.length - 1] = { ...last, children };
}

/** Whether an item has more indentation than another one. */
export function standsDeeper(item: Item, other: Item): boolean {
  return item.place.column > other.place.column;
}
