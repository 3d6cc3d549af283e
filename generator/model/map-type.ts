/** A type → the same type with its references replaced. */
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
