// Part of the runtime of docshape, the same in every generated package.
/** What a call can fail with. Every failure is a real `Error`; none holds a secret. */
/** The root of all errors that the client throws itself. */
export class ClientError extends Error {
  name = 'ClientError';
}
/** The server answered with a status that is no success. */
export class APIError extends ClientError {
  name = 'APIError';
  status;
  headers;
  /** The body: parsed if it is JSON, else its text. */
  body;
  /** What the server calls the request, where it says so. */
  requestId;
  constructor(status, headers, body) {
    super(`${status} ${messageOf(body)}`.trim());
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.requestId = headers.get('request-id') ?? headers.get('x-request-id');
  }
}
/** The server could not be reached, or the connection broke. The reason is the `cause`. */
export class APIConnectionError extends ClientError {
  name = 'APIConnectionError';
}
/** The request took longer than its timeout. */
export class APITimeoutError extends APIConnectionError {
  name = 'APITimeoutError';
}
/** The caller's signal was aborted. Its reason is the `cause`. */
export class APIUserAbortError extends ClientError {
  name = 'APIUserAbortError';
}
const LONGEST_MESSAGE = 500;
/** The message that APIs put into `error.message` or `message`; a page of HTML is cut short. */
function messageOf(body) {
  const message = findMessage(body);
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}
function findMessage(body) {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return '';
  if ('error' in body && body.error !== body) {
    const inner = findMessage(body.error);
    if (inner !== '') return inner;
  }
  return 'message' in body && typeof body.message === 'string' ? body.message : '';
}
