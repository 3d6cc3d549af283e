/** The parameter sections of a method → parameters and body members. */
import type { Verb } from '../model/model.js';
import type { Section } from '../outline/page.js';
import { locationOfHeading, statedLocation } from '../signature/stated-location.js';
import type { ParameterLocation } from '../signature/type-expr.js';
import { addTo } from '../text/add-to.js';
import { equalNames, likelyPlural, snakeCase } from '../text/case.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { Place } from '../text/source.js';
import { lineStart } from '../text/source.js';
import type { DialectFacts } from '../dialects/dialect.js';
import type { DeclareItems, DeclaredItem } from './declared-item.js';
import type { SectionScope } from './draft.js';
import { readMembers } from './lower-members.js';
import type { MarkedMember, SettledMember } from './member-order.js';
import { settleParameters } from './member-order.js';
import { mergedVariants } from './merged-variants.js';
import { pathParameters } from './http-grammar.js';
import { proseLocation, usualLocation } from './parameter-location.js';

/** A parameter or body member with the place it is sent in. */
export interface LocatedMember extends SettledMember {
  readonly location: ParameterLocation;
  readonly guessed: boolean;
}

export interface MethodPlace {
  readonly verb: Verb;
  readonly path: string;
  /** Names of the types in it: `messages.create` or, until it has a name, its verb and path. */
  readonly owner: readonly string[];
  /** The argument that the signature names for all but the positional ones. */
  readonly argument: string | null;
}

/** Lowers all parameter sections of a method. Their drafts stay in `scope`. */
export function lowerParameters(
  sections: readonly Section[],
  method: MethodPlace,
  declare: DeclareItems,
  scope: SectionScope,
): readonly LocatedMember[] {
  const located = sections.flatMap((section) => {
    const items = declare(section.items, scope.report);
    const location = locationOfHeading(section.heading);
    if (location !== null) {
      const members = settleParameters(
        readMembers(items, [...method.owner, 'params'], scope),
        scope,
      );
      return members.map((member) => ({ ...member, location, guessed: false }));
    }
    return locate(unwrap(items, method.argument, scope.report), method, scope);
  });
  return withoutRepeats(located, method, scope);
}

/** Two printed names can be one on the wire, `--author` and `--authors`: the first one is kept. */
function withoutRepeats(
  located: readonly LocatedMember[],
  { owner }: MethodPlace,
  { report }: SectionScope,
): readonly LocatedMember[] {
  const seen = new Set<string>();
  return located.filter(({ location, name, origin }) => {
    const key = `${location} ${name}`;
    if (!seen.has(key)) return seen.add(key);
    report(diagnostic('duplicate-member', lineStart(origin), { name, owner: owner.join('.') }));
    return false;
  });
}

interface Unwrapped {
  readonly items: readonly DeclaredItem[];
  /** The name of the argument around them; TypeScript says `query` or `body` where all are. */
  readonly argument: string | null;
}

/** TypeScript puts all but the positional arguments below one item: `params: XParams`. */
function unwrap(items: readonly DeclaredItem[], signed: string | null, report: Report): Unwrapped {
  let argument: string | null = null;
  const unwrapped = items.flatMap((item) => {
    const { declaration, children } = item;
    if (declaration.kind === 'alias' || declaration.kind === 'class') {
      argument = signed ?? 'params';
      return mergedVariants(item, report);
    }
    const isWrapper =
      declaration.kind === 'member' &&
      children.length > 0 &&
      declaration.type.kind === 'name' &&
      /^(?:params|parameters|query|body)$/.test(declaration.name) &&
      declaration.type.name.endsWith('Params');
    if (!isWrapper) return [item];
    argument = declaration.name;
    return children;
  });
  return { items: unwrapped, argument };
}

