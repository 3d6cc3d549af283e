/**
 * HTTP pages, both renderer generations (FORMAT §3.1). No signature line; one section per
 * parameter location.
 *
 *     header   = property | class | alias | bare
 *     property = name ": " ["optional "] type
 *     class    = Name " object {" members "}"        v2;   v1: Name " = object {" members "}"
 *     alias    = Name " = " type
 *     bare     = type
 */
import { printName } from '../signature/build.js';
import { orType, printOrType } from '../signature/or-type.js';
import type { Parser } from '../signature/parser.js';
import { parseText } from '../signature/parser.js';
import type { Declaration } from '../signature/type-expr.js';
import type { Dialect } from './dialect.js';

export const http: Dialect = {
  name: 'http',
  fences: ['http', 'bash', 'sh', 'shell', 'curl'],
  parseSignature: null,
  parseHeader: (header) => parseText(header, declaration),
  printHeader,
  facts: {
    required: true,
    nullable: true,
    integer: false,
    dateTime: false,
    parameters: 'sections',
    wireNames: true,
    memberCase: 'wire',
    typeFirst: false,
    argumentTells: null,
    singularLists: false,
    labelledVariants: false,
    inlineModels: false,
    childrenTellKind: false,
    madeUpNames: false,
    opensAll: true,
    elementOnly: false,
    requestSuffix: null,
  },
  // The first generation prints `X = object { … }`, and says `or null` as little as the second.
  generations: [
    { isShownBy: isOldest, tells: 'page', facts: { nullable: false } },
    { isShownBy: statesNoNull, tells: 'all', facts: { nullable: false } },
  ],
};

function isOldest(headers: readonly string[]): boolean | null {
  // A union of objects has an alias of its own in all renderings.
  const isOldest = /^(?:[A-Za-z_]\w* = object \{[^{}]*\}\s*$|UnionMember\d+ = )/;
  if (headers.some((header) => isOldest.test(header))) return true;
  const isLater = /^[A-Za-z_]\w* object \{|\bor null\b/;
  return headers.some((header) => isLater.test(header)) ? false : null;
}

/** Many members can be null: where none is, nobody says so. */
function statesNoNull(headers: readonly string[]): boolean | null {
  if (headers.some((header) => /\bor null\b/.test(header))) return false;
  return headers.length > 0 ? true : null;
}

function declaration(parser: Parser): Declaration | null {
  return (
    parser.attempt(() => property(parser)) ?? parser.attempt(() => named(parser)) ?? bare(parser)
  );
}

function property(parser: Parser): Declaration | null {
  const { start } = parser;
  const name = parser.peek()?.kind === 'string' ? parser.string() : parser.word();
  if (name === null || !parser.expect(':')) return null;
  const required = parser.accept('optional') ? 'no' : 'yes';
  const type = orType(parser);
  return type && { kind: 'member', name, required, type, start, end: parser.end };
}

/** `Organization object { id, name }`, `EasyInputMessage = object { … }`, `Tool = A or B`. */
function named(parser: Parser): Declaration | null {
  const { start } = parser;
  // A variant without a title, `array of object { id }`; no title starts like that.
  if (parser.at('array', 'of')) return null;
  const words: string[] = [];
  while (!parser.at('object', '{') && !parser.at('=') && !isLastObject(parser)) {
    const word = parser.word();
    if (word === null) return null;
    words.push(word);
  }
  if (words.length === 0) return null;
  const name = words.join(' ');
  const isAlias = parser.accept('=');
  const type = orType(parser);
  if (type === null) return null;
  if (type.kind === 'object') {
    return { kind: 'class', name, object: type, base: null, start, end: parser.end };
  }
  return isAlias ? { kind: 'alias', name, type, start, end: parser.end } : null;
}

/** `Organization object`: newer pages do not list the members. */
function isLastObject(parser: Parser): boolean {
  return parser.at('object') && parser.peek(1) === null;
}

function bare(parser: Parser): Declaration | null {
  const { start } = parser;
  const type = orType(parser);
  return type && { kind: 'bare', type, start, end: parser.end };
}

function printHeader(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'member': {
      const optional = declaration.required === 'no' ? 'optional ' : '';
      return `${printName(declaration.name)}: ${optional}${printOrType(declaration.type)}`.trimEnd();
    }
    case 'class':
      return declaration.object === null
        ? declaration.name
        : `${declaration.name} ${printOrType(declaration.object)}`.trimEnd();
    case 'alias':
      return `${declaration.name} = ${printOrType(declaration.type)}`.trimEnd();
    case 'bare':
      return printOrType(declaration.type).trimEnd();
  }
}
