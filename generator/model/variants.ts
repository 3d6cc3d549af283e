/**
 * A type → its variants with aliases opened, and the member that tells them apart. What "unknown
 * variant" and "open enum" mean is decided here, once for all who judge values.
 */
import type { Property, TypeDef } from './model.js';
import type { Type, TypeId, TypeOf } from './type.js';

export type TypeTable = ReadonlyMap<TypeId, TypeDef>;

/**
 * The variants of a type in page order, each once. References to aliases are replaced by what they
 * stand for; what is left of references are objects. A type that holds an unknown or unopened type
 * is `[unknown]`, as it accepts everything.
 */
export function flatVariants(type: Type, types: TypeTable): readonly Type[] {
  const variants: Type[] = [];
  const keys = new Set<string>();
  const opened = new Set<TypeId>();
  const open: Type[] = [type];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'union') {
      if (next.variants.length === 0) return UNKNOWN;
      for (const variant of next.variants.toReversed()) open.push(variant);
      continue;
    }
    if (next.kind === 'ref') {
      const shape = types.get(next.id)?.shape;
      if (shape === undefined || shape.kind === 'opaque') return UNKNOWN;
      if (shape.kind === 'alias') {
        if (!opened.has(next.id)) open.push(shape.type);
        opened.add(next.id);
        continue;
      }
    }
    if (next.kind === 'unknown') return UNKNOWN;
    const key = JSON.stringify(next);
    if (!keys.has(key)) variants.push(next);
    keys.add(key);
  }
  // An alias of itself stands for nothing.
  return variants.length === 0 ? UNKNOWN : variants;
}

const UNKNOWN: readonly Type[] = [{ kind: 'unknown' }];

/**
 * An enum is open in practice: servers add values. A lone literal is none, it says what the object
 * around it is.
 */
export function hasOpenLiterals(variants: readonly Type[]): boolean {
  return variants.filter(({ kind }) => kind !== 'null').length > 1;
}

/**
 * Whether a value must have the member. A fact, a name or a place that is only the likelier of two
 * is not held against a value; and what is deprecated is left out one day, first of all by servers.
 */
export function demands({
  required,
  inferred,
  deprecated,
}: Pick<Property, 'required' | 'inferred' | 'deprecated'>): boolean {
  const isGuessed =
    inferred.required === 'default' || inferred.name === 'default' || inferred.owner !== undefined;
  return required === 'yes' && !isGuessed && deprecated === null;
}

/**
 * Whether an answer may do without the member. Of members that the pages state as `X or null`,
 * servers leave out those that are null.
 */
export function mayBeLeftOut(
  property: Pick<Property, 'required' | 'nullable' | 'inferred' | 'deprecated'>,
): boolean {
  return !demands(property) || isNullStated(property);
}

function isNullStated({ nullable, inferred }: Pick<Property, 'nullable' | 'inferred'>): boolean {
  return nullable === 'yes' && inferred.nullable !== 'default';
}

export function allowsNull({
  nullable,
  inferred,
}: Pick<Property, 'nullable' | 'inferred'>): boolean {
  return nullable !== 'no' || inferred.nullable === 'default';
}

/** The texts that a variant has for the tag; `null`: it says nothing about it. */
export type TagValues = readonly string[] | null;

export interface Tag {
  readonly name: string;
  /** In the order of the variants that were given. */
  readonly values: readonly TagValues[];
}

/**
 * The member by which object variants are told apart: it is made of text literals in the most of
 * them, and has the most different ones. `null` if none sets two variants apart.
 */
export function tagOf(variants: readonly TypeOf<'ref'>[], types: TypeTable): Tag | null {
  if (variants.length < 2) return null;
  const members = variants.map(({ id }) => literalMembers(id, types));
  let best: Tag | null = null;
  let bestRank: readonly number[] = [];
  for (const name of new Set(members.flatMap((found) => [...found.keys()]))) {
    const values = members.map((found) => found.get(name) ?? null);
    const stated = values.filter((found) => found !== null);
    const classes = new Set(stated.map((found) => JSON.stringify(found))).size;
    if (classes < 2) continue;
    const rank = [stated.length, classes, -stated.flat().length];
    if (best === null || isAbove(rank, bestRank)) [best, bestRank] = [{ name, values }, rank];
  }
  return best;
}

function isAbove(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0);
}

function literalMembers(id: TypeId, types: TypeTable): ReadonlyMap<string, readonly string[]> {
  const shape = types.get(id)?.shape;
  const found = new Map<string, readonly string[]>();
  for (const { name, type } of shape?.kind === 'object' ? shape.properties : []) {
    const variants = flatVariants(type, types).filter(({ kind }) => kind !== 'null');
    const texts = variants.flatMap((variant) =>
      variant.kind === 'literal' && typeof variant.value === 'string' ? [variant.value] : [],
    );
    if (texts.length > 0 && texts.length === variants.length) found.set(name, texts);
  }
  return found;
}
