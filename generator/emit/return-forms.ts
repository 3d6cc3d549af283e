/** The response of an operation → what its function returns, and how the answer is read. */
import type { Operation } from '../model/model.js';
import type { Type } from '../model/type.js';
import type { Names } from './names.js';
import { typeText } from './type-text.js';

export interface ReturnForms {
  readonly type: string;
  /** A function that streams on request returns one of two, by its parameters. */
  readonly overloads: { readonly whole: string; readonly stream: string } | null;
  /** The function of the runtime that makes the request, with its type arguments. */
  readonly request: string;
  /** The one that is taken if the switch for streams is set. */
  readonly streamRequest: string | null;
}

export function returnForms({ id, response }: Operation, names: Names): ReturnForms {
  const { type, nullable, pagination, stream, contentType } = response;
  const simple = (value: string, request: string): ReturnForms => ({
    type: promise(value),
    overloads: null,
    request,
    streamRequest: null,
  });
  if (contentType === 'application/octet-stream' || type?.kind === 'binary') {
    return simple('runtime.BinaryResponse', 'runtime.requestBinary');
  }
  if (pagination) {
    const forPage = `<${names.operation(id).page}, ${typeText(pagination.itemType, names)}>`;
    return {
      ...simple('', `runtime.requestPages${forPage}`),
      type: `runtime.PagePromise${forPage}`,
    };
  }
  const event = stream?.eventType ? typeText(stream.eventType, names) : 'unknown';
  const streamed = `runtime.Stream<${event}>`;
  const streamRequest = `runtime.${stream?.framing === 'jsonl' ? 'requestLines' : 'requestEvents'}<${event}>`;
  if (stream?.when === 'always') return simple(streamed, streamRequest);
  if (type === null) return simple('void', 'runtime.requestNothing');
  const whole = answerText(type, nullable === 'yes', names);
  const request = `runtime.requestJson<${whole}>`;
  if (!stream) return simple(whole, request);
  return {
    type: promise(`${whole} | ${streamed}`),
    overloads: { whole: promise(whole), stream: promise(streamed) },
    request,
    streamRequest,
  };
}

function promise(value: string): string {
  return `runtime.APIPromise<${value}>`;
}

function answerText(type: Type, isNullable: boolean, names: Names): string {
  const text = typeText(type, names);
  return isNullable ? `${text} | null` : text;
}
