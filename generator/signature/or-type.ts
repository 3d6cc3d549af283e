/**
 * The type notation that HTTP and CLI pages share: words instead of brackets.
 *
 *     type = term { " or " term } [" or null"]
 *     term = scalar | literal | Name | "array of " type | "map[" type "]" | "object {" members "}" | int " more"
 *
 * `array of A or B` has two readings. The wide one (all of it is the element) is the usual one
 * and is what we build; `narrowArrays` gives the other one where the children demand it.
 */
import {
  elidedMembers,
  memberSummary,
  printMembers,
  scalarWord,
  stringLiteral,
  typeName,
  unionOf,
} from './build.js';
import type { Parser } from './parser.js';
import type { ScalarName, TypeExpr } from './type-expr.js';
import { unreachable } from '../text/invariant.js';

const SCALARS: ReadonlyMap<string, ScalarName> = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['unknown', 'unknown'],
  ['file', 'binary'],
  ['binary', 'binary'],
]);

const LITERALS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

interface Term {
  /** How many times `array of` stands before it, and where. */
  readonly arrays: readonly number[];
  readonly type: TypeExpr;
}

/** Reads a type, with the wide reading of every `array of`. */
export function orType(parser: Parser): TypeExpr | null {
  return parser.nested(() => {
    const terms = parser.delimited('or', () => term(parser));
    // In the wide reading each array holds all that follows it.
    const arrays = terms?.reduce((sum, part) => sum + part.arrays.length, 0) ?? 0;
    return terms && parser.allowsDepth(arrays) ? assemble(terms) : null;
  });
}

function term(parser: Parser): Term | null {
  const arrays: number[] = [];
  for (let start = parser.start; parser.accept('array', 'of'); start = parser.start) {
    arrays.push(start);
  }
  const type = plainTerm(parser);
  return type && { arrays, type };
}

function plainTerm(parser: Parser): TypeExpr | null {
  const { start } = parser;
  if (parser.accept('map', '[')) {
    const value = orType(parser);
    if (value === null || !parser.expect(']')) return null;
    return { kind: 'map', value, start, end: parser.end };
  }
  if (parser.accept('object')) {
    if (!parser.at('{'))
      return { kind: 'object', title: null, members: [], elided: 0, start, end: parser.end };
    const summary = memberSummary(parser);
    return summary && { kind: 'object', title: null, ...summary, start, end: parser.end };
  }
  if (parser.accept('null')) return { kind: 'scalar', name: 'null', start, end: parser.end };
  if (parser.accept('file', 'path'))
    return { kind: 'scalar', name: 'binary', start, end: parser.end };
  return (
    numberOrBoolean(parser) ??
    scalarWord(parser, SCALARS) ??
    stringLiteral(parser) ??
    elidedMembers(parser) ??
    typeName(parser)
  );
}

function numberOrBoolean(parser: Parser): TypeExpr | null {
  const { start } = parser;
  const token = parser.peek();
  const boolean = LITERALS.get(token?.text ?? '');
  if (boolean !== undefined && parser.word() !== null) {
    return { kind: 'literal', value: boolean, start, end: parser.end };
  }
  if (token?.kind !== 'number' || parser.peek(1)?.text === 'more') return null;
  const value = parser.number();
  return value === null ? null : { kind: 'literal', value, start, end: parser.end };
}

/** A final `null` belongs to the whole type, never to the element of an array. */
function assemble(terms: readonly Term[]): TypeExpr | null {
  const last = terms.at(-1);
  const isNull = last?.type.kind === 'scalar' && last.type.name === 'null';
  if (!last || !isNull || last.arrays.length > 0 || terms.length === 1) return spread(terms);
  const rest = spread(terms.slice(0, -1));
  if (rest === null) return null;
  const members = rest.kind === 'union' ? rest.members : [rest];
  return unionOf([...members, last.type], rest.start, last.type.end);
}

/** The wide reading: the first array takes all that follows it as its element. */
function spread(terms: readonly Term[]): TypeExpr | null {
  const members: TypeExpr[] = [];
  for (const [index, { arrays, type }] of terms.entries()) {
    if (arrays.length > 0) {
      const element = spread([{ arrays: [], type }, ...terms.slice(index + 1)]);
      if (element === null) return null;
      members.push(wrapInArrays(element, arrays));
      break;
    }
    members.push(type);
  }
  const [first] = members;
  return first ? unionOf(members, first.start, members.at(-1)?.end ?? first.end) : null;
}

function wrapInArrays(element: TypeExpr, starts: readonly number[]): TypeExpr {
  return starts.reduceRight<TypeExpr>(
    (inner, start) => ({ kind: 'array', open: true, element: inner, start, end: inner.end }),
    element,
  );
}

/** The narrow reading of open arrays: each takes one term, the others are members beside it. */
export function narrowArrays(type: TypeExpr): TypeExpr {
  const members = narrowMembers(type);
  return unionOf(members, type.start, type.end);
}

function narrowMembers(type: TypeExpr): readonly TypeExpr[] {
  if (type.kind === 'union') return type.members.flatMap(narrowMembers);
  if (type.kind !== 'array' || !type.open) return [type];
  const [first, ...others] = narrowMembers(type.element);
  if (!first) return [type];
  return [{ ...type, element: first, end: first.end }, ...others];
}

/** Prints a type in the notation that `orType` reads. */
export function printOrType(type: TypeExpr): string {
  switch (type.kind) {
    case 'scalar':
      return type.name === 'binary' ? 'file path' : type.name;
    case 'literal':
      return JSON.stringify(type.value);
    case 'name':
      return type.name;
    case 'array':
      return `array of ${printOrType(type.element)}`;
    case 'map':
      return `map[${printOrType(type.value)}]`;
    case 'union':
      return type.members.map(printOrType).join(' or ');
    case 'object':
      // The renderer puts a blank behind the brace as well.
      return `object { ${printMembers(type.members, type.elided)} } `;
    case 'elided':
      return `${type.count} more`;
    case 'optional':
      return printOrType(type.inner);
    default:
      return unreachable(type);
  }
}
