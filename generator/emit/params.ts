/** The parameters of an operation → the interface of its method's `params` argument. */
import type { ApiModel, Operation, RequestBody, TypeDef } from '../model/model.js';
import type { Type } from '../model/type.js';
import { firstFree } from '../text/first-free.js';
import { propertyKey } from './encode.js';
import { docs, memberSignature } from './members.js';
import type { Member } from './members.js';
import type { Names } from './names.js';
import type { Statement } from './source-structure.js';
import { positionalParameter } from './positional-parameter.js';

export interface OperationParams {
  /** The argument may be left out: neither the body nor any of its members is required. */
  readonly isOptional: boolean;
  /** All that the argument may have, by the names that it has there. */
  readonly members: readonly Member[];
  readonly statements: readonly Statement[];
  readonly types: readonly Type[];
  /** Where the members go; what is not named goes into the body or, without one, the query. */
  readonly inPath: readonly string[];
  readonly inQuery: readonly string[];
  readonly inHeader: ReadonlyMap<string, string>;
  /** Names on the wire of those in the path or the query that have another name there. */
  readonly wireNames: ReadonlyMap<string, string>;
}

/** Whether the method has an argument besides the positional one and the options. */
export function takesParams(operation: Operation, model: ApiModel): boolean {
  const { body, parameters } = operation;
  const positional = positionalParameter(operation) ? 1 : 0;
  return parameters.length > positional || membersOf(body, model).length > 0;
}

/** `null` if the method has no argument but the positional one. */
export function paramsOf(
  operation: Operation,
  model: ApiModel,
  names: Names,
): OperationParams | null {
  const { parameters, body, response } = operation;
  const positional = positionalParameter(operation);
  const others = parameters.filter((parameter) => parameter !== positional);
  const bodyMembers = membersOf(body, model);
  if (!takesParams(operation, model)) return null;

  const taken = new Set(bodyMembers.map(({ name }) => name));
  const inPath: string[] = [];
  const inQuery: string[] = [];
  const inHeader = new Map<string, string>();
  const wireNames = new Map<string, string>();
  const sent: Member[] = others.map((parameter) => {
    const wanted = parameter.alias ?? parameter.name;
    // Two places can have one name; a path or query parameter beside a body member is rarer.
    const isTaken = (other: string) => taken.has(other);
    const name = isTaken(wanted) ? firstFree(`${parameter.in}_${wanted}`, '_', isTaken) : wanted;
    taken.add(name);
    if (parameter.in === 'path') inPath.push(name);
    else if (parameter.in === 'query') inQuery.push(name);
    else inHeader.set(name, parameter.name);
    if (parameter.in !== 'header' && name !== parameter.name) wireNames.set(name, parameter.name);
    return { ...parameter, name };
  });
  const members = [...sent, ...bodyMembers];
  const { stream } = response;
  return {
    isOptional: body?.required !== 'yes' && members.every(({ required }) => required !== 'yes'),
    members,
    statements:
      stream?.when === 'on-request'
        ? streamingParams(operation, stream.requestedBy, members, names)
        : [paramsInterface(names.operation(operation.id).params, members, names)],
    types: members.map(({ type }) => type),
    inPath,
    inQuery,
    inHeader,
    wireNames,
  };
}

function membersOf(body: RequestBody | null, model: ApiModel): readonly Member[] {
  const def = body && bodyType(body, model);
  if (!def) return [];
  const { shape, ...rest } = def;
  if (shape.kind === 'object') return shape.properties;
  const { required } = body;
  const type = shape.kind === 'alias' ? shape.type : body.type;
  return [{ ...rest, name: 'body', type, required, nullable: 'no', constraints: {}, inferred: {} }];
}

/** Whether the body is no object: an argument `body` is all of it. */
export function isWholeBody(body: RequestBody, model: ApiModel): boolean {
  return bodyType(body, model)?.shape.kind !== 'object';
}

function bodyType({ type }: RequestBody, model: ApiModel): TypeDef | undefined {
  return type.kind === 'ref' ? model.types.find(({ id }) => id === type.id) : undefined;
}

function paramsInterface(name: string, members: readonly Member[], names: Names): Statement {
  return {
    kind: 'interface',
    name,
    isExported: true,
    properties: members.map((member) => memberSignature(member, true, names)),
  };
}

/** `stream: true` (or what it is called) changes what the method returns, so it has an interface of its own. */
function streamingParams(
  operation: Operation,
  requestedBy: string,
  members: readonly Member[],
  names: Names,
): readonly Statement[] {
  const { params, forms } = names.operation(operation.id);
  const stream = members.find(({ name }) => name === requestedBy);
  const flag = (name: string, value: string, isOptional: boolean): Statement => ({
    kind: 'interface',
    name,
    isExported: true,
    extends: [forms.base],
    properties: [
      {
        name: propertyKey(requestedBy),
        hasQuestionToken: isOptional,
        type: value,
        docs: docs(
          stream ? (memberSignature(stream, true, names).docs ?? []).map(textOf).join('') : '',
        ),
      },
    ],
  });
  return [
    paramsInterface(forms.base, members, names),
    flag(forms.nonStreaming, stream?.nullable === 'yes' ? 'false | null' : 'false', true),
    flag(forms.streaming, 'true', false),
    {
      kind: 'type',
      name: params,
      isExported: true,
      type: `${forms.nonStreaming} | ${forms.streaming}`,
    },
  ];
}

function textOf(doc: unknown): string {
  const isText = typeof doc === 'object' && doc !== null && 'description' in doc;
  return isText && typeof doc.description === 'string' ? doc.description.trimStart() : '';
}
