/**
 * The same declaration has the same children wherever it is expanded: what one place leaves open,
 * another one settles. Names that stand for several declarations contradict themselves and are
 * left out.
 */
import type { ForestItem } from './forest-item.js';
import { childLists, contentOfList } from './child-lists.js';
import { canStart, insideOf } from './inside.js';
import type { Forest } from './outside.js';
import { outsideOf } from './outside.js';
import type { SampledNames } from './sampled-names.js';

/** A root and all below it. */
export interface Segment {
  readonly items: readonly ForestItem[];
  /** What each item declares: equal keys have equal children; `null`: nothing else is the same. */
  readonly keys: readonly (string | null)[];
  /** The type that each item names: a weaker bond than a key. */
  readonly names: readonly (string | null)[];
  readonly usage: 'request' | 'response';
  /** Members that the sample of the method shows, where the root is its answer. */
  readonly sampled: SampledNames;
}

const MOST_ROUNDS = 8;

/** Forests of all segments that share declarations. */
export function agree(segments: readonly Segment[]): readonly Forest[] {
  let current = segments.map((segment) => forestOf(segment));
  const dropped = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const lists = agreedLists(segments, current, dropped);
    const roles = agreedRoles(segments, current);
    let changed = false;
    current = segments.map((segment, index) => {
      const before = current[index] ?? forestOf(segment);
      const items = constrain(segment, before.inside.items, lists, roles);
      if (!items) return before;
      const forest = forestOf({ items });
      if (!hasTree(forest)) {
        for (const key of keysOf(segment)) dropped.add(key);
        return before;
      }
      changed = true;
      return forest;
    });
    if (!changed) break;
  }
  return current;
}

/** All trees of a segment. */
export function forestOf({ items }: Pick<Segment, 'items'>): Forest {
  return outsideOf(insideOf(items));
}

export function hasTree({ ends }: Forest): boolean {
  return ends.length === 0 || ends[0]?.some((word) => word !== 0) === true;
}

function keysOf({ keys }: Segment): readonly string[] {
  return keys.filter((key) => key !== null);
}

/** For each key the lists that every place with it allows. */
function agreedLists(
  segments: readonly Segment[],
  forests: readonly Forest[],
  dropped: Set<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const agreed = new Map<string, ReadonlySet<string>>();
  for (const [number, { keys }] of segments.entries()) {
    const forest = forests[number];
    if (!forest || !hasTree(forest)) continue;
    for (const [index, key] of keys.entries()) {
      if (key === null || dropped.has(key)) continue;
      const found = childLists(forest, index);
      // A place that may be closed says nothing of how it would be open.
      if (!found || found.canBeLeaf || found.lists.size === 0) continue;
      const others = agreed.get(key);
      const both = others
        ? new Set([...others].filter((list) => found.lists.has(list)))
        : found.lists;
      if (both.size > 0) agreed.set(key, both);
      else {
        agreed.delete(key);
        dropped.add(key);
      }
    }
  }
  return agreed;
}

/** The roles that children of a name can have, as far as its places agree. */
function agreedRoles(
  segments: readonly Segment[],
  forests: readonly Forest[],
): ReadonlyMap<string, ReadonlySet<Role>> {
  const agreed = new Map<string, ReadonlySet<Role>>();
  for (const [number, { keys }] of segments.entries()) {
    const forest = forests[number];
    if (!forest || !hasTree(forest)) continue;
    for (const [index, key] of keys.entries()) {
      const item = forest.inside.items[index];
      if (key === null || !item || item.canBeLeaf || item.contents.length === 0) continue;
      const roles = startingRoles(forest, index);
      const others = agreed.get(key);
      const both = others ? new Set([...others].filter((role) => roles.has(role))) : roles;
      // A name with children of two roles stands for two declarations.
      agreed.set(key, both.size > 0 ? both : ALL_ROLES);
    }
  }
  return agreed;
}

type Role = keyof ForestItem['forms'];
const ALL_ROLES: ReadonlySet<Role> = new Set<Role>(['literal', 'member', 'variant']);

function startingRoles({ inside }: Forest, index: number): ReadonlySet<Role> {
  return new Set(
    (inside.items[index]?.contents ?? []).flatMap((content) => {
      return canStart(inside, index, content.role) ? [content.role] : [];
    }),
  );
}

/** Items whose contents are replaced by the agreed lists or roles; `null` if none is. */
function constrain(
  { keys }: Segment,
  items: readonly ForestItem[],
  lists: ReadonlyMap<string, ReadonlySet<string>>,
  roles: ReadonlyMap<string, ReadonlySet<Role>>,
): readonly ForestItem[] | null {
  let changed = false;
  const constrained = items.map((item, index) => {
    const key = keys[index];
    if (key == null || item.contents.length === 0) return item;
    const agreed = lists.get(key);
    if (agreed) {
      if (isListed(item, agreed)) return item;
      changed = true;
      const contents = [...agreed].map(contentOfList);
      return { ...item, contents };
    }
    const role = roles.get(key);
    const contents = item.contents.filter(
      (content) => content.kind === 'listed' || !role || role.has(content.role),
    );
    if (contents.length === item.contents.length) return item;
    changed = true;
    return { ...item, contents };
  });
  return changed ? constrained : null;
}

function isListed({ contents }: ForestItem, lists: ReadonlySet<string>): boolean {
  return contents.length <= lists.size && contents.every(({ kind }) => kind === 'listed');
}
