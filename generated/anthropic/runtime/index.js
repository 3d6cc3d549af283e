// Part of the runtime of docshape, the same in every generated package.
/** What the generated code uses of the runtime, and what its users may. */
export {
  APIConnectionError,
  APIError,
  APITimeoutError,
  APIUserAbortError,
  ClientError,
} from './errors.js';
export { listPages } from './page.js';
export { createTransport, readJson } from './request.js';
export { eventStream, jsonLines } from './stream.js';
