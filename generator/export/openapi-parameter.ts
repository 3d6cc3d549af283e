/** A parameter of an operation → the Parameter Object of OpenAPI, with the style it is sent in. */
import type { ListStyle } from '../model/list-styles.js';
import type { Parameter } from '../model/model.js';
import type { Type } from '../model/type.js';
import { resolveAlias } from './discriminator.js';
import { flatUnion } from './flat-union.js';
import type { JsonObject } from './json.js';
import { jsonMembers } from './json.js';
import type { SchemaContext } from './schema-context.js';
import { deprecation, doubts, schemaOfValues, sourceOf } from './schema-of-member.js';

/**
 * `key`: the name that the parameter has in the key of its path, where that is another one.
 * `listStyle`: how a list stands in the query, where that is not with brackets.
 */
export function openapiParameter(
  parameter: Parameter,
  {
    key,
    listStyle,
  }: { readonly key?: string | undefined; readonly listStyle?: ListStyle | undefined },
  context: SchemaContext,
): JsonObject {
  const { name, alias, required, nullable, description, deprecated, inferred, origins } = parameter;
  const { suffix, style, explode } = serialization(parameter, listStyle, context);
  const wireName = key ?? `${name}${suffix}`;
  return {
    ...jsonMembers({
      name: wireName,
      in: parameter.in,
      required: parameter.in === 'path' || required === 'yes',
      description: description === '' ? undefined : description,
      style,
      explode,
      schema: schemaOfValues(parameter, context),
    }),
    ...deprecation(deprecated, context),
    ...jsonMembers({
      'x-docshape-name': wireName === name ? undefined : name,
      'x-docshape-alias': alias ?? undefined,
      // OpenAPI has no style for them.
      'x-docshape-list-style': listStyle === 'indices' ? listStyle : undefined,
    }),
    ...doubts({ required, nullable }, inferred, true, context),
    ...sourceOf(origins, context),
  };
}

/** A parameter with one value that every call of an operation has, behind the `?` of its path. */
export function constantParameter(name: string, value: string): JsonObject {
  return {
    name,
    in: 'query',
    required: true,
    schema: { type: 'string', const: value },
    'x-docshape-constant': true,
  };
}

/** A header of all requests. Clients send it by themselves, so no caller has to name it. */
export function commonHeader(name: string, value: string): JsonObject {
  return { name, in: 'header', required: false, schema: { type: 'string', default: value } };
}

interface Serialization {
  /** What the name has on the wire behind it. */
  readonly suffix: string;
  readonly style?: string;
  readonly explode?: boolean;
}

/**
 * As the generated client sends it: lists in a query repeat their name with brackets, if no sample
 * shows them otherwise, objects put the names of their members into brackets, lists in a header are
 * joined with commas.
 */
function serialization(
  parameter: Parameter,
  listStyle: ListStyle | undefined,
  context: SchemaContext,
): Serialization {
  const shape = wireShape(parameter.type, context);
  if (shape === 'scalar') return { suffix: '' };
  if (parameter.in !== 'query') return { suffix: '', style: 'simple', explode: false };
  if (shape === 'object') return { suffix: '', style: 'deepObject', explode: true };
  const suffix = listStyle === undefined ? '[]' : '';
  return { suffix, style: 'form', explode: listStyle !== 'comma' };
}

function wireShape(type: Type, context: SchemaContext): 'scalar' | 'list' | 'object' {
  const { others, literals } = flatUnion(resolveAlias(type, context));
  const [first, ...more] = others;
  if (!first || more.length > 0 || literals.length > 0) return 'scalar';
  const resolved = resolveAlias(first, context);
  if (resolved.kind === 'array') return 'list';
  if (resolved.kind === 'map') return 'object';
  const isObject =
    resolved.kind === 'ref' && context.types.get(resolved.id)?.shape.kind === 'object';
  return isObject ? 'object' : 'scalar';
}
