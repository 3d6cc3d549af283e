/**
 * Java pages (FORMAT §3.7). `Optional` says optional or nullable; constants are marked; maps are
 * not shown (`Metadata metadata`).
 *
 *     header = "class " Name ":" | "class " Name ": A class that can be one of several variants.union"
 *            | "enum " Name ":" | CONST "(" literal ")" | T " " name
 *            | "JsonValue" [";"] name [string] "constant" | T | "JsonValue;"
 *     signature = Ret " " path "(" Params glue "params" …;   path = a "()." b "()." method
 */
import type { AngleNotation } from '../signature/angle-type.js';
import {
  angleType,
  constantMember,
  namedClass,
  namedValue,
  printAngleType,
} from '../signature/angle-type.js';
import type { MethodSignature } from '../signature/method-signature.js';
import type { Parser } from '../signature/parser.js';
import { parseText } from '../signature/parser.js';
import type { Declaration } from '../signature/type-expr.js';
import type { Dialect } from './dialect.js';

const NOTATION: AngleNotation = {
  scalars: new Map([
    ['String', 'string'],
    ['long', 'integer'],
    ['Long', 'integer'],
    ['double', 'float'],
    ['Double', 'float'],
    ['boolean', 'boolean'],
    ['Boolean', 'boolean'],
    ['LocalDateTime', 'date-time'],
    ['OffsetDateTime', 'date-time'],
    ['JsonValue', 'unknown'],
  ]),
  list: 'List',
  map: null,
  optional: 'Optional',
};

export const java: Dialect = {
  name: 'java',
  fences: ['java'],
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
    argumentTells: null,
    singularLists: false,
    labelledVariants: false,
    inlineModels: false,
    childrenTellKind: false,
    madeUpNames: true,
    opensAll: true,
    elementOnly: true,
    requestSuffix: null,
  },
  generations: [],
};

function declaration(parser: Parser): Declaration | null {
  return (
    parser.attempt(() => namedClass(parser)) ??
    parser.attempt(() => namedValue(parser)) ??
    parser.attempt(() => constant(parser)) ??
    parser.attempt(() => member(parser)) ??
    bare(parser)
  );
}

/** `JsonValue; type "message"constant` */
function constant(parser: Parser): Declaration | null {
  const { start } = parser;
  if (!parser.accept('JsonValue', ';') && !parser.accept('JsonValue')) return null;
  return constantMember(parser, start);
}

function member(parser: Parser): Declaration | null {
  const { start } = parser;
  const type = angleType(parser, NOTATION);
  const name = type === null ? null : parser.word();
  if (type === null || name === null) return null;
  return { kind: 'member', name, required: 'unstated', type, start, end: parser.end };
}

function bare(parser: Parser): Declaration | null {
  const { start } = parser;
  const type = angleType(parser, NOTATION);
  if (type === null) return null;
  parser.accept(';');
  return { kind: 'bare', type, start, end: parser.end };
}

function signature(parser: Parser): MethodSignature | null {
  const returned = angleType(parser, NOTATION);
  if (returned === null) return null;
  const path: string[] = [];
  do {
    const word = parser.word();
    if (word === null || !parser.expect('(')) return null;
    path.push(word);
  } while (parser.accept(')', '.'));
  const method = path.pop() ?? '';
  while (!parser.atEnd() && parser.peek()) {
    // The arguments are all named `params` and `requestOptions` and say nothing.
    if (!skipToken(parser)) return null;
  }
  const page = returned.kind === 'name' && returned.name.endsWith('Page') ? returned.name : null;
  const isStreaming = method.endsWith('Streaming');
  const returns = { type: returned, page, stream: isStreaming ? returned : null, nullable: false };
  return { resource: path, method: method.replace(/Streaming$/, ''), positional: [], returns };
}

function skipToken(parser: Parser): boolean {
  const text = parser.peek()?.text;
  return text !== undefined && parser.accept(text);
}

function printHeader(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'member':
      return declaration.type.kind === 'literal'
        ? `JsonValue; ${declaration.name} ${printAngleType(declaration.type, NOTATION)}constant`
        : `${printAngleType(declaration.type, NOTATION)} ${declaration.name}`;
    case 'class':
      return `class ${declaration.name}:`;
    case 'alias':
      return printAngleType(declaration.type, NOTATION);
    case 'bare':
      return declaration.type.kind === 'literal'
        ? `VALUE(${printAngleType(declaration.type, NOTATION)})`
        : printAngleType(declaration.type, NOTATION);
  }
}
