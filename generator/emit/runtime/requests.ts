/** What the generated functions call: one function for each way in which an answer is read. */
import { guardedResponse } from './answer.js';
import { APIPromise } from './api-promise.js';
import type { BinaryResponse, Call, RequestOptions } from './options.js';
import { readJson, readNothing } from './read-answer.js';
import type { Stream } from './stream.js';
import { readEvents, readLines } from './stream.js';
import type { Transport } from './transport.js';

/** The answer is one JSON value. */
export function requestJson<T>(
  transport: Transport,
  call: Call,
  options?: RequestOptions,
): APIPromise<T> {
  return new APIPromise(transport.send(call, options), readJson<T>);
}

/** The answer has no body. */
export function requestNothing(
  transport: Transport,
  call: Call,
  options?: RequestOptions,
): APIPromise<void> {
  return new APIPromise(transport.send(call, options), readNothing);
}

/** The answer is a file, or anything else that is not read here. */
export function requestBinary(
  transport: Transport,
  call: Call,
  options?: RequestOptions,
): APIPromise<BinaryResponse> {
  return new APIPromise(transport.send({ accept: '*/*', ...call }, options), guardedResponse);
}

/** The answer is a stream of server-sent events; `last` are the types that end it, if known. */
export function requestEvents<Event>(
  transport: Transport,
  call: Call,
  options?: RequestOptions,
  last?: readonly string[],
): APIPromise<Stream<Event>> {
  const answer = transport.send({ ...call, accept: 'text/event-stream' }, options);
  return new APIPromise(answer, (found) => readEvents<Event>(found, last));
}

/** The answer is a stream of JSON values, one a line. */
export function requestLines<Value>(
  transport: Transport,
  call: Call,
  options?: RequestOptions,
): APIPromise<Stream<Value>> {
  const answer = transport.send({ accept: 'application/x-jsonl', ...call }, options);
  return new APIPromise(answer, (found) => readLines<Value>(found));
}
