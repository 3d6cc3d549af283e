/**
 * CLI pages (FORMAT §3.4). Everything is `name: type`, also the members of a union; a property
 * typed by a model prints the model's members. Nullability is lost.
 *
 *     header = "--" kebab ": " ["optional "] type   parameters, flat
 *            | name ": " ["optional "] type         name may hold blanks: `MCP tool filter`
 *            | literal
 *     signature = "$ " program " " resource { ":" resource } " " verb
 */
import type { MethodSignature } from '../signature/method-signature.js';
import { orType, printOrType } from '../signature/or-type.js';
import type { Parsed, Parser } from '../signature/parser.js';
import { parseText } from '../signature/parser.js';
import type { Declaration } from '../signature/type-expr.js';
import type { Dialect } from './dialect.js';

export const cli: Dialect = {
  name: 'cli',
  fences: ['cli'],
  parseSignature,
  parseHeader,
  printHeader,
  facts: {
    required: true,
    nullable: false,
    integer: false,
    dateTime: false,
    parameters: 'flat',
    wireNames: false,
    memberCase: 'wire',
    typeFirst: false,
    argumentTells: null,
    singularLists: true,
    labelledVariants: true,
    inlineModels: true,
    childrenTellKind: false,
    madeUpNames: false,
    opensAll: false,
    elementOnly: false,
    requestSuffix: null,
  },
  generations: [],
};

const SIGNATURE = /^\$ ([\w.-]+) (?:([a-z][\w-]*(?::[a-z][\w-]*)*) )?([a-z][\w-]*)$/;

function parseSignature(code: string): Parsed<MethodSignature> {
  const match = SIGNATURE.exec(code.trim());
  if (!match) {
    const failure = { offset: 0, found: `\`${code}\``, expected: '`$ program resource:… verb`' };
    return { ok: false, failure };
  }
  const resource = match[2]?.split(':') ?? [];
  const method = match[3] ?? '';
  return { ok: true, value: { resource, method, positional: [], returns: null } };
}

/** A label is everything up to the first colon; a literal or a quoted name starts with a quote. */
const LABEL = /^(?:--([A-Za-z][\w.-]*)|"((?:[^"\\]|\\.)*)"|([^":`{}[\]|=\p{C}]+)):\s/u;

function parseHeader(header: string): Parsed<Declaration> {
  const label = LABEL.exec(header);
  if (!label) return parseText(header, bare);
  const name = label[1] ?? label[2] ?? label[3] ?? '';
  // The parser reads from the start of the text, so the label is blanked to keep the offsets.
  const text = ' '.repeat(label[0].length) + header.slice(label[0].length);
  return parseText(text, (parser) => member(parser, name));
}

function member(parser: Parser, name: string): Declaration | null {
  const required = parser.accept('optional') ? 'no' : 'yes';
  const type = orType(parser);
  return type && { kind: 'member', name, required, type, start: 0, end: parser.end };
}

function bare(parser: Parser): Declaration | null {
  const type = orType(parser);
  return type && { kind: 'bare', type, start: type.start, end: type.end };
}

const PLAIN_LABEL = /^[A-Za-z_][\w .-]*$/;

/** Prints everything but the `--` of a parameter, which is the section's and not the header's. */
function printHeader(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'member': {
      const optional = declaration.required === 'no' ? 'optional ' : '';
      const name = PLAIN_LABEL.test(declaration.name)
        ? declaration.name
        : JSON.stringify(declaration.name);
      return `${name}: ${optional}${printOrType(declaration.type)}`.trimEnd();
    }
    case 'class':
      return declaration.name;
    case 'alias':
      return `${declaration.name}: ${printOrType(declaration.type)}`.trimEnd();
    case 'bare':
      return printOrType(declaration.type).trimEnd();
  }
}
