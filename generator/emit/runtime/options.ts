/** What a client and a single request can be told. */
import type { BodyEncoder } from './body.js';
import type { ListStyle } from './pairs.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Header names with their values; `null` removes a header that is sent by default. */
export type HeaderValues = Readonly<Record<string, string | null | undefined>>;

/** Wraps each attempt: look at it, change it, answer it, or call `next` more than once. */
export type Middleware = (url: string, init: RequestInit, next: Fetch) => Promise<Response>;

export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** `console` is one. Bodies, query values and headers that are not known to be safe never come. */
export type Logger = Readonly<
  Record<Exclude<LogLevel, 'off'>, (message: string, details?: object) => void>
>;

/** How answers are checked: not at all, as real servers send them, or as the pages say. */
export type ValidationMode = 'off' | 'tolerant' | 'strict';

/** What can be set for a client and, stronger, for one request. */
export interface CommonOptions {
  /** Milliseconds for one try, its answer included; ten minutes without a word. */
  readonly timeout?: number | undefined;
  /** Milliseconds between two pieces of a stream or a download; five minutes without a word. */
  readonly idleTimeout?: number | undefined;
  /** Milliseconds for the whole call with all its tries and pauses; endless without a word. */
  readonly deadline?: number | undefined;
  /** How often a try that failed is repeated: on 408, 409, 429, from 500, or without an answer. */
  readonly maxRetries?: number | undefined;
  /** Milliseconds before the first retry, doubled each time; 500 without a word. */
  readonly retryDelay?: number | undefined;
  /** The longest pause, in milliseconds, that a server may ask for; 60 000 without a word. */
  readonly maxRetryDelay?: number | undefined;
  /** The longest answer and the longest event of a stream, in bytes; 256 MB without a word. */
  readonly maxResponseBytes?: number | undefined;
  /** `tolerant` without a word, where the package has validators. */
  readonly validation?: ValidationMode | undefined;
  /** Instead of the global `fetch`. */
  readonly fetch?: Fetch | undefined;
}

export interface ClientOptions extends CommonOptions {
  /**
   * The key of the API, or a function that gives it for each call; `null` for none. Without it
   * the environment variable of the API is read, if requests go to the API's own host.
   */
  readonly apiKey?: string | null | (() => string | Promise<string>) | undefined;
  /** Where the API is, with its version if the paths have none. */
  readonly baseURL?: string | undefined;
  /** Sent with every request. */
  readonly defaultHeaders?: HeaderValues | undefined;
  /** Added to the query string of every request. */
  readonly defaultQuery?: Readonly<Record<string, unknown>> | undefined;
  /** The header for a key that stays the same over all tries of a call that changes something. */
  readonly idempotencyHeader?: string | undefined;
  /** In browsers everybody who sees the page sees the key, so it must be allowed. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  readonly logger?: Logger | undefined;
  /** `warn` without a word. */
  readonly logLevel?: LogLevel | undefined;
  /** The first is the outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
}

export interface RequestOptions extends CommonOptions {
  readonly headers?: HeaderValues | undefined;
  /** Added to the query string: for parameters that the pages do not describe. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Added to the members of the body: for parameters that the pages do not describe. */
  readonly extraBody?: Readonly<Record<string, unknown>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Instead of a random key, where the API or the client has a header for it. */
  readonly idempotencyKey?: string | undefined;
}

/** What the generated package knows of its API. */
export interface ApiSettings {
  readonly baseURL: string | null;
  readonly apiKeyEnvironmentVariable: string | null;
  /** The header that carries the key, and what stands before it (`Bearer `). */
  readonly keyHeader: { readonly name: string; readonly prefix: string };
  readonly headers: Readonly<Record<string, string>>;
  readonly validators?: ValidatorTable;
}

/** What is wrong with a value, with its place in it. */
export interface CallIssue {
  readonly path: string;
  readonly message: string;
}

/** A validator of the package, as far as answers need it. */
export interface AnswerValidator {
  readonly safeParse: (
    value: unknown,
    options: { readonly preset: 'strict' | 'tolerant' },
  ) =>
    | { readonly success: true }
    | {
        readonly success: false;
        readonly issues: readonly CallIssue[];
        readonly count: number;
        /** Nothing is wrong but that members are missing. */
        readonly isIncomplete?: boolean;
      };
}

/** The validators of one operation: of its whole answer, and of one event of its stream. */
export interface AnswerValidators {
  readonly answer?: AnswerValidator;
  readonly event?: AnswerValidator;
}

/** The validators of operations, by the operation's name: `books.create`. */
export type ValidatorTable = Readonly<Record<string, AnswerValidators>>;

/** One call of a method: its template and where each of its arguments goes. */
export interface Call {
  /** The operation: `books.create`. */
  readonly id?: string;
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
  /** Names of members of the path or the query that are called otherwise in `params`. */
  readonly wireNames?: Readonly<Record<string, string>>;
  /** Lists of the query that are not written with brackets. */
  readonly listStyles?: Readonly<Record<string, ListStyle>>;
  /** How the rest of `params` is sent; without it they go into the query. */
  readonly body?: BodyEncoder | undefined;
  /** What the server is asked to answer with. */
  readonly accept?: string;
}

/** The answer to a download: read it with `arrayBuffer()`, `text()` or `body`. */
export type BinaryResponse = Response;
