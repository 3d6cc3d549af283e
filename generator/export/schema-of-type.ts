/**
 * A type of the model → its schema of JSON Schema 2020-12. Text of a page stands in it as a value
 * or as a key, never as a keyword.
 */
import type { Constraints } from '../model/model.js';
import type { Type, TypeOf } from '../model/type.js';
import { flatVariants, hasOpenLiterals, tagOf } from '../model/variants.js';
import { unreachable } from '../text/invariant.js';
import type { Discriminator } from './discriminator.js';
import { discriminatorOf } from './discriminator.js';
import type { FlatUnion } from './flat-union.js';
import { flatUnion } from './flat-union.js';
import type { Json, JsonObject } from './json.js';
import { jsonMembers, jsonObject } from './json.js';
import type { SchemaContext } from './schema-context.js';

/** Limits that belong to the values themselves; a default belongs to the member. */
export type Limits = Omit<Constraints, 'default'>;

/** The schema of all values of the type, `null` included where it is a variant. */
export function schemaOfType(type: Type, context: SchemaContext, limits: Limits = {}): JsonObject {
  const tolerant = type.kind === 'union' ? tolerantUnion(type, context, limits) : null;
  if (tolerant !== null) return tolerant;
  const union = flatUnion(type);
  const schema = schemaOfVariants(union, openKinds(type, context), context, limits);
  if (schema === null) return union.isNullable ? { type: 'null' } : {};
  return union.isNullable ? nullableSchema(schema) : schema;
}

/**
 * Variants that are told apart by a member, and any other one that has a value of its own there; a
 * listed one must be what it says. `null`: the form is another one, or nothing tells them apart.
 */
function tolerantUnion(
  type: TypeOf<'union'>,
  context: SchemaContext,
  limits: Limits,
): JsonObject | null {
  if (context.form !== 'tolerant') return null;
  const variants = flatVariants(type, context.types);
  const objects = variants.filter((variant) => variant.kind === 'ref');
  const tag = tagOf(objects, context.types);
  if (tag === null) return null;
  const { name, values } = tag;
  const others = variants.filter(({ kind }) => kind !== 'ref');
  const rest: Type = { kind: 'union', variants: others };
  const listed = objects.map((object, index) => {
    const schema = schemaOfVariant(object, context, limits);
    // A member of several values is open by itself.
    const own = values[index] ?? [];
    if (own.length < 2) return schema;
    const closed = jsonObject([[name, { enum: [...own, null] }]]);
    return { allOf: [schema, { type: 'object', properties: closed }] };
  });
  const known = values.flatMap((own) => own ?? []);
  const unlisted = jsonObject([[name, { type: 'string', not: { enum: known } }]]);
  const all = [
    ...(others.length > 0 ? [schemaOfType(rest, context, limits)] : []),
    ...distinct(listed),
    { type: 'object', properties: unlisted, required: [name] },
  ];
  return { anyOf: all };
}

/** The schema that allows `null` as well: a list of types where that is enough. */
export function nullableSchema(schema: JsonObject): JsonObject {
  const { type, anyOf, enum: values } = schema;
  if (allowsNull(schema)) return schema;
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, NULL] };
  if (typeof type === 'string' && schema['const'] === undefined) {
    const list: readonly Json[] = Array.isArray(values) ? [...values, null] : [];
    return { ...schema, type: [type, 'null'], ...(list.length > 0 ? { enum: list } : {}) };
  }
  return { anyOf: [schema, NULL] };
}

/** Whether the schema itself says so; a type that it refers to may as well. */
function allowsNull(schema: JsonObject): boolean {
  const { type, anyOf } = schema;
  const isAnything = !['type', 'anyOf', 'oneOf', '$ref'].some((keyword) => keyword in schema);
  const types: readonly Json[] = Array.isArray(type) ? type : [type ?? null];
  const variants: readonly Json[] = Array.isArray(anyOf) ? anyOf : [];
  return isAnything || types.includes('null') || variants.includes(NULL);
}

const NULL: JsonObject = { type: 'null' };

