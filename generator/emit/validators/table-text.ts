/** A type or the members of an object → the table that the walker reads, as text of code. */
import type { Constraints, Origin } from '../../model/model.js';
import type { Type, TypeOf } from '../../model/type.js';
import type { TypeTable } from '../../model/variants.js';
import {
  allowsNull,
  demands,
  flatVariants,
  hasOpenLiterals,
  mayBeLeftOut,
  tagOf,
} from '../../model/variants.js';
import { literal } from '../encode.js';
import type { Member } from '../members.js';
import type { Names } from '../names.js';

export interface TableContext {
  readonly names: Names;
  readonly types: TypeTable;
  /** Told of every validator of the package that is mentioned. */
  readonly use: (id: string) => void;
  /**
   * The constant of the module that stands for the type, where its table would have no end: a
   * list of itself, without a name. `null` if the table can be written here.
   */
  readonly constantFor: (type: Type) => string | null;
}

/** The table of an object that is documented at `origin`. */
export function objectTable(
  name: string,
  origin: Origin | null,
  members: readonly Member[],
  context: TableContext,
): string {
  const at = origin === null ? '' : `${origin.path}:${origin.line}`;
  const rows = members.map((member) => memberRow(member, origin, context));
  const list = bracketed('[', rows, ']', 0);
  return `runtime.object(${literal(name)}, ${literal(at)}, ${list})`;
}

function memberRow(member: Member, origin: Origin | null, context: TableContext): string {
  const presence = presenceOf(member);
  const limits = limitsText(member.constraints);
  const cells = [
    literal(member.name),
    literal(presence),
    typeTable(member.type, context),
    placeText(member.origins[0], origin),
    ...(limits === '' ? [] : [limits]),
  ];
  return bracketed('[', cells, ']');
}

function presenceOf(member: Member): string {
  if (!demands(member)) return allowsNull(member) ? 'optional or null' : 'optional';
  if (mayBeLeftOut(member)) return 'required or null';
  return allowsNull(member) ? 'required, maybe null' : 'required';
}

/** The line alone, on the page of the type. */
function placeText(own: Origin | undefined, around: Origin | null): string {
  if (own === undefined) return literal('');
  return own.path === around?.path ? literal(own.line) : literal(`${own.path}:${own.line}`);
}

const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'maxItems'] as const;

function limitsText(constraints: Constraints): string {
  const stated = LIMITS.flatMap((name) => {
    const value = constraints[name];
    return value === undefined ? [] : [`${name}: ${literal(value)}`];
  });
  return stated.length === 0 ? '' : bracketed('{', stated, '}');
}

function typeTable(type: Type, context: TableContext): string {
  switch (type.kind) {
    case 'string':
      return literal(type.dateTime === 'yes' ? 'date-time' : 'string');
    case 'number':
      return literal(type.integer === 'yes' ? 'integer' : 'number');
    case 'boolean':
    case 'null':
    case 'unknown':
    case 'binary':
      return literal(type.kind);
    case 'literal':
      return `{ values: [${literal(type.value)}] }`;
    case 'array':
      return bracketed('{', [`array: ${typeTable(type.element, context)}`], '}');
    case 'map':
      return bracketed('{', [`map: ${typeTable(type.value, context)}`], '}');
    case 'ref':
      return referenceTable(type, context);
    case 'union':
      return context.constantFor(type) ?? variantsTable(flatVariants(type, context.types), context);
  }
}

function referenceTable({ id }: TypeOf<'ref'>, { names, types, use }: TableContext): string {
  const shape = types.get(id)?.shape;
  const name = names.type(id);
  if (shape === undefined || shape.kind === 'opaque' || name === null) return literal('unknown');
  use(id);
  return name;
}

/** The variants of a union whose aliases are opened; all literals are one of them. */
export function variantsTable(variants: readonly Type[], context: TableContext): string {
  const others = variants.filter(({ kind }) => kind !== 'literal');
  const values = variants.flatMap((variant) =>
    variant.kind === 'literal' ? [literal(variant.value)] : [],
  );
  const table = [`values: ${bracketed('[', values, ']')}`];
  if (hasOpenLiterals(variants)) table.push('open: true');
  const arms = [
    ...others.map((variant) => typeTable(variant, context)),
    ...(values.length === 0 ? [] : [bracketed('{', table, '}')]),
  ];
  const [only] = arms;
  if (only !== undefined && arms.length === 1) return only;
  const union = [`oneOf: ${bracketed('[', arms, ']')}`, ...tagText(variants, context)];
  return bracketed('{', union, '}');
}

function tagText(variants: readonly Type[], { types }: TableContext): readonly string[] {
  const objects = variants.flatMap((variant) => (variant.kind === 'ref' ? [variant] : []));
  const tag = tagOf(objects, types);
  if (tag === null) return [];
  const texts = tag.values.map((values) =>
    values === null ? 'null' : bracketed('[', values.map(literal), ']'),
  );
  const table = [`name: ${literal(tag.name)}`, `variants: ${bracketed('[', texts, ']')}`];
  return [`tag: ${bracketed('{', table, '}')}`];
}

const WIDTH = 72;

/** Items between brackets: on one line if they fit, else one a line. No literal has a line break. */
function bracketed(
  open: string,
  items: readonly string[],
  close: string,
  width: number = WIDTH,
): string {
  const line = items.join(', ');
  if (line === '' || (line.length <= width && !line.includes('\n'))) {
    return open === '{' && line !== '' ? `{ ${line} }` : `${open}${line}${close}`;
  }
  return `${open}\n${items.map((item) => `  ${item.replaceAll('\n', '\n  ')},\n`).join('')}${close}`;
}
