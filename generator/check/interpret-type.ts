/**
 * A type of the model and a value → what speaks against the value. Says in the plainest way what
 * the generated validators must say, and shares none of their code: the two are judges of each
 * other.
 */
import type { Constraints, Origin, Property } from '../model/model.js';
import type { Type, TypeOf } from '../model/type.js';
import type { TypeTable } from '../model/variants.js';
import {
  allowsNull,
  demands,
  flatVariants,
  hasOpenLiterals,
  mayBeLeftOut,
  tagOf,
} from '../model/variants.js';

export interface Interpretation {
  readonly types: TypeTable;
  /** Strict: what the pages say. Tolerant: what real servers send. */
  readonly isStrict: boolean;
}

export interface Finding {
  readonly path: readonly (string | number)[];
  readonly fault: 'type' | 'missing' | 'null' | 'value' | 'variant' | 'member' | 'format' | 'limit';
  readonly expected: string;
  /** The kind of what was found. */
  readonly received: string;
  /** Where the member is documented. */
  readonly origin: Origin | null;
}

/** Where a value is, in the data and on the pages. */
interface Spot {
  readonly path: readonly (string | number)[];
  readonly origin: Origin | null;
}

/** Deeper values are not looked at; no sample of a page is that deep. */
const DEEPEST = 300;

/** All that speaks against `value` as a value of `type`; nothing if it is one. */
export function interpretType(type: Type, value: unknown, how: Interpretation): readonly Finding[] {
  return interpret(type, value, { path: [], origin: null }, how);
}

function interpret(type: Type, value: unknown, at: Spot, how: Interpretation): readonly Finding[] {
  if (at.path.length > DEEPEST) return [];
  const variants = flatVariants(type, how.types);
  const [only] = variants;
  if (only !== undefined && variants.length === 1) return interpretOne(only, value, at, how);
  return interpretUnion(variants, value, at, how);
}

