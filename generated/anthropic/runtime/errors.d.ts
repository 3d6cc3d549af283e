// Part of the runtime of docshape, the same in every generated package.
/** What a call can fail with. Every failure is a real `Error`; none holds a secret. */
/** The root of all errors that the client throws itself. */
export declare class ClientError extends Error {
  readonly name: string;
}
/** The server answered with a status that is no success. */
export declare class APIError extends ClientError {
  readonly name: string;
  readonly status: number;
  readonly headers: Headers;
  /** The body: parsed if it is JSON, else its text. */
  readonly body: unknown;
  /** What the server calls the request, where it says so. */
  readonly requestId: string | null;
  constructor(status: number, headers: Headers, body: unknown);
}
/** The server could not be reached, or the connection broke. The reason is the `cause`. */
export declare class APIConnectionError extends ClientError {
  readonly name: string;
}
/** The request took longer than its timeout. */
export declare class APITimeoutError extends APIConnectionError {
  readonly name: string;
}
/** The caller's signal was aborted. Its reason is the `cause`. */
export declare class APIUserAbortError extends ClientError {
  readonly name: string;
}
