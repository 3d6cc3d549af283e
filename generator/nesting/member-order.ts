/**
 * The order of members (FORMAT §5.3): required ones first, then optional ones, each group by name
 * with `id` and `token` ahead. A name smaller than the one before it, a drop, is the boundary.
 */
import { compareMemberNames } from '../text/member-names.js';
import type { Forms } from './shape.js';

/** 0: no boundary has been seen; 1: behind it. */
export type Phase = 0 | 1;

/** The order of a member that can stand anywhere. */
export const UNORDERED = '';

/** The phase of a member that comes first. */
export const FIRST_PHASE: Phase = 0;

/** The phase of `next` behind `before`, which is in `phase`; `null` if it cannot stand there. */
export function phaseAfter(
  before: Forms['member'],
  next: Forms['member'],
  phase: Phase,
): Phase | null {
  if (before === null || next === null) return null;
  if (before.location !== next.location) {
    // Arguments are sorted for each place that they are sent to. Only those of the path can stand
    // beside an item that does not say where it is sent: it holds the others.
    const isOfPath = before.location === 'path';
    const isStated = before.location !== null && next.location !== null;
    return isStated || isOfPath ? FIRST_PHASE : null;
  }
  if (before.order === UNORDERED || next.order === UNORDERED) return phase;
  const leaves = before.required === 'yes' && next.required === 'no';
  if (before.required === 'no' && next.required === 'yes') return null;
  if (before.name === next.name) return null;
  if (leaves) return phase === 0 ? 1 : null;
  if (compareMemberNames(before.order, next.order) < 0)
    return phase === 1 && next.required === 'yes' ? null : phase;
  // Both are known to be of one group, which has one order.
  if (before.required === next.required && next.required !== 'unstated') return null;
  return phase === 0 && next.required !== 'yes' ? 1 : null;
}
