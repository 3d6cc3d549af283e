/** An operation → the statements of its method: one call of the runtime. */
import type { Operation } from '../model/model.js';
import { compareText } from '../text/source.js';
import { literal } from './encode.js';
import type { OperationNames } from './names.js';
import type { OperationParams } from './params.js';
import type { ReturnForms } from './return-forms.js';

/** The values are literals by the one encoder; nothing of a page stands here as code. */
export function callText(
  operation: Operation,
  params: OperationParams | null,
  named: OperationNames,
  forms: ReturnForms,
): string[] {
  const call = callObject(operation, params, named);
  if (forms.page) {
    const { item, name } = forms.page;
    return [
      `const call = ${call};`,
      `return runtime.listPages<${name}, ${item}>(`,
      '  (query) =>',
      '    this.#transport',
      '      .send(call, { ...options, query: { ...options?.query, ...query } })',
      `      .then((response) => runtime.readJson<unknown>(response)),`,
      `  ${pageRule(operation)},`,
      ');',
    ];
  }
  const send = `this.#transport.send(${call}, options)`;
  if (forms.streamReader !== null) {
    return [
      `const answer = ${send};`,
      'return params.stream',
      `  ? answer.then((response) => ${forms.streamReader}(response))`,
      `  : answer.then((response) => ${forms.reader}(response));`,
    ];
  }
  if (forms.reader === null) return [`return ${send};`];
  return [`return ${send}.then((response) => ${forms.reader}(response));`];
}

function callObject(
  { verb, path, body, response, parameters }: Operation,
  params: OperationParams | null,
  { positional }: OperationNames,
): string {
  const last = parameters.filter((parameter) => parameter.in === 'path').at(-1);
  const members = [
    `verb: ${literal(verb)}`,
    `path: ${literal(path)}`,
    ...(last && positional !== null
      ? [`pathValues: { ${literal(last.name)}: ${positional} }`]
      : []),
    ...(params ? ['params', ...destinations(params)] : []),
    ...(body
      ? [`body: ${literal(body.contentType === 'application/json' ? 'json' : 'form')}`]
      : []),
    ...accept(response),
  ];
  return `{ ${members.join(', ')} }`;
}

function destinations({ inPath, inQuery, inHeader }: OperationParams): readonly string[] {
  const list = (names: readonly string[]) => `[${names.map(literal).join(', ')}]`;
  const headers = [...inHeader]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, header]) => `${literal(name)}: ${literal(header)}`);
  return [
    ...(inPath.length > 0 ? [`inPath: ${list(inPath)}`] : []),
    ...(inQuery.length > 0 ? [`inQuery: ${list(inQuery)}`] : []),
    ...(headers.length > 0 ? [`inHeader: { ${headers.join(', ')} }`] : []),
  ];
}

function accept({ contentType, stream }: Operation['response']): readonly string[] {
  if (contentType === 'application/json' && stream?.when !== 'always') return [];
  if (contentType === 'application/json') return [`accept: ${literal('text/event-stream')}`];
  return [`accept: ${literal(contentType === 'application/octet-stream' ? '*/*' : contentType)}`];
}

function pageRule({ response: { pagination } }: Operation): string {
  const names = [
    ['items', pagination?.items ?? 'data'],
    ['parameter', pagination?.parameter ?? null],
    ['next', pagination?.next ?? null],
    ['hasMore', pagination?.hasMore ?? null],
  ] as const;
  return `{ ${names.map(([key, value]) => `${key}: ${literal(value)}`).join(', ')} }`;
}
