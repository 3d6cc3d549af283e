/** The members of two objects at one site → findings; a whole member that came or went is one. */
import type { Property } from '../model/model.js';
import type { Type } from '../model/type.js';
import { foldName } from '../text/case.js';
import { compareFacts } from './compare-facts.js';
import { compareType } from './compare-type.js';
import { describeMember } from './describe-type.js';
import type { Comparison, Places, Site } from './finding.js';
import { addFinding, memberSite } from './finding.js';
import { matchMembers } from './match-members.js';
import { areAlike } from './match-variants.js';
import { placeOf } from './model-index.js';
import { memberPlace } from './renames.js';

export function compareMembers(
  before: readonly Property[],
  after: readonly Property[],
  site: Site,
  comparison: Comparison,
): void {
  const { models } = comparison;
  const isKnown = ({ inferred }: Property) => inferred.type !== 'sample';
  const match = matchMembers(
    before,
    after,
    (b, a) => areAlike(b.type, a.type, models),
    confirmedNames(site, comparison),
  );
  for (const pair of match.kept) compareMember(pair.before, pair.after, site, comparison);
  for (const pair of match.renamed) renameMember(pair.before, pair.after, site, comparison);
  // A member that only a JSON sample shows is no statement about the API.
  for (const member of match.removed.filter(isKnown)) removeMember(member, site, comparison);
  for (const member of match.added.filter(isKnown)) addMember(member, site, comparison);
}

/** The new names that the settings give to members at `site`; the ones that fit are of use. */
export function confirmedNames(
  site: Pick<Site, 'operation' | 'path'>,
  { renames }: Comparison,
): (name: string) => string | null {
  return (name) => renames.member(memberPlace(site, name));
}

export function compareMember(
  before: Property,
  after: Property,
  site: Site,
  comparison: Comparison,
): void {
  const below = memberSite(site, after.name, placesOf(before, after));
  compareFacts(before, after, below, comparison);
  const [b, a] = [statedType(before), statedType(after)];
  if (isNamedOnly(before) !== isNamedOnly(after)) {
    comparison.facts.contents[isNamedOnly(before) ? 'gained' : 'lost']++;
    return;
  }
  if (isTaken(before) !== isTaken(after)) return;
  if (b && a && !comparison.isEcho(before, after)) compareType(b, a, below, comparison);
}

/** Its type is that of another object. */
function isTaken({ inferred }: Property): boolean {
  return inferred.type === 'member-names';
}

/** Nothing is known of it but what the header of its object lists. */
function isNamedOnly({ inferred }: Property): boolean {
  return inferred.type === 'header';
}

/** The old name is the path: that is what callers have to look for. */
export function renameMember(
  before: Property,
  after: Property,
  site: Site,
  comparison: Comparison,
): void {
  const below = memberSite(site, before.name, placesOf(before, after));
  const place = memberPlace(site, before.name);
  if (comparison.renames.member(place) === after.name) comparison.renames.use('members', place);
  // A guess at the other name is no other name; two guesses differ as what is printed does.
  const isGuess = ({ inferred }: Property) => inferred.name === 'default';
  if (isGuess(before) === isGuess(after) || !mayBeOneName(before.name, after.name)) {
    addFinding(comparison, 'field-renamed', below, {
      before: before.name,
      after: after.name,
      detail: { from: before.name, to: after.name },
    });
  }
  compareMember(before, after, site, comparison);
}

/** `loan5m` and `loan_5m`, `tag` and `tags`, `betas` and `library-beta`. */
function mayBeOneName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => foldName(name).replace(/s$/, ''));
  return one !== undefined && other !== undefined && (one.endsWith(other) || other.endsWith(one));
}

export function addMember(member: Property, site: Site, comparison: Comparison): void {
  const places = { before: null, after: placeOf(member.origins) };
  const rule = member.required === 'yes' ? 'field-added-required' : 'field-added';
  const after = describeMember(member, comparison.models.after);
  addFinding(comparison, rule, memberSite(site, member.name, places), {
    after,
    isPlacementGuess: member.inferred.owner !== undefined,
  });
}

export function removeMember(member: Property, site: Site, comparison: Comparison): void {
  const places = { before: placeOf(member.origins), after: null };
  addFinding(comparison, 'field-removed', memberSite(site, member.name, places), {
    before: describeMember(member, comparison.models.before),
    isSoft: member.required === 'no',
    isPlacementGuess: member.inferred.owner !== undefined,
  });
}

function placesOf(before: Property, after: Property): Places {
  return { before: placeOf(before.origins), after: placeOf(after.origins) };
}

/**
 * That a string is a date and time, a sentence suggests; what a sample shows is no statement. It
 * shows no elements, though: those of a list that it shows are what the page states.
 */
function statedType({ type, inferred }: Property): Type | null {
  if (inferred.type === 'sample' && type.kind !== 'array') return null;
  const isSuggested = inferred.type === 'prose' && type.kind === 'string';
  return isSuggested ? { kind: 'string', dateTime: 'unstated' } : type;
}
