/** The JSON sample of an answer → the members around what the page documents, where it shows none. */
import type { Evidence, Origin, Property } from '../model/model.js';
import type { Type } from '../model/type.js';

const EVIDENCE: Evidence = 'sample';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** What a list is called, where its elements do not tell which one it is. */
const USUAL: readonly string[] = ['data', 'result', 'results', 'items'];

/** The member of the sample that holds the items: those have the members of the element. */
export function itemsIn(sample: JsonRecord, members: readonly string[]): string | null {
  const lists = Object.entries(sample).flatMap(([name, value]) =>
    Array.isArray(value) && value.every(isRecord)
      ? [{ name, likeness: likeness(value, members) }]
      : [],
  );
  const [first] = lists.sort((a, b) => b.likeness - a.likeness);
  if (first && first.likeness > 0) return first.name;
  const usual = lists.find(({ name }) => USUAL.includes(name));
  return usual?.name ?? first?.name ?? null;
}

function likeness(elements: readonly unknown[], members: readonly string[]): number {
  const [first] = elements;
  return isRecord(first) ? members.filter((name) => Object.hasOwn(first, name)).length : 0;
}

/** The names of the members that an answer must have, and of all that it can have. */
export interface KnownNames {
  readonly required: readonly string[];
  readonly all: readonly string[];
}

/**
 * The member of the sample that holds the whole answer, an object with the required members or a
 * list of them; `null` if the sample has one of the members itself, or not just one such member.
 */
export function answerIn(
  sample: JsonRecord,
  { required, all }: KnownNames,
  isList: boolean,
): string | null {
  const isAnswer = (value: unknown): boolean => {
    if (!isRecord(value)) return false;
    if (required.length > 0) return required.every((name) => Object.hasOwn(value, name));
    const names = Object.keys(value);
    return names.length > 0 && names.every((name) => all.includes(name));
  };
  const own = required.length > 0 ? required : all;
  if (own.some((name) => Object.hasOwn(sample, name))) return null;
  const holders = Object.entries(sample).filter(([, value]) =>
    isList ? Array.isArray(value) && value.length > 0 && value.every(isAnswer) : isAnswer(value),
  );
  const [only, ...others] = holders;
  return only && others.length === 0 ? only[0] : null;
}

/** The members of the sample; `holder` has the documented type, the others what their values show. */
export function envelopeOf(
  sample: JsonRecord,
  holder: string,
  { type, nullable }: Pick<Property, 'type' | 'nullable'>,
  origin: Origin,
): readonly Property[] {
  return Object.entries(sample).map(([name, value]) => ({
    name,
    // A sample shows optional members as well; without the answer itself it would be none.
    required: name === holder ? 'yes' : 'unstated',
    nullable: name === holder ? nullable : 'unstated',
    type: name === holder ? type : typeOfSample(value),
    description: '',
    deprecated: null,
    constraints: {},
    inferred: { type: EVIDENCE, ...(name === holder ? { required: EVIDENCE } : {}) },
    origins: [origin],
  }));
}

function typeOfSample(value: unknown): Type {
  switch (typeof value) {
    case 'string':
      return { kind: 'string', dateTime: 'unstated' };
    case 'number':
      return { kind: 'number', integer: 'unstated' };
    case 'boolean':
      return { kind: 'boolean' };
    default:
      return { kind: 'unknown' };
  }
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
