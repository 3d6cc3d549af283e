/** What two versions of an operation are sent → findings, wherever a parameter is put. */
import type { Operation, Parameter, Property, RequestBody } from '../model/model.js';
import { pathParametersRenamed } from './path-parameters.js';
import {
  addMember,
  compareMember,
  compareMembers,
  confirmedNames,
  removeMember,
  renameMember,
} from './compare-members.js';
import { compareType } from './compare-type.js';
import type { Comparison, Site } from './finding.js';
import { addFinding, memberSite } from './finding.js';
import { matchMembers } from './match-members.js';
import { areAlike } from './match-variants.js';
import { membersOf, placeOf } from './model-index.js';
import type { ModelIndex } from './model-index.js';

/** A parameter, or a member of an anonymous body. */
interface Input {
  readonly member: Property;
  readonly location: Parameter['in'] | 'body';
}

export function compareRequest(
  before: Operation,
  after: Operation,
  site: Site,
  comparison: Comparison,
): void {
  const { models } = comparison;
  const path = pathParametersRenamed(before, after, site, comparison);
  for (const pair of path) compareMember(pair.before, pair.after, site, comparison);
  const [bInputs, aInputs] = [inputsOf(before, models.before), inputsOf(after, models.after)];
  // A page that lists no part of an upload does not say that nothing is uploaded.
  const isGain = isUpload(after) && before.body === null;
  const isLoss = isUpload(before) && after.body === null;
  if (isGain || isLoss) comparison.facts.contents[isGain ? 'gained' : 'lost']++;
  const [bBody, aBody] = [before.body?.type, after.body?.type];
  const bHas = bBody !== undefined && isAnonymous(bBody, models.before);
  const aHas = aBody !== undefined && isAnonymous(aBody, models.after);
  // Between members and a body that is no object there is one difference: that of the whole.
  const isOther = bBody !== undefined && aBody !== undefined && bHas !== aHas;
  const b = bInputs.filter(({ location }) => location !== 'body' || !(isLoss || isOther));
  const a = aInputs.filter(({ location }) => location !== 'body' || !(isGain || isOther));
  compareInputs(b, a, site, comparison);
  if (isOther) compareType(bBody, aBody, site, comparison);
}

function isUpload({ body }: Operation): boolean {
  return body?.contentType === 'multipart/form-data';
}

type BodyType = NonNullable<Operation['body']>['type'];

function isAnonymous(type: BodyType, index: ModelIndex): boolean {
  const definition = type.kind === 'ref' ? index.types.get(type.id) : undefined;
  return definition?.scope === 'local' && definition.shape.kind === 'object';
}

function inputsOf(operation: Operation, index: ModelIndex): readonly Input[] {
  const { parameters, body } = operation;
  const isWhole = body !== null && !isAnonymous(body.type, index);
  const members = isWhole ? [wholeBody(operation, body)] : body && membersOf(body.type, index);
  return [
    ...parameters
      .filter((parameter) => parameter.in !== 'path')
      .map((parameter) => ({ member: wireNamed(parameter), location: parameter.in })),
    ...(members ?? []).map((member) => ({ member, location: 'body' as const })),
  ];
}

/** A body that is no list of members, as callers meet it: the parameter `body`. */
function wholeBody({ origins }: Operation, { type, required }: RequestBody): Property {
  return {
    name: 'body',
    type,
    required,
    nullable: 'unstated',
    description: '',
    deprecated: null,
    constraints: {},
    inferred: {},
    origins,
  };
}

/** Header names have no case, and dialects that print arguments write `_` for `-`. */
function wireNamed(parameter: Parameter): Property {
  if (parameter.in !== 'header') return parameter;
  return { ...parameter, name: parameter.name.toLowerCase().replaceAll('_', '-') };
}

/** Inputs of one place against each other first, then those that may have changed their place. */
function compareInputs(
  before: readonly Input[],
  after: readonly Input[],
  site: Site,
  comparison: Comparison,
): void {
  const key = ({ member, location }: Input) => `${location} ${member.name}`;
  const stayed = new Set(
    before.map(key).filter((name) => after.some((input) => key(input) === name)),
  );
  const stay = (inputs: readonly Input[]) =>
    inputs.filter((input) => stayed.has(key(input))).map(({ member }) => member);
  const left = (inputs: readonly Input[]) => inputs.filter((input) => !stayed.has(key(input)));
  const [bLeft, aLeft] = [
    sameNamed(left(before), left(after)),
    sameNamed(left(after), left(before)),
  ];
  for (const location of ['query', 'header', 'body'] as const) {
    const at = (inputs: readonly Input[]) =>
      stay(inputs.filter((input) => input.location === location));
    compareMembers(at(before), at(after), site, comparison);
  }
  compareMoved(bLeft, aLeft, site, comparison);
}

/** Names of headers that no page states are guesses: `loan-id` has left `loan_id` elsewhere. */
function sameNamed(inputs: readonly Input[], others: readonly Input[]): readonly Input[] {
  const names = new Set(
    others.filter(({ location }) => location !== 'header').map(({ member }) => member.name),
  );
  return inputs.map((input) => {
    const { member, location } = input;
    const name = member.name.replaceAll('-', '_');
    const isGuess = location === 'header' && member.inferred.name !== undefined;
    return isGuess && names.has(name) ? { location, member: { ...member, name } } : input;
  });
}

function compareMoved(
  before: readonly Input[],
  after: readonly Input[],
  site: Site,
  comparison: Comparison,
): void {
  const members = (inputs: readonly Input[]) => inputs.map(({ member }) => member);
  const placeIn = new Map([...before, ...after].map(({ member, location }) => [member, location]));
  const isSamePlace = (b: Property, a: Property) => placeIn.get(b) === placeIn.get(a);
  const match = matchMembers(
    members(before),
    members(after),
    (b, a) => isSamePlace(b, a) && areAlike(b.type, a.type, comparison.models),
    confirmedNames(site, comparison),
  );
  for (const { before: b, after: a } of match.kept) {
    const isGuess = b.inferred.location !== undefined || a.inferred.location !== undefined;
    if (!isSamePlace(b, a) && !isGuess) {
      const places = { before: placeOf(b.origins), after: placeOf(a.origins) };
      addFinding(comparison, 'field-location-changed', memberSite(site, a.name, places), {
        before: placeIn.get(b) ?? null,
        after: placeIn.get(a) ?? null,
      });
    }
    compareMember(b, a, site, comparison);
  }
  for (const pair of match.renamed) renameMember(pair.before, pair.after, site, comparison);
  for (const member of match.removed) removeMember(member, site, comparison);
  for (const member of match.added) addMember(member, site, comparison);
}
