/**
 * The same declaration has the same children wherever it is expanded: what one place leaves open,
 * another one settles. Names that stand for several declarations contradict themselves and are
 * left out.
 */
import type { ForestItem } from './forest-item.js';
import { childLists, contentOfList } from './child-lists.js';
import { canStart, insideOf } from './inside.js';
import { largestFitting } from './largest-fitting.js';
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

/** Forests of all segments that share declarations; `alone` are those of each by itself. */
export function agree(segments: readonly Segment[], alone: readonly Forest[]): readonly Forest[] {
  const shown = segments.map((segment, index) => shownMembers(segment, alone[index]));
  let current = alone;
  const dropped = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const lists = agreedLists(segments, current, dropped);
    const roles = agreedRoles(segments, current);
    let changed = false;
    current = segments.map((segment, index) => {
      const before = current[index] ?? forestOf(segment);
      const keys = [...new Set(keysOf(segment))].filter((key) => !dropped.has(key));
      let agreed: Forest | null = null;
      const fits = (forest: Forest) =>
        hasTree(forest) && shownMembers(segment, forest) >= (shown[index] ?? 0);
      const kept = largestFitting(keys, (some) => {
        const items = constrain(segment, before.inside.items, new Set(some), lists, roles);
        const forest = items && forestOf({ items });
        if (forest && !fits(forest)) return false;
        agreed = forest;
        return true;
      });
      const fitting = new Set(kept);
      for (const key of keys) if (!fitting.has(key)) dropped.add(key);
      if (agreed) changed = true;
      return agreed ?? before;
    });
    if (!changed) break;
  }
  return current;
}

/** How many of the members that the sample of the answer shows can be members of it. */
function shownMembers({ sampled }: Segment, forest: Forest | undefined): number {
  const names = sampled.get('');
  if (!names || !forest) return 0;
  const { items } = forest.inside;
  const answer = answerOf(items);
  const found = new Set<string>();
  for (const [index, parents] of forest.parents.entries()) {
    const name = items[index]?.forms.member?.name;
    if (parents.includes(answer) && name !== undefined && names.has(name)) found.add(name);
  }
  return found.size;
}

/** The item that is the answer: the root, or the class below a root that is not on the page. */
export function answerOf([root, first]: readonly ForestItem[]): number {
  const isClass = first?.forms.variant != null && first.forms.member === null;
  return root?.header === '' && isClass ? 1 : 0;
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

/** Items with these keys and the contents that are agreed for them; `null` if nothing changes. */
function constrain(
  { keys }: Segment,
  items: readonly ForestItem[],
  kept: ReadonlySet<string>,
  lists: ReadonlyMap<string, ReadonlySet<string>>,
  roles: ReadonlyMap<string, ReadonlySet<Role>>,
): readonly ForestItem[] | null {
  let changed = false;
  const constrained = items.map((item, index) => {
    const key = keys[index];
    if (key == null || !kept.has(key) || item.contents.length === 0) return item;
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
