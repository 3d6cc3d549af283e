/** What a call can fail with. Every failure is a real `Error`; none shows a secret when printed. */
import { messageOf } from './error-message.js';

/** The root of all errors that the client throws itself. */
export class ClientError extends Error {
  override readonly name: string = 'ClientError';
}

/** The server answered with a status that is no success, or with an error inside a stream. */
export class APIError extends ClientError {
  override readonly name: string = 'APIError';
  readonly status: number;
  /** What the server calls the request, where it says so. */
  readonly requestId: string | null;
  // Private, so that cookies and bodies are not printed with the error.
  readonly #headers: Headers;
  readonly #body: unknown;

  constructor(status: number, headers: Headers, body: unknown, hide: readonly string[] = []) {
    super(messageOf(status, body, hide));
    this.status = status;
    this.requestId = requestIdIn(headers);
    this.#headers = headers;
    this.#body = body;
  }

  get headers(): Headers {
    return this.#headers;
  }

  /** The body: parsed if it is JSON, else the beginning of its text. */
  get body(): unknown {
    return this.#body;
  }
}

export class BadRequestError extends APIError {
  override readonly name: string = 'BadRequestError';
}

export class AuthenticationError extends APIError {
  override readonly name: string = 'AuthenticationError';
}

export class PermissionDeniedError extends APIError {
  override readonly name: string = 'PermissionDeniedError';
}

export class NotFoundError extends APIError {
  override readonly name: string = 'NotFoundError';
}

export class ConflictError extends APIError {
  override readonly name: string = 'ConflictError';
}

export class UnprocessableEntityError extends APIError {
  override readonly name: string = 'UnprocessableEntityError';
}

export class RateLimitError extends APIError {
  override readonly name: string = 'RateLimitError';
}

export class InternalServerError extends APIError {
  override readonly name: string = 'InternalServerError';
}

/** The server could not be reached, or the connection broke. The reason is the `cause`. */
export class APIConnectionError extends ClientError {
  override readonly name: string = 'APIConnectionError';
}

/** `attempt`: one try took too long; `idle`: a stream fell silent; `total`: the whole call did. */
export type TimeoutKind = 'attempt' | 'idle' | 'total';

/** A limit of time was passed. */
export class APITimeoutError extends APIConnectionError {
  override readonly name: string = 'APITimeoutError';
  readonly kind: TimeoutKind;

  constructor(kind: TimeoutKind, milliseconds: number) {
    super(`${TIMEOUTS[kind]} ${milliseconds} ms.`);
    this.kind = kind;
  }
}

const TIMEOUTS: Readonly<Record<TimeoutKind, string>> = {
  attempt: 'No complete answer within',
  idle: 'The stream was silent for',
  total: 'The call did not end within its deadline of',
};

/** A stream ended before its end: the connection broke, or the last event is missing. */
export class StreamTruncatedError extends APIConnectionError {
  override readonly name: string = 'StreamTruncatedError';
}

/** The caller's signal was aborted. Its reason is the `cause`. */
export class APIUserAbortError extends ClientError {
  override readonly name: string = 'APIUserAbortError';
}

/** The server points elsewhere. The client does not go there: the key and the body stay here. */
export class RedirectError extends ClientError {
  override readonly name: string = 'RedirectError';
  readonly status: number;
  readonly requestId: string | null;
  readonly #location: string | null;

  constructor({ status, headers }: Response, reason: string) {
    super(`The server answered with a redirect (${status}) that is not followed: ${reason}.`);
    this.status = status;
    this.requestId = requestIdIn(headers);
    this.#location = headers.get('location');
  }

  /** Where the server points; it may be an address that is itself a key. */
  get location(): string | null {
    return this.#location;
  }
}

/** The status says success, but the answer is not what the pages describe. */
export class InvalidResponseError extends ClientError {
  override readonly name: string = 'InvalidResponseError';
  readonly status: number;
  readonly requestId: string | null;
  readonly #text: string;

  constructor(message: string, response: Response, text: string, options?: ErrorOptions) {
    super(message, options);
    this.status = response.status;
    this.requestId = requestIdIn(response.headers);
    this.#text = text.slice(0, 2048);
  }

  /** The beginning of what the server sent. */
  get text(): string {
    return this.#text;
  }
}

/** The server gives a page again that it has given before. */
export class RepeatedCursorError extends ClientError {
  override readonly name: string = 'RepeatedCursorError';
}

/** The error class for a status. `hide` are secrets that a server might repeat. */
export function errorOf(
  status: number,
  headers: Headers,
  body: unknown,
  hide: readonly string[],
): APIError {
  const ErrorClass = classOf(status);
  return new ErrorClass(status, headers, body, hide);
}

function classOf(status: number): typeof APIError {
  switch (status) {
    case 400:
      return BadRequestError;
    case 401:
      return AuthenticationError;
    case 403:
      return PermissionDeniedError;
    case 404:
      return NotFoundError;
    case 409:
      return ConflictError;
    case 422:
      return UnprocessableEntityError;
    case 429:
      return RateLimitError;
    default:
      return status >= 500 ? InternalServerError : APIError;
  }
}

/** Names under which servers tell what they call a request. */
export function requestIdIn(headers: Headers): string | null {
  return headers.get('request-id') ?? headers.get('x-request-id');
}
