/** Forests of segments → the lists of children that are certain, by what declares them. */
import { largest } from '../text/largest.js';
import type { Segment } from './agree.js';
import { answerOf } from './agree.js';
import { childLists, listText } from './child-lists.js';
import type { Examples } from './choose.js';
import type { ForestItem } from './forest-item.js';
import type { Forest } from './outside.js';
import { fits } from './shape.js';

const NONE: ReadonlySet<string> = new Set();

/**
 * Lists by the name of a type: weaker than a key, since a name may stand for several declarations.
 * They make a tree likelier, and never certain. `memberOf` gives the name in a header of a member.
 */
export function examplesOf(
  segments: readonly Segment[],
  forests: readonly Forest[],
  memberOf: (header: string) => string | null,
): (segment: Segment) => Examples {
  const lists = certainLists(segments, forests);
  const members = certainMembers(segments, forests, memberOf);
  return ({ items, names, usage, sampled }) => {
    const answer = answerOf(items);
    const stems = names.map((name) => stem(name ?? ''));
    return {
      usage,
      answer,
      lists: (index) => lists.get(names[index] ?? '') ?? NONE,
      members: (index) => members.get(stems[index] ?? '') ?? null,
      sampled: (index) => {
        const name = index === answer ? '' : items[index]?.forms.member?.name;
        return name === undefined ? null : (sampled.get(name) ?? null);
      },
    };
  };
}

/**
 * The same with the lists that a first choice has given most often to names without a certain one:
 * prints are likelier to repeat each other than not. `trees`: the parents of all items.
 */
export function withFrequentLists(
  examples: (segment: Segment) => Examples,
  segments: readonly Segment[],
  trees: readonly (readonly number[])[],
): (segment: Segment) => Examples {
  const counts = new Map<string, Map<string, number>>();
  for (const [number, { items, names }] of segments.entries()) {
    const children = items.map((): ForestItem[] => []);
    for (const [index, parent] of (trees[number] ?? []).entries()) {
      const item = items[index];
      if (item) children[parent]?.push(item);
    }
    for (const [index, item] of items.entries()) {
      const name = names[index] ?? null;
      const below = children[index] ?? [];
      if (name === null || below.length === 0) continue;
      const headers = below.map(({ header }) => header);
      const found = counts.get(name) ?? new Map<string, number>();
      counts.set(name, found);
      for (const { role } of item.contents) {
        if (!below.every(({ forms }) => fits(forms, role, null))) continue;
        const list = listText(role, headers);
        found.set(list, (found.get(list) ?? 0) + 1);
      }
    }
  }
  const chosen = new Map([...counts].map(([name, found]) => [name, mostFrequent(found)]));
  return (segment) => {
    const before = examples(segment);
    const lists = (index: number) => {
      const certain = before.lists(index);
      return certain.size > 0 ? certain : (chosen.get(segment.names[index] ?? '') ?? NONE);
    };
    return { ...before, lists };
  };
}

/** The first of the most frequent ones. */
function mostFrequent(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const most = largest([...counts.values()], 0);
  const [list] = [...counts].flatMap(([text, count]) => (count === most ? [text] : []));
  return list === undefined ? NONE : new Set([list]);
}

/** Names of members that certainly belong to a model, by the stem of its name. */
function certainMembers(
  segments: readonly Segment[],
  forests: readonly Forest[],
  memberOf: (header: string) => string | null,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byStem = new Map<string, Set<string>>();
  for (const [number, { items, names }] of segments.entries()) {
    for (const [index, [parent, ...others]] of (forests[number]?.parents ?? []).entries()) {
      const name = parent === undefined || others.length > 0 ? null : names[parent];
      const member = memberOf(items[index]?.header ?? '');
      if (name == null || member === null) continue;
      const known = byStem.get(stem(name)) ?? new Set();
      byStem.set(stem(name), known.add(member));
    }
  }
  return byStem;
}

/** `TextBlockParam` of a request is much like `TextBlock` of an answer. */
function stem(name: string): string {
  return name.replace(/(?:Param|Params|Request|Response|Output|Input)$/, '');
}

function certainLists(
  segments: readonly Segment[],
  forests: readonly Forest[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, Set<string>>();
  for (const [number, { names }] of segments.entries()) {
    const forest = forests[number];
    if (!forest) continue;
    for (const [index, name] of names.entries()) {
      if (name === null) continue;
      const found = childLists(forest, index);
      if (!found || found.canBeLeaf || found.lists.size !== 1) continue;
      const known = byName.get(name) ?? new Set();
      byName.set(name, known);
      for (const list of found.lists) known.add(list);
    }
  }
  return byName;
}
