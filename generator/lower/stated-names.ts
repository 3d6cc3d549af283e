/** Names of operations that one dialect guesses and another states → the stated ones. */
import type { ApiModel, Operation, TypeDef } from '../model/model.js';
import { mapOperationTypes, mapReferences } from '../model/map-type.js';
import type { Type, TypeId } from '../model/type.js';
import { addTo } from '../text/add-to.js';
import { pascalCase } from '../text/case.js';
import type { Diagnostic } from '../text/diagnostic.js';
import { operationKeys } from './distinct-operations.js';
import { mapShape } from './resolve-section.js';

export interface FoundModel {
  readonly model: ApiModel;
  readonly found: readonly Diagnostic[];
}

/**
 * HTTP pages print no signature: without the address of the page, the name is one of REST. What
 * another dialect states for the same verb and path is taken, for the types of the operation as
 * well; `found` loses the doubt. A name that the model has for something else is not taken.
 */
export function takeStatedNames<Found extends FoundModel>(
  models: readonly Found[],
): readonly Found[] {
  const keyOf = operationKeys(models.map(({ model }) => model));
  const stated = new Map<string, Operation>();
  const doubted = models.map((one) => ({ one, doubts: guessedIn(one) }));
  for (const { one, doubts } of doubted) {
    for (const operation of one.model.operations) {
      const key = keyOf(operation);
      if (!doubts.has(operation) && !stated.has(key)) stated.set(key, operation);
    }
  }
  return doubted.map(({ one, doubts }) => {
    const renamed = freeNames(one.model, doubts, (operation) => stated.get(keyOf(operation)));
    if (renamed.size === 0) return one;
    const settled = new Set(
      [...doubts].flatMap(([{ id }, ofOperation]) => (renamed.has(id) ? ofOperation : [])),
    );
    const found = one.found.filter((doubt) => !settled.has(doubt));
    return { ...one, model: renameOperations(one.model, renamed), found };
  });
}

type Doubts = ReadonlyMap<Operation, readonly Diagnostic[]>;

/** The operations whose name is a guess, each with what tells of its name. */
function guessedIn({ model, found }: FoundModel): Doubts {
  const placed = new Map<string, Diagnostic[]>();
  for (const doubt of found) {
    const { code, place } = doubt;
    if (code !== 'name-guessed' && code !== 'operation-name-collision') continue;
    addTo(placed, `${place.line} ${place.path}`, doubt);
  }
  const doubts = new Map<Operation, readonly Diagnostic[]>();
  for (const operation of model.operations) {
    const own = operation.origins.flatMap(({ path, line }) => placed.get(`${line} ${path}`) ?? []);
    if (own.some(({ code }) => code === 'name-guessed')) doubts.set(operation, own);
  }
  return doubts;
}

/** The stated operations by the guessed ids, without those that would make two of one name. */
function freeNames(
  { operations }: ApiModel,
  doubts: Doubts,
  statedOf: (operation: Operation) => Operation | undefined,
): ReadonlyMap<string, Operation> {
  const renamed = new Map<string, Operation>();
  for (const operation of doubts.keys()) {
    const known = statedOf(operation);
    if (known) renamed.set(operation.id, known);
  }
  for (let last = -1; last !== renamed.size;) {
    last = renamed.size;
    const once = new Set<string>();
    const twice = new Set<string>();
    for (const { id } of operations) {
      const name = renamed.get(id)?.id ?? id;
      (once.has(name) ? twice : once).add(name);
    }
    for (const [id, known] of renamed) if (twice.has(known.id)) renamed.delete(id);
  }
  return renamed;
}

/** Renames operations by their ids, and the types that belong to them. */
export function renameOperations(
  model: ApiModel,
  renamed: ReadonlyMap<string, Operation>,
): ApiModel {
  const types = new Map(model.types.map((def) => [def.id, renameType(def, renamed)]));
  const link = (type: Type) =>
    mapReferences(type, (id: TypeId) => ({ kind: 'ref', id: types.get(id)?.id ?? id }));
  return {
    ...model,
    operations: model.operations.map((operation) => {
      const { id, resource, method } = renamed.get(operation.id) ?? operation;
      return { ...mapOperationTypes(operation, link), id, resource, method };
    }),
    types: [...types.values()].map((def) => ({ ...def, shape: mapShape(def.shape, link) })),
  };
}

/** `books.count.create.body` → `books.count.body`, if it belongs to the operation. */
function renameType(def: TypeDef, renamed: ReadonlyMap<string, Operation>): TypeDef {
  const { id, owner, scope } = def;
  if (scope !== 'local' || owner === null) return def;
  for (const [old, { id: operation, resource }] of renamed) {
    if (owner !== old && !owner.startsWith(`${old}.`)) continue;
    const renew = (name: string) => operation + name.slice(old.length);
    const renewed = id.startsWith(`${old}.`) ? renew(id) : id;
    return { ...def, id: renewed, name: pascalCase(renewed), owner: renew(owner), resource };
  }
  return def;
}
