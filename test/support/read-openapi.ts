/**
 * A small reader of OpenAPI for tests: an exported document → the model that it describes. What
 * OpenAPI has no word for is `sayable`: left out of a model before the two are compared.
 */
import type {
  ApiModel,
  Constraints,
  EventStream,
  Operation,
  OperationResponse,
  Pagination,
  Parameter,
  Property,
  Shape,
  TypeDef,
  Verb,
} from '../../generator/model/model.js';
import type { Fact, Type } from '../../generator/model/type.js';

/** The members that OpenAPI can tell of an operation, a member and a type. */
interface SaidMember {
  readonly name: string;
  readonly required: Fact;
  readonly nullable: Fact;
  readonly type: Type;
  readonly description: string;
  readonly deprecated: string | null;
  readonly constraints: Constraints;
  readonly inferred: Property['inferred'];
  readonly source: string | null;
}
interface SaidParameter extends SaidMember {
  readonly in: Parameter['in'];
  readonly alias: string | null;
}
interface SaidOperation {
  readonly id: string;
  readonly resource: readonly string[];
  readonly verb: Verb;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly deprecated: string | null;
  readonly parameters: readonly SaidParameter[];
  readonly body: {
    readonly contentType: string;
    readonly type: Type;
    readonly required: Fact;
  } | null;
  readonly response: {
    readonly type: Type | null;
    readonly nullable: Fact;
    readonly contentType: string | null;
    readonly pagination: Omit<Pagination, 'itemType'> | null;
    readonly stream: Omit<EventStream, 'origins'> | null;
    readonly source: string | null;
  };
  readonly source: string | null;
}
interface SaidType {
  readonly id: string;
  readonly shape:
    | { readonly kind: 'object'; readonly properties: readonly SaidMember[] }
    | { readonly kind: 'alias'; readonly type: Type }
    | { readonly kind: 'opaque' };
  readonly description: string;
  readonly deprecated: string | null;
  readonly source: string | null;
}
export interface SaidModel {
  readonly operations: readonly SaidOperation[];
  readonly types: readonly SaidType[];
}

type Dict = Readonly<Record<string, unknown>>;

const dict = (value: unknown): Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

const SCHEMA = '#/components/schemas/';
const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** Reads a document that was parsed from the text of an export. */
export function readOpenApi(document: unknown): SaidModel {
  const { paths, components } = dict(document);
  const operations = Object.entries(dict(paths)).flatMap(([path, item]) =>
    VERBS.flatMap((verb) => {
      const found = dict(item)[verb];
      return found === undefined ? [] : [readOperation(verb, path, dict(found))];
    }),
  );
  const types = Object.entries(dict(dict(components)['schemas'])).map(([id, schema]) =>
    readType(id, dict(schema)),
  );
  return { operations: operations.sort(byId), types: types.sort(byId) };
}

function readOperation(verb: Verb, key: string, operation: Dict): SaidOperation {
  const { operationId, tags, summary, description, parameters, requestBody, responses } = operation;
  const [tag] = list(tags);
  const own = list(parameters)
    .map(dict)
    .filter((parameter) => !('$ref' in parameter) && !parameter['x-docshape-constant']);
  const content = Object.entries(dict(dict(requestBody)['content']))[0];
  const success = dict(dict(responses)['200']);
  return {
    id: text(operationId),
    resource: tag === undefined ? [] : text(tag).split('.'),
    verb,
    path: textOrNull(operation['x-docshape-path']) ?? key,
    title: text(summary),
    description: text(description),
    deprecated: deprecationOf(operation),
    parameters: own.map((parameter) => ({
      ...readMember(text(parameter['name']), parameter, {
        schema: dict(parameter['schema']),
        required: parameter['required'] === true,
      }),
      name: textOrNull(parameter['x-docshape-name']) ?? text(parameter['name']),
      in: locationOf(parameter['in']),
      alias: textOrNull(parameter['x-docshape-alias']),
    })),
    body: content
      ? {
          contentType: content[0],
          type: typeOf(dict(dict(content[1])['schema'])).type,
          required: factOf('required', dict(requestBody)['required'] === true, dict(requestBody)),
        }
      : null,
    response: readResponse(success),
    source: textOrNull(operation['x-docshape-source']),
  };
}

