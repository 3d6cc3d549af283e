/** An operation → the statements of its function: one call of the runtime. */
import type { ApiModel, Operation, RequestBody } from '../model/model.js';
import { compareText } from '../text/source.js';
import { literal, objectKey, propertyAccess } from './encode.js';
import { lastEvents } from './last-events.js';
import { listStyles } from '../model/list-styles.js';
import type { OperationParams } from './params.js';
import { isWholeBody } from './params.js';
import type { ReturnForms } from './return-forms.js';
import { positionalParameter } from './positional-parameter.js';

/** The values are literals by the one encoder; nothing of a page stands here as code. */
export function callText(
  operation: Operation,
  params: OperationParams | null,
  positional: string | null,
  forms: ReturnForms,
  model: ApiModel,
): string[] {
  const call = callObject(operation, params, positional, model);
  const { pagination, stream } = operation.response;
  if (pagination) {
    return [`return ${forms.request}(transport, ${call}, options, ${pageRule(operation)});`];
  }
  const last = lastEvents(operation, model);
  const lastArgument = last.length > 0 ? `, ${list(last)}` : '';
  if (forms.streamRequest === null || stream?.when !== 'on-request') {
    return [`return ${forms.request}(transport, ${call}, options${lastArgument});`];
  }
  return [
    `const call = ${call};`,
    `return params${propertyAccess(stream.requestedBy, params?.isOptional === true)}`,
    `  ? ${forms.streamRequest}(transport, call, options${lastArgument})`,
    `  : ${forms.request}(transport, call, options);`,
  ];
}

function callObject(
  operation: Operation,
  params: OperationParams | null,
  positional: string | null,
  model: ApiModel,
): string {
  const { id, verb, path, body } = operation;
  const last = positionalParameter(operation);
  const members = [
    `id: ${literal(id)}`,
    `verb: ${literal(verb)}`,
    `path: ${literal(path)}`,
    ...(last && positional !== null
      ? [`pathValues: { ${objectKey(last.name)}: ${positional} }`]
      : []),
    ...(params ? ['params', ...destinations(params)] : []),
    ...record('listStyles', listStyles(operation)),
    ...(body ? [`body: runtime.${bodyEncoder(body, model)}`] : []),
    ...accept(operation),
  ];
  return `{ ${members.join(', ')} }`;
}

function bodyEncoder(body: RequestBody, model: ApiModel): string {
  if (body.contentType !== 'application/json') return 'formBody';
  return isWholeBody(body, model) ? 'wholeBody' : 'jsonBody';
}

function destinations(params: OperationParams): readonly string[] {
  const { inPath, inQuery, inHeader, wireNames } = params;
  return [
    ...(inPath.length > 0 ? [`inPath: ${list(inPath)}`] : []),
    ...(inQuery.length > 0 ? [`inQuery: ${list(inQuery)}`] : []),
    ...record('inHeader', inHeader),
    ...record('wireNames', wireNames),
  ];
}

function list(texts: readonly string[]): string {
  return `[${texts.map(literal).join(', ')}]`;
}

function record(name: string, entries: ReadonlyMap<string, string>): readonly string[] {
  const pairs = [...entries]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => `${objectKey(key)}: ${literal(value)}`);
  return pairs.length > 0 ? [`${name}: { ${pairs.join(', ')} }`] : [];
}

/** The functions of the runtime ask for what they read; only another type must be named. */
function accept({ response: { contentType, stream } }: Operation): readonly string[] {
  const isNamed = contentType === 'application/x-jsonl' && stream === null;
  return isNamed ? [`accept: ${literal(contentType)}`] : [];
}

function pageRule({ response: { pagination } }: Operation): string {
  const names = [
    ['items', pagination?.items ?? 'data'],
    ['parameter', pagination?.parameter ?? null],
    ['next', pagination?.next ?? null],
    ['hasMore', pagination?.hasMore ?? null],
  ] as const;
  const members = names.map(([key, value]) => `${objectKey(key)}: ${literal(value)}`);
  const { beforeParameter = null, previous = null } = pagination ?? {};
  if (beforeParameter !== null && previous !== null) {
    members.push(`before: { parameter: ${literal(beforeParameter)}, next: ${literal(previous)} }`);
  }
  return `{ ${members.join(', ')} }`;
}
