/**
 * The models of several dialects → one model that is better than any of them. Operations are
 * matched by verb and path, types by where they are used, members by wire name; each fact is
 * believed of the dialect that is exact on it.
 */
import type { Dialect, DialectName } from '../dialects/dialect.js';
import type { ApiModel, Operation, Property, TypeDef } from '../model/model.js';
import { mapOperationTypes } from '../model/map-type.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { foldName } from '../text/case.js';
import { compareText, lineStart } from '../text/source.js';
import type { Claim } from './claim.js';
import { settleClaims } from './claim.js';
import { operationKeys } from './distinct-operations.js';
import type { Misplaced } from './fuse-operation.js';
import { fuseOperation } from './fuse-operation.js';
import type { FusedTypes, TypeFuser } from './fuse-types.js';
import { addClaim, claimKey, typeFuser } from './fuse-types.js';

export interface DialectModel {
  readonly dialect: Dialect;
  readonly model: ApiModel;
}

/** Fuses models, the one whose structure is trusted most first. */
export function fuseModels(models: readonly DialectModel[], report: Report): ApiModel {
  const [first, ...others] = models;
  if (!first) return { format: 1, operations: [], types: [] };
  if (others.length === 0) return first.model;
  const fused: FusedTypes = {
    types: new Map(first.model.types.map((type) => [type.id, type])),
    claims: new Map(),
  };
  for (const { id, shape } of first.model.types) {
    if (shape.kind !== 'object') continue;
    for (const property of shape.properties) addClaim(fused, id, property, first.dialect.name);
  }
  const keyOf = operationKeys(models.map(({ model }) => model));
  const operations = new Map(
    first.model.operations.map((operation) => [keyOf(operation), operation]),
  );
  for (const other of others) fuseInto({ operations, fused, keyOf }, other, report);
  const types = [...fused.types.values()].map((type) => settleType(type, fused.claims, report));
  return {
    format: 1,
    operations: [...operations.values()].sort((a, b) => compareText(a.id, b.id)),
    types: types.sort((a, b) => compareText(a.id, b.id)),
  };
}

interface Fusing {
  readonly operations: Map<string, Operation>;
  readonly fused: FusedTypes;
  readonly keyOf: (operation: Operation) => string;
}

function fuseInto(
  { operations, fused, keyOf }: Fusing,
  { dialect, model }: DialectModel,
  report: Report,
): void {
  const others = new Map(model.types.map((type) => [type.id, type]));
  const fuser = typeFuser(fused, others, dialect.name, !isOlder(fused, model));
  const lookup = {
    base: (id: string) => fused.types.get(id),
    other: (id: string) => others.get(id),
  };
  for (const operation of model.operations) {
    const key = keyOf(operation);
    const base = operations.get(key);
    if (!base) {
      operations.set(key, mapOperationTypes(operation, fuser.adopt));
      continue;
    }
    const fusion = fuseOperation(base, operation, lookup, fuser);
    operations.set(key, { ...fusion.operation, body: fuseBodies(base, operation, fusion) });
    reportMisplaced(base.id, fusion.misplaced, report);
  }
  reportDifferences(fuser, dialect.name, report);

  function fuseBodies(
    base: Operation,
    other: Operation,
    { elsewhere, moved }: ReturnType<typeof fuseOperation>,
  ): Operation['body'] {
    const wanted = defOf(other.body, others);
    if (wanted) others.set(wanted.id, without(wanted, elsewhere));
    const kept = defOf(base.body, fused.types);
    if (kept) fused.types.set(kept.id, without(kept, moved));
    if (!other.body) return base.body;
    const [own, more] = [defOf(base.body, fused.types), defOf(other.body, others)];
    if (!base.body) {
      const isEmpty = more?.shape.kind === 'object' && more.shape.properties.length === 0;
      return isEmpty ? null : { ...other.body, type: fuser.adopt(other.body.type) };
    }
    if (isWhole(own) !== isWhole(more)) return base.body;
    const { required } = base.body.required === 'unstated' ? other.body : base.body;
    const isForm = [base.body, other.body].some((one) => one.contentType === 'multipart/form-data');
    const contentType = isForm ? 'multipart/form-data' : 'application/json';
    const type = fuser.fuse(base.body.type, other.body.type);
    return { contentType, type, required };
  }
}

