/** What an operation answers → the Responses Object of OpenAPI: a body, a stream, or an error. */
import type { Operation, OperationResponse, Pagination } from '../model/model.js';
import type { Type } from '../model/type.js';
import type { Json, JsonObject } from './json.js';
import { jsonMembers, jsonObject } from './json.js';
import { parseSample } from './parse-sample.js';
import type { SchemaContext } from './schema-context.js';
import { sourceOf } from './schema-of-member.js';
import { nullableSchema, schemaOfType } from './schema-of-type.js';

/** The key of `components.responses` for errors. */
export const ERROR = 'Error';

/** No page describes errors: one answer without a known form stands for them all. */
export const errorResponse: JsonObject = {
  description: 'The call failed. The pages do not describe the bodies of errors.',
  content: { 'application/json': { schema: {} } },
  'x-docshape-inferred': ['type by default'],
};

/** The pages state no status: 200 is taken for every success. */
export function openapiResponses(operation: Operation, context: SchemaContext): JsonObject {
  const { response } = operation;
  const content = contentOf(operation, context);
  const success = {
    description: content === null ? 'The call succeeded. No body is documented.' : 'The answer.',
    ...(content === null ? {} : { content }),
    'x-docshape-inferred': ['status by default'],
    ...streamOf(response),
    ...(response.pagination ? { 'x-docshape-pagination': paginationOf(response.pagination) } : {}),
    ...sourceOf(response.origins, context),
  };
  return { '200': success, default: { $ref: `#/components/responses/${ERROR}` } };
}

const EVENTS = 'text/event-stream';
const LINES = 'application/x-jsonl';

/** A media type for each form of the answer. The schema of a stream is that of one item. */
function contentOf(operation: Operation, context: SchemaContext): JsonObject | null {
  const { type, nullable, contentType, stream } = operation.response;
  const examples = responseExamples(operation, context);
  const media = new Map<string, JsonObject>();
  const isWhole = !stream || stream.when === 'on-request' || stream.eventType === null;
  if (type !== null && isWhole) {
    const schema = schemaOfType(type, context);
    const whole = nullable === 'yes' ? nullableSchema(schema) : schema;
    media.set(contentType, { schema: withDoubt(whole, nullable), ...examples });
  }
  if (stream) {
    const name = stream.framing === 'sse' ? EVENTS : LINES;
    const isOnly = media.size === 0;
    if (!media.has(name)) {
      const schema = itemSchema(stream.eventType, context);
      media.set(name, { schema, ...(isOnly && name === LINES ? examples : {}) });
    }
  }
  return media.size === 0 ? null : jsonObject(media);
}

function withDoubt(schema: JsonObject, nullable: OperationResponse['nullable']): JsonObject {
  return nullable === 'unstated' ? { ...schema, 'x-docshape-unstated': ['nullable'] } : schema;
}

function itemSchema(type: Type | null, context: SchemaContext): JsonObject {
  if (type !== null) return schemaOfType(type, context);
  return { description: 'No page shows the events.', 'x-docshape-unstated': ['type'] };
}

function streamOf({ stream }: OperationResponse): JsonObject {
  if (!stream) return {};
  const { when, requestedBy, framing } = stream;
  const asked = requestedBy === null ? {} : { requestedBy };
  return { 'x-docshape-stream': { when, ...asked, framing } };
}

/** How to get from page to page, in wire names; what is not known is left out. */
function paginationOf(pagination: Pagination): JsonObject {
  const { name, items, style, parameter, next, beforeParameter, previous, hasMore } = pagination;
  const known = { name, items, style, parameter, next, beforeParameter, previous, hasMore };
  return jsonMembers(
    Object.fromEntries(Object.entries(known).map(([key, value]) => [key, value ?? undefined])),
  );
}

function responseExamples({ examples }: Operation, context: SchemaContext): JsonObject {
  return namedExamples(
    examples.flatMap(({ response }) => {
      const value = response ? parseSample(response.json) : undefined;
      if (!response || value === undefined) return [];
      return [{ value, ...sourceOf([response.origin], context) }];
    }),
  );
}

/** Examples under names of their own: `example`, `example-2` … */
export function namedExamples(examples: readonly { readonly value: Json }[]): JsonObject {
  if (examples.length === 0) return {};
  const named = examples.map(
    (example, index) => [index === 0 ? 'example' : `example-${index + 1}`, { ...example }] as const,
  );
  return { examples: jsonObject(named) };
}
