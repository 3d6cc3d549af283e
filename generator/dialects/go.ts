/**
 * Go pages (FORMAT §3.6). Names of the wire, requiredness and nullability are lost; the values of
 * enums are kept in the constants. The newest pages mark what is optional.
 *
 *     header = "type " Name " struct{…}" | "type " Name " interface{…}" | "type " Name " " T
 *            | "const " Const " " Type " = " string | Field " " T Mark | Field " param.Field[" T "]" Mark | T
 *     Mark   = [" Optional"]
 *     T      = scalar | Name | "[]" T | "map[string, " T "]"
 *     signature = "client." Path "(ctx" {", " name} ") (*" Ret ", error)";   Ret = ["[]"] T | Page "[" T "]"
 */
import { scalarWord, typeName } from '../signature/build.js';
import type { MethodSignature } from '../signature/method-signature.js';
import type { Parser } from '../signature/parser.js';
import { parseText } from '../signature/parser.js';
import type { Declaration, ScalarName, TypeExpr } from '../signature/type-expr.js';
import { unreachable } from '../text/invariant.js';
import type { Dialect } from './dialect.js';

export const go: Dialect = {
  name: 'go',
  fences: ['go'],
  parseSignature: (code) => parseText(code, signature),
  parseHeader: (header) => parseText(header, declaration),
  printHeader,
  facts: {
    required: false,
    nullable: false,
    integer: true,
    dateTime: true,
    parameters: 'wrapped',
    wireNames: false,
    memberCase: 'changed',
    typeFirst: false,
    argumentTells: 'verb',
    singularLists: false,
    labelledVariants: false,
    inlineModels: false,
    childrenTellKind: true,
    madeUpNames: false,
    opensAll: false,
    elementOnly: true,
    requestSuffix: null,
  },
  // The newest pages mark what is optional, and so require the rest.
  generations: [{ isShownBy: marksOptional, tells: 'pages', facts: { required: true } }],
};

function marksOptional(headers: readonly string[]): boolean | null {
  return headers.some((header) => /^[A-Z]\w* \S.* Optional$/.test(header)) ? true : null;
}

const SCALARS: ReadonlyMap<string, ScalarName> = new Map([
  ['string', 'string'],
  ['int64', 'integer'],
  ['float64', 'float'],
  ['bool', 'boolean'],
  ['Time', 'date-time'],
  ['any', 'unknown'],
  ['Reader', 'binary'],
]);

function declaration(parser: Parser): Declaration | null {
  return (
    parser.attempt(() => constant(parser)) ??
    parser.attempt(() => typeDeclaration(parser)) ??
    parser.attempt(() => field(parser)) ??
    bare(parser)
  );
}

/** `const MessageBatchProcessingStatusEnded MessageBatchProcessingStatus = "ended"` */
function constant(parser: Parser): Declaration | null {
  const { start } = parser;
  if (!parser.accept('const') || parser.word() === null || parser.word() === null) return null;
  if (!parser.expect('=')) return null;
  const from = parser.start;
  const value = parser.peek()?.kind === 'string' ? parser.string() : wordValue(parser);
  if (value === null) return null;
  const type = { kind: 'literal', value, start: from, end: parser.end } as const;
  return { kind: 'bare', type, start, end: parser.end };
}

function wordValue(parser: Parser): boolean | number | null {
  if (parser.accept('true')) return true;
  if (parser.accept('false')) return false;
  return parser.number();
}

function typeDeclaration(parser: Parser): Declaration | null {
  const { start } = parser;
  if (!parser.accept('type')) return null;
  const name = parser.word();
  if (name === null) return null;
  const isClass =
    parser.atEnd() ||
    parser.accept('struct', '{', '…', '}') ||
    parser.accept('interface', '{', '…', '}') ||
    // The values of an enum stand below it, so its own type says nothing more.
    (parser.at('string') && parser.accept('string'));
  if (isClass) return { kind: 'class', name, object: null, base: null, start, end: parser.end };
  const type = goType(parser);
  return type && { kind: 'alias', name, type, start, end: parser.end };
}

