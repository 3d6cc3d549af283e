/** Facts that no page settles → the likelier value, by whether the type is sent or received. */
import type { ApiModel, Property, TypeDef } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { reachableTypes, requestTypes, typesById } from '../model/reach.js';

/**
 * Python's `Optional` at the end of an object is open (FORMAT §5.3): in requests it is taken as
 * not required, in types that are only received as required and nullable. The fact stays marked
 * as a default, and each object with such members is reported.
 */
export function settleOpen(model: ApiModel, report: Report): ApiModel {
  const sent = reachableTypes(model.operations.flatMap(requestTypes), typesById(model));
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
