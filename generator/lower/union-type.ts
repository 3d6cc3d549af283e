/** A written type whose innermost part has become a type → the whole type. */
import type { Type } from '../model/type.js';
import type { TypeParts } from '../signature/type-parts.js';

/** Puts the wrappers back around what the innermost part has become. */
export function wrap(inner: Type, { wrappers, innerNull }: TypeParts): Type {
  const core = innerNull ? unionType([inner, { kind: 'null' }]) : inner;
  return wrappers.reduceRight<Type>(
    (type, wrapper) =>
      wrapper === 'array' ? { kind: 'array', element: type } : { kind: 'map', value: type },
    core,
  );
}

/** A union without nested unions and without repeated members; one member is itself. */
export function unionType(variants: readonly Type[]): Type {
  const flat = variants.flatMap((variant) =>
    variant.kind === 'union' ? variant.variants : [variant],
  );
  const seen = new Set<string>();
  const distinct = flat.filter((variant) => {
    const key = keyOf(variant);
    return !seen.has(key) && seen.add(key);
  });
  const [only] = distinct;
  return distinct.length === 1 && only ? only : { kind: 'union', variants: distinct };
}

/** Most variants are literals and references, and there are very many of them. */
function keyOf(type: Type): string {
  if (type.kind === 'ref') return `@${type.id}`;
  if (type.kind === 'literal' && typeof type.value === 'string') return `=${type.value}`;
  return JSON.stringify(type);
}
