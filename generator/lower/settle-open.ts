/** Facts that no page settles → the likelier value, by whether the type is sent or received. */
import type { ApiModel, Property, TypeDef } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { hasOneMark } from '../model/dialect-traits.js';
import type { Type } from '../model/type.js';
import {
  bodyTypes,
  reachableTypes,
  requestTypes,
  responseTypes,
  typesById,
} from '../model/reach.js';
import type { TypeTable } from '../model/variants.js';
import { flatVariants } from '../model/variants.js';
import { lineStart } from '../text/source.js';

/**
 * Python's `Optional` at the end of an object is open (FORMAT §5.3): in requests it is taken as
 * not required, in types that are only received as required and nullable. Behind the boundary it
 * says "optional", and leaves open whether null comes as well: who receives it has to expect it.
 * Ruby's members without a boundary are all required, or none is: what is only sent is left open,
 * unless a constant tells variants apart there; those are hardly ever optional.
 * Such facts stay marked as defaults, and each object with an open member is reported.
 */
export function settleOpen(model: ApiModel, report: Report): ApiModel {
  const byId = typesById(model);
  const sent = reachableTypes(model.operations.flatMap(requestTypes), byId);
  const received = reachableTypes(model.operations.flatMap(responseTypes), byId);
  const bodies = bodyTypes(model);
  return {
    ...model,
    types: model.types.map((type) => {
      if (type.shape.kind !== 'object') return type;
      const isSent = sent.has(type.id);
      const isReceived = received.has(type.id) || !isSent;
      // The members of a body are arguments, which were settled and told with their method.
      const isGuess = isSent && !bodies.has(type.id) ? isGuessed : () => false;
      const { properties: printed } = type.shape;
      const opens = printed.filter((one) => isOpen(one) || isGuess(one)).length;
      if (opens > 0) reportOpen(type, opens, report);
      const demandsNothing =
        !isReceived &&
        printed.every(isGuess) &&
        !printed.some(({ type: own }) => isConstant(own, byId));
      const properties = printed.map((property): Property => {
        if (demandsNothing) return { ...property, required: 'unstated' };
        const settled = isOpen(property) ? settleRequired(property, isSent) : property;
        return isReceived ? settleNullable(settled) : settled;
      });
      return { ...type, shape: { kind: 'object', properties } };
    }),
  };
}

function isOpen({ required, inferred }: Property): boolean {
  return required === 'unstated' && inferred.required === 'default';
}

/** Taken as required since no boundary is seen. */
function isGuessed({ required, inferred }: Property): boolean {
  return required === 'yes' && inferred.required === 'default';
}

/** Some dialects give each constant a type with a name. */
function isConstant(type: Type, byId: TypeTable): boolean {
  const [only, ...others] = flatVariants(type, byId);
  return only?.kind === 'literal' && others.length === 0;
}

function settleRequired(property: Property, isSent: boolean): Property {
  return isSent ? { ...property, required: 'no' } : { ...property, required: 'yes' };
}

/**
 * Dialects with one mark leave a member unmarked that is never null: only the mark leaves it open.
 * What a sample shows has no mark.
 */
function settleNullable(property: Property): Property {
  const { nullable, inferred, origins } = property;
  const isSampled = inferred.type === 'sample';
  if (nullable !== 'unstated' || isSampled || !hasOneMark(origins)) return property;
  return { ...property, nullable: 'yes', inferred: { ...inferred, nullable: 'default' } };
}

function reportOpen({ name, origins: [origin] }: TypeDef, count: number, report: Report): void {
  if (!origin) return;
  report(diagnostic('requiredness-guessed', lineStart(origin), { count, owner: name }));
}
