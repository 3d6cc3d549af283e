/** Two variants of unions, of two dialects → how much tells that they are one. */
import type { TypeDef } from '../model/model.js';
import type { Type } from '../model/type.js';
import { foldName } from '../text/case.js';

type Types = ReadonlyMap<string, TypeDef>;

/** Index of the candidate that is the same variant; -1 if none is. */
export function bestMatch(
  variant: Type,
  candidates: readonly Type[],
  baseTypes: Types,
  otherTypes: Types,
): number {
  let best = -1;
  let bestScore = 0;
  for (const [index, candidate] of candidates.entries()) {
    const score = likeness(variant, candidate, baseTypes, otherTypes);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return best;
}

/** By its literal, by name, by most of its members; 0 if nothing tells it. */
function likeness(a: Type, b: Type, baseTypes: Types, otherTypes: Types): number {
  if (a.kind !== 'ref' || b.kind !== 'ref') {
    if (a.kind !== b.kind) return 0;
    return a.kind === 'literal' && b.kind === 'literal' && a.value !== b.value ? 0 : 1;
  }
  const [left, right] = [baseTypes.get(a.id), otherTypes.get(b.id)];
  if (!left || !right) return 0;
  const [one, two] = [traitsOf(left), traitsOf(right)];
  const sameName = one.name === two.name ? 1 : 0;
  if (one.tag !== '' && two.tag !== '') return one.tag === two.tag ? 3 + sameName : 0;
  return 2 * sameName + sharedMembers(one.members, two.members);
}

/** Whether two types may be one that is called in two ways: objects of the same members, mostly. */
export function areLike(a: TypeDef, b: TypeDef): boolean {
  const [one, two] = [traitsOf(a), traitsOf(b)];
  if (one.members === null || two.members === null) return true;
  const isTagged = one.tag !== '' && two.tag !== '';
  return isTagged ? one.tag === two.tag : sharedMembers(one.members, two.members) > 0;
}

/** The members that are one literal, which tell the variants of a union apart; '' if there are none. */
export function tagOf(def: TypeDef | undefined): string {
  return def ? traitsOf(def).tag : '';
}

interface Traits {
  readonly name: string;
  readonly tag: string;
  /** Names of members; `null` of what is no object. */
  readonly members: ReadonlySet<string> | null;
}

/** Each type is compared with all variants of many unions. */
const known = new WeakMap<TypeDef, Traits>();

function traitsOf(def: TypeDef): Traits {
  const found = known.get(def);
  if (found) return found;
  const { shape } = def;
  const properties = shape.kind === 'object' ? shape.properties : [];
  const traits: Traits = {
    name: foldName(def.name),
    tag: properties
      .flatMap(({ name, type }) =>
        type.kind === 'literal' ? [`${foldName(name)}=${type.value}`] : [],
      )
      .sort()
      .join(),
    members: shape.kind === 'object' ? new Set(properties.map(({ name }) => foldName(name))) : null,
  };
  known.set(def, traits);
  return traits;
}

/** The share of members that both have, if it is half of them or more. */
function sharedMembers(a: Traits['members'], b: Traits['members']): number {
  if (a === null || b === null) return 0;
  const shared = [...b].filter((name) => a.has(name)).length;
  const all = a.size + b.size - shared;
  return all > 0 && shared / all >= 0.5 ? shared / all : 0;
}