function mediaOf(value: unknown): readonly (readonly [string, Dict])[] {
  return Object.entries(dict(dict(value)['content'])).map(([name, media]) => [name, dict(media)]);
}

function locationOf(value: unknown): Parameter['in'] {
  if (value === 'path' || value === 'query' || value === 'header') return value;
  throw new Error(`a parameter in ${String(value)}`);
}

const FRAMINGS = { 'text/event-stream': 'sse', 'application/x-jsonl': 'jsonl' } as const;

function readResponse(success: Dict): SaidOperation['response'] {
  const media = new Map(mediaOf(success));
  const said = dict(success['x-docshape-stream']);
  const framing = Object.entries(FRAMINGS).find(([, name]) => name === said['framing']);
  const events = framing && dict(media.get(framing[0])?.['schema']);
  const stream: SaidOperation['response']['stream'] =
    framing && events
      ? {
          when: said['when'] === 'always' ? 'always' : 'on-request',
          requestedBy: typeof said['requestedBy'] === 'string' ? said['requestedBy'] : null,
          framing: framing[1],
          eventType: isUnstated('type', events) ? null : wholeType(events),
        }
      : null;
  const [answered] = [...media].filter(([name]) => !stream || name !== framing?.[0]);
  const schema = dict(answered?.[1]['schema']);
  const answer = answered ? typeOf(schema) : null;
  const pagination = dict(success['x-docshape-pagination']);
  return {
    type: answer?.type ?? null,
    nullable: factOf('nullable', answer?.nullable ?? false, schema),
    contentType: answered?.[0] ?? null,
    stream,
    pagination: 'items' in pagination ? readPagination(pagination) : null,
    source: textOrNull(success['x-docshape-source']),
  };
}

function readPagination(said: Dict): Omit<Pagination, 'itemType'> {
  const { style } = said;
  return {
    name: textOrNull(said['name']),
    items: text(said['items']),
    style: style === 'cursor' || style === 'last-id' ? style : 'none',
    parameter: textOrNull(said['parameter']),
    next: textOrNull(said['next']),
    beforeParameter: textOrNull(said['beforeParameter']),
    previous: textOrNull(said['previous']),
    hasMore: textOrNull(said['hasMore']),
  };
}

function readType(id: string, schema: Dict): SaidType {
  const isOpaque = isUnstated('type', schema);
  const description = text(schema['description']);
  return {
    id,
    shape: isOpaque ? { kind: 'opaque' } : readShape(schema),
    description: isOpaque
      ? description.replace(/(?:^|\n\n)No page opens this type.*$/, '')
      : description,
    deprecated: deprecationOf(schema),
    source: textOrNull(schema['x-docshape-source']),
  };
}

function readShape(schema: Dict): SaidType['shape'] {
  const isObject = schema['type'] === 'object' && !('additionalProperties' in schema);
  if (!isObject) {
    const { type, nullable } = typeOf(schema);
    return { kind: 'alias', type: nullable ? withNull(type) : type };
  }
  const required = new Set(list(schema['required']));
  const properties = Object.entries(dict(schema['properties'])).map(([name, property]) =>
    readMember(name, dict(property), { schema: dict(property), required: required.has(name) }),
  );
  return { kind: 'object', properties };
}

function readMember(
  name: string,
  said: Dict,
  { schema, required }: { readonly schema: Dict; readonly required: boolean },
): SaidMember {
  const { type, nullable } = typeOf(schema);
  return {
    name,
    required: factOf('required', required, said),
    nullable: factOf('nullable', nullable, said),
    type,
    description: text(said['description']),
    deprecated: deprecationOf(said),
    constraints: constraintsOf(schema),
    inferred: Object.fromEntries(
      list(said['x-docshape-inferred']).map((words) => text(words).split(' by ')),
    ),
    source: textOrNull(said['x-docshape-source']),
  };
}

const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'maxItems'] as const;

function constraintsOf(schema: Dict): Constraints {
  const found = new Map<string, unknown>();
  if ('default' in schema) found.set('default', schema['default']);
  for (const part of [schema, ...list(schema['anyOf']).map(dict)]) {
    for (const limit of LIMITS) if (limit in part) found.set(limit, part[limit]);
  }
  return Object.fromEntries(found);
}

