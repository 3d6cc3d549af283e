/**
 * C# pages (FORMAT §3.8). `required` and `?` are exact: not optional, nullable. Constants are
 * marked; names are in the case of the language.
 *
 *     header = "class " Name ":" | "class " Name ": A class that can be one of several variants.union"
 *            | "enum " Name ":" | string Const | ["required "] T ["?"] " " Name
 *            | "JsonElement " Name [string] "constant" | T
 *     signature = Ret ["?"] " " Path "(" Params ["?"] glue "parameters, CancellationToken" …
 */
import type { AngleNotation } from '../signature/angle-type.js';
import {
  angleType,
  constantMember,
  namedClass,
  namedValue,
  printAngleType,
} from '../signature/angle-type.js';
import { stringLiteral } from '../signature/build.js';
import type { MethodSignature } from '../signature/method-signature.js';
import type { Parser } from '../signature/parser.js';
import { parseText } from '../signature/parser.js';
import type { Declaration, TypeExpr } from '../signature/type-expr.js';
import type { Dialect } from './dialect.js';

const NOTATION: AngleNotation = {
  scalars: new Map([
    ['string', 'string'],
    ['Long', 'integer'],
    ['Int', 'integer'],
    ['Double', 'float'],
    ['Float', 'float'],
    ['Boolean', 'boolean'],
    ['long', 'integer'],
    ['int', 'integer'],
    ['double', 'float'],
    ['float', 'float'],
    ['bool', 'boolean'],
    ['DateTimeOffset', 'date-time'],
    ['JsonElement', 'unknown'],
  ]),
  list: 'IReadOnlyList',
  map: { name: 'IReadOnlyDictionary', key: 'string' },
  optional: null,
};

export const csharp: Dialect = {
  name: 'csharp',
  fences: ['csharp', 'cs'],
  parseSignature: (code) => parseText(code, signature),
  parseHeader: (header) => parseText(header, declaration),
  printHeader,
  facts: {
    required: true,
    nullable: true,
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
    opensAll: false,
    elementOnly: false,
    requestSuffix: null,
  },
  generations: [],
};

function declaration(parser: Parser): Declaration | null {
  return (
    parser.attempt(() => namedClass(parser)) ??
    parser.attempt(() => enumValue(parser)) ??
    parser.attempt(() => constant(parser)) ??
    parser.attempt(() => member(parser)) ??
    bare(parser)
  );
}

/** `"in_progress"InProgress`, `InProgress("in_progress")` */
function enumValue(parser: Parser): Declaration | null {
  const { start } = parser;
  if (parser.peek(1)?.text === '(') return namedValue(parser);
  const type = stringLiteral(parser);
  if (type === null || (!parser.atEnd() && parser.word() === null)) return null;
  return { kind: 'bare', type, start, end: parser.end };
}

/** `JsonElement Type "message"constant`: a constant has no mark and is required. */
function constant(parser: Parser): Declaration | null {
  const { start } = parser;
  return parser.accept('JsonElement') ? constantMember(parser, start) : null;
}

function member(parser: Parser): Declaration | null {
  const { start } = parser;
  const required = parser.accept('required') ? 'yes' : 'no';
  const type = nullableType(parser);
  const name = type === null ? null : parser.word();
  if (type === null || name === null) return null;
  return { kind: 'member', name, required, type, start, end: parser.end };
}

/** A name alone is that of an enum's value, as the language has it: how it is sent is not told. */
function bare(parser: Parser): Declaration | null {
  const written = nullableType(parser);
  if (written === null) return null;
  const { start, end } = written;
  const type =
    written.kind === 'name' ? ({ kind: 'scalar', name: 'string', start, end } as const) : written;
  return { kind: 'bare', type, start, end };
}

function nullableType(parser: Parser): TypeExpr | null {
  const type = angleType(parser, NOTATION);
  const { start: at } = parser;
  if (type === null || !parser.accept('?')) return type;
  const nothing = { kind: 'scalar', name: 'null', start: at, end: parser.end } as const;
  return { kind: 'union', members: [type, nothing], start: type.start, end: parser.end };
}

function signature(parser: Parser): MethodSignature | null {
  const returned = angleType(parser, NOTATION);
  if (returned === null) return null;
  const nullable = parser.accept('?');
  const path = parser.word()?.split('.');
  const method = path?.pop();
  if (!path || method === undefined || !parser.expect('(')) return null;
  for (let token = parser.peek(); token; token = parser.peek()) {
    // The arguments are all named `parameters` and `cancellationToken` and say nothing.
    if (!parser.accept(token.text)) return null;
  }
  const page = returned.kind === 'name' && returned.name.endsWith('PageResponse');
  const stream = method.endsWith('Streaming') ? returned : null;
  const name = page && returned.kind === 'name' ? returned.name : null;
  const returns = { type: returned, page: name, stream, nullable };
  return { resource: path, method: method.replace(/Streaming$/, ''), positional: [], returns };
}

function printHeader(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'member': {
      const { name, required, type } = declaration;
      if (type.kind === 'literal') {
        return `JsonElement ${name} ${printAngleType(type, NOTATION)}constant`;
      }
      return `${required === 'yes' ? 'required ' : ''}${printNullable(type)} ${name}`;
    }
    case 'class':
      return `class ${declaration.name}:`;
    case 'alias':
      return printAngleType(declaration.type, NOTATION);
    case 'bare':
      return declaration.type.kind === 'literal'
        ? `${printAngleType(declaration.type, NOTATION)}Value`
        : printNullable(declaration.type);
  }
}

function printNullable(type: TypeExpr): string {
  const [inner, nothing] = type.kind === 'union' ? type.members : [type];
  if (!inner) return 'JsonElement';
  return `${printAngleType(inner, NOTATION)}${nothing ? '?' : ''}`;
}
