/** Facts that no page settles → the likelier value, by whether the type is sent or received. */
import type { ApiModel, Property, TypeDef } from '../model/model.js';
import type { Type } from '../model/type.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { mapReferences } from '../model/map-type.js';

/**
 * Python's `Optional` at the end of an object is open (FORMAT §5.3): in requests it is taken as
 * not required, in types that are only received as required and nullable. The fact stays marked
 * as a default, and each object with such members is reported.
 */
export function settleOpen(model: ApiModel, report: Report): ApiModel {
  const sent = sentTypes(model);
  return {
    ...model,
    types: model.types.map((type) => {
      if (type.shape.kind !== 'object' || !type.shape.properties.some(isOpen)) return type;
      reportOpen(type, type.shape.properties.filter(isOpen).length, report);
      const settle = sent.has(type.id) ? settleSent : settleReceived;
      const properties = type.shape.properties.map((property) =>
        isOpen(property) ? settle(property) : property,
      );
      return { ...type, shape: { kind: 'object', properties } };
    }),
  };
}

function isOpen({ required, inferred }: Property): boolean {
  return required === 'unstated' && inferred.required === 'default';
}

function settleSent(property: Property): Property {
  return { ...property, required: 'no' };
}

function settleReceived(property: Property): Property {
  return { ...property, required: 'yes', nullable: 'yes' };
}

function reportOpen({ name, origins: [origin] }: TypeDef, count: number, report: Report): void {
  if (!origin) return;
  const place = { path: origin.path, line: origin.line, column: 1, length: 1 };
  report(diagnostic('requiredness-guessed', place, { count, owner: name }));
}

/** Ids of the types that a request can hold. */
function sentTypes({ operations, types }: ApiModel): ReadonlySet<string> {
  const byId = new Map(types.map((type) => [type.id, type]));
  const sent = new Set<string>();
  const open: Type[] = operations.flatMap(({ parameters, body }) => [
    ...parameters.map(({ type }) => type),
    ...(body ? [body.type] : []),
  ]);
  for (let type = open.pop(); type; type = open.pop()) {
    mapReferences(type, (id) => {
      const shape = sent.has(id) ? undefined : byId.get(id)?.shape;
      sent.add(id);
      if (shape?.kind === 'object') open.push(...shape.properties.map((property) => property.type));
      if (shape?.kind === 'alias') open.push(shape.type);
      return { kind: 'ref', id };
    });
  }
  return sent;
}
