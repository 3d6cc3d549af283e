/** Segments of all pages of a dialect → the tree of each, with the doubts that are left. */
import type { FlatItem } from '../capture/flat-page.js';
import type { Item } from '../outline/page.js';
import { foldName } from '../text/case.js';
import { doubtNote } from '../text/doubt.js';
import { invariant } from '../text/invariant.js';
import { agree, forestOf, hasTree } from './agree.js';
import { chooseTree } from './choose.js';
import { examplesOf, withFrequentLists } from './examples.js';
import { expandFreely } from './expand-items.js';
import type { KnownMembers } from './known-members.js';
import { learnMembers, withKnownMembers } from './known-members.js';
import type { Forest } from './outside.js';
import { relaxedForest, withFullCounts, withSureSteps } from './relax.js';
import type { FlatSegment, ShapeOfHeader } from './segments.js';

/** How many items were placed by which evidence. */
export interface Placements {
  /** Headers, counts and order leave one place. */
  readonly certain: number;
  /** Other prints of the same declarations leave one place. */
  readonly agreed: number;
  readonly uncertain: number;
}

export const NO_PLACEMENTS: Placements = { certain: 0, agreed: 0, uncertain: 0 };

export function addPlacements(a: Placements, b: Placements): Placements {
  return {
    certain: a.certain + b.certain,
    agreed: a.agreed + b.agreed,
    uncertain: a.uncertain + b.uncertain,
  };
}

export interface Doubt {
  readonly item: FlatItem;
  /** Header of the item that it was put below. */
  readonly parent: string;
  /** Headers of the items that it could belong to as well. */
  readonly others: string;
  readonly because: string;
}

export interface PlacedSegment {
  readonly roots: readonly Item[];
  readonly counts: Placements;
  readonly doubts: readonly Doubt[];
}

export interface PlacedSegments {
  readonly placed: ReadonlyMap<FlatSegment, PlacedSegment>;
  /** What was known before and what these segments add to it. */
  readonly known: KnownMembers;
}

/** Places all segments of one dialect together. */
export function placeSegments(
  segments: readonly FlatSegment[],
  known: KnownMembers,
  shapeOf: ShapeOfHeader,
): PlacedSegments {
  const lawful = segments.map((segment) => lawfulSegment(segment, known, shapeOf));
  const alone = lawful.map((segment) => forestOf(segment));
  const together = agree(lawful, alone);
  const examples = examplesOf(
    lawful,
    together,
    (header) => shapeOf(header).forms.member?.name ?? null,
  );
  const forests = segments.map((segment, index) => {
    const agreed = together[index];
    return agreed && hasTree(agreed) ? agreed : relaxedForest(segment);
  });
  const first = forests.map((forest, index) => chooseTree(forest, examples(at(lawful, index))));
  const frequent = withFrequentLists(examples, lawful, first);
  const trees = forests.map((forest, index) => {
    const isOpen = forest.parents.some((parents) => parents.length > 1);
    return isOpen && at(first, index).length > 0
      ? chooseTree(forest, frequent(at(lawful, index)))
      : at(first, index);
  });
  const placed = new Map(
    segments.map((segment, index) => {
      const forest = at(forests, index);
      const parents = at(trees, index);
      const fault = forest !== together[index] ? BROKEN : parents.length === 0 ? UNCHOSEN : null;
      const placing = { own: at(alone, index), forest, fault, parents };
      return [segment, placeItems(segment, placing)] as const;
    }),
  );
  return { placed, known: learnMembers(known, lawful, together, shapeOf) };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  invariant(found, `nothing at ${index}`);
  return found;
}

/** The strictest reading of a segment by which it has a tree; the last one if none has. */
function lawfulSegment(
  segment: FlatSegment,
  known: KnownMembers,
  shapeOf: ShapeOfHeader,
): FlatSegment {
  const { flat, items, names } = segment;
  const free = expandFreely(items, flat, shapeOf);
  const folded = names.map((name) => name && foldName(name));
  const readings = [withSureSteps(items), withSureSteps(free), free];
  for (const reading of [...readings.map(withFullCounts), ...readings]) {
    if (!hasTree(forestOf({ items: reading }))) continue;
    return { ...segment, items: withKnownMembers(reading, folded, known) ?? reading };
  }
  return { ...segment, items: free };
}

const BROKEN = 'the items around it break the rules of such lists';
const UNCHOSEN = 'there are too many ways to nest the items around it';
const UNDECIDED = 'nothing on the pages decides between them';

interface Placing {
  readonly own: Forest;
  readonly forest: Forest;
  /** Why nothing about the segment is certain. */
  readonly fault: string | null;
  readonly parents: readonly number[];
}

function placeItems(
  { flat }: FlatSegment,
  { own, forest, fault, parents }: Placing,
): PlacedSegment {
  const children = flat.map((): Item[] => []);
  const doubts: Doubt[] = [];
  const counts = { certain: 0, agreed: 0, uncertain: 0 };
  const headerAt = (index: number) => flat[index]?.header ?? 'the section';
  // A child stands behind its parent, so going backwards finishes children first.
  const items: (Item | null)[] = flat.map(() => null);
  for (let index = flat.length - 1; index >= 0; index--) {
    const item = flat[index];
    const below = (children[index] ?? []).toReversed();
    if (!item) continue;
    const parent = parents[index] ?? (index === 0 ? -1 : 0);
    const candidates = forest.parents[index] ?? [];
    const isUncertain = index > 0 && (fault !== null || candidates.length > 1);
    if (isUncertain) counts.uncertain++;
    else if ((own.parents[index] ?? []).length > 1) counts.agreed++;
    else counts.certain++;
    const others = candidates.filter((candidate) => candidate !== parent).map(headerAt);
    const named = others
      .slice(0, 3)
      .map((header) => `\`${header}\``)
      .join(', ');
    if (isUncertain) {
      doubts.push({
        item,
        parent: headerAt(parent),
        others: named || 'none that is known',
        because: fault ?? UNDECIDED,
      });
    }
    const note = isUncertain ? doubtNote(others[0] ?? null) : '';
    const description = [item.description, note].filter((text) => text !== '').join('\n\n');
    const placedItem = { header: item.header, place: item.place, description, children: below };
    items[index] = placedItem;
    if (parent >= 0) children[parent]?.push(placedItem);
  }
  const [root] = items;
  const roots = root ? [root] : (children[0] ?? []).toReversed();
  return { roots, counts, doubts: doubts.toReversed() };
}