/** What an enum may hold beside its values when tolerant: all of their kind. */
function openKinds(type: Type, { form, types }: SchemaContext): readonly JsonObject[] {
  const variants = form === 'tolerant' ? flatVariants(type, types) : [];
  if (!hasOpenLiterals(variants)) return [];
  const kinds = variants.map((variant) => variant.kind === 'literal' && typeof variant.value);
  return (['string', 'number'] as const)
    .filter((kind) => kinds.includes(kind))
    .map((kind) => ({ type: kind }));
}

/** `null`: there is no variant. */
function schemaOfVariants(
  { literals, others, literalsFirst }: FlatUnion,
  open: readonly JsonObject[],
  context: SchemaContext,
  limits: Limits,
): JsonObject | null {
  const enums = enumsOf(literals);
  const schemas = distinct(others.map((variant) => schemaOfVariant(variant, context, limits)));
  // Where anything is allowed, the other variants say nothing.
  if (others.some(({ kind }) => kind === 'unknown')) return {};
  const listed = distinct([
    ...(literalsFirst ? [...enums, ...schemas] : [...schemas, ...enums]),
    ...open,
  ]);
  const [only, ...more] = listed;
  if (!only || more.length === 0) return only ?? null;
  const discriminator = literals.length === 0 ? discriminatorOf(others, context) : null;
  if (!discriminator) return { anyOf: listed };
  return schemaOfTagged(listed, discriminator, context);
}

/** Types that differ in nothing that a schema says are one variant. */
function distinct(schemas: readonly JsonObject[]): readonly JsonObject[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
}

/** Values of one type as `const` or `enum`, for each type of values that there is. */
function enumsOf(literals: readonly TypeOf<'literal'>[]): readonly JsonObject[] {
  return (['string', 'number', 'boolean'] as const).flatMap((type): JsonObject[] => {
    const values = literals.map(({ value }) => value).filter((value) => typeof value === type);
    const [first, ...more] = values;
    if (first === undefined) return [];
    return [more.length === 0 ? { type, const: first } : { type, enum: values }];
  });
}

/**
 * Variants that a member tells apart. The mapping is always written: without it OpenAPI takes the
 * names of the schemas for the values.
 */
function schemaOfTagged(
  variants: readonly JsonObject[],
  { member, variants: mapping }: Discriminator,
  context: SchemaContext,
): JsonObject {
  if (context.vocabulary === 'json-schema') return { anyOf: variants };
  const references = [...mapping].map(
    ([value, id]) => [value, context.referenceTo(id) ?? undefined] as const,
  );
  const discriminator = { propertyName: member, mapping: jsonObject(references) };
  return { oneOf: variants, discriminator };
}

/**
 * A string without a format and a number that is no integer claim nothing about what no page states:
 * these facts need no mark.
 */
function schemaOfVariant(
  type: FlatUnion['others'][number],
  context: SchemaContext,
  limits: Limits,
): JsonObject {
  const isTolerant = context.form === 'tolerant';
  const { minimum, maximum, minLength, maxLength, maxItems } = isTolerant ? {} : limits;
  switch (type.kind) {
    case 'string':
      return jsonMembers({
        type: 'string',
        format: type.dateTime === 'yes' && !isTolerant ? 'date-time' : undefined,
        minLength,
        maxLength,
      });
    case 'number':
      return jsonMembers({
        type: type.integer === 'yes' && !isTolerant ? 'integer' : 'number',
        minimum,
        maximum,
      });
    case 'boolean':
      return { type: 'boolean' };
    case 'unknown':
      return {};
    case 'binary':
      return jsonMembers({
        type: 'string',
        // Not part of JSON Schema, and what generators of code look for in OpenAPI.
        format: context.vocabulary === 'openapi' ? 'binary' : undefined,
        contentMediaType: 'application/octet-stream',
      });
    case 'array':
      return jsonMembers({ type: 'array', items: schemaOfType(type.element, context), maxItems });
    case 'map':
      return { type: 'object', additionalProperties: schemaOfType(type.value, context) };
    case 'ref': {
      const reference = context.referenceTo(type.id);
      return reference === null ? {} : { $ref: reference };
    }
    default:
      return unreachable(type);
  }
}
