/** Small constructors for syntax nodes, shared by the grammars of all dialects. */
import type { Parser } from './parser.js';
import type { Declaration, ScalarName, TypeExpr } from './type-expr.js';

/** One member is itself; several are a union. */
export function unionOf(members: readonly TypeExpr[], start: number, end: number): TypeExpr {
  const [only] = members;
  if (members.length === 1 && only) return only;
  return { kind: 'union', members, start, end };
}

/** Reads a word that the dialect prints for a scalar. */
export function scalarWord(
  parser: Parser,
  scalars: ReadonlyMap<string, ScalarName>,
): TypeExpr | null {
  const { start } = parser;
  const name = scalars.get(parser.peek()?.text ?? '');
  if (name === undefined || parser.word() === null) return null;
  return { kind: 'scalar', name, start, end: parser.end };
}

/** Reads a JSON string as a literal type. */
export function stringLiteral(parser: Parser): TypeExpr | null {
  const { start } = parser;
  const value = parser.string();
  return value === null ? null : { kind: 'literal', value, start, end: parser.end };
}

/** Reads `3 more` among the members of a union. */
export function elidedMembers(parser: Parser): TypeExpr | null {
  const { start } = parser;
  const count = parser.more();
  return count === null ? null : { kind: 'elided', count, start, end: parser.end };
}

/** Reads a word as a reference to a named type. */
export function typeName(parser: Parser): TypeExpr | null {
  const { start } = parser;
  const name = parser.word();
  return name === null ? null : { kind: 'name', name, start, end: parser.end };
}

/** `"{" member { "," member } [ "," integer "more" ] "}"`; a member is a name or a quoted name. */
export function memberSummary(
  parser: Parser,
): { readonly members: readonly string[]; readonly elided: number } | null {
  if (!parser.expect('{')) return null;
  const members: string[] = [];
  let elided = 0;
  while (!parser.at('}')) {
    const count = parser.more();
    if (count !== null) {
      elided += count;
    } else {
      const member = parser.peek()?.kind === 'string' ? parser.string() : parser.word();
      if (member === null) return null;
      members.push(member);
    }
    if (!parser.accept(',')) break;
  }
  return parser.expect('}') ? { members, elided } : null;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** A member's name as the renderers print it: quoted if it is not an identifier. */
export function printName(name: string): string {
  return IDENTIFIER.test(name) ? name : JSON.stringify(name);
}

/** The inside of a member summary, `id, name, 2 more`. */
export function printMembers(members: readonly string[], elided: number): string {
  const names = members.map(printName);
  return (elided > 0 ? [...names, `${elided} more`] : names).join(', ');
}

/** `Name = type`: the variant of a union, or a model that stands for another type. */
export function namedType(
  parser: Parser,
  readType: (parser: Parser) => TypeExpr | null,
): Declaration | null {
  const { start } = parser;
  const name = parser.word();
  if (name === null || !parser.expect('=')) return null;
  const type = readType(parser);
  return type && { kind: 'alias', name, type, start, end: parser.end };
}
