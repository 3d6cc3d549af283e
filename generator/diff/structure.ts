/**
 * Types of two models → numbers that are equal for types that say the same on the wire, whatever
 * they are called and in whatever order. Recursive types are told apart to a depth of `ROUNDS`.
 */
import type { Property, TypeDef } from '../model/model.js';
import type { Type, TypeId } from '../model/type.js';
import { unreachable } from '../text/invariant.js';
import { compareText } from '../text/source.js';

/** The number of a type of one model. Numbers of both models can be compared. */
export type StructureOf = (type: Type) => number;

const ROUNDS = 8;

/** Each round refines the numbers of definitions by those of what they refer to. */
export function structures(
  models: readonly ReadonlyMap<TypeId, TypeDef>[],
): readonly StructureOf[] {
  let numbers = models.map((types) => new Map([...types.keys()].map((id) => [id, 0])));
  const known = new Map<string, number>();
  const intern = (key: string) => {
    const number = known.get(key) ?? known.size + 1;
    known.set(key, number);
    return number;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const last = numbers;
    numbers = models.map((types, at) => {
      const numberOf = last[at] ?? new Map<TypeId, number>();
      return new Map(
        [...types].map(([id, { shape }]) => {
          const key = shape.kind === 'object' ? objectKey(shape.properties, numberOf) : shape.kind;
          // An alias is what it stands for.
          if (shape.kind !== 'alias') return [id, intern(key)];
          return [id, intern(typeKey(shape.type, numberOf))];
        }),
      );
    });
  }
  return numbers.map((numberOf) => (type: Type) => {
    return type.kind === 'ref' ? (numberOf.get(type.id) ?? 0) : intern(typeKey(type, numberOf));
  });
}

function objectKey(members: readonly Property[], numberOf: ReadonlyMap<TypeId, number>): string {
  const keys = members.map(({ name, required, nullable, type, deprecated, constraints }) =>
    JSON.stringify([
      [name, required, nullable, deprecated !== null, Object.entries(constraints).sort()],
      typeKey(type, numberOf),
    ]),
  );
  return `object ${keys.sort(compareText).join()}`;
}

function typeKey(type: Type, numberOf: ReadonlyMap<TypeId, number>): string {
  switch (type.kind) {
    case 'string':
      return `string ${type.dateTime}`;
    case 'number':
      return `number ${type.integer}`;
    case 'boolean':
    case 'null':
    case 'unknown':
    case 'binary':
      return type.kind;
    case 'literal':
      return `literal ${JSON.stringify(type.value)}`;
    case 'array':
      return `array (${typeKey(type.element, numberOf)})`;
    case 'map':
      return `map (${typeKey(type.value, numberOf)})`;
    case 'union': {
      const keys = type.variants.map((variant) => typeKey(variant, numberOf));
      return `union (${keys.sort(compareText).join()})`;
    }
    case 'ref':
      return `ref ${numberOf.get(type.id) ?? 0}`;
    default:
      return unreachable(type);
  }
}
