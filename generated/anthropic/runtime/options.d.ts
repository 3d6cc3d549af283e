// Part of the runtime of docshape, the same in every generated package.
/** What a client and a single request can be told. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
/** Header names with their values; `null` removes a header that is sent by default. */
export type HeaderValues = Readonly<Record<string, string | null | undefined>>;
export interface ClientOptions {
  /** The key of the API; without it the environment variable of the API is read. */
  readonly apiKey?: string | undefined;
  /** Where the API is, with its version if the paths have none. */
  readonly baseURL?: string | undefined;
  /** Sent with every request. */
  readonly defaultHeaders?: HeaderValues | undefined;
  /** Milliseconds until a request without an answer fails; ten minutes without a word. */
  readonly timeout?: number | undefined;
  /** Instead of the global `fetch`. */
  readonly fetch?: Fetch | undefined;
}
export interface RequestOptions {
  readonly headers?: HeaderValues | undefined;
  /** Added to the query string. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds, instead of the client's. */
  readonly timeout?: number | undefined;
}
/** What the generated package knows of its API. */
export interface ApiSettings {
  readonly baseURL: string | null;
  readonly apiKeyEnvironmentVariable: string | null;
  /** The header that carries the key, and what stands before it (`Bearer `). */
  readonly keyHeader: {
    readonly name: string;
    readonly prefix: string;
  };
  readonly headers: Readonly<Record<string, string>>;
}
/** One call of a method: its template and where each of its arguments goes. */
export interface Call {
  readonly verb: string;
  readonly path: string;
  /** Path parameters by name. */
  readonly pathValues?: Readonly<Record<string, unknown>>;
  readonly params?: object | undefined;
  /** Members of `params` that are in the path. */
  readonly inPath?: readonly string[];
  /** Members of `params` that go into the query string. */
  readonly inQuery?: readonly string[];
  /** Members of `params` that are headers, with the header's name. */
  readonly inHeader?: Readonly<Record<string, string>>;
  /** How the rest of `params` is sent. */
  readonly body?: 'json' | 'form' | undefined;
  /** What the server is asked to answer with. */
  readonly accept?: string;
}
/** What can be uploaded as a file. */
export type Uploadable = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>;
/** The answer to a download: read it with `arrayBuffer()`, `text()` or `body`. */
export type BinaryResponse = Response;
