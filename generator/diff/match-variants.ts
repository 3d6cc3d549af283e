/**
 * The alternatives of two types → pairs, and those that only one side has: by what they are, by
 * name, by the fixed value that tells them apart, by structure. Order is of no effect.
 */
import type { TypeDef } from '../model/model.js';
import type { Type, TypeId } from '../model/type.js';
import { addTo } from '../text/add-to.js';
import { compareText } from '../text/source.js';
import type { ModelIndex } from './model-index.js';
import { MOST_COMPARED, pairKey, similarity, tagOf } from './similarity.js';
import type { Term } from './terms.js';
import { termKey, termsOf } from './terms.js';
import type { TypePairing } from './type-pairing.js';

export interface TermPair {
  readonly before: Term;
  readonly after: Term;
}

export interface VariantMatch {
  /** All terms of each side, with aliases opened that only one side has. */
  readonly before: readonly Term[];
  readonly after: readonly Term[];
  readonly pairs: readonly TermPair[];
  readonly removed: readonly Term[];
  readonly added: readonly Term[];
}

export interface MatchedModels {
  readonly before: ModelIndex;
  readonly after: ModelIndex;
  readonly pairing: TypePairing;
}

export function matchVariants(before: Type, after: Type, models: MatchedModels): VariantMatch {
  const { pairing } = models;
  const kept = match(
    termsOf(before, models.before, (id) => pairing.afterOf.has(id)),
    termsOf(after, models.after, (id) => pairing.beforeOf.has(id)),
    models,
  );
  if (![...kept.removed, ...kept.added].some(isAlias)) return kept;
  // A named enum that was pulled out of its place, or put back, is compared with what stands there.
  const keptBefore = new Set(kept.pairs.map((pair) => pair.before).flatMap(idOf));
  const keptAfter = new Set(kept.pairs.map((pair) => pair.after).flatMap(idOf));
  return match(
    termsOf(before, models.before, (id) => keptBefore.has(id)),
    termsOf(after, models.after, (id) => keptAfter.has(id)),
    models,
  );
}

/** Whether two types say the same, but for names of types; used to recognise renamed members. */
export function areAlike(before: Type, after: Type, models: MatchedModels): boolean {
  const { pairs, removed, added } = matchVariants(before, after, models);
  if (removed.length > 0 || added.length > 0) return false;
  return pairs.every(({ before: b, after: a }) => {
    if (b.kind === 'array' && a.kind === 'array') return areAlike(b.element, a.element, models);
    if (b.kind === 'map' && a.kind === 'map') return areAlike(b.value, a.value, models);
    return true;
  });
}

function isAlias(term: Term): boolean {
  return term.kind === 'definition' && term.definition.shape.kind === 'alias';
}

function idOf(term: Term): readonly string[] {
  return term.kind === 'definition' ? [term.definition.id] : [];
}

function match(
  before: readonly Term[],
  after: readonly Term[],
  models: MatchedModels,
): VariantMatch {
  const byKey = new Map<string, Term[]>();
  for (const term of after) {
    const key = sameKey(term, (id) => id);
    addTo(byKey, key, term);
  }
  const pairs: TermPair[] = [];
  const removed = before.filter((term) => {
    const key = sameKey(term, (id) => models.pairing.afterOf.get(id) ?? '');
    const partner = byKey.get(key)?.shift();
    if (partner) pairs.push({ before: term, after: partner });
    return !partner;
  });
  const same = new Set(pairs.map((pair) => pair.after));
  const added = after.filter((term) => !same.has(term));
  const likely = likelyPairs(removed, added, models);
  const paired = new Set(likely.flatMap((pair) => [pair.before, pair.after]));
  return {
    before,
    after,
    pairs: [...pairs, ...likely],
    removed: removed.filter((term) => !paired.has(term)),
    added: added.filter((term) => !paired.has(term)),
  };
}

/** Equal for terms that are one: definitions by the id that `idOf` gives, lists and maps by kind. */
function sameKey(term: Term, idOf: (id: TypeId) => TypeId): string {
  if (term.kind === 'definition') return `definition ${idOf(term.definition.id)}`;
  return termKey(term) ?? term.kind;
}

/** Objects that no pair of names connects: inline ones, and those that gained or lost a name. */
function likelyPairs(
  removed: readonly Term[],
  added: readonly Term[],
  models: MatchedModels,
): readonly TermPair[] {
  if (removed.length * added.length > MOST_COMPARED) return [];
  const isOnly = objects(removed).length === 1 && objects(added).length === 1;
  const candidates = removed.flatMap((before) =>
    added.flatMap((after) => {
      if (before.kind !== 'definition' || after.kind !== 'definition') return [];
      const [b, a] = [before.definition, after.definition];
      if (!mayPair(b, a, models)) return [];
      const score = likeness(b, a, isOnly, models);
      return score > 0 ? [{ before, after, score, key: pairKey(b.id, a.id) }] : [];
    }),
  );
  const taken = new Set<Term>();
  return candidates
    .sort((x, y) => y.score - x.score || compareText(x.key, y.key))
    .flatMap(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return [];
      taken.add(before).add(after);
      return [{ before, after }];
    });
}

function objects(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ kind }) => kind === 'definition');
}

/** Two named types of which one lives on elsewhere are two types, unless they say the same. */
function mayPair(before: TypeDef, after: TypeDef, models: MatchedModels): boolean {
  const { afterOf, beforeOf } = models.pairing;
  if (!areNamed(before, after, models)) return true;
  if (!afterOf.has(before.id) && !beforeOf.has(after.id)) return true;
  // Twins: the pages name another type, and nothing on the wire is another one.
  return similarity(before, after, models.before, models.after) === 1;
}

function areNamed(before: TypeDef, after: TypeDef, models: MatchedModels): boolean {
  return models.before.named.has(before.id) && models.after.named.has(after.id);
}

function likeness(before: TypeDef, after: TypeDef, isOnly: boolean, models: MatchedModels): number {
  if (before.shape.kind === 'opaque' || after.shape.kind === 'opaque') {
    return before.name === after.name ? 4 : isOnly ? 1 : 0;
  }
  const common = similarity(before, after, models.before, models.after);
  const haveNames = areNamed(before, after, models);
  if (haveNames && before.name === after.name) return 4 + common;
  const [b, a] = [tagOf(before), tagOf(after)];
  // A shared tag with nothing else in common still names the member of the union.
  if (b !== null && b === a) return 3 + common;
  if (common >= (haveNames ? 1 : 0.5)) return 1 + common;
  const isInline = !models.before.named.has(before.id) && !models.after.named.has(after.id);
  return isOnly && isInline ? 0.1 + common : 0;
}
