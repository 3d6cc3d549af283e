/** The response of an operation → what its method returns, and how the answer is read. */
import type { Operation } from '../model/model.js';
import type { Type } from '../model/type.js';
import type { Names } from './names.js';
import { typeText } from './type-text.js';

export interface ReturnForms {
  readonly type: string;
  /** A method that streams on request returns one of two, by its parameters. */
  readonly overloads: { readonly whole: string; readonly stream: string } | null;
  /** The runtime's function that reads the answer, with its type argument. */
  readonly reader: string | null;
  readonly streamReader: string | null;
  readonly page: { readonly item: string; readonly name: string } | null;
}

export function returnForms({ id, response }: Operation, names: Names): ReturnForms {
  const { type, nullable, pagination, stream, contentType } = response;
  const whole = answerText(type, nullable === 'yes', names);
  const none = { overloads: null, streamReader: null, page: null };
  if (contentType === 'application/octet-stream' || type?.kind === 'binary') {
    return { ...none, type: 'Promise<runtime.BinaryResponse>', reader: null };
  }
  if (pagination) {
    const item = typeText(pagination.itemType, names);
    const name = names.operation(id).page;
    const returned = `runtime.PagePromise<${name}, ${item}>`;
    return { ...none, type: returned, reader: null, page: { item, name } };
  }
  const event = stream?.eventType ? typeText(stream.eventType, names) : 'unknown';
  const reading = stream?.framing === 'jsonl' ? 'jsonLines' : 'eventStream';
  if (stream?.when === 'always') {
    const returned = `Promise<runtime.Stream<${event}>>`;
    return { ...none, type: returned, reader: `runtime.${reading}<${event}>` };
  }
  const reader = `runtime.readJson<${whole}>`;
  if (!stream) return { ...none, type: `Promise<${whole}>`, reader };
  return {
    type: `Promise<${whole} | runtime.Stream<${event}>>`,
    overloads: { whole: `Promise<${whole}>`, stream: `Promise<runtime.Stream<${event}>>` },
    reader,
    streamReader: `runtime.${reading}<${event}>`,
    page: null,
  };
}

function answerText(type: Type | null, isNullable: boolean, names: Names): string {
  if (type === null) return 'void';
  const text = typeText(type, names);
  return isNullable ? `${text} | null` : text;
}
