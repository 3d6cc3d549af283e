/** The root of every generated client: calls of paths that the pages do not describe. */
import type { APIPromise } from './api-promise.js';
import { rawBody } from './body.js';
import { requestBinary, requestEvents, requestJson } from './requests.js';
import type { BinaryResponse, Call, RequestOptions } from './options.js';
import type { Stream } from './stream.js';
import type { Transport } from './transport.js';

export interface PathOptions extends RequestOptions {
  /** Sent as JSON, unless it is text, a form, bytes or a stream of bytes. */
  readonly body?: unknown;
}

export class ApiClient {
  /** What the functions of the package take. */
  readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  get<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return this.request<T>('get', path, options);
  }

  post<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return this.request<T>('post', path, options);
  }

  put<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return this.request<T>('put', path, options);
  }

  patch<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return this.request<T>('patch', path, options);
  }

  delete<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return this.request<T>('delete', path, options);
  }

  /** Any verb; the answer is read as JSON. */
  request<T = unknown>(verb: string, path: string, options?: PathOptions): APIPromise<T> {
    return requestJson<T>(this.transport, callOf(verb, path, options), options);
  }

  /** The answer is read as server-sent events. */
  requestStream<Event = unknown>(
    verb: string,
    path: string,
    options?: PathOptions,
  ): APIPromise<Stream<Event>> {
    return requestEvents<Event>(this.transport, callOf(verb, path, options), options);
  }

  /** The answer is not read. */
  requestRaw(verb: string, path: string, options?: PathOptions): APIPromise<BinaryResponse> {
    return requestBinary(this.transport, callOf(verb, path, options), options);
  }
}

function callOf(verb: string, path: string, options?: PathOptions): Call {
  return { verb, path, body: (extra) => rawBody(options?.body, extra) };
}

/** A member of an answer that the pages do not describe. */
export function undocumented(value: object, member: string): unknown {
  return Object.hasOwn(value, member) ? Reflect.get(value, member) : undefined;
}
