/**
 * What pages of one dialect tell those of another: the members of a model, by its name. CLI pages
 * count the members of every object, which Python and Ruby pages do not.
 */
import type { ForestItem } from './forest-item.js';
import { childLists, contentOfList } from './child-lists.js';
import type { Segment } from './agree.js';
import { hasTree, forestOf } from './agree.js';
import { largestFitting } from './largest-fitting.js';
import type { Forest } from './outside.js';
import type { ShapeOfHeader } from './segments.js';
import { addTo } from '../text/add-to.js';

/**
 * Names of members in their order, by the folded name of the model, or by `.` and the name of a
 * property: none for a property that has nothing below it. `null`: there are several lists.
 */
export type KnownMembers = ReadonlyMap<string, readonly string[] | null>;

/** Adds the members that are certain in the forests of one dialect. */
export function learnMembers(
  known: KnownMembers,
  segments: readonly Segment[],
  forests: readonly Forest[],
  shapeOf: ShapeOfHeader,
): KnownMembers {
  const learned = new Map(known);
  for (const [number, { items }] of segments.entries()) {
    const forest = forests[number];
    if (!forest || !hasTree(forest)) continue;
    for (const [index, item] of items.entries()) {
      const property = item.forms.member && `.${item.forms.member.name}`;
      if (property && item.contents.length === 0) {
        learned.set(property, agree(learned.get(property), []));
      } else if (property) {
        learned.set(property, null);
      }
      const names = item.forms.variant?.names ?? [];
      if (names.length === 0 || item.contents.length === 0) continue;
      const found = childLists(forest, index);
      const [list, ...others] = found?.lists ?? [];
      if (list === undefined || others.length > 0 || found?.canBeLeaf) continue;
      const content = contentOfList(list);
      if (content.kind !== 'listed' || content.role !== 'member') continue;
      const members = content.headers.map((header) => shapeOf(header).forms.member?.name ?? '');
      for (const name of names) learned.set(name, agree(learned.get(name), members));
    }
  }
  return learned;
}

function agree(
  before: readonly string[] | null | undefined,
  members: readonly string[],
): readonly string[] | null {
  if (before === undefined) return members;
  return before?.join() === members.join() ? members : null;
}

/**
 * Items whose members are known from another dialect. Lists that leave no tree are those of
 * another version or of another type, and are left aside. `null`: none is of use.
 */
export function withKnownMembers(
  items: readonly ForestItem[],
  names: readonly (string | null)[],
  known: KnownMembers,
): readonly ForestItem[] | null {
  const all = items.flatMap((item, index) => {
    const model = names[index];
    if (model == null) return [];
    const property = `.${item.forms.member?.name ?? ''}`;
    const isLeaf = known.get(property)?.length === 0;
    const name = isLeaf ? property : model;
    const members = known.get(name);
    const takesMembers = item.contents.some(
      ({ kind, role }) => kind === 'chain' && role === 'member',
    );
    return members && takesMembers ? [{ index, name, members }] : [];
  });
  // What a name stands for is of one version on a page: its lists are kept or left together.
  const byName = new Map<string, Known[]>();
  for (const one of all) addTo(byName, one.name, one);
  const kept = largestFitting([...byName.values()], (names) =>
    hasTree(forestOf({ items: constrain(names.flat()) })),
  ).flat();
  return kept.length === 0 ? null : constrain(kept);

  function constrain(lists: readonly Known[]): readonly ForestItem[] {
    const byIndex = new Map(lists.map(({ index, members }) => [index, members]));
    return items.map((item, index) => {
      const members = byIndex.get(index);
      if (!members) return item;
      if (members.length === 0) return { ...item, contents: [], canBeLeaf: true };
      return { ...item, contents: [{ kind: 'exact', role: 'member', first: members, elided: 0 }] };
    });
  }
}

interface Known {
  readonly index: number;
  /** Of the model or, behind a `.`, of a property without members. */
  readonly name: string;
  readonly members: readonly string[];
}
