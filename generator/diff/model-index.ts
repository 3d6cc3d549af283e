/** A model → look-ups that every comparison needs: types by id, how a type is called, who uses it. */
import type { ApiModel, Operation, Origin, Property, TypeDef } from '../model/model.js';
import { reachableTypes, requestTypes, responseTypes, typesById } from '../model/reach.js';
import type { Type, TypeId } from '../model/type.js';
import { compareText } from '../text/source.js';
import type { ChangePlace, UsedBy } from './change.js';
import { namedTypes } from './named-types.js';

export interface ModelIndex {
  readonly model: ApiModel;
  readonly types: ReadonlyMap<TypeId, TypeDef>;
  /** The types that users know by name. */
  readonly named: ReadonlySet<TypeId>;
  /** The operations that meet a type, directly or below another type. */
  readonly usedBy: ReadonlyMap<TypeId, UsedBy>;
}

export function indexModel(model: ApiModel): ModelIndex {
  const types = typesById(model);
  return { model, types, named: namedTypes(model), usedBy: usesOf(model, types) };
}

/** `GET /v1/books/{book_id}`: how people and the JSON form call an operation. */
export function callOf({ verb, path }: Pick<Operation, 'verb' | 'path'>): string {
  return `${verb.toUpperCase()} ${path}`;
}

/** The members of the object that `type` refers to, through aliases; `null` if it is none. */
export function membersOf(type: Type, index: ModelIndex): readonly Property[] | null {
  const seen = new Set<TypeId>();
  for (let current = type; current.kind === 'ref' && !seen.has(current.id);) {
    seen.add(current.id);
    const shape = index.types.get(current.id)?.shape;
    if (shape?.kind === 'object') return shape.properties;
    if (shape?.kind !== 'alias') return null;
    current = shape.type;
  }
  return null;
}

export function placeOf(origins: readonly Origin[]): ChangePlace | null {
  const [first] = origins;
  return first ? { path: first.path, line: first.line } : null;
}

function usesOf(
  { operations }: ApiModel,
  types: ReadonlyMap<TypeId, TypeDef>,
): ReadonlyMap<TypeId, UsedBy> {
  const uses = new Map<TypeId, { request: string[]; response: string[] }>();
  const sorted = [...operations].sort((a, b) => compareText(callOf(a), callOf(b)));
  for (const operation of sorted) {
    const call = callOf(operation);
    const roots = { request: requestTypes(operation), response: responseTypes(operation) };
    for (const direction of ['request', 'response'] as const) {
      for (const id of reachableTypes(roots[direction], types).keys()) {
        const use = uses.get(id) ?? { request: [], response: [] };
        uses.set(id, use);
        // Two operations of one path are one call to a reader.
        if (use[direction].at(-1) !== call) use[direction].push(call);
      }
    }
  }
  return uses;
}
