/** Two types at one site → findings; objects that stand inline are left in `open`. */
import type { Property, TypeDef } from '../model/model.js';
import type { Type } from '../model/type.js';
import { textsOf, variantName } from './describe-type.js';
import type { Comparison, Site } from './finding.js';
import { addFinding } from './finding.js';
import type { MatchedModels, TermPair, VariantMatch } from './match-variants.js';
import { areAlike, matchVariants } from './match-variants.js';
import { compareValues } from './compare-values.js';
import { relationOf } from './type-relation.js';
import type { Term } from './terms.js';

export function compareType(before: Type, after: Type, site: Site, comparison: Comparison): void {
  const match = matchVariants(before, after, comparison.models);
  const isUnion = objects(match.before).length > 1 && objects(match.after).length > 1;
  for (const pair of match.pairs) comparePair(pair, isUnion, site, comparison);
  if (match.removed.length === 0 && match.added.length === 0) return;
  if (!isList(match, comparison) && isOpened(match, comparison.models)) {
    countOpened(match, comparison);
    return;
  }
  if (isFilledIn(match)) {
    comparison.facts.contents[match.removed.some(isUnknown) ? 'gained' : 'lost']++;
    return;
  }
  if (match.pairs.length === 0 && !isEnumChange(match)) compareWhole(match, site, comparison);
  else compareValues(match, site, comparison);
}

function objects(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ kind }) => kind === 'definition');
}

function comparePair(
  { before, after }: TermPair,
  isUnion: boolean,
  site: Site,
  comparison: Comparison,
): void {
  if (before.kind === 'array' && after.kind === 'array') {
    compareType(before.element, after.element, inside(site, 'array of '), comparison);
  } else if (before.kind === 'map' && after.kind === 'map') {
    compareType(before.value, after.value, inside(site, 'map of '), comparison);
  } else if (before.kind === 'string' && after.kind === 'string') {
    const words = ['string', 'date-time'] as const;
    compareFormat(before.dateTime, after.dateTime, words, site, comparison);
  } else if (before.kind === 'number' && after.kind === 'number') {
    compareFormat(before.integer, after.integer, ['number', 'integer'], site, comparison);
  } else if (before.kind === 'definition' && after.kind === 'definition') {
    const variant = isUnion ? variantName(after, comparison.models.after) : site.variant;
    openShapes(before.definition, after.definition, { ...site, variant }, comparison);
  }
}

function inside(site: Site, within: string): Site {
  return { ...site, within: site.within + within };
}

function compareFormat(
  before: string,
  after: string,
  [no, yes]: readonly [string, string],
  site: Site,
  comparison: Comparison,
): void {
  if (before === after || before === 'unstated' || after === 'unstated') return;
  const [b, a] = before === 'yes' ? [yes, no] : [no, yes];
  const { within } = site;
  addFinding(comparison, 'format-changed', site, { before: within + b, after: within + a });
}

/** Types that are known by one name are compared once, under that name. */
function openShapes(before: TypeDef, after: TypeDef, site: Site, comparison: Comparison): void {
  const { models, open } = comparison;
  if (models.pairing.afterOf.get(before.id) === after.id) return;
  const key = `${before.id}>${after.id}`;
  if (site.chain.includes(key)) return;
  if (comparison.isEcho(asTyped(before), asTyped(after))) return;
  open.push({ before, after, site: { ...site, within: '', chain: [...site.chain, key] } });
}

function asTyped({ id, origins }: TypeDef): Pick<Property, 'type' | 'origins'> {
  return { type: { kind: 'ref', id }, origins };
}

/** A type that one side names and does not open says nothing about what stands there. */
function isOpened({ removed, added }: VariantMatch, { pairing }: MatchedModels): boolean {
  // One that both sides name and do not open is still the same type.
  const isSilent = (term: Term) =>
    isOpaque(term) &&
    idsOf(term).every((id) => !pairing.afterOf.has(id) && !pairing.beforeOf.has(id));
  if (removed.length === 0 || added.length === 0) return false;
  return removed.every(isSilent) || added.every(isSilent);
}

/** `Loan | untyped` → `Loan | Book`: the page says what it did not know, and the other way round. */
function isFilledIn({ before, after, removed, added }: VariantMatch): boolean {
  const isUnion = before.length > 1 && after.length > 1;
  return isUnion && removed.some(isUnknown) !== added.some(isUnknown);
}

function isUnknown({ kind }: Term): boolean {
  return kind === 'unknown';
}

function isOpaque(term: Term): boolean {
  return term.kind === 'definition' && term.definition.shape.kind === 'opaque';
}

function idsOf(term: Term): readonly string[] {
  return term.kind === 'definition' ? [term.definition.id] : [];
}

function countOpened({ removed }: VariantMatch, { facts }: Comparison): void {
  if (removed.some(isOpaque)) facts.contents.gained++;
  else facts.contents.lost++;
}

/** Values come and go one by one; a fixed value that becomes another one is a change of its own. */
function isEnumChange({ removed, added }: VariantMatch): boolean {
  const isLiteral = ({ kind }: Term) => kind === 'literal';
  const isConst = removed.length === 1 && added.length === 1;
  return !isConst && removed.every(isLiteral) && added.every(isLiteral);
}

/** Nothing is left of the old type. */
function compareWhole(match: VariantMatch, site: Site, comparison: Comparison): void {
  const { before, after } = match;
  const { models } = comparison;
  const values = textsOf(match, site, models);
  const isConst = [before, after].every(
    ([first, ...rest]) => rest.length === 0 && first?.kind === 'literal',
  );
  if (isConst) {
    addFinding(comparison, 'const-changed', site, values);
  } else if (isList(match, comparison)) {
    addFinding(comparison, 'array-wrapped', site, values);
  } else {
    const rule = `type-${relationOf(before, after)}` as const;
    addFinding(comparison, rule, site, values);
  }
}

/** A list of what was there alone, or the other way round, is told by the header: nothing is open. */
function isList({ before, after }: VariantMatch, comparison: Comparison): boolean {
  const [b, a] = [before[0], after[0]];
  return before.length === 1 && after.length === 1 && !!b && !!a && isWrapped(b, a, comparison);
}

function isWrapped(before: Term, after: Term, { models }: Comparison): boolean {
  if (after.kind === 'array') return areAlike(typeOf(before), after.element, models);
  if (before.kind === 'array') return areAlike(before.element, typeOf(after), models);
  return false;
}

function typeOf(term: Term): Type {
  return term.kind === 'definition' ? { kind: 'ref', id: term.definition.id } : term;
}
