/**
 * A value from a file → the model that it is, or why it is none: a saved model may be cut, edited by hand or of another
 * version. What passes is what the types of `model.ts` say, and every reference leads somewhere.
 */
import type * as Model from './model.js';
import { referencesOf, requestTypes, responseTypes, typesIn } from './reach.js';
import type { Type, TypeOf } from './type.js';
import type { Check } from './value-check.js';
import { count, depthFault, kinds, list, object, one, orNull, record } from './value-check.js';
import { absent, name, nothing, scalar, text, toldApartBy } from './value-check.js';

const fact = one('yes', 'no', 'unstated');
const origin = object<Model.Origin>({ path: text, line: count, dialect: text });
const origins = list(origin);
const deprecated = orNull(object<Model.Deprecation>({ reason: text }));

/** By name: types hold types. */
const type: Check = (value, at) => typeOfKind(value, at);
const typeOfKind = kinds<Type>({
  string: { dateTime: fact },
  number: { integer: fact },
  boolean: {},
  null: {},
  unknown: {},
  binary: {},
  literal: { value: scalar },
  array: { element: type },
  map: { value: type },
  union: { variants: list(type) },
  ref: { id: name },
});

const member: Readonly<Record<keyof Model.Property, Check>> = {
  name,
  required: fact,
  nullable: fact,
  type,
  description: text,
  deprecated,
  constraints: record(orNull(scalar)),
  inferred: record(text),
  origins,
};

const pagination = object<Model.Pagination>({
  name: orNull(text),
  items: text,
  itemType: type,
  style: one('cursor', 'last-id', 'none'),
  parameter: orNull(text),
  next: orNull(text),
  beforeParameter: orNull(text),
  previous: orNull(text),
  hasMore: orNull(text),
});

const events = { eventType: orNull(type), framing: one('sse', 'jsonl'), origins };
const stream = toldApartBy('when')<Model.EventStream>({
  always: { requestedBy: nothing, ...events },
  'on-request': { requestedBy: name, ...events },
});

const operation = object<Model.Operation>({
  id: name,
  resource: list(text),
  method: name,
  verb: one('get', 'post', 'put', 'patch', 'delete', 'head', 'options'),
  path: text,
  title: text,
  description: text,
  deprecated,
  parameters: list(
    object<Model.Parameter>({
      ...member,
      in: one('path', 'query', 'header'),
      alias: orNull(text),
    }),
  ),
  body: orNull(
    object<Model.RequestBody>({
      contentType: one('application/json', 'multipart/form-data'),
      type: kinds<TypeOf<'ref'>>({ ref: { id: name } }),
      required: fact,
    }),
  ),
  response: object<Model.OperationResponse>({
    type: orNull(type),
    nullable: fact,
    contentType: one('application/json', 'application/x-jsonl', 'application/octet-stream'),
    pagination: orNull(pagination),
    stream: orNull(stream),
    origins,
  }),
  examples: list(
    object<Model.Example>({
      request: orNull(object({ lang: text, code: text, origin })),
      response: orNull(object({ json: text, origin })),
    }),
  ),
  origins,
});

const definition = object<Model.TypeDef>({
  id: name,
  name,
  scope: one('model', 'local'),
  owner: orNull(text),
  resource: list(text),
  shape: kinds<Model.Shape>({
    object: { properties: list(object<Model.Property>(member)) },
    alias: { type },
    opaque: { members: absent },
  }),
  description: text,
  deprecated,
  origins,
});

const model = object<Model.ApiModel>({
  format: one(1),
  operations: list(operation),
  types: list(definition),
});

export type CheckedModel =
  | { readonly ok: true; readonly model: Model.ApiModel }
  | { readonly ok: false; readonly fault: string };

/** The value as a model, or its first fault. */
export function checkModel(value: unknown): CheckedModel {
  const fault = depthFault(value) ?? model(value, '');
  if (fault !== null) return { ok: false, fault };
  if (!isModel(value)) return { ok: false, fault: 'it is no object' };
  const lost = identityFault(value);
  return lost === null ? { ok: true, model: value } : { ok: false, fault: lost };
}

/** To be asked about a value without a fault. */
function isModel(value: unknown): value is Model.ApiModel {
  return typeof value === 'object' && value !== null;
}

/** An id that stands for two things, or a reference to none. */
function identityFault({ operations, types }: Model.ApiModel): string | null {
  const known = new Set(types.map(({ id }) => id));
  const names = new Set(operations.map(({ id }) => id));
  if (known.size < types.length) return 'two types have one id';
  if (names.size < operations.length) return 'two operations have one id';
  const twins = types.find(({ shape }) => shape.kind === 'object' && hasTwins(shape.properties));
  if (twins) return `two members of ${JSON.stringify(twins.id).slice(0, 60)} have one name`;
  const used = [
    ...types.flatMap((each) => typesIn(each)),
    ...operations.flatMap((each) => [...requestTypes(each), ...responseTypes(each)]),
  ];
  const lost = used.flatMap(referencesOf).find((id) => !known.has(id));
  return lost === undefined ? null : `nothing has the id ${JSON.stringify(lost).slice(0, 60)}`;
}

function hasTwins(members: readonly { readonly name: string }[]): boolean {
  return new Set(members.map(({ name: each }) => each)).size < members.length;
}
