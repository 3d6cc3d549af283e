/** A type and a value → whether the kind is right, the format, the limits; and the words for it. */
import { isArray } from './validation-read.js';
import { isBinary } from './validation-verdict.js';
import type { Limits, Literal, TypeNode } from './validation-table.js';
import { nodeOfDefinition } from './validation-table.js';

export function matchesScalar(type: string, value: unknown): boolean {
  switch (type) {
    case 'string':
    case 'date-time':
      return typeof value === 'string';
    case 'number':
    case 'integer':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'binary':
      return isBinary(value);
    default:
      return true;
  }
}

/** Whether a value of the right kind is written as the type says. */
export function hasFormat(type: string, value: unknown): boolean {
  if (type === 'date-time') return typeof value !== 'string' || isDateTime(value);
  return type !== 'integer' || Number.isInteger(value);
}

/** The text of RFC 3339. */
function isDateTime(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,12})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.test(
    text,
  );
}

/** The limit that a value breaks, in words; '' if it keeps all. */
export function brokenLimit(limits: Limits, value: unknown): string {
  const { minimum, maximum, minLength, maxLength, maxItems } = limits;
  if (typeof value === 'number') {
    if (minimum !== undefined && value < minimum) return `at least ${minimum}`;
    if (maximum !== undefined && value > maximum) return `at most ${maximum}`;
  }
  if (typeof value === 'string') {
    if (minLength !== undefined && isLonger(value, minLength - 1) === false) {
      return `at least ${minLength} characters`;
    }
    if (maxLength !== undefined && isLonger(value, maxLength)) {
      return `at most ${maxLength} characters`;
    }
  }
  if (maxItems !== undefined && isArray(value) && value.length > maxItems) {
    return `at most ${maxItems} items`;
  }
  return '';
}

/** Characters are code points, of which a text has between half of its units and all of them. */
function isLonger(text: string, length: number): boolean {
  if (text.length <= length) return false;
  if (text.length > 2 * length) return true;
  let count = 0;
  for (const _ of text) count++;
  return count > length;
}

/** Whether `null` is a value of the type itself. */
export function acceptsNull(node: TypeNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.type === 'null' || node.type === 'unknown';
    case 'union':
      return node.arms.some(acceptsNull);
    case 'defined':
      return acceptsNull(nodeOfDefinition(node.definition));
    default:
      return false;
  }
}

const MOST_WORDS = 6;

/** What the type expects, in words. */
export function describe(node: TypeNode): string {
  switch (node.kind) {
    case 'scalar':
      return node.type;
    case 'array':
      return 'array';
    case 'map':
      return 'object';
    case 'values':
      return describeValues(node.values);
    case 'object':
      return node.name;
    case 'union':
      return joined(node.arms.map(describe), ' or ');
    case 'defined':
      return describe(nodeOfDefinition(node.definition));
  }
}

export function describeValues(values: readonly Literal[]): string {
  const words = values.map((value) => JSON.stringify(value));
  return values.length === 1 ? (words[0] ?? '') : `one of ${joined(words, ', ')}`;
}

function joined(words: readonly string[], separator: string): string {
  const distinct = [...new Set(words)];
  const shown = distinct.slice(0, MOST_WORDS).join(separator);
  const more = distinct.length - MOST_WORDS;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
