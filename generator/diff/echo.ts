/**
 * Pairs of types → whether their difference is one that a named type has already: pages of the
 * command line open a type wherever it is used and do not name it there, and those of Go give one
 * name to the type of a request and to that of a response.
 */
import { traitsOf } from '../model/dialect-traits.js';
import type { Origin } from '../model/model.js';
import type { Type, TypeId } from '../model/type.js';
import type { MatchedModels } from './match-variants.js';
import { structures } from './structure.js';

export type IsEcho = (
  before: { readonly type: Type; readonly origins: readonly Origin[] },
  after: { readonly type: Type; readonly origins: readonly Origin[] },
) => boolean;

/** Only places that cannot name their type are asked: elsewhere a copy is a type of its own. */
export function findEchoes({ before, after, pairing }: MatchedModels): IsEcho {
  const isNameless = (origins: readonly Origin[]) =>
    origins.length > 0 && origins.every(({ dialect }) => !traitsOf(dialect).tellsNested);
  const hasNameless = [...before.model.types, ...after.model.types].some(({ origins }) =>
    isNameless(origins),
  );
  if (!hasNameless) return () => false;
  const [beforeOf, afterOf] = structures([before.types, after.types]);
  if (!beforeOf || !afterOf) return () => false;
  const ref = (id: TypeId): Type => ({ kind: 'ref', id });
  const told = new Set<string>();
  for (const [b, a] of pairing.afterOf) {
    const [was, is] = [beforeOf(ref(b)), afterOf(ref(a))];
    if (was !== is) told.add(`${was}>${is}`);
  }
  return (b, a) => {
    if (!isNameless(b.origins) || !isNameless(a.origins)) return false;
    const [was, is] = innermost(b.type, a.type);
    return told.has(`${beforeOf(was)}>${afterOf(is)}`);
  };
}

/** Lists and maps that both have are looked through. */
function innermost(before: Type, after: Type): readonly [Type, Type] {
  if (before.kind === 'array' && after.kind === 'array') {
    return innermost(before.element, after.element);
  }
  if (before.kind === 'map' && after.kind === 'map') return innermost(before.value, after.value);
  return [before, after];
}
