/** One operation as two models have it → one, with its parameters where they are sent. */
import type {
  Operation,
  OperationResponse,
  Origin,
  Pagination,
  Parameter,
  Property,
  TypeDef,
} from '../model/model.js';
import type { Fact, Type } from '../model/type.js';
import { foldName, isLikelyPlural } from '../text/case.js';
import type { TypeFuser } from './fuse-types.js';

/** An operation of the other model, with what of its body is known to go elsewhere. */
export interface OperationFusion {
  readonly operation: Operation;
  /** Members of the other's body that the base sends as parameters, by folded name. */
  readonly elsewhere: ReadonlySet<string>;
  /** Parameters of the other that the base has guessed to be members of its body. */
  readonly moved: ReadonlySet<string>;
  readonly misplaced: readonly Misplaced[];
}

/** What both dialects state to be sent, and each in another place: the base is believed. */
export interface Misplaced {
  readonly name: string;
  readonly location: string;
  readonly origin: Origin;
  readonly otherOrigin: Origin;
}

/** Matches the parameters first: they tell which members of the bodies are none. */
export function fuseOperation(
  base: Operation,
  other: Operation,
  types: { readonly base: TypeLookup; readonly other: TypeLookup },
  fuser: TypeFuser,
): OperationFusion {
  const otherBody = bodyMembers(other, types.other);
  const baseBody = bodyMembers(base, types.base);
  const open: Candidate[] = [
    ...other.parameters,
    ...otherBody.filter(isGuessed).map((property) => ({ ...property, in: null, alias: null })),
  ];
  const elsewhere = new Set<string>();
  const misplaced: Misplaced[] = [];
  const disagree = (
    kept: Pick<Property, 'name' | 'origins'>,
    location: string,
    { origins }: Pick<Property, 'origins'>,
  ) => {
    const [[origin], [otherOrigin]] = [kept.origins, origins];
    if (origin && otherOrigin) misplaced.push({ name: kept.name, location, origin, otherOrigin });
  };

  const parameters = base.parameters.flatMap((parameter) => {
    const index = open.findIndex((candidate) => isSame(parameter, candidate));
    const match = index < 0 ? undefined : open.splice(index, 1)[0];
    if (!match) {
      const [member] = stated(otherBody, parameter.name);
      if (!member || stated(baseBody, parameter.name).length > 0) return parameter;
      // A guess about the place gives way to what a page states.
      if (isGuessed(parameter)) return [];
      elsewhere.add(foldName(member.name));
      disagree(parameter, parameter.in, member);
      return parameter;
    }
    elsewhere.add(foldName(match.name));
    return fuseParameter(parameter, match, fuser);
  });
  const moved = open.flatMap((candidate) => {
    const { in: location, alias, name } = candidate;
    if (location === null || candidate.inferred.location) return [];
    const member = baseBody.find(
      (property) => isGuessed(property) && foldName(property.name) === foldName(alias ?? name),
    );
    const [sent] = member ? [] : stated(baseBody, alias ?? name);
    if (sent) {
      disagree(sent, 'body', candidate);
      return [];
    }
    if (!member && base.parameters.length > 0 && candidate.inferred.name) return [];
    const parameter = { ...candidate, in: location, type: fuser.adopt(candidate.type) };
    return [member ? { ...parameter, ...believedFacts(parameter, member) } : parameter];
  });
  const operation: Operation = {
    ...base,
    title: base.title || other.title,
    description: base.description || other.description,
    deprecated: base.deprecated ?? other.deprecated,
    parameters: [...parameters, ...moved],
    response: fuseResponse(base.response, other.response, types.base, fuser),
    examples: base.examples.length > 0 ? base.examples : other.examples,
    origins: [...base.origins, ...other.origins],
  };
  const movedNames = new Set(moved.map(({ alias, name }) => foldName(alias ?? name)));
  return { operation, elsewhere, moved: movedNames, misplaced };
}

/** A parameter of the other model, or (`in: null`) a member of its body that may be one. */
type Candidate = Omit<Parameter, 'in'> & { readonly in: Parameter['in'] | null };

export type TypeLookup = (id: string) => TypeDef | undefined;

function bodyMembers({ body }: Operation, types: TypeLookup): readonly Property[] {
  return membersOf(body?.type ?? null, types);
}

function membersOf(type: Type | null, types: TypeLookup): readonly Property[] {
  const shape = type?.kind === 'ref' ? types(type.id)?.shape : undefined;
  return shape?.kind === 'object' ? shape.properties : [];
}

/** Members of this name of which the page states that they are of the body. */
function stated(members: readonly Property[], name: string): readonly Property[] {
  return members.filter((member) => !isGuessed(member) && foldName(member.name) === foldName(name));
}

function isGuessed({ inferred }: Pick<Property, 'inferred'>): boolean {
  return inferred.location !== undefined;
}

