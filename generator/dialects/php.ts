/**
 * PHP pages (FORMAT §3.9). One model for each section, at most two levels deep; `?T` says optional
 * or nullable, except in parameters, where optional is stated.
 *
 *     header = name ": " T | name "?:optional " T                parameters
 *            | ["?"] T " " name | string " " name                members
 *            | Name | "list<" T ">" | string | T
 *     signature = "$client->" a "->" b "(" {["?"] T " " name ", "} "): " Ret
 */
import type { AngleNotation } from '../signature/angle-type.js';
import { angleType, printAngleType } from '../signature/angle-type.js';
import { stringLiteral } from '../signature/build.js';
import type { MethodSignature } from '../signature/method-signature.js';
import type { Parser } from '../signature/parser.js';
import { parseText } from '../signature/parser.js';
import type { Declaration, TypeExpr } from '../signature/type-expr.js';
import type { Dialect } from './dialect.js';
import { typesFirst } from './types-first.js';

const NOTATION: AngleNotation = {
  scalars: new Map([
    ['string', 'string'],
    ['int', 'integer'],
    ['float', 'float'],
    ['bool', 'boolean'],
    ['mixed', 'unknown'],
  ]),
  list: 'list',
  map: { name: 'array', key: 'string' },
  optional: null,
};

export const php: Dialect = {
  name: 'php',
  fences: ['php'],
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
    memberCase: 'changed',
    typeFirst: false,
    argumentTells: null,
    singularLists: false,
    labelledVariants: false,
    inlineModels: false,
    childrenTellKind: false,
    madeUpNames: true,
    opensAll: false,
    elementOnly: true,
    requestSuffix: null,
  },
  generations: [typesFirst(/^"[^"]*" type$/)],
};

function declaration(parser: Parser): Declaration | null {
  return (
    parser.attempt(() => parameter(parser)) ??
    parser.attempt(() => named(parser)) ??
    parser.attempt(() => member(parser)) ??
    parser.attempt(() => model(parser)) ??
    bare(parser)
  );
}

function parameter(parser: Parser): Declaration | null {
  const { start } = parser;
  const name = parser.word();
  if (name === null) return null;
  const isOptional = parser.accept('?', ':', 'optional');
  if (!isOptional && !parser.accept(':')) return null;
  const type = phpType(parser);
  if (type === null) return null;
  const required = isOptional ? 'no' : 'yes';
  return { kind: 'member', name, required, type, start, end: parser.end };
}

/** `class Book`, `enum Genre`: newer pages say what it is. */
function named(parser: Parser): Declaration | null {
  const { start } = parser;
  const isMarked = parser.accept('class') || parser.accept('enum');
  const name = isMarked ? parser.word() : null;
  if (name === null || !parser.atEnd()) return null;
  return { kind: 'class', name, object: null, base: null, start, end: parser.end };
}

function member(parser: Parser): Declaration | null {
  const { start } = parser;
  const literal = parser.attempt(() => stringLiteral(parser));
  const type = literal ?? phpType(parser);
  const name = type === null ? null : parser.word();
  if (type === null || name === null) return null;
  return { kind: 'member', name, required: 'unstated', type, start, end: parser.end };
}

function model(parser: Parser): Declaration | null {
  const { start } = parser;
  const type = phpType(parser);
  if (type?.kind !== 'name' || !parser.atEnd()) return null;
  return { kind: 'class', name: type.name, object: null, base: null, start, end: parser.end };
}

function bare(parser: Parser): Declaration | null {
  const type = parser.attempt(() => stringLiteral(parser)) ?? phpType(parser);
  return type && { kind: 'bare', type, start: type.start, end: type.end };
}

/** `?\Datetime`, `?list<string>`, `MessageBatch` */
function phpType(parser: Parser): TypeExpr | null {
  const { start } = parser;
  const isOptional = parser.accept('?');
  const isDate = parser.accept('\\', 'Datetime') || parser.accept('\\', 'DateTime');
  const inner: TypeExpr | null = isDate
    ? { kind: 'scalar', name: 'date-time', start, end: parser.end }
    : angleType(parser, NOTATION);
  return inner && isOptional ? { kind: 'optional', inner, start, end: parser.end } : inner;
}

function signature(parser: Parser): MethodSignature | null {
  const path: string[] = [];
  do {
    const word = parser.word();
    if (word === null) return null;
    path.push(word);
  } while (parser.accept('->'));
  const method = path.pop();
  if (method === undefined || !parser.expect('(')) return null;
  while (!parser.at(')')) {
    if (phpType(parser) === null || parser.word() === null) return null;
    if (!parser.accept(',')) break;
  }
  if (!parser.expect(')', ':')) return null;
  const resource = path[0] === '$client' ? path.slice(1) : path;
  const page = parser.attempt(() => {
    const name = parser.word();
    return name !== null && name !== 'list' && name !== 'array' && parser.accept('<') ? name : null;
  });
  const type = phpType(parser);
  if (type === null || (page !== null && !parser.expect('>'))) return null;
  // Every argument is listed, so the positional one cannot be told from the others.
  const returns = { type, page, stream: null, nullable: false };
  return { resource, method, positional: [], returns };
}

function printHeader(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'member': {
      const { name, required, type } = declaration;
      if (required === 'no') return `${name}?:optional ${printType(type)}`;
      return required === 'yes' ? `${name}: ${printType(type)}` : `${printType(type)} ${name}`;
    }
    case 'class':
      return declaration.name;
    case 'alias':
    case 'bare':
      return printType(declaration.type);
  }
}

function printType(type: TypeExpr): string {
  if (type.kind === 'optional') return `?${printType(type.inner)}`;
  if (type.kind === 'scalar' && type.name === 'date-time') return '\\Datetime';
  const printed = printAngleType(type, NOTATION);
  return type.kind === 'literal' ? printed : printed.replaceAll(', ', ',');
}
