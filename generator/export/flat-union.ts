/** A type → its variants without nesting, repetition and `null`: what a schema has to list. */
import type { Type, TypeOf } from '../model/type.js';

export interface FlatUnion {
  /** Literals of all variants, each once, in page order. */
  readonly literals: readonly TypeOf<'literal'>[];
  /** All other variants but `null`, each once, in page order. */
  readonly others: readonly Exclude<Type, TypeOf<'union' | 'literal' | 'null'>>[];
  readonly isNullable: boolean;
  /** Whether the first variant is a literal: an open enum may begin with its values or with `string`. */
  readonly literalsFirst: boolean;
}

/** The variants of a union, or the type itself as the only one. */
export function flatUnion(type: Type): FlatUnion {
  const literals = new Map<string, TypeOf<'literal'>>();
  const others = new Map<string, FlatUnion['others'][number]>();
  let isNullable = false;
  let literalsFirst = false;
  const add = (variant: Type): void => {
    if (variant.kind === 'union') variant.variants.forEach(add);
    else if (variant.kind === 'null') isNullable = true;
    else if (variant.kind === 'literal') {
      literalsFirst ||= others.size === 0;
      literals.set(JSON.stringify(variant.value), variant);
    } else others.set(JSON.stringify(variant), variant);
  };
  add(type);
  return {
    literals: [...literals.values()],
    others: [...others.values()],
    isNullable,
    literalsFirst,
  };
}
