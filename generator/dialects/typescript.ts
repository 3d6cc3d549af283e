/**
 * TypeScript pages (FORMAT §3.5). `?` and `| null` are independent and exact.
 *
 *     header = name ["?"] ": " type | Name | Name " extends " Name | Name " = " type | type
 *     type   = term { " | " term }
 *     term   = scalar | literal | Name | "Array<" type ">" | "Record<string, " type ">"
 *            | "(string & {})" | "true" | "false" | int " more"
 *     signature = "client." path "(" {arg ", "} "): " Ret;   arg = Type glue name "?"opt
 */
import {
  elidedMembers,
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

export const typescript: Dialect = {
  name: 'typescript',
  fences: ['typescript', 'ts', 'javascript', 'js', 'node'],
  parseSignature: (code) => parseText(code, signature),
  parseHeader: (header) => parseText(header, declaration),
  printHeader,
  facts: {
    required: true,
    nullable: true,
    integer: false,
    dateTime: false,
    parameters: 'wrapped',
    wireNames: false,
    memberCase: 'escaped',
    typeFirst: false,
    argumentTells: 'location',
    singularLists: false,
    labelledVariants: false,
    inlineModels: false,
    childrenTellKind: false,
    madeUpNames: false,
    opensAll: true,
    elementOnly: true,
    requestSuffix: null,
  },
  generations: [],
};

const SCALARS: ReadonlyMap<string, ScalarName> = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['unknown', 'unknown'],
  ['null', 'null'],
  ['Uploadable', 'binary'],
  // JSON has none of them, and so a page does not tell what is sent.
  ['any', 'unknown'],
  ['bigint', 'unknown'],
  ['undefined', 'unknown'],
]);

function declaration(parser: Parser): Declaration | null {
  return (
    parser.attempt(() => property(parser)) ?? parser.attempt(() => named(parser)) ?? bare(parser)
  );
}

function property(parser: Parser): Declaration | null {
  const { start } = parser;
  const name = parser.peek()?.kind === 'string' ? parser.string() : parser.word();
  if (name === null) return null;
  const required = parser.accept('?') ? 'no' : 'yes';
  if (!parser.expect(':')) return null;
  const type = typeScriptType(parser);
  return type && { kind: 'member', name, required, type, start, end: parser.end };
}

/** `MessageBatch`, `ParamsStreaming extends ParamsBase`, `Tool = A | B`. */
function named(parser: Parser): Declaration | null {
  const { start } = parser;
  if (SCALARS.has(parser.peek()?.text ?? '') || WORD_LITERALS.has(parser.peek()?.text ?? ''))
    return null;
  if (parser.peek(1)?.kind === 'word') parser.accept('interface');
  const name = parser.word();
  if (name === null) return null;
  if (parser.accept('=')) {
    const type = typeScriptType(parser);
    return type && { kind: 'alias', name, type, start, end: parser.end };
  }
  const base = parser.accept('extends') ? parser.word() : null;
  if (!parser.atEnd()) return null;
  return { kind: 'class', name, object: null, base, start, end: parser.end };
}

function bare(parser: Parser): Declaration | null {
  const type = typeScriptType(parser);
  return type && { kind: 'bare', type, start: type.start, end: type.end };
}

function typeScriptType(parser: Parser): TypeExpr | null {
  return parser.nested(() => {
    const { start } = parser;
    const members = parser.delimited('|', () => term(parser));
    return members && unionOf(members, start, parser.end);
  });
}

const WORD_LITERALS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function term(parser: Parser): TypeExpr | null {
  const { start } = parser;
  if (parser.accept('Array', '<')) {
    const element = typeScriptType(parser);
    if (element === null || !parser.expect('>')) return null;
    return { kind: 'array', open: false, element, start, end: parser.end };
  }
  if (parser.accept('Record', '<')) {
    if (!parser.expect('string', ',')) return null;
    const value = typeScriptType(parser);
    if (value === null || !parser.expect('>')) return null;
    return { kind: 'map', value, start, end: parser.end };
  }
  // The open end of an enum: any string, without swallowing the literals beside it.
  if (parser.accept('(', 'string', '&', '{', '}', ')')) {
    return { kind: 'scalar', name: 'string', start, end: parser.end };
  }
  return (
    wordOrNumber(parser) ??
    scalarWord(parser, SCALARS) ??
    stringLiteral(parser) ??
    elidedMembers(parser) ??
    typeName(parser)
  );
}

function wordOrNumber(parser: Parser): TypeExpr | null {
  const { start } = parser;
  const boolean = WORD_LITERALS.get(parser.peek()?.text ?? '');
  if (boolean !== undefined && parser.word() !== null) {
    return { kind: 'literal', value: boolean, start, end: parser.end };
  }
  if (parser.peek()?.kind !== 'number' || parser.peek(1)?.text === 'more') return null;
  const value = parser.number();
  return value === null ? null : { kind: 'literal', value, start, end: parser.end };
}

