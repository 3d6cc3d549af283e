/**
 * A model → one document of JSON Schema 2020-12: all its types below `$defs`, or one type with what
 * it refers to. Every keyword in it is one of the standard's, so strict validators take it.
 */
import type { ApiModel, TypeDef } from '../model/model.js';
import { reachableTypes } from '../model/reach.js';
import type { TypeId } from '../model/type.js';
import { compareText } from '../text/source.js';
import { componentNames } from './component-names.js';
import type { JsonObject } from './json.js';
import { jsonObject } from './json.js';
import type { SchemaContext, SchemaForm } from './schema-context.js';
import { schemaContext } from './schema-context.js';
import { schemaOfDefinition } from './schema-of-definition.js';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** All types; the document itself allows anything. */
export function exportJsonSchema(model: ApiModel, form: SchemaForm): JsonObject {
  const context = schemaContext(model, form, 'json-schema', '#/$defs/');
  return { $schema: DIALECT, $defs: definitions(model.types, model, context) };
}

/**
 * One type as the document itself, which structured outputs and definitions of tools want, and below
 * `$defs` only what it refers to; it refers to itself as `#`. `null`: the model has no such type.
 */
export function exportOneSchema(model: ApiModel, id: TypeId, form: SchemaForm): JsonObject | null {
  const context = schemaContext(model, form, 'json-schema', '#/$defs/', id);
  const root = context.types.get(id);
  if (!root) return null;
  const others = reachableTypes([{ kind: 'ref', id }], context.types);
  const below = [...others.values()].filter((def) => def.id !== id);
  const document = { $schema: DIALECT, title: root.name, ...schemaOfDefinition(root, context) };
  return below.length === 0 ? document : { ...document, $defs: definitions(below, model, context) };
}

function definitions(
  types: readonly TypeDef[],
  model: ApiModel,
  context: SchemaContext,
): JsonObject {
  const names = componentNames(model.types.map(({ id }) => id));
  return jsonObject(
    [...types]
      .sort((a, b) => compareText(a.id, b.id))
      .map((def) => [names.get(def.id) ?? def.id, schemaOfDefinition(def, context)] as const),
  );
}