/** `anthropic-beta` and `betas`, `created_at[gte]` and `created_at_gte` are one parameter. */
function isSame(base: Parameter, other: Candidate): boolean {
  const names = [other.name, ...(other.alias === null ? [] : [other.alias])].map(foldName);
  const wire = foldName(base.name);
  const alias = base.alias === null ? null : foldName(base.alias);
  if (names.some((name) => name === wire || name === alias)) return true;
  if (other.inferred.name === 'default' && isLikelyPlural(other.name, base.name)) return true;
  if (base.in !== 'header' || other.in === 'path') return false;
  return names.some((name) => wire.endsWith(name) || wire.endsWith(name.replace(/s$/, '')));
}

function fuseParameter(base: Parameter, other: Candidate, fuser: TypeFuser): Parameter {
  const isNamed = base.inferred.name === undefined;
  const states = other.in !== null && other.inferred.name === undefined;
  const otherName = states ? other.name : null;
  const printed = other.alias ?? other.name;
  const differs = foldName(printed) !== foldName(base.name);
  const facts = believedFacts(base, other);
  const { name: _, ...rest } = facts.inferred;
  const isPlaced = isGuessed(base) && other.in !== null && !isGuessed(other);
  if (isPlaced) {
    const { location: __, ...inferred } = base.inferred;
    return fuseParameter({ ...base, in: other.in, inferred }, other, fuser);
  }
  return {
    ...base,
    ...facts,
    name: isNamed ? base.name : (otherName ?? base.name),
    alias: base.alias ?? (base.in === 'header' && differs ? printed : null),
    type: fuser.fuse(base.type, other.type),
    description: base.description || other.description,
    deprecated: base.deprecated ?? other.deprecated,
    inferred: isNamed || otherName === null ? facts.inferred : rest,
    origins: [...base.origins, ...other.origins],
  };
}

type PresenceFacts = Pick<Property, 'required' | 'nullable' | 'inferred'>;

/** What a page states goes before what was concluded from another one. */
function believedFacts(base: PresenceFacts, other: PresenceFacts): PresenceFacts {
  let believed = base;
  for (const fact of ['required', 'nullable'] as const) {
    const isGuess = base[fact] === 'unstated' || base.inferred[fact] !== undefined;
    const isStated = other[fact] !== 'unstated' && other.inferred[fact] === undefined;
    if (!isGuess || (!isStated && base[fact] !== 'unstated')) continue;
    const { [fact]: _, ...rest } = believed.inferred;
    const evidence = other.inferred[fact];
    const inferred = evidence ? { ...rest, [fact]: evidence } : rest;
    believed = { ...believed, [fact]: other[fact], inferred };
  }
  return { required: believed.required, nullable: believed.nullable, inferred: believed.inferred };
}

/** A page class that only the other dialect names tells that there are pages. */
function fusePagination(
  base: Pagination | null,
  other: Pagination | null,
  envelope: readonly Property[],
  fuser: TypeFuser,
): Pagination | null {
  if (base) return { ...base, name: base.name ?? other?.name ?? null };
  const isEnvelope = envelope.some(
    ({ name, type }) => name === other?.items && type.kind === 'array',
  );
  return other && isEnvelope ? { ...other, itemType: fuser.adopt(other.itemType) } : null;
}

function fuseResponse(
  base: OperationResponse,
  other: OperationResponse,
  types: TypeLookup,
  fuser: TypeFuser,
): OperationResponse {
  const stream = base.stream && {
    ...base.stream,
    eventType: fuseOptional(base.stream.eventType, other.stream?.eventType ?? null, fuser),
  };
  const adopted = other.stream && {
    ...other.stream,
    eventType: other.stream.eventType && fuser.adopt(other.stream.eventType),
  };
  const isLines =
    base.contentType === 'application/x-jsonl' || other.contentType === 'application/x-jsonl';
  return {
    ...base,
    type: fuseOptional(base.type, other.type, fuser),
    contentType: isLines ? 'application/x-jsonl' : base.contentType,
    nullable: fuseNullable(base, other),
    pagination: fusePagination(
      base.pagination,
      other.pagination,
      membersOf(base.type, types),
      fuser,
    ),
    stream: stream ?? adopted,
    origins: [...base.origins, ...other.origins],
  };
}

function fuseNullable(base: OperationResponse, other: OperationResponse): Fact {
  if (base.nullable === 'yes' || other.nullable === 'yes') return 'yes';
  return base.type === null && base.nullable === 'unstated' ? other.nullable : base.nullable;
}

function fuseOptional(base: Type | null, other: Type | null, fuser: TypeFuser): Type | null {
  if (base === null) return other && fuser.adopt(other);
  return other === null ? base : fuser.fuse(base, other);
}
