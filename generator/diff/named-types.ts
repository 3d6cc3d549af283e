/**
 * A model → the types that users know by name. Languages name every object and enum of a page, also
 * those that other pages print without a name: `shelf: Shelf` may be the type Shelf or the inline
 * object of `shelf`. A change of the latter belongs to the member that holds it.
 */
import { addTo } from '../text/add-to.js';
import { largest } from '../text/largest.js';
import { foldName } from '../text/case.js';
import { traitsOf } from '../model/dialect-traits.js';
import type { ApiModel, Origin, TypeDef } from '../model/model.js';
import { referencesOf } from '../model/reach.js';
import type { TypeId } from '../model/type.js';

/** A place that holds a type: the name of the member, '' for a whole response or alias. */
interface Use {
  readonly member: string;
  readonly owner: string;
  readonly isEnvelope: boolean;
}

export function namedTypes(model: ApiModel): ReadonlySet<TypeId> {
  const uses = usesOf(model);
  const isDocumented = documentation(model);
  // Where the pages document types by name, most of them are.
  const objects = model.types.filter(({ shape }) => shape.kind === 'object');
  const hasDocumented = objects.filter(isDocumented).length * 2 > objects.length;
  const isInline = (type: TypeDef) => {
    if (isDocumented(type)) return false;
    const places = uses.get(type.id) ?? [];
    const [only] = places;
    if (only?.isEnvelope === true && places.length === 1) return true;
    if (type.origins.some(({ dialect }) => traitsOf(dialect).hasAnonymous)) return false;
    if (places.length === 0 || (places.length > 1 && !hasDocumented)) return false;
    return places.every((use) => isNamedAfter(type.name, use));
  };
  const named = model.types.filter((type) => type.scope === 'model' && !isInline(type));
  return new Set(named.map(({ id }) => id));
}

/** `Shelf` or `BookShelf` for the member `shelf` of `Book`; `Label` for `labels`. */
function isNamedAfter(name: string, { member, owner }: Use): boolean {
  if (member === '') return false;
  const folded = foldName(name);
  const stems = [foldName(member), foldName(member).replace(/s$/, '')];
  return stems.some((stem) => folded === stem || folded === foldName(owner) + stem);
}

function usesOf({ types, operations }: ApiModel): ReadonlyMap<TypeId, readonly Use[]> {
  const uses = new Map<TypeId, Use[]>();
  const add = (ids: readonly TypeId[], use: Use) => {
    for (const id of ids) addTo(uses, id, use);
  };
  for (const { name, shape } of types) {
    if (shape.kind === 'object') {
      for (const member of shape.properties) {
        const use = { member: member.name, owner: name, isEnvelope: false };
        add(referencesOf(member.type), use);
      }
    } else if (shape.kind === 'alias') {
      add(referencesOf(shape.type), { member: '', owner: name, isEnvelope: false });
    }
  }
  for (const { parameters, response } of operations) {
    for (const { name, type } of parameters) {
      add(referencesOf(type), { member: name, owner: '', isEnvelope: false });
    }
    const whole = { member: '', owner: '', isEnvelope: response.pagination !== null };
    if (response.type) add(referencesOf(response.type), whole);
    const event = { member: '', owner: '', isEnvelope: false };
    if (response.stream?.eventType) add(referencesOf(response.stream.eventType), event);
  }
  return uses;
}

/**
 * Types with a heading of their own come after all operations of their page, and no member stands
 * on their line.
 */
function documentation(model: ApiModel): (type: TypeDef) => boolean {
  const members = memberLines(model);
  const ends = operationEnds(model);
  return ({ origins: [origin] }) =>
    origin !== undefined &&
    !members.has(lineKey(origin)) &&
    origin.line > (ends.get(origin.path) ?? 0);
}

function lineKey({ path, line }: Origin): string {
  return `${path}:${line}`;
}

function memberLines({ types, operations }: ApiModel): ReadonlySet<string> {
  const members = [
    ...types.flatMap(({ shape }) => (shape.kind === 'object' ? shape.properties : [])),
    ...operations.flatMap(({ parameters }) => parameters),
  ];
  return new Set(members.flatMap(({ origins }) => origins.map(lineKey)));
}

/** The last line of each page that is known to belong to an operation. */
function operationEnds({ types, operations }: ApiModel): ReadonlyMap<string, number> {
  const lengths = new Map(types.map((type) => [type.id, lengthOf(type)]));
  const ends = new Map<string, number>();
  const extend = ({ path, line }: Origin, length: number) => {
    ends.set(path, Math.max(line + length, ends.get(path) ?? 0));
  };
  for (const { origins, parameters, response } of operations) {
    for (const origin of origins) extend(origin, 0);
    for (const parameter of parameters) for (const origin of parameter.origins) extend(origin, 0);
    const shown = response.type ? referencesOf(response.type) : [];
    const length = largest(
      shown.map((id) => lengths.get(id) ?? 0),
      0,
    );
    for (const origin of response.origins) extend(origin, length);
  }
  return ends;
}

/** How many lines a type takes up to its last member: a copy of it takes as many. */
function lengthOf({ shape, origins: [origin] }: TypeDef): number {
  if (shape.kind !== 'object' || !origin) return 0;
  const lines = shape.properties
    .flatMap(({ origins }) => origins)
    .filter(({ path }) => path === origin.path)
    .map(({ line }) => line - origin.line);
  return largest(lines, 0);
}