/** No union and no alias. */
function interpretOne(
  type: Type,
  value: unknown,
  at: Spot,
  how: Interpretation,
): readonly Finding[] {
  switch (type.kind) {
    case 'unknown':
      return [];
    case 'string': {
      if (typeof value !== 'string') return [mismatch('string', value, at)];
      const isWrong = type.dateTime === 'yes' && !isDateTime(value);
      return how.isStrict && isWrong
        ? [{ ...mismatch('date-time', value, at), fault: 'format' }]
        : [];
    }
    case 'number': {
      if (!Number.isFinite(value)) return [mismatch('number', value, at)];
      const isWrong = type.integer === 'yes' && !Number.isInteger(value);
      return how.isStrict && isWrong
        ? [{ ...mismatch('integer', value, at), fault: 'format' }]
        : [];
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : [mismatch('boolean', value, at)];
    case 'null':
      return value === null ? [] : [mismatch('null', value, at)];
    case 'binary':
      return typeof value === 'object' && value !== null ? [] : [mismatch('bytes', value, at)];
    case 'literal':
      return value === type.value ? [] : [mismatch(JSON.stringify(type.value), value, at)];
    case 'array':
      if (!Array.isArray(value)) return [mismatch('array', value, at)];
      return Array.from(value).flatMap((element: unknown, index) =>
        interpret(type.element, element, { ...at, path: [...at.path, index] }, how),
      );
    case 'map':
      if (!isRecord(value)) return [mismatch('object', value, at)];
      return Object.entries(value).flatMap(([key, element]) =>
        interpret(type.value, element, { ...at, path: [...at.path, key] }, how),
      );
    case 'ref':
      return interpretObject(type, value, at, how);
    case 'union':
      return [];
  }
}

function interpretObject(
  { id }: TypeOf<'ref'>,
  value: unknown,
  at: Spot,
  how: Interpretation,
): readonly Finding[] {
  const def = how.types.get(id);
  if (def?.shape.kind !== 'object') return [];
  if (!isRecord(value)) return [mismatch(def.name, value, at)];
  const { properties } = def.shape;
  const names = new Set(properties.map(({ name }) => name));
  const found = properties.flatMap((property) => {
    const member = Object.hasOwn(value, property.name) ? value[property.name] : undefined;
    return interpretMember(property, member, at, how);
  });
  if (!how.isStrict) return found;
  const unknown = Object.keys(value).filter((key) => !names.has(key) && value[key] !== undefined);
  return [
    ...found,
    ...unknown.map((key): Finding => {
      const place = { path: [...at.path, key], origin: def.origins[0] ?? null };
      return { ...mismatch(`a member of ${def.name}`, value[key], place), fault: 'member' };
    }),
  ];
}

function interpretMember(
  property: Property,
  value: unknown,
  around: Spot,
  how: Interpretation,
): readonly Finding[] {
  const at: Spot = {
    path: [...around.path, property.name],
    origin: property.origins[0] ?? null,
  };
  const expected = wordsFor(property.type, how.types);
  if (value === undefined) {
    const isMissing = how.isStrict ? demands(property) : !mayBeLeftOut(property);
    return isMissing ? [{ ...mismatch(expected, value, at), fault: 'missing' }] : [];
  }
  const mayBeNull = allowsNull(property) || (!how.isStrict && !demands(property));
  if (value === null && mayBeNull) return [];
  const broken = how.isStrict ? brokenLimit(property.constraints, value) : null;
  return [
    ...interpret(property.type, value, at, how).map((finding) =>
      finding.path.length === at.path.length ? { ...finding, expected } : finding,
    ),
    ...(broken === null ? [] : [{ ...mismatch(broken, value, at), fault: 'limit' } as const]),
  ];
}

function interpretUnion(
  variants: readonly Type[],
  value: unknown,
  at: Spot,
  how: Interpretation,
): readonly Finding[] {
  if (!isRecord(value)) {
    const isEnum = variants.some(
      (variant) => variant.kind === 'literal' && typeof variant.value === typeof value,
    );
    const isOpen = typeof value === 'string' || Number.isFinite(value);
    if (isEnum && isOpen && !how.isStrict && hasOpenLiterals(variants)) return [];
    const found = variants.map((variant) => interpretOne(variant, value, at, how));
    if (found.some((findings) => findings.length === 0)) return [];
    const lists = found.filter((_, index) => variants[index]?.kind === 'array');
    if (Array.isArray(value) && lists.length > 0) return fewest(lists);
    const written = found.flat().find(({ fault }) => fault === 'format');
    if (written) return [written];
    const refused = mismatch('one of the variants', value, at);
    return [isEnum ? { ...refused, fault: 'value' } : refused];
  }
  return interpretTagged(variants, value, at, how);
}

/** An object: the tag says which of the variants it has to be. */
function interpretTagged(
  variants: readonly Type[],
  value: Readonly<Record<string, unknown>>,
  at: Spot,
  how: Interpretation,
): readonly Finding[] {
  const objects = variants.flatMap((variant) => (variant.kind === 'ref' ? [variant] : []));
  const others = variants.filter(({ kind }) => kind === 'map' || kind === 'binary');
  const tag = tagOf(objects, how.types);
  const text = tag !== null && Object.hasOwn(value, tag.name) ? value[tag.name] : undefined;
  const named = objects.filter(
    (_, index) => typeof text === 'string' && tag?.values[index]?.includes(text),
  );
  const silent = objects.filter((_, index) => tag?.values[index] === null);
  const isTagged = tag !== null && typeof text === 'string';
  const candidates = isTagged ? (named.length > 0 ? named : silent) : objects;
  const found = [...candidates, ...others].map((type) => interpretOne(type, value, at, how));
  if (found.some((findings) => findings.length === 0)) return [];
  if (isTagged && named.length === 0) {
    const place = { ...at, path: [...at.path, tag.name] };
    const fault = { ...mismatch('a documented variant', text, place), fault: 'variant' } as const;
    return how.isStrict ? [fault] : [];
  }
  return found.length > 0 ? fewest(found) : [mismatch('one of the variants', value, at)];
}

function fewest(found: readonly (readonly Finding[])[]): readonly Finding[] {
  return found.reduce((best, findings) => (findings.length < best.length ? findings : best));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mismatch(expected: string, value: unknown, { path, origin }: Spot): Finding {
  const received =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'array'
        : value === undefined
          ? 'nothing'
          : typeof value;
  return { path, fault: value === null ? 'null' : 'type', expected, received, origin };
}

const MOST_WORDS = 4;

function wordsFor(type: Type, types: TypeTable): string {
  const words = flatVariants(type, types).map((variant) => {
    switch (variant.kind) {
      case 'literal':
        return JSON.stringify(variant.value);
      case 'ref':
        return types.get(variant.id)?.name ?? variant.id;
      default:
        return variant.kind;
    }
  });
  const more = words.length - MOST_WORDS;
  return words.slice(0, MOST_WORDS).join(' or ') + (more > 0 ? ` and ${more} more` : '');
}

/** A limit of the pages that the value breaks, in words. */
function brokenLimit(constraints: Constraints, value: unknown): string | null {
  const { minimum, maximum, minLength, maxLength, maxItems } = constraints;
  const size =
    typeof value === 'string' ? [...value].length : Array.isArray(value) ? value.length : 0;
  const broken: readonly (readonly [boolean, string])[] = [
    [typeof value === 'number' && minimum !== undefined && value < minimum, `>= ${minimum}`],
    [typeof value === 'number' && maximum !== undefined && value > maximum, `<= ${maximum}`],
    [
      typeof value === 'string' && minLength !== undefined && size < minLength,
      `${minLength} characters`,
    ],
    [
      typeof value === 'string' && maxLength !== undefined && size > maxLength,
      `at most ${maxLength} characters`,
    ],
    [
      Array.isArray(value) && maxItems !== undefined && size > maxItems,
      `at most ${maxItems} items`,
    ],
  ];
  return broken.find(([isBroken]) => isBroken)?.[1] ?? null;
}

/** RFC 3339, without its regular expression: the parts are compared as numbers. */
function isDateTime(text: string): boolean {
  const [date = '', time = '', ...rest] = text.split(/[Tt ]/);
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const clock = /^(\d\d):(\d\d):(\d\d)(?:\.\d{1,12})?(?:[Zz]|[+-](\d\d):(\d\d))$/.exec(time);
  if (rest.length > 0 || !day || !clock) return false;
  const [month = 0, dayOfMonth = 0] = [Number(day[2]), Number(day[3])];
  const [hour, minute, second, zoneHour, zoneMinute] = clock.slice(1).map((part) => Number(part));
  const isDay = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31;
  return (
    isDay &&
    (hour ?? 0) <= 23 &&
    (minute ?? 0) <= 59 &&
    (second ?? 0) <= 60 &&
    !((zoneHour ?? 0) > 23) &&
    !((zoneMinute ?? 0) > 59)
  );
}
