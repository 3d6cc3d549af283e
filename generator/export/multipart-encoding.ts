/** A multipart body → how its lists and objects stand in the form, which a schema does not tell. */
import type { Type } from '../model/type.js';
import { flatVariants } from '../model/variants.js';
import type { JsonObject } from './json.js';
import { jsonObject } from './json.js';
import type { SchemaContext } from './schema-context.js';

/**
 * The Encoding Objects of a body, by member (OpenAPI 3.1 §4.8.15). Objects are sent as
 * `meta[artist]`, which is the style `deepObject`. No style is called `labels[]`, as lists are sent:
 * the name is an extension.
 */
export function multipartEncoding(body: Type, context: SchemaContext): JsonObject {
  const shape = body.kind === 'ref' ? context.types.get(body.id)?.shape : undefined;
  const properties = shape?.kind === 'object' ? shape.properties : [];
  const encoding = jsonObject(
    properties.map(({ name, type }) => {
      const kinds = flatVariants(type, context.types).map(({ kind }) => kind);
      if (kinds.includes('array')) return [name, { 'x-docshape-name': `${name}[]` }];
      const isObject = kinds.includes('map') || kinds.includes('ref');
      return [name, isObject ? { style: 'deepObject', explode: true } : undefined];
    }),
  );
  return Object.keys(encoding).length === 0 ? {} : { encoding };
}
