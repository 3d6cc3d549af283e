/** Random models of an invented API, and values that are, or nearly are, of their types. */
import fc from 'fast-check';
import type { ApiModel, Property, TypeDef } from '../../generator/model/model.js';
import type { Fact, Type } from '../../generator/model/type.js';
import { modelOf, objectType, property } from './sample-model.js';

const IDS = ['Book', 'Copy', 'Loan', 'Member', 'Note', 'Shelf', 'Talk'] as const;
const MEMBERS = ['type', 'kind', 'id', 'title', 'toString', '__proto__', 'a-b', 'next'] as const;
const TEXTS = ['book', 'copy', 'loan', 'note'] as const;

const fact: fc.Arbitrary<Fact> = fc.constantFrom('yes', 'yes', 'no', 'unstated');

const scalar: fc.Arbitrary<Type> = fc.oneof(
  fc.constantFrom<Type>(
    { kind: 'string', dateTime: 'no' },
    { kind: 'string', dateTime: 'yes' },
    { kind: 'number', integer: 'unstated' },
    { kind: 'number', integer: 'yes' },
    { kind: 'boolean' },
    { kind: 'null' },
    { kind: 'unknown' },
  ),
  fc
    .constantFrom<string | number | boolean>(...TEXTS, 1, 2, true)
    .map((value): Type => ({ kind: 'literal', value })),
);

const reference: fc.Arbitrary<Type> = fc
  .constantFrom(...IDS, 'Unlisted')
  .map((id): Type => ({ kind: 'ref', id }));

const { type } = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { arbitrary: scalar, weight: 4 },
    { arbitrary: reference, weight: 4 },
    { arbitrary: tie('type').map((element): Type => ({ kind: 'array', element })), weight: 2 },
    { arbitrary: tie('type').map((value): Type => ({ kind: 'map', value })), weight: 1 },
    {
      arbitrary: fc
        .array(fc.oneof(scalar, reference, tie('type')), { minLength: 1, maxLength: 4 })
        .map((variants): Type => ({ kind: 'union', variants })),
      weight: 3,
    },
  ),
}));

const constraints = fc.constantFrom(
  {},
  {},
  {},
  { minimum: 0, maximum: 2 },
  { minLength: 1, maxLength: 4 },
  { maxItems: 1 },
);

const member: fc.Arbitrary<Property> = fc
  .record({ name: fc.constantFrom(...MEMBERS), type, required: fact, nullable: fact, constraints })
  .map((parts) => ({ ...property(parts.name), ...parts }));

const tag: fc.Arbitrary<Property> = fc
  .record({
    required: fc.constantFrom<Fact>('yes', 'yes', 'yes', 'no'),
    texts: fc.subarray([...TEXTS], { minLength: 1, maxLength: 2 }),
  })
  .map(({ required, texts }) => {
    const variants = texts.map((value): Type => ({ kind: 'literal', value }));
    return { ...property('type', { kind: 'union', variants }), required };
  });

const shape: fc.Arbitrary<TypeDef['shape']> = fc.oneof(
  {
    arbitrary: fc
      .tuple(
        fc.option(tag, { nil: null }),
        fc.uniqueArray(member, { maxLength: 4, selector: ({ name }) => name }),
      )
      .map(([first, rest]): TypeDef['shape'] => ({
        kind: 'object',
        properties: first ? [first, ...rest.filter(({ name }) => name !== 'type')] : rest,
      })),
    weight: 4,
  },
  {
    arbitrary: type.map((aliased): TypeDef['shape'] => ({ kind: 'alias', type: aliased })),
    weight: 2,
  },
  { arbitrary: fc.constant<TypeDef['shape']>({ kind: 'opaque' }), weight: 1 },
);

export const randomModels: fc.Arbitrary<ApiModel> = fc
  .tuple(
    ...IDS.map((id) => shape.map((found): TypeDef => ({ ...objectType(id, []), shape: found }))),
  )
  .map((types) => modelOf(types));

const DATES = ['2020-01-01T00:00:00Z', '2020-13-01T00:00:00Z'];
const NUMBERS = [0, 1, 2, -1, 1.5, NaN, Infinity, -0];
const JUNK: readonly unknown[] = [null, undefined, true, false, '', ...TEXTS, ...DATES, ...NUMBERS];

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...JUNK),
  fc
    .constantFrom('[]', '{}', '[1]', '{"type":"book"}', '{"type":1}', '{"__proto__":1}')
    .map((text): unknown => JSON.parse(text)),
);

/** Values of a type, some of which have a fault somewhere. Data is fresh and of a bounded depth. */
export function nearlyOf(wanted: Type, model: ApiModel, levels = 5): fc.Arbitrary<unknown> {
  const right = levels <= 0 ? junk : rightOf(wanted, model, levels - 1);
  return fc.oneof({ arbitrary: right, weight: 15 }, { arbitrary: junk, weight: 1 });
}

function rightOf(wanted: Type, model: ApiModel, levels: number): fc.Arbitrary<unknown> {
  switch (wanted.kind) {
    case 'string':
      return wanted.dateTime === 'yes'
        ? fc.constantFrom('2020-02-29T23:59:59Z', '2020-01-01T00:00:00.5+01:00', 'today')
        : fc.string({ maxLength: 6 });
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 3 }), fc.double({ noNaN: true }));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'unknown':
    case 'binary':
      return junk;
    case 'literal':
      return fc.constant(wanted.value);
    case 'array':
      return fc.array(nearlyOf(wanted.element, model, levels), { maxLength: 3 });
    case 'map':
      return fc
        .array(fc.tuple(fc.constantFrom(...MEMBERS), nearlyOf(wanted.value, model, levels)), {
          maxLength: 2,
        })
        .map((entries) => Object.fromEntries(entries));
    case 'union':
      return fc.oneof(...wanted.variants.map((variant) => nearlyOf(variant, model, levels)));
    case 'ref':
      return referredOf(wanted.id, model, levels);
  }
}

function referredOf(id: string, model: ApiModel, levels: number): fc.Arbitrary<unknown> {
  const found = model.types.find((def) => def.id === id)?.shape;
  if (found?.kind === 'alias') return nearlyOf(found.type, model, levels);
  if (found?.kind !== 'object') return junk;
  const members = found.properties.map(({ name, type: wanted, required, nullable }) => {
    const value = nearlyOf(wanted, model, levels);
    const orNull = nullable === 'no' ? value : fc.option(value, { nil: null, freq: 6 });
    const entry = orNull.map((given): [string, unknown] => [name, given]);
    return fc.option(entry, { nil: null, freq: required === 'yes' ? 40 : 2 });
  });
  const extra = fc.option(
    fc.constantFrom('colour', 'id', 'kind').map((name): [string, unknown] => [name, 1]),
    { nil: null, freq: 8 },
  );
  return fc
    .tuple(extra, ...members)
    .map((entries) => Object.fromEntries(entries.flatMap((entry) => (entry ? [entry] : []))));
}
