/** Alternatives that only one side of a type has → values, variants, and unions that came or went. */
import { describeTerm, textsOf, variantName } from './describe-type.js';
import type { Comparison, Site } from './finding.js';
import { addFinding } from './finding.js';
import type { VariantMatch } from './match-variants.js';
import type { ModelIndex } from './model-index.js';
import { isOpen } from './terms.js';
import type { Term } from './terms.js';

/** A side of the comparison: the terms that only it has, and what it is called. */
interface Side {
  readonly gain: boolean;
  /** Terms that only this side has. */
  readonly own: readonly Term[];
  readonly other: VariantMatch['before'];
  readonly index: ModelIndex;
}

export function compareValues(match: VariantMatch, site: Site, comparison: Comparison): void {
  const { models } = comparison;
  const texts = textsOf(match, site, models);
  const sides: readonly Side[] = [
    { gain: false, own: match.removed, other: match.after, index: models.before },
    { gain: true, own: match.added, other: match.before, index: models.after },
  ];
  for (const side of sides) {
    const { gain, own, other } = side;
    const rest = own.filter((term) => !isTakenAsOther(term, other));
    if (rest.length < own.length) {
      addFinding(comparison, gain ? 'enum-opened' : 'enum-closed', site, texts);
    }
    if (rest.length > 0 && isFirstUnion(match, side)) {
      addFinding(comparison, gain ? 'union-introduced' : 'union-collapsed', site, texts);
      continue;
    }
    for (const term of rest) addTerm(term, side, match, site, comparison);
  }
}

/** `string` beside values: every other value of an enum. */
function isTakenAsOther(term: Term, other: readonly Term[]): boolean {
  return (
    term.kind === 'string' &&
    other.some((value) => value.kind === 'literal' && typeof value.value === 'string')
  );
}

/**
 * `string` became `string or array of string`. A union of objects grows by a member; an enum of
 * one value grows by a value.
 */
function isFirstUnion({ before, after }: VariantMatch, { gain, own }: Side): boolean {
  const [single, several] = gain ? [before, after] : [after, before];
  const isObject = ({ kind }: Term) => kind === 'definition';
  return (
    single.length === 1 &&
    several.length === 1 + own.length &&
    single[0]?.kind !== 'literal' &&
    own.every(({ kind }) => kind !== 'null') &&
    !several.every(isObject)
  );
}

/** `tags[]` and `labels[*]`: what a list or a map holds can be null, and the member cannot. */
function elementSite(site: Site): Site {
  const { path, within } = site;
  const marks = within.replaceAll('array of ', '[]').replaceAll('map of ', '[*]');
  return marks === '' ? site : { ...site, path: [...path.slice(0, -1), `${path.at(-1)}${marks}`] };
}

function addTerm(
  term: Term,
  { gain, index }: Side,
  match: VariantMatch,
  site: Site,
  comparison: Comparison,
): void {
  const text = describeTerm(term, index);
  const texts = gain ? { after: text } : { before: text };
  // An enum is open to its readers only if it was and is: otherwise that is a finding of its own.
  const isSoft = isOpen(match.before) && isOpen(match.after);
  if (term.kind === 'null') {
    const rule = gain ? 'became-nullable' : 'became-non-nullable';
    addFinding(comparison, rule, elementSite(site), {
      before: gain ? 'not nullable' : 'nullable',
      after: gain ? 'nullable' : 'not nullable',
    });
  } else if (term.kind === 'literal') {
    const rule = gain ? 'enum-value-added' : 'enum-value-removed';
    addFinding(comparison, rule, site, { ...texts, detail: { value: term.value }, isSoft });
  } else {
    const rule = gain ? 'variant-added' : 'variant-removed';
    const detail = { variant: variantName(term, index) };
    addFinding(comparison, rule, site, { ...texts, detail, isSoft });
  }
}
