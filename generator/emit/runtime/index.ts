/** What the generated code uses of the runtime, and what its users may. */
export type { Answer } from './answer.js';
export type { PathOptions } from './api-client.js';
export { ApiClient, undocumented } from './api-client.js';
export type { ResponseAndData } from './api-promise.js';
export { APIPromise } from './api-promise.js';
export { formBody, jsonBody, wholeBody } from './body.js';
export {
  requestBinary,
  requestEvents,
  requestJson,
  requestLines,
  requestNothing,
} from './requests.js';
export type { TimeoutKind } from './errors.js';
export {
  APIConnectionError,
  APIError,
  APITimeoutError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  ClientError,
  ConflictError,
  InternalServerError,
  InvalidResponseError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RedirectError,
  RepeatedCursorError,
  StreamTruncatedError,
  UnprocessableEntityError,
} from './errors.js';
export type {
  AnswerValidator,
  AnswerValidators,
  ApiSettings,
  BinaryResponse,
  Call,
  CallIssue,
  ClientOptions,
  Fetch,
  HeaderValues,
  Logger,
  LogLevel,
  Middleware,
  RequestOptions,
  ValidationMode,
  ValidatorTable,
} from './options.js';
export type { PageMethods, PagePromise, PageRule } from './page.js';
export { requestPages } from './page.js';
export { ResponseValidationError } from './read-answer.js';
export { requestIdOf } from './request-id.js';
export type { Stream } from './stream.js';
export type { Transport } from './transport.js';
export { schemaValidator } from './schema-validator.js';
export { createTransport, mergedOptions } from './transport.js';
export type { Uploadable } from './uploads.js';
export { toFile } from './uploads.js';
export type { ListStyle } from './pairs.js';
