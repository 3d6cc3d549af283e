/** Models that fast-check makes up: what a model may hold, whatever pages would have to say it. */
import fc from 'fast-check';
import type { ApiModel, Operation, Property, TypeDef } from '../../generator/model/model.js';
import type { Type } from '../../generator/model/type.js';

const fact = fc.constantFrom('yes', 'no', 'unstated');
/** Names of members are page text: any at all, those that JavaScript treats in its own way first. */
const name = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'type', '$ref', 'a b', '~1/', '"\'\n'),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/^\d+$/.test(text)),
);
const prose = fc.oneof(fc.constantFrom('', '# no: yes', '- |\n  a', '*/ {{x}}'), fc.string());
const origins = fc.record({
  path: fc.constantFrom('page.md', 'other.md'),
  line: fc.integer({ min: 1, max: 999 }),
  dialect: fc.constant('http'),
});

const literal = fc
  .oneof(fc.string(), fc.integer(), fc.boolean())
  .map((value): Type => ({ kind: 'literal', value }));

const OBJECTS = ['Book', 'books.create.body'];

function typeOver(ids: readonly string[]): fc.Arbitrary<Type> {
  const { type } = fc.letrec<{ type: Type }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom('boolean', 'null', 'unknown', 'binary').map((kind): Type => ({ kind })),
      fact.map((dateTime): Type => ({ kind: 'string', dateTime })),
      fact.map((integer): Type => ({ kind: 'number', integer })),
      literal,
      fc.constantFrom(...ids).map((id): Type => ({ kind: 'ref', id })),
      tie('type').map((element): Type => ({ kind: 'array', element })),
      tie('type').map((value): Type => ({ kind: 'map', value })),
      fc
        .array(tie('type'), { maxLength: 4 })
        .map((variants): Type => ({ kind: 'union', variants })),
    ),
  }));
  return type;
}

function propertyOver(type: fc.Arbitrary<Type>): fc.Arbitrary<Property> {
  return fc.record({
    name,
    required: fact,
    nullable: fact,
    type,
    description: prose,
    deprecated: fc.option(fc.record({ reason: prose })),
    constraints: fc.constant({}),
    inferred: fc.constantFrom(
      {},
      { required: 'member-order' },
      { nullable: 'sample', type: 'prose' },
    ),
    origins: fc.tuple(origins),
  });
}

function propertiesOver(type: fc.Arbitrary<Type>): fc.Arbitrary<readonly Property[]> {
  return fc.uniqueArray(propertyOver(type), { maxLength: 4, selector: (member) => member.name });
}

/** A name that stands for nothing but names would have no values: aliases refer to objects only. */
function definition(id: string, ids: readonly string[]): fc.Arbitrary<TypeDef> {
  const type = typeOver(ids);
  const isObject = OBJECTS.includes(id);
  const object = propertiesOver(type).map((properties) => ({
    kind: 'object' as const,
    properties,
  }));
  const shape: fc.Arbitrary<TypeDef['shape']> = isObject
    ? object
    : fc.oneof(
        object,
        typeOver(OBJECTS).map((alias) => ({ kind: 'alias' as const, type: alias })),
        fc.constant({ kind: 'opaque' as const }),
      );
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    scope: fc.constantFrom('model', 'local'),
    owner: fc.constant(null),
    resource: fc.constant([]),
    shape,
    description: prose,
    deprecated: fc.option(fc.record({ reason: prose })),
    origins: fc.tuple(origins),
  });
}

function operation(method: string, ids: readonly string[]): fc.Arbitrary<Operation> {
  const type = typeOver(ids);
  const parameters = fc.uniqueArray(propertyOver(type), {
    maxLength: 3,
    selector: (member) => member.name.toLowerCase(),
  });
  return fc.record({
    id: fc.constant(`books.${method}`),
    resource: fc.constant(['books']),
    method: fc.constant(method),
    verb: fc.constantFrom('get', 'post', 'put', 'patch', 'delete'),
    path: fc.constantFrom('/v1/books', `/v1/books/{${method}_id}`, '/v1/books/{id}?beta=true'),
    title: prose,
    description: prose,
    deprecated: fc.option(fc.record({ reason: prose })),
    parameters: fc
      .tuple(parameters, fc.constantFrom('query', 'header'))
      .map(([members, location]) =>
        members.map((member) => ({ ...member, in: location, alias: null })),
      ),
    body: fc.option(
      fc.record({
        contentType: fc.constantFrom('application/json', 'multipart/form-data'),
        type: fc.constantFrom(...ids).map((id): Type => ({ kind: 'ref', id })),
        required: fact,
      }),
    ),
    response: fc.record({
      type: fc.option(type),
      nullable: fact,
      contentType: fc.constant('application/json'),
      pagination: fc.constant(null),
      stream: fc.option(
        fc
          .record({
            requestedBy: fc.option(fc.constantFrom('stream', 'stream-it')),
            eventType: fc.option(type),
            framing: fc.constant('sse'),
            origins: fc.tuple(origins),
          })
          .map(({ requestedBy, ...events }) =>
            requestedBy === null
              ? { ...events, when: 'always', requestedBy }
              : { ...events, when: 'on-request', requestedBy },
          ),
      ),
      origins: fc.tuple(origins),
    }),
    examples: fc.constant([]),
    origins: fc.tuple(origins),
  });
}

/** Models of a few types that refer to one another, also in circles, and a few operations. */
export function arbitraryModel(): fc.Arbitrary<ApiModel> {
  const ids = [...OBJECTS, '__proto__', 'Genre'];
  return fc
    .tuple(
      fc.tuple(...ids.map((id) => definition(id, ids))),
      fc.tuple(operation('create', ids), operation('list', ids)),
    )
    .map(([types, operations]) => ({ format: 1, types, operations }));
}
