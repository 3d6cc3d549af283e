/**
 * Ruby pages (FORMAT §3.3). Neither optional nor nullable is shown; inline objects are told from
 * models by the braces behind their title.
 *
 *     header  = "class " Name | ident ": " type | Name " = " type | literal | "StringIO"
 *     type    = term { " | " term }
 *     term    = scalar | literal | Name | "Array[" type "]" | "Hash[Symbol, " type "]"
 *             | [Name | Name " & "] "{" member { ", " member } [", " int " more"] "}" | int " more"
 *     literal = ":" ident | ':"' any '"'
 *     signature = path "(" [name {", " name}] [", "] ["**kwargs"] ") -> " Ret
 */
import {
  elidedMembers,
  memberSummary,
  namedType,
  printMembers,
  scalarWord,
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

export const ruby: Dialect = {
  name: 'ruby',
  fences: ['ruby'],
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
    madeUpNames: false,
    opensAll: true,
    elementOnly: true,
    requestSuffix: null,
  },
  generations: [typesFirst(/^type: :"?[\w-]+"?$/)],
};

const SCALARS: ReadonlyMap<string, ScalarName> = new Map([
  ['String', 'string'],
  ['Integer', 'integer'],
  ['Float', 'float'],
  ['bool', 'boolean'],
  ['Time', 'date-time'],
  ['untyped', 'unknown'],
  ['StringIO', 'binary'],
]);

function declaration(parser: Parser): Declaration | null {
  const { start } = parser;
  if (parser.peek(1)?.kind === 'word' && parser.accept('class')) {
    const name = parser.word();
    if (name === null) return null;
    return { kind: 'class', name, object: null, base: null, start, end: parser.end };
  }
  const alias = () => namedType(parser, rubyType);
  return parser.attempt(() => property(parser)) ?? parser.attempt(alias) ?? bare(parser);
}

function property(parser: Parser): Declaration | null {
  const { start } = parser;
  const name = parser.peek()?.kind === 'string' ? parser.string() : parser.word();
  if (name === null || !parser.expect(':')) return null;
  const type = rubyType(parser);
  return type && { kind: 'member', name, required: 'unstated', type, start, end: parser.end };
}

function bare(parser: Parser): Declaration | null {
  const type = rubyType(parser);
  return type && { kind: 'bare', type, start: type.start, end: type.end };
}

function rubyType(parser: Parser): TypeExpr | null {
  return parser.nested(() => {
    const { start } = parser;
    const members = parser.delimited('|', () => term(parser));
    return members && unionOf(members, start, parser.end);
  });
}

function term(parser: Parser): TypeExpr | null {
  const { start } = parser;
  if (parser.at(':')) return symbol(parser);
  if (parser.accept('Array', '[')) {
    const element = rubyType(parser);
    if (element === null || !parser.expect(']')) return null;
    return { kind: 'array', open: false, element, start, end: parser.end };
  }
  if (parser.accept('Hash', '[')) {
    if (!parser.expect('Symbol', ',')) return null;
    const value = rubyType(parser);
    if (value === null || !parser.expect(']')) return null;
    return { kind: 'map', value, start, end: parser.end };
  }
  if (parser.at('{')) {
    const summary = memberSummary(parser);
    return summary && { kind: 'object', title: null, ...summary, start, end: parser.end };
  }
  if (parser.peek(1)?.text === '{') {
    const title = parser.word();
    const summary = memberSummary(parser);
    return title === null || summary === null
      ? null
      : { kind: 'object', title, ...summary, start, end: parser.end };
  }
  return number(parser) ?? scalarWord(parser, SCALARS) ?? elidedMembers(parser) ?? named(parser);
}

/** `Loan & { fine}`: only the members of its own stand below it. */
function named(parser: Parser): TypeExpr | null {
  const { start } = parser;
  const name = typeName(parser);
  if (name?.kind !== 'name' || !parser.accept('&')) return name;
  const summary = memberSummary(parser);
  if (summary === null) return null;
  return { kind: 'object', title: null, ...summary, base: name.name, start, end: parser.end };
}

function number(parser: Parser): TypeExpr | null {
  const { start } = parser;
  for (const [word, value] of [
    ['true', true],
    ['false', false],
  ] as const) {
    if (parser.accept(word)) return { kind: 'literal', value, start, end: parser.end };
  }
  if (parser.peek()?.kind !== 'number' || parser.peek(1)?.text === 'more') return null;
  const value = parser.number();
  return value === null ? null : { kind: 'literal', value, start, end: parser.end };
}

function symbol(parser: Parser): TypeExpr | null {
  const { start } = parser;
  if (!parser.accept(':')) return null;
  if (!parser.peek()?.glued) {
    parser.miss('a symbol');
    return null;
  }
  const value = parser.peek()?.kind === 'string' ? parser.string() : parser.word();
  return value === null ? null : { kind: 'literal', value, start, end: parser.end };
}

function signature(parser: Parser): MethodSignature | null {
  const path = parser.word()?.split('.');
  const method = path?.pop();
  if (!path || method === undefined || !parser.expect('(')) return null;
  const positional: string[] = [];
  while (!parser.at(')')) {
    if (!parser.accept('*', '*', 'kwargs')) {
      const argument = parser.word();
      if (argument === null) return null;
      positional.push(argument);
    }
    if (!parser.accept(',')) break;
  }
  if (!parser.expect(')')) return null;
  const returns = parser.accept('->') ? returnType(parser) : null;
  return { resource: path, method, positional, returns };
}

function returnType(parser: Parser): ReturnSignature | null {
  const { start } = parser;
  if (parser.accept('void')) return { type: null, page: null, stream: null, nullable: false };
  const page = parser.attempt(() => {
    const name = parser.word();
    return name !== null && parser.accept('<') ? name : null;
  });
  // A page may hold variants; elsewhere a type of the signature is one name.
  const type = page === null ? (scalarWord(parser, SCALARS) ?? typeName(parser)) : rubyType(parser);
  if (type === null || (page !== null && !parser.expect('>'))) return null;
  return { type: { ...type, start, end: parser.end }, page, stream: null, nullable: false };
}

const SYMBOL = /^[A-Za-z_]\w*$/;

function printHeader(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'member':
      return `${SYMBOL.test(declaration.name) ? declaration.name : JSON.stringify(declaration.name)}: ${printType(declaration.type)}`;
    case 'class':
      return `class ${declaration.name}`;
    case 'alias':
      return `${declaration.name} = ${printType(declaration.type)}`;
    case 'bare':
      return printType(declaration.type);
  }
}

function printType(type: TypeExpr): string {
  switch (type.kind) {
    case 'scalar':
      return [...SCALARS].find(([, name]) => name === type.name)?.[0] ?? 'untyped';
    case 'literal':
      if (typeof type.value !== 'string') return String(type.value);
      return SYMBOL.test(type.value) ? `:${type.value}` : `:${JSON.stringify(type.value)}`;
    case 'name':
      return type.name;
    case 'array':
      return `Array[${printType(type.element)}]`;
    case 'map':
      return `Hash[Symbol, ${printType(type.value)}]`;
    case 'union':
      return type.members.map(printType).join(' | ');
    case 'object':
      return `${type.title ?? 'Object'}{ ${printMembers(type.members, type.elided)}}`;
    case 'elided':
      return `${type.count} more`;
    case 'optional':
      return printType(type.inner);
    default:
      return unreachable(type);
  }
}