function defOf(body: Operation['body'], types: ReadonlyMap<string, TypeDef>): TypeDef | undefined {
  return body?.type.kind === 'ref' ? types.get(body.type.id) : undefined;
}

/** One dialect calls all of the body `body` where another one lists the members of its variants. */
function isWhole(def: TypeDef | undefined): boolean {
  if (def?.shape.kind !== 'object') return false;
  const [only, ...others] = def.shape.properties;
  return only?.name === 'body' && others.length === 0;
}

function without(def: TypeDef, names: ReadonlySet<string>): TypeDef {
  if (def.shape.kind !== 'object' || names.size === 0) return def;
  const properties = def.shape.properties.filter(({ name }) => !names.has(foldName(name)));
  return { ...def, shape: { kind: 'object', properties } };
}

/**
 * Pages are of different dates. A model that lacks much of what the other has in types of the same
 * name, and has little of its own, is the older one: its own members have been removed since.
 */
function isOlder(fused: FusedTypes, other: ApiModel): boolean {
  let onlyBase = 0;
  let onlyOther = 0;
  for (const { id, scope, shape } of other.types) {
    const base = fused.types.get(id)?.shape;
    if (scope !== 'model' || shape.kind !== 'object' || base?.kind !== 'object') continue;
    onlyBase += countMissing(base.properties, shape.properties);
    onlyOther += countMissing(shape.properties, base.properties);
  }
  return onlyBase > 2 * onlyOther;
}

function countMissing(from: readonly Property[], to: readonly Property[]): number {
  const names = new Set(to.map(({ name }) => foldName(name)));
  return from.filter(({ name }) => !names.has(foldName(name))).length;
}

function reportMisplaced(operation: string, misplaced: readonly Misplaced[], report: Report): void {
  for (const { name, location, origin, otherOrigin } of misplaced) {
    const place = lineStart(otherOrigin);
    const related = [{ message: `the ${otherOrigin.dialect} page says otherwise`, place }];
    const member = `${operation}.${name}`;
    const parameters = { member, fact: 'location', value: location, dialect: origin.dialect };
    report(diagnostic('dialects-disagree', lineStart(origin), parameters, related));
  }
}

/** What one set of pages has alone, kept or not, and what it has another type for. */
function reportDifferences(
  { older, added, strangers }: TypeFuser,
  dialect: DialectName,
  report: Report,
): void {
  for (const { name, origin } of added) {
    report(diagnostic('only-in-dialect', lineStart(origin), { name, dialect }));
  }
  const [first] = older;
  if (first) {
    const parameters = { dialect, count: older.length, first: first.name };
    report(diagnostic('older-pages', lineStart(first.origin), parameters));
  }
  for (const [base, other] of strangers) {
    const [place, otherPlace] = [base.origins[0], other.origins[0]];
    if (!place || !otherPlace) continue;
    const related = [{ message: `the ${dialect} page has this one`, place: lineStart(otherPlace) }];
    const parameters = { kept: base.name, dialect, other: other.name };
    report(diagnostic('types-differ', lineStart(place), parameters, related));
  }
}

function settleType(
  type: TypeDef,
  claims: ReadonlyMap<string, readonly Claim[]>,
  report: Report,
): TypeDef {
  if (type.shape.kind !== 'object') return type;
  const properties = type.shape.properties.map((property) => {
    const made = claims.get(claimKey(type.id, property.name)) ?? [];
    if (made.length < 2) return property;
    const { required, nullable, inferred, conflicts } = settleClaims(made);
    for (const { fact, believed, other } of conflicts) {
      const related = [
        { message: `the ${other.dialect} page says otherwise`, place: lineStart(other.origin) },
      ];
      const parameters = {
        member: `${type.name}.${property.name}`,
        fact,
        value: (fact === 'type' ? believed.form : believed[fact]) ?? '',
        dialect: believed.dialect,
      };
      report(diagnostic('dialects-disagree', lineStart(believed.origin), parameters, related));
    }
    const { location, name, type: typeEvidence } = property.inferred;
    const kept = {
      ...(location ? { location } : {}),
      ...(name ? { name } : {}),
      ...(typeEvidence ? { type: typeEvidence } : {}),
    };
    return { ...property, required, nullable, inferred: { ...kept, ...inferred } };
  });
  return { ...type, shape: { kind: 'object', properties } };
}