/** `stringmessageBatchID`: the type is glued to the name. */
const GLUED_SCALAR = /^(?:string|number|boolean)(?=\w)/;

/** `ImageEditParamsbody` */
const GLUED_PARAMS = /Params(body|query|params)$/;

function signature(parser: Parser): MethodSignature | null {
  const path = parser.word()?.split('.');
  const method = path?.pop();
  if (!path || method === undefined || !parser.expect('(')) return null;
  const positional: string[] = [];
  let params: Pick<MethodSignature, 'argument' | 'isArgumentRequired'> = {};
  while (!parser.at(')')) {
    const name = parser.attempt(() => typedName(parser));
    const glued =
      name === null ? parser.delimited('|', () => parser.word() ?? parser.string())?.at(-1) : '';
    if (glued === undefined) return null;
    const isArgumentRequired = !parser.accept('?');
    // Other arguments are objects.
    if (GLUED_SCALAR.test(glued)) positional.push(glued.replace(GLUED_SCALAR, ''));
    else if (name !== null) positional.push(name);
    const argument = GLUED_PARAMS.exec(glued)?.[1];
    if (argument !== undefined) params = { argument, isArgumentRequired };
    if (!parser.accept(',')) break;
  }
  if (!parser.expect(')', ':')) return null;
  const returns = returnType(parser);
  const resource = path[0] === 'client' ? path.slice(1) : path;
  return returns && { resource, method, positional, ...params, returns };
}

/** `"novel" | "poetry"genre`, `Array<string>ids`: the type ends where the name begins. */
function typedName(parser: Parser): string | null {
  const type = typeScriptType(parser);
  return type === null || type.kind === 'name' ? null : parser.word();
}

/** `Ret = T | Page<T> | T "|" Stream<E> | T "|" null | Response | void`, in any mixture. */
function returnType(parser: Parser): ReturnSignature | null {
  const parts = parser.delimited('|', () => returnTerm(parser));
  if (parts === null) return null;
  const has = (tag: ReturnTerm['tag']) => parts.find((part) => part.tag === tag);
  const page = has('page');
  const type = has('type') ?? page;
  return {
    type: type?.type ?? null,
    page: page?.name ?? null,
    stream: has('stream')?.type ?? null,
    nullable: has('null') !== undefined,
  };
}

interface ReturnTerm {
  readonly tag: 'type' | 'page' | 'stream' | 'null' | 'void';
  readonly name: string;
  readonly type: TypeExpr | null;
}

function returnTerm(parser: Parser): ReturnTerm | null {
  const name = parser.peek()?.text ?? '';
  if (parser.accept('void')) return { tag: 'void', name, type: null };
  if (parser.accept('null')) return { tag: 'null', name, type: null };
  if (parser.peek(1)?.text !== '<' || name === 'Array' || name === 'Record') {
    const type = term(parser);
    return type && { tag: 'type', name, type };
  }
  parser.word();
  if (!parser.expect('<')) return null;
  const type = typeScriptType(parser);
  if (type === null || !parser.expect('>')) return null;
  return { tag: name === 'Stream' ? 'stream' : 'page', name, type };
}

function printHeader(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'member': {
      const mark = declaration.required === 'no' ? '?' : '';
      return `${printName(declaration.name)}${mark}: ${printType(declaration.type, false)}`;
    }
    case 'class':
      return declaration.base === null
        ? declaration.name
        : `${declaration.name} extends ${declaration.base}`;
    case 'alias':
      return `${declaration.name} = ${printType(declaration.type, false)}`;
    case 'bare':
      return printType(declaration.type, false);
  }
}

/** `isOpen`: beside literals of an enum, where `string` must not swallow them. */
function printType(type: TypeExpr, isOpen: boolean): string {
  switch (type.kind) {
    case 'scalar':
      if (type.name === 'string') return isOpen ? '(string & {})' : 'string';
      return [...SCALARS].find(([, name]) => name === type.name)?.[0] ?? 'number';
    case 'literal':
      return JSON.stringify(type.value);
    case 'name':
      return type.name;
    case 'array':
      return `Array<${printType(type.element, false)}>`;
    case 'map':
      return `Record<string, ${printType(type.value, false)}>`;
    case 'union': {
      const hasLiteral = type.members.some(({ kind }) => kind === 'literal');
      return type.members.map((member) => printType(member, hasLiteral)).join(' | ');
    }
    case 'object':
      return type.title ?? 'unknown';
    case 'elided':
      return `${type.count} more`;
    case 'optional':
      return printType(type.inner, false);
    default:
      return unreachable(type);
  }
}