/** Flat lists: the description says where, or the path does, or all go to one place. */
function locate(
  { items, argument }: Unwrapped,
  method: MethodPlace,
  scope: SectionScope,
): readonly LocatedMember[] {
  const inPath = pathParameters(method.path);
  const groups = new Map<string | null, MarkedMember[]>();
  for (const printed of readMembers(items, [...method.owner, 'params'], scope)) {
    const member = renamed(printed, inPath, scope);
    const { name, description } = member;
    const told = statedLocation(description).location ?? proseLocation(description);
    addTo(groups, inPath.includes(name) ? 'path' : told, member);
  }
  // Those of each place are in an order of their own, as far as it is told which they are.
  const members = [...groups.values()].flatMap((group) => settleParameters(group, scope));
  const stated = members.map((member) => ({ member, ...statedLocation(member.description) }));
  const isMixed = stated.some(({ location }) => location !== null);
  const placed = new Set<string>();
  return stated.map(({ member, location, description }) => {
    const here = { ...member, description };
    if (location !== null) {
      const name = withoutPlace(member.name, location, inPath);
      return { ...here, name, location, guessed: false };
    }
    const isOfPath = inPath.includes(member.name) && !placed.has(member.name);
    // What is printed again within the argument is a member of its own.
    if (argument !== null) placed.add(member.name);
    if (isOfPath) return { ...here, location: 'path', guessed: false };
    // Go calls the argument `query` where there is nothing else to call it.
    if (argument === 'query' && proseLocation(description) === 'header') {
      return { ...here, location: 'header', guessed: false };
    }
    const only = onlyLocation(argument, isMixed, method.verb, scope.facts);
    if (only === null) {
      const guess = proseLocation(description) ?? usualLocation(method.verb);
      return { ...here, location: guess, guessed: true };
    }
    if (only !== 'unnamed') return { ...here, location: only, guessed: false };
    // The argument for a body that is no object is called so.
    const whole = usualLocation(method.verb);
    if (member.name === whole) return { ...here, location: whole, guessed: false };
    if (method.verb === 'get' || proseLocation(description) === 'header') {
      return { ...here, location: 'header', guessed: false };
    }
    return { ...here, location: 'query', guessed: true };
  });
}

/** `body_shelf_id`: what would have the name of an argument of the path is called by its place. */
function withoutPlace(
  name: string,
  location: ParameterLocation,
  inPath: readonly string[],
): string {
  const wire = name.startsWith(`${location}_`) ? name.slice(location.length + 1) : name;
  return inPath.includes(wire) ? wire : name;
}

/**
 * The argument's name tells (FORMAT §5.2): members of one location only are `query` or `body`.
 * `params` without a word about locations is neither. A GET would call its query so: it is the
 * header there; elsewhere it may be the query.
 */
function onlyLocation(
  argument: string | null,
  isMixed: boolean,
  verb: Verb,
  { argumentTells }: DialectFacts,
): 'query' | 'body' | 'unnamed' | null {
  if (argumentTells === null) return null;
  if (argument === 'query') return 'query';
  if (argument === 'body') return argumentTells === 'verb' && verb === 'delete' ? null : 'body';
  return argument === 'params' && !isMixed ? 'unnamed' : null;
}

/** Arguments lose the case of the wire name: `messageBatchID`, `--max-tokens`. */
function renamed(
  member: MarkedMember,
  inPath: readonly string[],
  scope: SectionScope,
): MarkedMember {
  const path = inPath.find((name) => equalNames(name, member.name));
  if (path !== undefined) return { ...member, name: path, nameEvidence: null };
  if (!scope.facts.singularLists) return member;
  const name = snakeCase(member.name);
  if (member.type.kind !== 'array') return { ...member, name };
  // CLI options that can be repeated are printed in the singular: `--tool` for `tools`.
  return { ...member, name: likelyPlural(name), nameEvidence: 'default' };
}

/** Reports, once for a method, parameters whose place is a guess. */
export function reportGuessed(
  members: readonly LocatedMember[],
  place: Place,
  report: Report,
): void {
  const guessed = members.filter((member) => member.guessed);
  for (const location of new Set(guessed.map((member) => member.location))) {
    const there = guessed.filter((member) => member.location === location);
    const names = there.map(({ name }) => name).join(', ');
    report(diagnostic('location-guessed', place, { names, location }));
  }
}
