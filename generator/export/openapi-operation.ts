/** An operation of the model → the Operation Object of OpenAPI. */
import type { Operation, RequestBody } from '../model/model.js';
import type { JsonObject } from './json.js';
import { jsonMembers } from './json.js';
import { constantParameter, openapiParameter } from './openapi-parameter.js';
import { namedExamples, openapiResponses } from './openapi-response.js';
import { multipartEncoding } from './multipart-encoding.js';
import type { KeyedOperation } from './path-keys.js';
import { readSampleCall } from './sample-call.js';
import type { SchemaContext } from './schema-context.js';
import { deprecation, sourceOf } from './schema-of-member.js';
import { schemaOfType } from './schema-of-type.js';
import { listStyles } from '../model/list-styles.js';

/** `common`: headers of all requests by name, as references to their components. */
export function openapiOperation(
  { operation, key, renamed, constants }: KeyedOperation,
  operationId: string,
  common: ReadonlyMap<string, JsonObject>,
  context: SchemaContext,
): JsonObject {
  const { resource, title, description, deprecated, body, origins, path } = operation;
  const documented = new Set(operation.parameters.map(({ name }) => name.toLowerCase()));
  const styles = listStyles(operation);
  const parameters = [
    ...operation.parameters.map((parameter) =>
      openapiParameter(
        parameter,
        {
          key: parameter.in === 'path' ? renamed.get(parameter.name) : undefined,
          listStyle: styles.get(parameter.name),
        },
        context,
      ),
    ),
    ...constants.map(([name, value]) => constantParameter(name, value)),
    ...[...common].flatMap(([name, header]) =>
      documented.has(name.toLowerCase()) ? [] : [header],
    ),
  ];
  return {
    ...jsonMembers({
      operationId,
      tags: resource.length === 0 ? undefined : [tagOf(resource)],
      summary: title === '' ? operationId : title,
      description: description === '' ? undefined : description,
      parameters: parameters.length === 0 ? undefined : parameters,
      requestBody: body ? openapiBody(body, operation, context) : undefined,
    }),
    responses: openapiResponses(operation, context),
    ...deprecation(deprecated, context),
    ...(key === path ? {} : { 'x-docshape-path': path }),
    ...sourceOf(origins, context),
  };
}

/** `messages.batches`: the resource as it stands before the names of its operations. */
export function tagOf(resource: readonly string[]): string {
  return resource.join('.');
}

function openapiBody(
  { contentType, type, required }: RequestBody,
  { examples }: Operation,
  context: SchemaContext,
): JsonObject {
  const isJson = contentType === 'application/json';
  const samples = examples.flatMap(({ request }) => {
    const value = request && isJson ? readSampleCall(request.code)?.body : undefined;
    return request && value !== undefined
      ? [{ value, ...sourceOf([request.origin], context) }]
      : [];
  });
  const media = {
    schema: schemaOfType(type, context),
    ...(isJson ? {} : multipartEncoding(type, context)),
    ...namedExamples(samples),
  };
  return {
    required: required === 'yes',
    content: { [contentType]: media },
    ...(required === 'unstated' ? { 'x-docshape-unstated': ['required'] } : {}),
  };
}
