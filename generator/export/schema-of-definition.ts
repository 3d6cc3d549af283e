/** A definition of the model → its schema: an object, the type of an alias, or anything at all. */
import type { Property, TypeDef } from '../model/model.js';
import { mayBeLeftOut } from '../model/variants.js';
import { isOptional } from './is-optional.js';
import type { JsonObject } from './json.js';
import { jsonMembers, jsonObject } from './json.js';
import type { SchemaContext } from './schema-context.js';
import { deprecation, schemaOfProperty, sourceOf } from './schema-of-member.js';
import { schemaOfType } from './schema-of-type.js';

const NOT_OPENED = 'No page opens this type: its values are not known.';

export function schemaOfDefinition(def: TypeDef, context: SchemaContext): JsonObject {
  const isOpaque = def.shape.kind === 'opaque';
  const remarks = [def.description, isOpaque ? NOT_OPENED : ''].filter((text) => text !== '');
  return {
    ...schemaOfShape(def, context),
    ...jsonMembers({ description: remarks.length === 0 ? undefined : remarks.join('\n\n') }),
    ...deprecation(def.deprecated, context),
    ...(isOpaque && context.vocabulary === 'openapi' ? { 'x-docshape-unstated': ['type'] } : {}),
    ...sourceOf(def.origins, context),
  };
}

function schemaOfShape({ id, shape }: TypeDef, context: SchemaContext): JsonObject {
  switch (shape.kind) {
    case 'object':
      return schemaOfObject(shape.properties, context.sent.has(id), context);
    case 'alias':
      return schemaOfType(shape.type, context);
    case 'opaque':
      return {};
  }
}

function schemaOfObject(
  properties: readonly Property[],
  isSent: boolean,
  context: SchemaContext,
): JsonObject {
  const isTolerant = context.form === 'tolerant';
  const required = properties.filter((property) =>
    isTolerant ? !mayBeLeftOut(property) : !isOptional(property.required, isSent),
  );
  const schemas = properties.map(
    (property) => [property.name, schemaOfProperty(property, isSent, context)] as const,
  );
  return jsonMembers({
    type: 'object',
    properties: properties.length === 0 ? undefined : jsonObject(schemas),
    required: required.length === 0 ? undefined : required.map(({ name }) => name),
    additionalProperties: context.form === 'closed' ? false : undefined,
  });
}
