// Part of the runtime of docshape, the same in every generated package.
/** What the generated code uses of the runtime, and what its users may. */
export {
  APIConnectionError,
  APIError,
  APITimeoutError,
  APIUserAbortError,
  ClientError,
} from './errors.js';
export type {
  ApiSettings,
  BinaryResponse,
  Call,
  ClientOptions,
  HeaderValues,
  RequestOptions,
  Uploadable,
} from './options.js';
export type { PageMethods, PagePromise, PageRule } from './page.js';
export { listPages } from './page.js';
export type { Transport } from './request.js';
export { createTransport, readJson } from './request.js';
export type { Stream } from './stream.js';
export { eventStream, jsonLines } from './stream.js';
