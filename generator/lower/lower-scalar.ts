/** Types without members and variants → types of the model. */
import type { Type } from '../model/type.js';
import type { TypeExpr } from '../signature/type-expr.js';
import { unreachable } from '../text/invariant.js';
import type { SectionScope } from './draft.js';

/** Each of them once: half of all members are of such a type. */
const SCALARS = {
  string: { kind: 'string', dateTime: 'no' },
  /** Of a dialect that has no type for dates. */
  text: { kind: 'string', dateTime: 'unstated' },
  dateTime: { kind: 'string', dateTime: 'yes' },
  number: { kind: 'number', integer: 'unstated' },
  integer: { kind: 'number', integer: 'yes' },
  float: { kind: 'number', integer: 'no' },
  boolean: { kind: 'boolean' },
  null: { kind: 'null' },
  unknown: { kind: 'unknown' },
  binary: { kind: 'binary' },
} as const satisfies Record<string, Type>;

export function lowerScalar(
  name: Extract<TypeExpr, { kind: 'scalar' }>['name'],
  scope: SectionScope,
): Type {
  switch (name) {
    case 'string':
      return scope.facts.dateTime ? SCALARS.string : SCALARS.text;
    case 'date-time':
      return SCALARS.dateTime;
    case 'number':
    case 'integer':
    case 'float':
    case 'boolean':
    case 'null':
    case 'unknown':
    case 'binary':
      return SCALARS[name];
    default:
      return unreachable(name);
  }
}

/** `"a" or "b" or 3 more`: other values are right as well, and nothing tells which. */
export function elidedValues(terms: readonly TypeExpr[]): readonly Type[] {
  const values = terms.filter((term) => term.kind === 'literal');
  const isEnum = values.length > 0 && values.length === terms.length - 1;
  if (!isEnum || !terms.some(({ kind }) => kind === 'elided')) return [];
  if (values.every(({ value }) => typeof value === 'string')) return [SCALARS.text];
  return values.every(({ value }) => typeof value === 'number') ? [SCALARS.number] : [];
}
