/** Two definitions → how much of them is common, from 0 to 1. The order of the two is of no effect. */
import type { Property, TypeDef } from '../model/model.js';
import type { Type } from '../model/type.js';
import { compareText } from '../text/source.js';
import type { ModelIndex } from './model-index.js';

/** A hostile union or object has too many members to compare each with each. */
export const MOST_COMPARED = 100_000;

/** Compares by what stands on the wire: names of members, kinds of their types, values of enums. */
export function similarity(
  before: TypeDef,
  after: TypeDef,
  beforeIndex: ModelIndex,
  afterIndex: ModelIndex,
): number {
  const [b, a] = [before.shape, after.shape];
  if (b.kind === 'object' && a.kind === 'object')
    return memberSimilarity(b.properties, a.properties);
  if (b.kind === 'alias' && a.kind === 'alias') {
    return overlap(aliasKeys(b.type, beforeIndex), aliasKeys(a.type, afterIndex));
  }
  return 0;
}

function memberSimilarity(before: readonly Property[], after: readonly Property[]): number {
  return overlap(before.map(memberKey), after.map(memberKey));
}

/** The part of the larger list that both have; two empty lists are alike. */
export function overlap(before: readonly string[], after: readonly string[]): number {
  const [b, a] = [new Set(before), new Set(after)];
  const common = [...b].filter((key) => a.has(key)).length;
  const size = Math.max(b.size, a.size);
  return size === 0 ? 1 : common / size;
}

/** A fixed value is part of the key: members `type: "a"` and `type: "b"` tell objects apart. */
function memberKey({ name, type }: Property): string {
  return type.kind === 'literal' ? `${name}=${JSON.stringify(type.value)}` : name;
}

function aliasKeys(type: Type, index: ModelIndex): readonly string[] {
  const variants = type.kind === 'union' ? type.variants : [type];
  return variants.map((variant) => {
    switch (variant.kind) {
      case 'literal':
        return JSON.stringify(variant.value);
      case 'ref':
        return `ref ${index.types.get(variant.id)?.name ?? variant.id}`;
      default:
        return variant.kind;
    }
  });
}

/** Of two keys or ids one key, the same for both directions of a comparison. */
export function pairKey(one: string, other: string): string {
  return [one, other].sort(compareText).join(' ');
}

/** How the fixed string that tells an object from the others reads: `type=text`. */
export function tagOf({ shape }: TypeDef): string | null {
  const tag = shape.kind === 'object' ? discriminatorOf(shape.properties) : null;
  return tag && `${tag.name}=${tag.value}`;
}

/**
 * The fixed string that tells an object from the others of its union: `type=text`. `null` for an
 * object without one.
 */
export function discriminatorOf(members: readonly Property[]): {
  readonly name: string;
  readonly value: string;
} | null {
  for (const { name, type } of members) {
    if (type.kind === 'literal' && typeof type.value === 'string') {
      return { name, value: type.value };
    }
  }
  return null;
}
