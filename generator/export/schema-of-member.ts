/** A property or a parameter of the model → the schema of its values, with what is said about them. */
import type { Deprecation, Inferences, Origin, Property } from '../model/model.js';
import type { Fact } from '../model/type.js';
import { compareText } from '../text/source.js';
import { isOptional } from './is-optional.js';
import type { JsonObject } from './json.js';
import { jsonMembers } from './json.js';
import type { SchemaContext } from './schema-context.js';
import { nullableSchema, schemaOfType } from './schema-of-type.js';

/** The values of a member. What is said about its place in the object is left to the caller. */
export function schemaOfValues(
  { type, nullable, required, constraints }: Omit<Property, 'name' | 'origins'>,
  context: SchemaContext,
): JsonObject {
  const { default: preset, ...limits } = constraints;
  const schema = schemaOfType(type, context, limits);
  // Servers write `null` for what they leave out, and where no page says that they do not.
  const isForgiven = context.form === 'tolerant' && (required !== 'yes' || nullable === 'unstated');
  const whole = nullable === 'yes' || isForgiven ? nullableSchema(schema) : schema;
  return { ...whole, ...(preset === undefined ? {} : { default: preset }) };
}

/** The schema of a property: its values, its description, and what is doubtful about it. */
export function schemaOfProperty(
  property: Property,
  isSent: boolean,
  context: SchemaContext,
): JsonObject {
  const { description, deprecated, origins, required, nullable, inferred } = property;
  return {
    ...schemaOfValues(property, context),
    ...jsonMembers({ description: description === '' ? undefined : description }),
    ...deprecation(deprecated, context),
    ...doubts({ required, nullable }, inferred, isSent, context),
    ...sourceOf(origins, context),
  };
}

/** `deprecated`, with the sentence that gives the reason. */
export function deprecation(
  deprecated: Deprecation | null,
  { vocabulary }: Pick<SchemaContext, 'vocabulary'>,
): JsonObject {
  if (deprecated === null) return {};
  const { reason } = deprecated;
  const isSaid = vocabulary === 'openapi' && reason !== '';
  return { deprecated: true, ...(isSaid ? { 'x-docshape-deprecation': reason } : {}) };
}

/** Page and line that a part of the document was read from. JSON Schema has no word for it. */
export function sourceOf(
  [origin]: readonly Origin[],
  { vocabulary }: Pick<SchemaContext, 'vocabulary'>,
): JsonObject {
  if (!origin || vocabulary !== 'openapi') return {};
  return { 'x-docshape-source': `${origin.path}:${origin.line}` };
}

/**
 * What is concluded, with the evidence (`required by member-order`), and what no page states. Words
 * in a list, as linters take the keys of an object in a schema for keywords. A comment in JSON Schema, where a
 * strict validator knows no extension.
 */
export function doubts(
  facts: { readonly required: Fact; readonly nullable: Fact },
  inferred: Inferences,
  isSent: boolean,
  { vocabulary }: Pick<SchemaContext, 'vocabulary'>,
): JsonObject {
  const evidence = Object.entries(inferred).sort(([a], [b]) => compareText(a, b));
  const open = Object.entries(facts)
    .filter(([, fact]) => fact === 'unstated')
    .map(([fact]) => fact);
  if (vocabulary === 'openapi') {
    return jsonMembers({
      'x-docshape-inferred':
        evidence.length === 0 ? undefined : evidence.map(([fact, kind]) => `${fact} by ${kind}`),
      'x-docshape-unstated': open.length === 0 ? undefined : open,
    });
  }
  const taken = isOptional('unstated', isSent) ? 'optional' : 'required';
  const remarks = [
    ...evidence.map(([fact, kind]) => `${fact} by ${kind}`),
    ...open.map((fact) => `${fact} not stated${fact === 'required' ? `, taken as ${taken}` : ''}`),
  ];
  return remarks.length === 0 ? {} : { $comment: remarks.join('; ') };
}