function isUnstated(fact: string, said: Dict): boolean {
  return list(said['x-docshape-unstated']).includes(fact);
}

function factOf(name: string, value: boolean, said: Dict): Fact {
  return isUnstated(name, said) ? 'unstated' : value ? 'yes' : 'no';
}

function deprecationOf(said: Dict): string | null {
  return said['deprecated'] === true ? text(said['x-docshape-deprecation']) : null;
}

interface SaidValues {
  readonly type: Type;
  readonly nullable: boolean;
}

/** A schema → the type without `null`, and whether there is `null`. */
function typeOf(schema: Dict): SaidValues {
  const variants = schema['oneOf'] ?? schema['anyOf'];
  if (Array.isArray(variants)) {
    const said = variants.map((variant) => typeOf(dict(variant)));
    const types = said.flatMap(({ type }) =>
      type.kind === 'null' ? [] : type.kind === 'union' ? type.variants : [type],
    );
    return {
      type: unionOf(types),
      nullable: said.some(({ type, nullable }) => nullable || type.kind === 'null'),
    };
  }
  const types = list(schema['type']);
  const nullable = types.includes('null');
  const [name = schema['type']] = types.filter((type) => type !== 'null');
  return { type: scalarOf(text(name), schema), nullable };
}

function scalarOf(name: string, schema: Dict): Type {
  const { $ref, format, enum: values, items, additionalProperties } = schema;
  if (typeof $ref === 'string') return { kind: 'ref', id: $ref.slice(SCHEMA.length) };
  if ('const' in schema) return literal(schema['const']);
  if (Array.isArray(values)) {
    return unionOf(values.filter((value: unknown) => value !== null).map(literal));
  }
  switch (name) {
    case 'string':
      if (format === 'binary') return { kind: 'binary' };
      return { kind: 'string', dateTime: format === 'date-time' ? 'yes' : 'unstated' };
    case 'integer':
      return { kind: 'number', integer: 'yes' };
    case 'number':
      return { kind: 'number', integer: 'unstated' };
    case 'boolean':
    case 'null':
      return { kind: name };
    case 'array':
      return { kind: 'array', element: wholeType(dict(items)) };
    case 'object':
      return { kind: 'map', value: wholeType(dict(additionalProperties)) };
    default:
      return { kind: 'unknown' };
  }
}

function wholeType(schema: Dict): Type {
  const { type, nullable } = typeOf(schema);
  return nullable ? withNull(type) : type;
}

function literal(value: unknown): Type {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'literal', value };
  }
  throw new Error(`no literal: ${JSON.stringify(value)}`);
}

function unionOf(variants: readonly Type[]): Type {
  const [only, ...more] = variants;
  if (!only) return { kind: 'null' };
  return more.length === 0 ? only : { kind: 'union', variants };
}

function withNull(type: Type): Type {
  if (type.kind === 'null' || type.kind === 'unknown') return type;
  const variants = type.kind === 'union' ? type.variants : [type];
  return { kind: 'union', variants: [...variants, { kind: 'null' }] };
}

/** What of a model can be said in OpenAPI, in the form that the reader gives. */
export function sayable({ operations, types }: ApiModel): SaidModel {
  return {
    operations: operations.map(sayableOperation).sort(byId),
    types: types.map(sayableType).sort(byId),
  };
}

function sayableOperation(operation: Operation): SaidOperation {
  const { id, resource, verb, path, title, description, deprecated, body } = operation;
  return {
    id,
    resource,
    verb,
    path,
    title: title === '' ? id : title,
    description,
    deprecated: deprecated?.reason ?? null,
    parameters: operation.parameters.map((parameter) => ({
      ...sayableMember(parameter),
      required: parameter.in === 'path' ? 'yes' : parameter.required,
      in: parameter.in,
      alias: parameter.alias,
    })),
    body: body && { ...body, type: plain(body.type).type },
    response: sayableResponse(operation.response),
    source: sourceOf(operation),
  };
}

