/** The model → a compact text: one line for each fact, the same for equal models. */
import type { ApiModel, Operation, Parameter, Property, TypeDef } from './model.js';
import type { Type } from './type.js';
import { unreachable } from '../text/invariant.js';
import { compareText } from '../text/source.js';

export function printModel({ operations, types }: ApiModel): string {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id);
  return [
    ...[...operations].sort(byId).flatMap(operationLines),
    ...[...types].sort(byId).flatMap(typeLines),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function operationLines(operation: Operation): string[] {
  const { id, verb, path, parameters, body, response, deprecated } = operation;
  const { type, nullable, contentType, pagination, stream } = response;
  const answer =
    type === null ? 'nothing' : printType(type) + (nullable === 'yes' ? ' or null' : '');
  return [
    `operation ${id}: ${verb.toUpperCase()} ${path}${deprecated ? ' (deprecated)' : ''}`,
    ...parameters.map((parameter) => `  ${parameter.in} ${parameterText(parameter)}`),
    ...(body ? [`  body ${printType(body.type)} as ${body.contentType}`] : []),
    `  returns ${answer} as ${contentType}`,
    ...(pagination
      ? [
          `  pages ${pagination.name ?? 'of no class'}: ${pagination.items} of ${printType(pagination.itemType)}, ` +
            `${pagination.style} ${pagination.parameter ?? '-'} from ${pagination.next ?? '-'}`,
        ]
      : []),
    ...(stream
      ? [
          `  streams ${stream.when} ${stream.framing}: ${stream.eventType ? printType(stream.eventType) : 'not documented'}`,
        ]
      : []),
  ];
}

function parameterText(parameter: Parameter): string {
  const alias = parameter.alias === null ? '' : ` as ${parameter.alias}`;
  return memberText(parameter) + alias;
}

function typeLines({ id, scope, shape, deprecated }: TypeDef): string[] {
  const head = `${scope} ${id}${deprecated ? ' (deprecated)' : ''}`;
  switch (shape.kind) {
    case 'object':
      return [head, ...shape.properties.map((property) => `  ${memberText(property)}`)];
    case 'alias':
      return [`${head} = ${printType(shape.type)}`];
    case 'opaque':
      return [`${head} is not opened`];
  }
}

function memberText(member: Property): string {
  const { name, required, nullable, type, deprecated, constraints, inferred } = member;
  const marks = [
    required === 'unstated' ? 'required or not' : required === 'no' ? 'optional' : '',
    nullable === 'unstated' ? 'nullable or not' : nullable === 'yes' ? 'or null' : '',
    deprecated ? 'deprecated' : '',
    ...Object.entries(constraints)
      .sort(([a], [b]) => compareText(a, b))
      .map(([constraint, value]) => `${constraint} ${JSON.stringify(value)}`),
    ...Object.entries(inferred)
      .sort(([a], [b]) => compareText(a, b))
      .map(([fact, evidence]) => `${fact} by ${evidence}`),
  ].filter((mark) => mark !== '');
  const suffix = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  return `${JSON.stringify(name)}: ${printType(type)}${suffix}`;
}

/** A type in the words of the HTTP pages; facts that are stated are marked. */
export function printType(type: Type): string {
  switch (type.kind) {
    case 'string':
      return type.dateTime === 'yes' ? 'date-time' : 'string';
    case 'number':
      return type.integer === 'yes' ? 'integer' : 'number';
    case 'boolean':
    case 'null':
    case 'unknown':
    case 'binary':
      return type.kind;
    case 'literal':
      return JSON.stringify(type.value);
    case 'array':
      return `array[${printType(type.element)}]`;
    case 'map':
      return `map[${printType(type.value)}]`;
    case 'union':
      return type.variants.map(printType).join(' or ');
    case 'ref':
      return type.id;
    default:
      return unreachable(type);
  }
}
