/**
 * The type notation that Java, C# and PHP pages share: `Name`, `Generic<T>`, `Generic<K, V>`.
 *
 *     type = scalar | Name ["<" type { "," type } ">"] ["?"]
 */
import { scalarWord, stringLiteral, typeName } from './build.js';
import type { Parser } from './parser.js';
import type { Declaration, ScalarName, TypeExpr } from './type-expr.js';
import { unreachable } from '../text/invariant.js';

export interface AngleNotation {
  readonly scalars: ReadonlyMap<string, ScalarName>;
  readonly list: string;
  /** Its second argument is the value; `null` where maps are not shown. */
  readonly map: { readonly name: string; readonly key: string } | null;
  readonly optional: string | null;
}

export function angleType(parser: Parser, notation: AngleNotation): TypeExpr | null {
  return parser.nested(() => {
    const { start } = parser;
    const { list, map, optional, scalars } = notation;
    if (parser.accept(list, '<')) {
      const element = angleType(parser, notation);
      if (element === null || !parser.expect('>')) return null;
      return { kind: 'array', open: false, element, start, end: parser.end };
    }
    if (map !== null && parser.accept(map.name, '<', map.key, ',')) {
      const value = angleType(parser, notation);
      if (value === null || !parser.expect('>')) return null;
      return { kind: 'map', value, start, end: parser.end };
    }
    if (optional !== null && parser.accept(optional, '<')) {
      const inner = angleType(parser, notation);
      if (inner === null || !parser.expect('>')) return null;
      return { kind: 'optional', inner, start, end: parser.end };
    }
    return scalarWord(parser, scalars) ?? typeName(parser);
  });
}

export function printAngleType(type: TypeExpr, notation: AngleNotation): string {
  const print = (inner: TypeExpr) => printAngleType(inner, notation);
  switch (type.kind) {
    case 'scalar':
      return [...notation.scalars].find(([, name]) => name === type.name)?.[0] ?? 'unknown';
    case 'literal':
      return JSON.stringify(type.value);
    case 'name':
      return type.name;
    case 'array':
      return `${notation.list}<${print(type.element)}>`;
    case 'map':
      return `${notation.map?.name}<${notation.map?.key}, ${print(type.value)}>`;
    case 'optional':
      return `${notation.optional}<${print(type.inner)}>`;
    case 'union':
      return type.members.map(print).join(' | ');
    case 'object':
      return type.title ?? 'Object';
    case 'elided':
      return `${type.count} more`;
    default:
      return unreachable(type);
  }
}

const UNION_SENTENCE = 'A class that can be one of several variants.union'.split(' ');

/** `"book"constant`, `= "book"`, or `constant` alone: some pages do not print the value. */
function constantType(parser: Parser): TypeExpr | null {
  const { start } = parser;
  if (parser.accept('=')) return stringLiteral(parser);
  if (parser.accept('constant')) return { kind: 'scalar', name: 'unknown', start, end: start };
  const value = stringLiteral(parser);
  return value && parser.expect('constant') ? value : null;
}

/** Behind the type of a constant, which started at `start`: its name and value. It is required. */
export function constantMember(parser: Parser, start: number): Declaration | null {
  const name = parser.word();
  const type = name === null ? null : constantType(parser);
  if (name === null || type === null) return null;
  return { kind: 'member', name, required: 'yes', type, start, end: parser.end };
}

/** `IN_PROGRESS("in_progress")`: a value of an enum, and how it is sent. */
export function namedValue(parser: Parser): Declaration | null {
  const { start } = parser;
  if (parser.word() === null || !parser.accept('(')) return null;
  const type = stringLiteral(parser);
  if (type === null || !parser.expect(')')) return null;
  return { kind: 'bare', type, start, end: parser.end };
}

/**
 * `class X:`, `enum X:`, or the class of a union, whose sentence is fixed text with the word
 * `union` glued to its end.
 */
export function namedClass(parser: Parser): Declaration | null {
  const { start } = parser;
  if (!parser.accept('class') && !parser.accept('enum')) return null;
  const name = parser.word();
  if (name === null) return null;
  // Newer pages leave the colon out.
  if (parser.atEnd())
    return { kind: 'class', name, object: null, base: null, start, end: parser.end };
  if (!parser.expect(':')) return null;
  if (!parser.accept(...UNION_SENTENCE) && !parser.accept('union') && !parser.atEnd()) return null;
  return { kind: 'class', name, object: null, base: null, start, end: parser.end };
}
