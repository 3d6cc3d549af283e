/** Types → the types that can be reached from them. */
import { mapReferences } from './map-type.js';
import type { ApiModel, Operation, Property, TypeDef } from './model.js';
import type { Type, TypeId } from './type.js';

/** The ids that a type refers to, in order, repeated ones included. */
export function referencesOf(type: Type): readonly TypeId[] {
  const ids: TypeId[] = [];
  mapReferences(type, (id) => {
    ids.push(id);
    return { kind: 'ref', id };
  });
  return ids;
}

/** The types that stand in the shape of a definition. */
export function typesIn({ shape }: TypeDef): readonly Type[] {
  switch (shape.kind) {
    case 'object':
      return shape.properties.map(({ type }) => type);
    case 'alias':
      return [shape.type];
    case 'opaque':
      return [];
  }
}

/** All types that can be met from the roots, by id; recursion and unknown ids are no matter. */
export function reachableTypes(
  roots: readonly Type[],
  types: ReadonlyMap<TypeId, TypeDef>,
): ReadonlyMap<TypeId, TypeDef> {
  const reached = new Map<TypeId, TypeDef>();
  const open = roots.flatMap(referencesOf);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const type = types.get(id);
    if (!type || reached.has(id)) continue;
    reached.set(id, type);
    for (const found of typesIn(type)) for (const other of referencesOf(found)) open.push(other);
  }
  return reached;
}

/** The members of the object that `type` refers to; none of anything else. */
export function membersOf(type: Type, types: ReadonlyMap<TypeId, TypeDef>): readonly Property[] {
  const shape = type.kind === 'ref' ? types.get(type.id)?.shape : undefined;
  return shape?.kind === 'object' ? shape.properties : [];
}

/** What a caller sends. */
export function requestTypes({ parameters, body }: Operation): readonly Type[] {
  return [...parameters.map(({ type }) => type), ...(body ? [body.type] : [])];
}

/** The types that are the body of a request as a whole. */
export function bodyTypes({ operations }: ApiModel): ReadonlySet<TypeId> {
  return new Set(
    operations.flatMap(({ body }) => (body?.type.kind === 'ref' ? [body.type.id] : [])),
  );
}

/** What a caller receives, in one piece or as a stream. */
export function responseTypes({ response }: Operation): readonly Type[] {
  const { type, pagination, stream } = response;
  return [type, pagination?.itemType, stream?.eventType].flatMap((found) => (found ? [found] : []));
}

/** The definitions of a model by id. */
export function typesById({ types }: ApiModel): ReadonlyMap<TypeId, TypeDef> {
  return new Map(types.map((type) => [type.id, type]));
}

/** The model without the local types that no operation and no documented type reaches. */
export function withoutUnused(model: ApiModel): ApiModel {
  const byId = typesById(model);
  const documented = model.types.filter(({ scope }) => scope === 'model');
  const roots: Type[] = [
    ...documented.map(({ id }) => ({ kind: 'ref', id }) as const),
    ...model.operations.flatMap((operation) => [
      ...requestTypes(operation),
      ...responseTypes(operation),
    ]),
  ];
  const used = reachableTypes(roots, byId);
  return { ...model, types: model.types.filter(({ id }) => used.has(id)) };
}
