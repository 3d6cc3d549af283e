/** A forest → the lists of children that an item can have in it. */
import { listBits } from './bits.js';
import type { ForestContent } from './forest-item.js';
import { canStart, itemAt, layersOf, ROLES, siblingPhase } from './inside.js';
import type { Phase } from './member-order.js';
import { FIRST_PHASE } from './member-order.js';
import type { Forest } from './outside.js';
import type { Forms } from './shape.js';

/** More lists than these say too little to be worth comparing. */
const MOST_LISTS = 40;
const MOST_STEPS = 4000;

export interface ChildLists {
  /** Headers of the children, joined: one text for each list. */
  readonly lists: ReadonlySet<string>;
  /** It can also have no children. */
  readonly canBeLeaf: boolean;
}

const SEPARATOR = '\n';

/** A list of children as one text. */
export function listText(role: keyof Forms, headers: readonly string[]): string {
  return [role, ...headers].join(SEPARATOR);
}

/** A list of children as what can stand below an item. */
export function contentOfList(list: string): ForestContent {
  const [first = '', ...headers] = list.split(SEPARATOR);
  const role = ROLES.find((candidate) => candidate === first) ?? 'member';
  return { kind: 'listed', role, headers };
}

/** All lists of children that an item can have; `null`: too many, or the item is in no tree. */
export function childLists(forest: Forest, parent: number): ChildLists | null {
  const { inside, ends } = forest;
  const { items, depths } = inside;
  const row = ends[parent];
  const own = row ? listBits(row) : [];
  if (own.length === 0) return null;
  const item = itemAt(inside, parent);
  const canBeLeaf = item.canBeLeaf && own.includes((parent + 1) * depths);
  const targets = new Set(own.map((end) => (depths === 1 ? end : end - 1)));
  const lists = new Set<string>();
  let steps = 0;
  for (const content of item.contents) {
    const { role } = content;
    if (!canStart(inside, parent, role)) continue;
    const layers = content.kind === 'chain' ? null : layersOf(inside, parent, content);
    if (layers?.length === 0) continue;
    const allowed = layers?.map((layer) => new Set(layer.map(({ index }) => index)));
    if (!follow([], parent + 1, FIRST_PHASE, role, allowed)) return null;
  }
  return { lists, canBeLeaf };

  /** `false`: there are too many. */
  function follow(
    before: readonly string[],
    child: number,
    phase: Phase,
    role: keyof Forms,
    allowed: readonly ReadonlySet<number>[] | undefined,
  ): boolean {
    if (++steps > MOST_STEPS || lists.size > MOST_LISTS) return false;
    if (allowed && !allowed[before.length]?.has(child)) return true;
    const headers = [...before, items[child]?.header ?? ''];
    const isComplete = !allowed || headers.length === allowed.length;
    const childRow = ends[child];
    for (const end of childRow ? listBits(childRow) : []) {
      if (isComplete && targets.has(end)) lists.add(listText(role, headers));
      const next = siblingPhase(inside, child, end, role, phase);
      if (next === null || (allowed && isComplete)) continue;
      const sibling = Math.floor(end / depths);
      const siblingRow = ends[sibling];
      if (!siblingRow || listBits(siblingRow).length === 0) continue;
      if (!follow(headers, sibling, next, role, allowed)) return false;
    }
    return true;
  }
}
