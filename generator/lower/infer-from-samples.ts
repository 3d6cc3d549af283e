/** Nulls in the samples of answers → members that can be null, where no page states whether. */
import type { ApiModel, Operation, Property, TypeDef } from '../model/model.js';
import type { Type, TypeId, TypeOf } from '../model/type.js';
import { typesById } from '../model/reach.js';
import type { TypeTable } from '../model/variants.js';
import { flatVariants, tagOf } from '../model/variants.js';
import { parseJson } from '../text/parse-json.js';

/** Deeper values are not looked at; no sample of a page is that deep. */
const DEEPEST = 300;

/**
 * Adds what a server has sent to members that leave it open. A statement of any dialect goes
 * before it, and so does a sentence.
 */
export function inferFromSamples(model: ApiModel): ApiModel {
  const nulls = nullsIn(model);
  if (nulls.size === 0) return model;
  return { ...model, types: model.types.map((type) => withNulls(type, nulls.get(type.id))) };
}

function withNulls(type: TypeDef, names: ReadonlySet<string> | undefined): TypeDef {
  if (!names || type.shape.kind !== 'object') return type;
  const properties = type.shape.properties.map((property): Property => {
    const { name, nullable, inferred } = property;
    if (nullable !== 'unstated' || !names.has(name) || holdsNull(property.type)) return property;
    return { ...property, nullable: 'yes', inferred: { ...inferred, nullable: 'sample' } };
  });
  return { ...type, shape: { kind: 'object', properties } };
}

function holdsNull(type: Type): boolean {
  if (type.kind === 'union') return type.variants.some(holdsNull);
  return type.kind === 'null' || type.kind === 'unknown';
}

type Nulls = ReadonlyMap<TypeId, ReadonlySet<string>>;

/** The names of the members that are null in a sample, by the type that they are members of. */
function nullsIn(model: ApiModel): Nulls {
  const types = typesById(model);
  const nulls = new Map<TypeId, Set<string>>();

  function visit(type: Type, value: unknown, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
    const variants = flatVariants(type, types);
    if (Array.isArray(value)) {
      const [list, ...others] = variants.filter(isList);
      if (!list || others.length > 0) return;
      for (const element of value) visit(list.element, element, depth + 1);
      return;
    }
    const values = new Map(Object.entries(value));
    const id = variantOf(variants.filter(isReference), values, types);
    const shape = id === null ? undefined : types.get(id)?.shape;
    if (id === null || shape?.kind !== 'object') return;
    if (depth === 0 && isFailure(shape.properties, values)) return;
    for (const property of shape.properties) {
      const found = values.get(property.name);
      if (found === null) nulls.set(id, (nulls.get(id) ?? new Set()).add(property.name));
      else visit(property.type, found, depth + 1);
    }
  }

  for (const operation of model.operations) {
    const { type } = operation.response;
    if (type) for (const value of answersOf(operation)) visit(type, value, 0);
  }
  return nulls;
}

function answersOf({ examples }: Operation): readonly unknown[] {
  return examples.flatMap(({ response }) => {
    const parsed = response && parseJson(response.json);
    return parsed ? [parsed.value] : [];
  });
}

/** An answer that says that it is none, or has an error that its type does not have, is another one. */
function isFailure(properties: readonly Property[], values: ReadonlyMap<string, unknown>): boolean {
  if (['success', 'ok'].some((name) => values.get(name) === false)) return true;
  const isNew = (name: string) => properties.every((property) => property.name !== name);
  return ['error', 'errors'].some((name) => values.has(name) && isNew(name));
}

function isList(type: Type): type is TypeOf<'array'> {
  return type.kind === 'array';
}

function isReference(type: Type): type is TypeOf<'ref'> {
  return type.kind === 'ref';
}

/** The only object there is, or the one whose tag the value has; `null` if it may be several. */
function variantOf(
  variants: readonly TypeOf<'ref'>[],
  values: ReadonlyMap<string, unknown>,
  types: TypeTable,
): TypeId | null {
  const tag = tagOf(variants, types);
  const value = tag && values.get(tag.name);
  const fitting = variants.filter((_, index) => {
    const stated = tag?.values[index];
    return !stated || (typeof value === 'string' && stated.includes(value));
  });
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}
