/** Where subtrees can end → which of it is part of a tree of the whole segment, and whose child. */
import { largest } from '../text/largest.js';
import type { Bits } from './bits.js';
import { addBit, emptyBits, hasBit, isEmpty, listBits } from './bits.js';
import type { ForestContent } from './forest-item.js';
import type { Inside, LayerState } from './inside.js';
import { canStart, chainEnds, endsOf, itemAt, layersOf, siblingPhase } from './inside.js';
import { FIRST_PHASE } from './member-order.js';
import type { Forms } from './shape.js';

export interface Forest {
  readonly inside: Inside;
  /** Ends of each item in some tree of the whole segment; all empty if there is none. */
  readonly ends: readonly Bits[];
  /** Possible parents of each item, in ascending order. */
  readonly parents: readonly (readonly number[])[];
}

/** All trees in which the first item is the root and the segment ends with its last item. */
export function outsideOf(inside: Inside): Forest {
  const { items, depths } = inside;
  const size = (items.length + 1) * depths;
  const ends = items.map(() => emptyBits(size));
  const parents: number[][] = items.map(() => []);
  const [root] = ends;
  if (root) for (const end of wholeEnds(inside)) addBit(root, end);
  for (let parent = 0; parent < items.length; parent++) {
    const row = ends[parent];
    if (!row || isEmpty(row)) continue;
    const targets = lastChildEnds(row, depths, parent);
    if (targets.length === 0) continue;
    const use = (child: number, end: number) => {
      const childEnds = ends[child];
      if (childEnds) addBit(childEnds, end);
      const known = parents[child];
      if (known && known.at(-1) !== parent) known.push(parent);
    };
    for (const content of itemAt(inside, parent).contents) {
      if (content.kind === 'chain') useChain(inside, parent, content.role, targets, use);
      else useCounted(inside, parent, content, targets, use);
    }
  }
  return { inside, ends, parents };
}

/**
 * The ends of the root behind the last item. Of several depths the one that the capture tells is
 * taken, or a deeper one where a mark was lost.
 */
function wholeEnds(inside: Inside): readonly number[] {
  const { items, depths } = inside;
  const all = listBits(endsOf(inside, 0)).filter(
    (end) => Math.floor(end / depths) === items.length,
  );
  const { lastDepth = 0 } = itemAt(inside, 0);
  const told = all.filter((end) => end % depths === lastDepth);
  const deeper = all.filter((end) => end % depths > lastDepth);
  return lastDepth === 0 ? all : ([told, deeper, all].find((list) => list.length > 0) ?? []);
}

/** Ends of the last child of an item with these ends. */
function lastChildEnds(row: Bits, depths: number, parent: number): readonly number[] {
  const all = listBits(row);
  if (depths === 1) return all.filter((end) => end > parent + 1);
  return all.filter((end) => end % depths > 0).map((end) => end - 1);
}

type Use = (child: number, end: number) => void;

function useChain(
  inside: Inside,
  parent: number,
  role: keyof Forms,
  targets: readonly number[],
  use: Use,
): void {
  if (!canStart(inside, parent, role)) return;
  const last = largest(targets, 0);
  const reached = [new Set<number>(), new Set<number>()];
  const toTarget = (bits: Bits) => targets.some((target) => hasBit(bits, target));
  if (!toTarget(chainEnds(inside, role, FIRST_PHASE, parent + 1))) return;
  reached[FIRST_PHASE]?.add(parent + 1);
  for (let child = parent + 1; child * inside.depths <= last; child++) {
    for (const phase of [0, 1] as const) {
      if (!reached[phase]?.has(child)) continue;
      for (const end of listBits(endsOf(inside, child))) {
        if (end > last) break;
        if (targets.includes(end)) use(child, end);
        const next = siblingPhase(inside, child, end, role, phase);
        if (next === null) continue;
        const sibling = Math.floor(end / inside.depths);
        if (!reached[next]?.has(sibling) && !toTarget(chainEnds(inside, role, next, sibling)))
          continue;
        use(child, end);
        reached[next]?.add(sibling);
      }
    }
  }
}

function useCounted(
  inside: Inside,
  parent: number,
  content: Exclude<ForestContent, { kind: 'chain' }>,
  targets: readonly number[],
  use: Use,
): void {
  const layers = layersOf(inside, parent, content);
  useLayers(inside, layers, content.role, targets, use);
}

/** The states that lie on a way from the first layer to a target. */
function useLayers(
  inside: Inside,
  layers: readonly (readonly LayerState[])[],
  role: keyof Forms,
  targets: readonly number[],
  use: Use,
): void {
  const key = ({ index, phase }: LayerState) => index * 2 + phase;
  const alive = layers.map(() => new Set<number>());
  for (let place = layers.length - 1; place >= 0; place--) {
    for (const state of layers[place] ?? []) {
      const ways = waysOn(inside, state, role, place === layers.length - 1 ? targets : null);
      if (ways.some(({ next }) => next === null || alive[place + 1]?.has(key(next)))) {
        alive[place]?.add(key(state));
      }
    }
  }
  let reached = new Set((layers[0] ?? []).map(key));
  for (const [place, layer] of layers.entries()) {
    const following = new Set<number>();
    for (const state of layer) {
      if (!reached.has(key(state)) || !alive[place]?.has(key(state))) continue;
      const isLast = place === layers.length - 1;
      for (const { end, next } of waysOn(inside, state, role, isLast ? targets : null)) {
        if (next !== null && !alive[place + 1]?.has(key(next))) continue;
        use(state.index, end);
        if (next !== null) following.add(key(next));
      }
    }
    reached = following;
  }
}

interface Way {
  readonly end: number;
  /** `null`: the list is complete. */
  readonly next: LayerState | null;
}

function waysOn(
  inside: Inside,
  { index, phase }: LayerState,
  role: keyof Forms,
  targets: readonly number[] | null,
): readonly Way[] {
  const ways: Way[] = [];
  for (const end of listBits(endsOf(inside, index))) {
    if (targets !== null) {
      if (targets.includes(end)) ways.push({ end, next: null });
      continue;
    }
    const after = siblingPhase(inside, index, end, role, phase);
    if (after === null) continue;
    ways.push({ end, next: { index: Math.floor(end / inside.depths), phase: after } });
  }
  return ways;
}