function sayableResponse(response: OperationResponse): SaidOperation['response'] {
  const { type, nullable, contentType, stream, pagination } = response;
  // An answer that is always a stream has the type of its events.
  const isWhole = type !== null && (stream?.when !== 'always' || stream.eventType === null);
  const said = isWhole ? plain(type) : null;
  return {
    type: said?.type ?? null,
    nullable: said ? nullability(said, nullable) : 'no',
    contentType: said ? contentType : null,
    stream: stream && {
      when: stream.when,
      requestedBy: stream.requestedBy,
      framing: stream.framing,
      eventType: stream.eventType && plainWhole(stream.eventType),
    },
    pagination: pagination && {
      name: pagination.name,
      items: pagination.items,
      style: pagination.style,
      parameter: pagination.parameter,
      next: pagination.next,
      beforeParameter: pagination.beforeParameter,
      previous: pagination.previous,
      hasMore: pagination.hasMore,
    },
    source: sourceOf(response),
  };
}

function sayableType(def: TypeDef): SaidType {
  return {
    id: def.id,
    shape: sayableShape(def.shape),
    description: def.description,
    deprecated: def.deprecated?.reason ?? null,
    source: sourceOf(def),
  };
}

function sayableShape(shape: Shape): SaidType['shape'] {
  switch (shape.kind) {
    case 'object':
      return { kind: 'object', properties: shape.properties.map(sayableMember) };
    case 'alias':
      return { kind: 'alias', type: plainWhole(shape.type) };
    case 'opaque':
      return shape;
  }
}

function sayableMember(member: Property): SaidMember {
  const { name, required, nullable, description, deprecated, constraints, inferred } = member;
  const said = plain(member.type);
  return {
    name,
    required,
    nullable: nullability(said, nullable),
    type: said.type,
    description,
    deprecated: deprecated?.reason ?? null,
    constraints,
    inferred,
    source: sourceOf(member),
  };
}

function sourceOf({ origins: [origin] }: { readonly origins: Property['origins'] }): string | null {
  return origin ? `${origin.path}:${origin.line}` : null;
}

/** A schema of anything, or of `null` alone, does not say that `null` is allowed beside. */
function nullability({ type, nullable }: SaidValues, stated: Fact): Fact {
  if (stated === 'unstated') return stated;
  if (type.kind === 'unknown' || type.kind === 'null') return 'no';
  return nullable || stated === 'yes' ? 'yes' : 'no';
}

/** The type as a schema lists it: no nested unions, literals together by their type, `null` apart. */
function plain(type: Type): SaidValues {
  const flat = flatten(type);
  const literals = (['string', 'number', 'boolean'] as const).flatMap((kind) =>
    flat.filter((variant) => variant.kind === 'literal' && typeof variant.value === kind),
  );
  const others = flat.filter(({ kind }) => kind !== 'literal' && kind !== 'null');
  const nullable = flat.some(({ kind }) => kind === 'null');
  if (others.some(({ kind }) => kind === 'unknown'))
    return { type: { kind: 'unknown' }, nullable: false };
  const firstOther = flat.findIndex(({ kind }) => kind !== 'literal' && kind !== 'null');
  const literalsFirst = flat.slice(0, firstOther).some(({ kind }) => kind === 'literal');
  const listed = literalsFirst ? [...literals, ...others] : [...others, ...literals];
  const unique = [...new Map(listed.map((variant) => [JSON.stringify(variant), variant])).values()];
  if (unique.length === 0 && !nullable) return { type: { kind: 'unknown' }, nullable: false };
  return { type: unionOf(unique), nullable };
}

function plainWhole(type: Type): Type {
  const { type: said, nullable } = plain(type);
  return nullable ? withNull(said) : said;
}

function flatten(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'union':
      return type.variants.flatMap(flatten);
    case 'string':
      return [{ kind: 'string', dateTime: type.dateTime === 'yes' ? 'yes' : 'unstated' }];
    case 'number':
      return [{ kind: 'number', integer: type.integer === 'yes' ? 'yes' : 'unstated' }];
    case 'array':
      return [{ kind: 'array', element: plainWhole(type.element) }];
    case 'map':
      return [{ kind: 'map', value: plainWhole(type.value) }];
    default:
      return [type];
  }
}
