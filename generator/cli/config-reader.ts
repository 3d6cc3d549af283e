/** Values of a JSON file, of which nothing is known → values of a known form, or faults by key. */
import { didYouMean } from './closest-name.js';

/** Takes a fault of the value at a key, `apis[0].out`. */
export type Fault = (at: string, fault: string) => void;

/** Gives the value in its known form, or reports why it has another one and gives `null`. */
export type ConfigReader<Value> = (value: unknown, at: string, fault: Fault) => Value | null;

/** The keys that an object may have. */
export type Fields = Readonly<Record<string, 'required' | 'optional'>>;

/** An object with no other keys than `known`, and all required ones. */
export function readFields(
  value: unknown,
  at: string,
  known: Fields,
  fault: Fault,
): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault(at, `expected an object, found ${shown(value)}`);
    return null;
  }
  const names = Object.keys(known);
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const key of fields.keys()) {
    if (!names.includes(key)) fault(at, `unknown key "${key}".${didYouMean(key, names)}`);
  }
  const missing = names.filter((name) => known[name] === 'required' && !fields.has(name));
  if (missing.length > 0) {
    fault(at, `missing ${missing.map((name) => `"${name}"`).join(', ')}`);
    return null;
  }
  return Object.fromEntries(names.map((name) => [name, fields.get(name)]));
}

/** A list whose elements are all read; `null` if one is not. */
export function readList<Element>(
  value: unknown,
  at: string,
  read: ConfigReader<Element>,
  fault: Fault,
): readonly Element[] | null {
  if (!Array.isArray(value)) {
    fault(at, `expected a list, found ${shown(value)}`);
    return null;
  }
  const elements = value.flatMap((element: unknown, index) => {
    const done = read(element, `${at}[${index}]`, fault);
    return done === null ? [] : [done];
  });
  return elements.length === value.length ? elements : null;
}

export interface TextForm {
  readonly pattern: RegExp;
  /** What the pattern stands for, in words. */
  readonly expected: string;
}

export function readText(
  value: unknown,
  at: string,
  { pattern, expected }: TextForm,
  fault: Fault,
): string | null {
  if (typeof value === 'string' && pattern.test(value)) return value;
  fault(at, `expected ${expected}, found ${shown(value)}`);
  return null;
}

/** An object with keys of one form. Its prototype is none, whatever a key is called. */
export function readRecord<Value>(
  value: unknown,
  at: string,
  key: TextForm,
  read: ConfigReader<Value>,
  fault: Fault,
): Readonly<Record<string, Value>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault(at, `expected an object, found ${shown(value)}`);
    return null;
  }
  const entries = Object.entries(value).flatMap(([name, member]): [string, Value][] => {
    const known = readText(name, at, key, fault);
    const done = known === null ? null : read(member, `${at}.${name}`, fault);
    return known === null || done === null ? [] : [[known, done]];
  });
  return Object.fromEntries(entries);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