function field(parser: Parser): Declaration | null {
  const { start } = parser;
  const name = parser.word();
  if (name === null || parser.atEnd()) return null;
  const isParameter = parser.accept('param.Field', '[') || parser.accept('param.Opt', '[');
  const type = isParameter ? parameterType(parser) : goType(parser);
  const required = parser.accept('Optional') ? 'no' : 'unstated';
  const mark = isParameter ? ({ isArgument: true } as const) : {};
  return type && { kind: 'member', name, required, type, ...mark, start, end: parser.end };
}

function parameterType(parser: Parser): TypeExpr | null {
  const type = goType(parser);
  return type && parser.expect(']') ? type : null;
}

function bare(parser: Parser): Declaration | null {
  const type = goType(parser);
  return type && { kind: 'bare', type, start: type.start, end: type.end };
}

function goType(parser: Parser): TypeExpr | null {
  return parser.nested(() => {
    const { start } = parser;
    if (parser.accept('[', ']')) {
      const element = goType(parser);
      return element && { kind: 'array', open: false, element, start, end: parser.end };
    }
    if (parser.accept('map', '[', 'string', ',')) {
      const value = goType(parser);
      if (value === null || !parser.expect(']')) return null;
      return { kind: 'map', value, start, end: parser.end };
    }
    return scalarWord(parser, SCALARS) ?? typeName(parser);
  });
}

const OBJECT_ARGUMENTS = new Set(['ctx', 'params', 'query', 'body', 'opts']);

function signature(parser: Parser): MethodSignature | null {
  const path = parser.word()?.split('.');
  const method = path?.pop();
  if (!path || method === undefined || !parser.expect('(')) return null;
  const names = parser.delimited(',', () => parser.word());
  if (names === null || !parser.expect(')')) return null;
  const positional = names.filter((name) => !OBJECT_ARGUMENTS.has(name));
  const resource = path[0] === 'client' ? path.slice(1) : path;
  const call = { resource, method: goMethod(method), positional };
  if (parser.accept('error')) {
    return { ...call, returns: { type: null, page: null, stream: null, nullable: false } };
  }
  if (!parser.expect('(')) return null;
  parser.accept('*');
  const from = parser.start;
  const isList = parser.accept('[', ']');
  const name = parser.word();
  if (name === null) return null;
  const page = parser.accept('[') ? name : null;
  const inner = page === null ? name : parser.word();
  if (inner === null || (page !== null && !parser.expect(']'))) return null;
  const element: TypeExpr = { kind: 'name', name: inner, start: from, end: parser.end };
  const type: TypeExpr = isList
    ? { kind: 'array', open: false, element, start: from, end: parser.end }
    : element;
  if (!parser.expect(',', 'error', ')')) return null;
  return { ...call, returns: { type, page, stream: null, nullable: false } };
}

/** Go says `New` and `Get` where the other dialects say `create` and `retrieve`. */
function goMethod(method: string): string {
  return method === 'New' ? 'create' : method === 'Get' ? 'retrieve' : method;
}

function markOf({ required }: Extract<Declaration, { kind: 'member' }>): string {
  return required === 'no' ? ' Optional' : '';
}

function printHeader(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'member':
      return `${declaration.name} ${printType(declaration.type)}${markOf(declaration)}`;
    case 'class':
      return `type ${declaration.name} struct{…}`;
    case 'alias':
      return `type ${declaration.name} ${printType(declaration.type)}`;
    case 'bare':
      return printType(declaration.type);
  }
}

function printType(type: TypeExpr): string {
  switch (type.kind) {
    case 'scalar':
      return [...SCALARS].find(([, name]) => name === type.name)?.[0] ?? 'float64';
    case 'literal':
      return `const Value Type = ${JSON.stringify(type.value)}`;
    case 'name':
      return type.name;
    case 'array':
      return `[]${printType(type.element)}`;
    case 'map':
      return `map[string, ${printType(type.value)}]`;
    case 'union':
      return type.members.map(printType).join(' | ');
    case 'object':
      return type.title ?? 'any';
    case 'elided':
      return `${type.count} more`;
    case 'optional':
      return printType(type.inner);
    default:
      return unreachable(type);
  }
}
