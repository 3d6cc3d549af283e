/** What the package exports of its runtime; no type of a page may have one of these names. */

export const PUBLIC_VALUES: readonly string[] = [
  'APIConnectionError',
  'APIError',
  'APIPromise',
  'APITimeoutError',
  'APIUserAbortError',
  'AuthenticationError',
  'BadRequestError',
  'ClientError',
  'ConflictError',
  'InternalServerError',
  'InvalidResponseError',
  'NotFoundError',
  'PermissionDeniedError',
  'RateLimitError',
  'RedirectError',
  'RepeatedCursorError',
  'ResponseValidationError',
  'StreamTruncatedError',
  'UnprocessableEntityError',
  'requestIdOf',
  'toFile',
  'undocumented',
];

export const PUBLIC_TYPES: readonly string[] = [
  'AnswerValidator',
  'AnswerValidators',
  'BinaryResponse',
  'ClientOptions',
  'Fetch',
  'HeaderValues',
  'Logger',
  'LogLevel',
  'Middleware',
  'PageMethods',
  'PagePromise',
  'PathOptions',
  'RequestOptions',
  'ResponseAndData',
  'Stream',
  'TimeoutKind',
  'Transport',
  'Uploadable',
  'ValidationMode',
  'ValidatorTable',
];

/** Members of every client; no resource at the root may have one of these names. */
export const CLIENT_MEMBERS: readonly string[] = [
  'delete',
  'get',
  'patch',
  'post',
  'put',
  'request',
  'requestRaw',
  'requestStream',
  'transport',
  'withOptions',
];

/** What `./validators` exports of the runtime; no type of a page may have one of these names. */
export const VALIDATION_VALUES: readonly string[] = ['ValidationError'];

export const VALIDATION_TYPES: readonly string[] = [
  'DriftReport',
  'IssueCode',
  'Preset',
  'StandardIssue',
  'StandardProps',
  'ValidationIssue',
  'ValidationOptions',
  'ValidationResult',
  'Validator',
];

/** What each page of a list has beside the members of the answer. */
export const PAGE_METHODS: readonly string[] = [
  'getPaginatedItems',
  'hasNextPage',
  'getNextPage',
  'iterPages',
];
