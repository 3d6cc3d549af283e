/**
 * Items of a segment → where the subtree of each can end, from the last item to the first. The
 * first item is the root of all others.
 */
import { invariant } from '../text/invariant.js';
import type { Bits } from './bits.js';
import { addBit, addBits, emptyBits, listBits } from './bits.js';
import type { ForestContent, ForestItem } from './forest-item.js';
import type { Phase } from './member-order.js';
import { FIRST_PHASE, phaseAfter } from './member-order.js';
import type { Forms } from './shape.js';
import { fits } from './shape.js';

type Role = keyof Forms;

/**
 * An end is a position, and how much deeper than its item the last item of the subtree stands:
 * the depth is needed only where the capture tells something of depths, and 0 elsewhere.
 */
export interface Inside {
  readonly items: readonly ForestItem[];
  /** How many depths are told apart; 1: none. */
  readonly depths: number;
  readonly ends: readonly Bits[];
  /** Ends of chains that go on with an item, by role and phase. */
  readonly chains: Readonly<Record<Role, readonly (readonly Bits[])[]>>;
}

const MAX_DEPTHS = 16;
/** Items that say so little that each can end almost anywhere: no tree of them would mean much. */
const MOST_ENDS = 120_000;
export const ROLES: readonly Role[] = ['literal', 'member', 'variant'];

export function insideOf(items: readonly ForestItem[]): Inside {
  const depths = items.some(({ steps }) => steps !== null) ? MAX_DEPTHS : 1;
  const size = (items.length + 1) * depths;
  const none = emptyBits(size);
  const ends: Bits[] = items.map(() => none);
  const rows = () => [items.map(() => none), items.map(() => none)];
  const chains: Record<Role, Bits[][]> = { literal: rows(), member: rows(), variant: rows() };
  const inside: Inside = { items, depths, ends, chains };
  let total = 0;
  for (let index = items.length - 1; index >= 0 && total <= MOST_ENDS; index--) {
    const item = itemAt(inside, index);
    const row = emptyBits(size);
    if (item.canBeLeaf) addBit(row, (index + 1) * depths);
    for (const content of item.contents)
      addBits(row, deeper(inside, lastEnds(inside, index, content)));
    ends[index] = row;
    total += listBits(row).length;
    for (const role of ROLES) {
      if (!fits(item.forms, role, null)) continue;
      for (const phase of [0, 1] as const) {
        const row = chains[role][phase];
        if (row) row[index] = chainFrom(inside, index, role, phase);
      }
    }
  }
  return inside;
}

export function itemAt({ items }: Pick<Inside, 'items'>, index: number): ForestItem {
  const item = items[index];
  invariant(item, `no item ${index}`);
  return item;
}

export function endsOf({ ends }: Inside, index: number): Bits {
  const row = ends[index];
  invariant(row, `no ends of ${index}`);
  return row;
}

export function chainEnds({ chains }: Inside, role: Role, phase: Phase, index: number): Bits {
  const row = chains[role][phase]?.[index];
  invariant(row, `no chain from ${index}`);
  return row;
}

/** The phase of the item at `next` as the sibling behind one that ends there; `null`: it cannot. */
export function siblingPhase(
  inside: Inside,
  before: number,
  end: number,
  role: Role,
  phase: Phase,
): Phase | null {
  const { items, depths } = inside;
  const next = Math.floor(end / depths);
  const item = items[next];
  if (!item || !fits(item.forms, role, null)) return null;
  if (!allowsStep(item, -(end % depths))) return null;
  if (role !== 'member') return phase;
  return phaseAfter(itemAt(inside, before).forms.member, item.forms.member, phase);
}

/** Whether the item behind a parent can be its child. */
export function canStart({ items }: Inside, parent: number, role: Role): boolean {
  const item = items[parent + 1];
  if (!item || !fits(item.forms, role, null)) return false;
  if (isArgument(item) && isArgument(itemAt({ items }, parent))) return false;
  return allowsStep(item, 1);
}

/** It says where it is sent; no argument stands below another one. */
function isArgument({ forms }: ForestItem): boolean {
  return forms.member !== null && forms.member.location !== null;
}

function allowsStep({ steps }: ForestItem, step: number): boolean {
  return steps === null || steps.some((allowed) => allowed.step === step);
}

function chainFrom(inside: Inside, index: number, role: Role, phase: Phase): Bits {
  const ends = endsOf(inside, index);
  const row = ends.slice();
  for (const end of listBits(ends)) {
    const next = siblingPhase(inside, index, end, role, phase);
    if (next !== null) {
      addBits(row, chainEnds(inside, role, next, Math.floor(end / inside.depths)));
    }
  }
  return row;
}

/** Where the last child of a content can end. */
function lastEnds(inside: Inside, parent: number, content: ForestContent): Bits {
  const { items, depths } = inside;
  if (content.kind === 'chain') {
    return canStart(inside, parent, content.role)
      ? chainEnds(inside, content.role, FIRST_PHASE, parent + 1)
      : emptyBits((items.length + 1) * depths);
  }
  const row = emptyBits((items.length + 1) * depths);
  const layers = layersOf(inside, parent, content);
  for (const { index } of layers.at(-1) ?? []) addBits(row, endsOf(inside, index));
  return row;
}

/** A child at a place of a counted list. */
export interface LayerState {
  readonly index: number;
  readonly phase: Phase;
}

/** Which items can be the first child, the second …; empty if the list cannot be completed. */
export function layersOf(
  inside: Inside,
  parent: number,
  content: Exclude<ForestContent, { kind: 'chain' }>,
): readonly (readonly LayerState[])[] {
  const count =
    content.kind === 'listed' ? content.headers.length : content.first.length + content.elided;
  const { role } = content;
  if (count === 0 || !canStart(inside, parent, role) || !isAt(inside, parent + 1, content, 0))
    return [];
  const layers: LayerState[][] = [[{ index: parent + 1, phase: FIRST_PHASE }]];
  for (let place = 1; place < count; place++) {
    const seen = new Set<number>();
    const layer: LayerState[] = [];
    for (const { index, phase } of layers.at(-1) ?? []) {
      for (const end of listBits(endsOf(inside, index))) {
        const next = siblingPhase(inside, index, end, role, phase);
        const child = Math.floor(end / inside.depths);
        if (next === null || seen.has(child * 2 + next) || !isAt(inside, child, content, place))
          continue;
        seen.add(child * 2 + next);
        layer.push({ index: child, phase: next });
      }
    }
    if (layer.length === 0) return [];
    layers.push(layer);
  }
  return layers;
}

function isAt(
  { items }: Inside,
  index: number,
  content: Exclude<ForestContent, { kind: 'chain' }>,
  place: number,
): boolean {
  const item = items[index];
  if (!item) return false;
  if (content.kind === 'listed') {
    return item.header === content.headers[place] && fits(item.forms, content.role, null);
  }
  return fits(item.forms, content.role, content.first[place] ?? null);
}

/** The ends of a parent whose last child has these ends. */
function deeper({ depths }: Inside, ends: Bits): Bits {
  if (depths === 1) return ends;
  const row = emptyBits(ends.length * 32);
  for (const end of listBits(ends)) {
    if ((end + 1) % depths !== 0) addBit(row, end + 1);
  }
  return row;
}
