/** A type or an operation → the same with its references or types replaced. */
import type { Operation } from './model.js';
import type { Type, TypeId } from './type.js';
import { unreachable } from '../text/invariant.js';

/** Replaces every reference in `type`; `replace` gives the type to stand in its place. */
export function mapReferences(type: Type, replace: (id: TypeId) => Type): Type {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'unknown':
    case 'binary':
    case 'literal':
      return type;
    case 'array':
      return { kind: 'array', element: mapReferences(type.element, replace) };
    case 'map':
      return { kind: 'map', value: mapReferences(type.value, replace) };
    case 'union':
      return {
        kind: 'union',
        variants: type.variants.map((variant) => mapReferences(variant, replace)),
      };
    case 'ref':
      return replace(type.id);
    default:
      return unreachable(type);
  }
}

/** Replaces every type that the operation holds, each as a whole. */
export function mapOperationTypes(operation: Operation, replace: (type: Type) => Type): Operation {
  const { body, response, parameters } = operation;
  return {
    ...operation,
    parameters: parameters.map((parameter) => ({ ...parameter, type: replace(parameter.type) })),
    body: body && { ...body, type: replace(body.type) },
    response: {
      ...response,
      type: response.type && replace(response.type),
      pagination: response.pagination && {
        ...response.pagination,
        itemType: replace(response.pagination.itemType),
      },
      stream: response.stream && {
        ...response.stream,
        eventType: response.stream.eventType && replace(response.stream.eventType),
      },
    },
  };
}
