/** The variants of a union → the member that tells them apart, and the variant of each value. */
import type { Property, TypeDef } from '../model/model.js';
import type { Type, TypeId } from '../model/type.js';
import { flatUnion } from './flat-union.js';
import type { SchemaContext } from './schema-context.js';
import { isOptional } from './is-optional.js';

export interface Discriminator {
  /** The wire name of the member. */
  readonly member: string;
  /** The type of each value. Every variant has a value of its own, or several. */
  readonly variants: ReadonlyMap<string, TypeId>;
}

/**
 * Finds a required member that has a string literal, or several, in each variant, and no literal in
 * two. The first one in the order of the first variant is taken. `null` if there is none: the
 * variants have to be tried then.
 */
export function discriminatorOf(
  variants: readonly Type[],
  context: SchemaContext,
): Discriminator | null {
  const objects = variants.map((variant) => objectOf(variant, context));
  const [first, ...others] = objects;
  if (!first || others.length === 0) return null;
  for (const { name } of first.properties) {
    const mapping = new Map<string, TypeId>();
    const tells = objects.every((object) => {
      const values = object && tagValues(object, name, context);
      if (!values || values.some((value) => mapping.has(value))) return false;
      for (const value of values) mapping.set(value, object.id);
      return true;
    });
    if (tells) return { member: name, variants: mapping };
  }
  return null;
}

interface VariantObject {
  readonly id: TypeId;
  readonly properties: readonly Property[];
}

function objectOf(type: Type, { types }: SchemaContext): VariantObject | null {
  if (type.kind !== 'ref') return null;
  const shape: TypeDef['shape'] | undefined = types.get(type.id)?.shape;
  return shape?.kind === 'object' ? { id: type.id, properties: shape.properties } : null;
}

/** The literals of the member; `null` if it may be missing, or be anything else. */
function tagValues(
  { id, properties }: VariantObject,
  name: string,
  context: SchemaContext,
): readonly string[] | null {
  const member = properties.find((property) => property.name === name);
  if (!member || member.nullable === 'yes') return null;
  if (isOptional(member.required, context.sent.has(id))) return null;
  const { literals, others, isNullable } = flatUnion(resolveAlias(member.type, context));
  const values = literals.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const isClosed = others.length === 0 && !isNullable && values.length === literals.length;
  return isClosed && values.length > 0 ? values : null;
}

/** The type behind names; a circle of names ends where it began. */
export function resolveAlias(type: Type, { types }: SchemaContext): Type {
  const seen = new Set<TypeId>();
  let resolved = type;
  while (resolved.kind === 'ref' && !seen.has(resolved.id)) {
    seen.add(resolved.id);
    const shape: TypeDef['shape'] | undefined = types.get(resolved.id)?.shape;
    if (shape?.kind !== 'alias') break;
    resolved = shape.type;
  }
  return resolved;
}
