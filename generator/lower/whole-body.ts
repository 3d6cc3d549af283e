/** Bodies with the one member `body` → the value of that member, where it is the whole body. */
import type { ApiModel, Operation, Property, TypeDef } from '../model/model.js';
import { typesById, withoutUnused } from '../model/reach.js';
import type { Type, TypeId } from '../model/type.js';
import { snakeCase } from '../text/case.js';
import { curlBody, isCurl } from '../text/curl-body.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';

/**
 * Pages name a body that is a list, a map or a union `body`, as they name a member of that name.
 * The samples of the operation decide. Without them, what can be a whole body is taken for one,
 * and a text or a number for a member, which is reported as `whole-body`. Of an object, the members
 * become those of the body; of anything else, the type of the body becomes a name for it.
 */
export function wholeBodies(model: ApiModel, report: Report): ApiModel {
  return openedBodies(model, (def, operation, types) => {
    const only = onlyMember(def);
    const isBody = only?.name === 'body' && isWhole(only, operation, types, report);
    return isBody ? only : null;
  });
}

/**
 * Pages of one dialect can give a body the name of its type, `shelf_file: ShelfFile`, where others
 * print its members. Curl tells: it sends those members, or nothing where the member is required.
 */
export function bodiesByType(model: ApiModel, report: Report): ApiModel {
  return openedBodies(model, (def, operation, types) => {
    const only = onlyMember(def);
    const named = only?.type.kind === 'ref' ? types.get(only.type.id) : undefined;
    if (!only || named?.scope !== 'model' || snakeCase(named.name) !== only.name) return null;
    if (!isComposite(only.type, types)) return null;
    const codes = operation.examples.flatMap(({ request }) => request?.code ?? []);
    const sent = codes.filter(isCurl).map(curlBody);
    if (sent.some((body) => sendsOthers(body?.value, only.name))) return only;
    const isUnion = named.shape.kind === 'alias' && named.shape.type.kind === 'union';
    const sendsNothing = sent.length > 0 && sent.every((body) => body === null);
    const isMissed = sendsNothing && isUnion && only.required === 'yes';
    return isMissed && reportGuess(only.name, operation, true, report) ? only : null;
  });
}

/** Whether an object is sent that has members, and none of that name. */
function sendsOthers(sample: unknown, name: string): boolean {
  if (typeof sample !== 'object' || sample === null || Array.isArray(sample)) return false;
  return Object.keys(sample).length > 0 && !hasMember(sample, name);
}

function openedBodies(
  model: ApiModel,
  wholeOf: (def: TypeDef, operation: Operation, types: Types) => Property | null,
): ApiModel {
  const types = typesById(model);
  const changed = new Map<TypeId, TypeDef>();
  const operations = model.operations.map((operation) => {
    const { body } = operation;
    const def = body?.type.kind === 'ref' ? types.get(body.type.id) : undefined;
    const only = def && wholeOf(def, operation, types);
    if (!body || !def || !only) return operation;
    changed.set(def.id, wholeType(def, only, types));
    return { ...operation, body: { ...body, required: only.required } };
  });
  if (changed.size === 0) return model;
  return withoutUnused({
    ...model,
    operations,
    types: model.types.map((def) => changed.get(def.id) ?? def),
  });
}

type Types = ReadonlyMap<TypeId, TypeDef>;

function onlyMember({ scope, shape }: TypeDef): Property | null {
  if (scope !== 'local' || shape.kind !== 'object') return null;
  const [only, ...others] = shape.properties;
  return only && others.length === 0 ? only : null;
}

function isWhole({ type }: Property, operation: Operation, types: Types, report: Report): boolean {
  if (type.kind === 'binary') return reportGuess('body', operation, false, report);
  const samples = operation.examples.flatMap(({ request }) => {
    const sample = request && curlBody(request.code);
    return sample ? [sample.value] : [];
  });
  if (samples.length === 0) return reportGuess('body', operation, isComposite(type, types), report);
  return !samples.some((sample) => hasMember(sample, 'body'));
}

function hasMember(sample: unknown, name: string): boolean {
  return typeof sample === 'object' && sample !== null && Object.hasOwn(sample, name);
}

function reportGuess(
  member: string,
  { id, origins }: Operation,
  isTaken: boolean,
  report: Report,
): boolean {
  const [origin = { path: '', line: 1 }] = origins;
  const taken = isTaken ? 'the whole of it' : 'a member';
  report(diagnostic('whole-body', lineStart(origin), { member, operation: id, taken }));
  return isTaken;
}

/** Whether values of the type are objects or lists, as whole bodies are. */
function isComposite(type: Type, types: Types, seen: ReadonlySet<TypeId> = new Set()): boolean {
  switch (type.kind) {
    case 'array':
    case 'map':
      return true;
    case 'union':
      return type.variants.some((variant) => isComposite(variant, types, seen));
    case 'ref': {
      const shape = types.get(type.id)?.shape;
      if (seen.has(type.id) || shape?.kind !== 'alias') return shape?.kind === 'object';
      return isComposite(shape.type, types, new Set([...seen, type.id]));
    }
    default:
      return false;
  }
}

function wholeType(def: TypeDef, { type, nullable, ...member }: Property, types: Types): TypeDef {
  const { description, deprecated, origins } = member;
  const target = type.kind === 'ref' ? types.get(type.id)?.shape : undefined;
  const isOpen = target?.kind === 'object' && target.properties.length > 0;
  if (isOpen && nullable !== 'yes') return { ...def, shape: target };
  const whole: Type =
    nullable === 'yes' ? { kind: 'union', variants: [type, { kind: 'null' }] } : type;
  return { ...def, shape: { kind: 'alias', type: whole }, description, deprecated, origins };
}
