/**
 * Python pages (FORMAT §3.2). `Optional` says not required or nullable, and not which.
 *
 *     header = "class " Name [":" ["…"]] | ident ": " type | Name " = " type | type
 *     type   = scalar | literal | Name | Gen "[" type { ", " type } "]"
 *     Gen    = "Optional" | "Union" | "Literal" | "List" | "Iterable" | "Sequence" | "Dict"
 *     signature = path "(" [posarg {", " posarg}] [", "] [Params "**kwargs"] ")" "->" Ret
 */
import {
  elidedMembers,
  namedType,
  printName,
  scalarWord,
  stringLiteral,
  typeName,
  unionOf,
} from '../signature/build.js';
import type { MethodSignature, ReturnSignature } from '../signature/method-signature.js';
import type { Parser } from '../signature/parser.js';
import { parseText } from '../signature/parser.js';
import type { Declaration, ScalarName, TypeExpr } from '../signature/type-expr.js';
import { unreachable } from '../text/invariant.js';
import type { Dialect } from './dialect.js';
import { typesFirst } from './types-first.js';

export const python: Dialect = {
  name: 'python',
  fences: ['python'],
  parseSignature: (code) => parseText(code, signature),
  parseHeader: (header) => parseText(header, declaration),
  printHeader,
  facts: {
    required: false,
    nullable: false,
    integer: true,
    dateTime: true,
    parameters: 'flat',
    wireNames: false,
    memberCase: 'snake',
    typeFirst: false,
    argumentTells: null,
    singularLists: false,
    labelledVariants: false,
    inlineModels: false,
    childrenTellKind: false,
    madeUpNames: true,
    opensAll: true,
    elementOnly: true,
    requestSuffix: 'Param',
  },
  generations: [typesFirst(/^type: Literal\["[^"]*"\]$/)],
};

const SCALARS: ReadonlyMap<string, ScalarName> = new Map([
  ['str', 'string'],
  ['int', 'integer'],
  ['float', 'float'],
  ['bool', 'boolean'],
  ['datetime', 'date-time'],
  ['object', 'unknown'],
  ['FileTypes', 'binary'],
  ['null', 'null'],
  ['None', 'null'],
]);

const LISTS = new Set(['List', 'Iterable', 'Sequence', 'SequenceNotStr']);
/** What is no page of a list. */
const GENERICS = new Set([...LISTS, 'Optional', 'Union', 'Literal', 'Dict']);

function declaration(parser: Parser): Declaration | null {
  const { start } = parser;
  if (parser.peek(1)?.kind === 'word' && parser.accept('class')) {
    const name = parser.word();
    if (name === null) return null;
    // The newest pages print the name alone.
    const hasTail = parser.accept(':') && !parser.atEnd();
    if (hasTail && !parser.accept('…') && !parser.expect('...')) return null;
    return { kind: 'class', name, object: null, base: null, start, end: parser.end };
  }
  // `UnionMember1 = Literal["a", "b"]`: an older renderer names the variants of a union.
  const alias = () => namedType(parser, pythonType);
  return parser.attempt(() => property(parser)) ?? parser.attempt(alias) ?? bare(parser);
}

function property(parser: Parser): Declaration | null {
  const { start } = parser;
  const name = parser.peek()?.kind === 'string' ? parser.string() : parser.word();
  if (name === null || !parser.expect(':')) return null;
  const type = pythonType(parser);
  return type && { kind: 'member', name, required: 'unstated', type, start, end: parser.end };
}

function bare(parser: Parser): Declaration | null {
  const type = pythonType(parser);
  return type && { kind: 'bare', type, start: type.start, end: type.end };
}

function pythonType(parser: Parser): TypeExpr | null {
  return parser.nested(() => {
    const next = parser.peek();
    if (next?.kind === 'word' && parser.peek(1)?.text === '[') return generic(parser);
    return (
      literal(parser) ?? scalarWord(parser, SCALARS) ?? elidedMembers(parser) ?? typeName(parser)
    );
  });
}

function literal(parser: Parser): TypeExpr | null {
  const { start } = parser;
  for (const [word, value] of [
    ['true', true],
    ['false', false],
    ['True', true],
    ['False', false],
  ] as const) {
    if (parser.accept(word)) return { kind: 'literal', value, start, end: parser.end };
  }
  if (parser.peek()?.kind === 'number' && parser.peek(1)?.text !== 'more') {
    const value = parser.number();
    if (value !== null) return { kind: 'literal', value, start, end: parser.end };
  }
  return stringLiteral(parser);
}

function generic(parser: Parser): TypeExpr | null {
  const { start } = parser;
  const name = parser.word();
  if (name === null || !parser.expect('[')) return null;
  const parameters = parser.delimited(',', () => pythonType(parser));
  if (parameters === null || !parser.expect(']')) return null;
  const { end } = parser;
  const [first, second, ...others] = parameters;
  if (!first) return null;
  if (name === 'Union') return { kind: 'union', members: parameters, start, end };
  if (name === 'Literal') return unionOf(parameters, start, end);
  if (!second) {
    if (name === 'Optional') return { kind: 'optional', inner: first, start, end };
    if (LISTS.has(name)) return { kind: 'array', open: false, element: first, start, end };
  } else if (name === 'Dict' && others.length === 0) {
    return { kind: 'map', value: second, start, end };
  }
  parser.miss(`Optional, Union, Literal, List, Iterable, Sequence or Dict instead of \`${name}\``);
  return null;
}

function signature(parser: Parser): MethodSignature | null {
  const path = parser.word()?.split('.');
  const method = path?.pop();
  if (!path || method === undefined || !parser.expect('(')) return null;
  const positional: string[] = [];
  while (!parser.at(')')) {
    if (parser.accept('*', '*', 'kwargs')) break;
    const argument = argumentName(parser);
    if (argument === null) return null;
    // `BatchListParams**kwargs` ends the list.
    if (!parser.accept('*', '*', 'kwargs')) positional.push(argument);
    if (!parser.accept(',')) break;
  }
  if (!parser.expect(')')) return null;
  const returns = parser.accept('->') ? returnType(parser) : null;
  return { resource: path, method, positional, returns };
}

/** The type is glued to the name: `strmessage_batch_id`, `Literal["novel", "poetry"]genre`. */
function argumentName(parser: Parser): string | null {
  if (parser.peek(1)?.text === '[') return pythonType(parser) && parser.word();
  return parser.word()?.replace(/^(?:str|int|bool|float)(?=\w)/, '') ?? null;
}

/** `Ret = T | "Optional[" T "]" | Page "[" T "]"` */
function returnType(parser: Parser): ReturnSignature | null {
  if (parser.accept('None')) return { type: null, page: null, stream: null, nullable: false };
  const name = parser.peek(1)?.text === '[' ? parser.peek()?.text : undefined;
  const isPage = name !== undefined && !GENERICS.has(name);
  if (isPage && !parser.expect(name, '[')) return null;
  const type = pythonType(parser);
  if (type === null || (isPage && !parser.expect(']'))) return null;
  const [inner, nullable] =
    type.kind === 'optional' ? ([type.inner, true] as const) : ([type, false] as const);
  return { type: inner, page: isPage ? name : null, stream: null, nullable };
}

function printHeader(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'member':
      return `${printName(declaration.name)}: ${printType(declaration.type)}`;
    case 'class':
      return `class ${declaration.name}: …`;
    case 'alias':
      return `${declaration.name} = ${printType(declaration.type)}`;
    case 'bare':
      // A literal on its own is a member of the enum above it and has no `Literal[…]` around it.
      return declaration.type.kind === 'literal'
        ? JSON.stringify(declaration.type.value)
        : printType(declaration.type);
  }
}

function printType(type: TypeExpr): string {
  switch (type.kind) {
    case 'scalar':
      return [...SCALARS].find(([, name]) => name === type.name)?.[0] ?? 'float';
    case 'literal':
      return `Literal[${JSON.stringify(type.value)}]`;
    case 'name':
      return type.name;
    case 'array':
      return `List[${printType(type.element)}]`;
    case 'map':
      return `Dict[str, ${printType(type.value)}]`;
    case 'union':
      return printUnion(type.members);
    case 'object':
      return type.title ?? 'object';
    case 'elided':
      return `${type.count} more`;
    case 'optional':
      return `Optional[${printType(type.inner)}]`;
    default:
      return unreachable(type);
  }
}

function printUnion(members: readonly TypeExpr[]): string {
  const isEnum = members.every(({ kind }) => kind === 'literal' || kind === 'elided');
  const parts = members.map((member) =>
    isEnum && member.kind === 'literal' ? JSON.stringify(member.value) : printType(member),
  );
  return `${isEnum ? 'Literal' : 'Union'}[${parts.join(', ')}]`;
}
