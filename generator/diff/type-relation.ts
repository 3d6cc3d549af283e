/** Two lists of alternatives with nothing in common → whether the one takes all values of the other. */
import type { Term } from './terms.js';

export type TypeRelation = 'changed' | 'widened' | 'narrowed';

export function relationOf(before: readonly Term[], after: readonly Term[]): TypeRelation {
  if (takesAll(after, before)) return 'widened';
  return takesAll(before, after) ? 'narrowed' : 'changed';
}

function takesAll(wide: readonly Term[], narrow: readonly Term[]): boolean {
  return narrow.every((term) => wide.some((candidate) => takes(candidate, term)));
}

function takes(wide: Term, narrow: Term): boolean {
  if (wide.kind === 'unknown') return true;
  if (narrow.kind === 'literal') {
    return wide.kind === 'literal'
      ? wide.value === narrow.value
      : wide.kind === typeof narrow.value;
  }
  if (wide.kind === 'map' && wide.value.kind === 'unknown') {
    return narrow.kind === 'map' || isObject(narrow);
  }
  const isHolder = ['array', 'map', 'definition'].includes(wide.kind);
  return wide.kind === narrow.kind && !isHolder;
}

function isObject(term: Term): boolean {
  return term.kind === 'definition' && term.definition.shape.kind === 'object';
}
