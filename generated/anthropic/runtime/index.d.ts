// Part of the runtime of docshape, the same in every generated package.
// error-message: The body of a failed request → a short message, whatever the body is.

/** What APIs put into `error.message`, `message` or the first of `errors`; `hide` are secrets. */
declare function messageOf(status: number, body: unknown, hide: readonly string[]): string;

// errors: What a call can fail with. Every failure is a real `Error`; none shows a secret when printed.

declare class ClientError extends Error {
  readonly name: string;
}

/** The server answered with a status that is no success, or with an error inside a stream. */
declare class APIError extends ClientError {
  #private;
  readonly name: string;
  readonly status: number;
  /** What the server calls the request, where it says so. */
  readonly requestId: string | null;
  constructor(status: number, headers: Headers, body: unknown, hide?: readonly string[]);
  get headers(): Headers;
  /** The body: parsed if it is JSON, else the beginning of its text. */
  get body(): unknown;
}

declare class BadRequestError extends APIError {
  readonly name: string;
}

declare class AuthenticationError extends APIError {
  readonly name: string;
}

declare class PermissionDeniedError extends APIError {
  readonly name: string;
}

declare class NotFoundError extends APIError {
  readonly name: string;
}

declare class ConflictError extends APIError {
  readonly name: string;
}

declare class UnprocessableEntityError extends APIError {
  readonly name: string;
}

declare class RateLimitError extends APIError {
  readonly name: string;
}

declare class InternalServerError extends APIError {
  readonly name: string;
}

/** The server could not be reached, or the connection broke. The reason is the `cause`. */
declare class APIConnectionError extends ClientError {
  readonly name: string;
}

/** `attempt`: one try took too long; `idle`: a stream fell silent; `total`: the whole call did. */
type TimeoutKind = 'attempt' | 'idle' | 'total';

/** A limit of time was passed. */
declare class APITimeoutError extends APIConnectionError {
  readonly name: string;
  readonly kind: TimeoutKind;
  constructor(kind: TimeoutKind, milliseconds: number);
}

/** A stream ended before its end: the connection broke, or the last event is missing. */
declare class StreamTruncatedError extends APIConnectionError {
  readonly name: string;
}

/** The caller's signal was aborted. Its reason is the `cause`. */
declare class APIUserAbortError extends ClientError {
  readonly name: string;
}

/** The server points elsewhere. The client does not go there: the key and the body stay here. */
declare class RedirectError extends ClientError {
  #private;
  readonly name: string;
  readonly status: number;
  readonly requestId: string | null;
  constructor({ status, headers }: Response, reason: string);
  /** Where the server points; it may be an address that is itself a key. */
  get location(): string | null;
}

/** The status says success, but the answer is not what the pages describe. */
declare class InvalidResponseError extends ClientError {
  #private;
  readonly name: string;
  readonly status: number;
  readonly requestId: string | null;
  constructor(message: string, response: Response, text: string, options?: ErrorOptions);
  /** The beginning of what the server sent. */
  get text(): string;
}

/** The server gives a page again that it has given before. */
declare class RepeatedCursorError extends ClientError {
  readonly name: string;
}

/** The error class for a status. `hide` are secrets that a server might repeat. */
declare function errorOf(
  status: number,
  headers: Headers,
  body: unknown,
  hide: readonly string[],
): APIError;

/** Names under which servers tell what they call a request. */
declare function requestIdIn(headers: Headers): string | null;

// path: Path parameters → a path that cannot leave its template.

declare function fillPath(template: string, values: Readonly<Record<string, unknown>>): string;

/** Why a value cannot stand in an address; `null` if it can. */
declare function unwritable(value: unknown): string | null;

// pairs: Values with members and elements → the pairs of names and values that queries and forms have.

type ListStyle = 'brackets' | 'repeat' | 'comma' | 'indices';

/**
 * Lists repeat their key with brackets, `tags[]=a&tags[]=b`, unless `style` says otherwise; objects
 * put theirs in: `at[gte]=1`. What is null or undefined is left out, what JSON writes as something
 * else is that here, too, and what is no data is a `ClientError`. `isWhole`: what is added as given.
 */
declare function addPairs(
  name: string,
  given: unknown,
  style: ListStyle,
  add: (name: string, value: unknown) => void,
  isWhole?: (value: unknown) => boolean,
  depth?: number,
): void;

// readable-stream: Pieces that are made one after another → a stream of them.

/** Takes from the iterator only what is asked for. */
declare function readableStream<Piece>(
  pieces: AsyncIterator<Piece>,
  close: () => void,
): ReadableStream<Piece>;

// uploads: Bytes from anywhere → a file with a safe name.

/** What can be uploaded as a file. */
type Uploadable =
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | Response
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array | string>;

/**
 * A file with a name and a type of your choice, else those of the content where it has them;
 * streams are read to their end.
 */
declare function toFile(
  content: Uploadable | string,
  name?: string,
  options?: {
    readonly type?: string;
    readonly lastModified?: number;
  },
): Promise<File>;

/** The last part of a path, without characters that would end the header it is sent in. */
declare function safeName(name: string): string;

/** `true` for what becomes a file in a form. */
declare function isUploadable(value: unknown): value is Uploadable;

/** The viewed bytes alone; a view may be on a part of a buffer, and on one that is shared. */
declare function copyOf({
  buffer,
  byteOffset,
  byteLength,
}: ArrayBufferView): Uint8Array<ArrayBuffer>;

/** Streams of Node among others. */
declare function isAsyncIterable(value: unknown): value is AsyncIterable<Uint8Array | string>;

// body: What a caller gives → the body of a request. Calls name what they need; the rest shakes away.

type Content = NonNullable<RequestInit['body']>;

interface EncodedBody {
  readonly content: Content | null;
  /** `null` where there is none, or `fetch` writes the header itself. */
  readonly contentType: string | null;
  /** It can be sent a second time. */
  readonly isReplayable: boolean;
}

type Members = Readonly<Record<string, unknown>>;

/** Makes the body of a call of the members that are sent in it. */
type BodyEncoder = (members: Members) => EncodedBody | Promise<EncodedBody>;

declare const noBody: EncodedBody;

declare function jsonBody(value: unknown): EncodedBody;

/** A body that is no object of members: all of it is the member `body`. */
declare function wholeBody({ body, ...extra }: Members): EncodedBody;

/** `fetch` writes the content type of a form itself: the boundary belongs to it. */
declare function formBody(members: Members): Promise<EncodedBody>;

/** The whole body of a path that the pages do not describe: JSON, unless it can be sent as it is. */
declare function rawBody(body: unknown, extra: Members): EncodedBody;

// options: What a client and a single request can be told.

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Header names with their values; `null` removes a header that is sent by default. */
type HeaderValues = Readonly<Record<string, string | null | undefined>>;

/** Wraps each attempt: look at it, change it, answer it, or call `next` more than once. */
type Middleware = (url: string, init: RequestInit, next: Fetch) => Promise<Response>;

type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** `console` is one. Bodies, query values and headers that are not known to be safe never come. */
type Logger = Readonly<
  Record<Exclude<LogLevel, 'off'>, (message: string, details?: object) => void>
>;

/** How answers are checked: not at all, as real servers send them, or as the pages say. */
type ValidationMode = 'off' | 'tolerant' | 'strict';

/** What can be set for a client and, stronger, for one request. */
interface CommonOptions {
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

interface ClientOptions extends CommonOptions {
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

interface RequestOptions extends CommonOptions {
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
interface ApiSettings {
  readonly baseURL: string | null;
  readonly apiKeyEnvironmentVariable: string | null;
  /** The header that carries the key, and what stands before it (`Bearer `). */
  readonly keyHeader: {
    readonly name: string;
    readonly prefix: string;
  };
  readonly headers: Readonly<Record<string, string>>;
  readonly validators?: ValidatorTable;
}

/** What is wrong with a value, with its place in it. */
interface CallIssue {
  readonly path: string;
  readonly message: string;
}

/** A validator of the package, as far as answers need it. */
interface AnswerValidator {
  readonly safeParse: (
    value: unknown,
    options: {
      readonly preset: 'strict' | 'tolerant';
    },
  ) =>
    | {
        readonly success: true;
      }
    | {
        readonly success: false;
        readonly issues: readonly CallIssue[];
        readonly count: number;
        /** Nothing is wrong but that members are missing. */
        readonly isIncomplete?: boolean;
      };
}

/** The validators of one operation: of its whole answer, and of one event of its stream. */
interface AnswerValidators {
  readonly answer?: AnswerValidator;
  readonly event?: AnswerValidator;
}

/** The validators of operations, by the operation's name: `books.create`. */
type ValidatorTable = Readonly<Record<string, AnswerValidators>>;

/** One call of a method: its template and where each of its arguments goes. */
interface Call {
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
type BinaryResponse = Response;

// log: What a client tells its logger: nothing that could be a secret or belongs to the caller.

type Log = (level: Exclude<LogLevel, 'off'>, message: string, details?: object) => void;

/** Tells `logger` what is at least as grave as `level`. */
declare function logTo(logger: Logger, level: LogLevel): Log;

declare function shownHeaders(headers: Headers): Readonly<Record<string, string>>;

/** The address without its query, whose values may be a caller's. */
declare function shownAddress(url: string): string;

// watch: The limits of one call: the caller's signal, the deadline, and one timer for what is awaited.

/** Watches over all tries of a call, one after another, until it has ended. */
interface Watch {
  /** Starts a try; its signal ends the connection when a limit is passed. */
  readonly begin: (timeout: number) => AbortSignal;
  /** Starts the one timer anew, or stops it. */
  readonly limit: (kind: TimeoutKind, milliseconds: number | null) => void;
  /** The promise, or the error of the limit that is passed before it is settled. */
  readonly race: <T>(promise: Promise<T>) => Promise<T>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds until the deadline. */
  readonly remaining: () => number;
  /** Frees the timers and the listener; closes the connection if it is still open. */
  readonly end: () => void;
}

declare function watchCall(signal: AbortSignal | undefined, deadline: number): Watch;

// answer: The answer to a call, as its bytes come: no read waits for ever, no connection stays open.

/** A head of success; the body is still to be read. */
interface Answer {
  readonly response: Response;
  readonly watch: Watch;
  readonly idleTimeout: number;
  readonly maxBytes: number;
  readonly validation: ValidationMode;
  readonly log: Log;
  readonly validators: AnswerValidators;
  /** The pages describe the operation, so that no body is not what was expected. */
  readonly isDescribed: boolean;
  /** What must not stand in a message. */
  readonly secrets: readonly string[];
}

/**
 * The pieces of the body. The call ends when they do, or when their reader stops. What comes in
 * one piece for its reader is under the limit of the try; a stream may only not fall silent.
 */
declare function chunksOf(
  { response, watch, idleTimeout }: Answer,
  isStream: boolean,
): AsyncGenerator<Uint8Array>;

/** The text of the whole body, up to a limit. */
declare function textOf(answer: Answer): Promise<string>;

/** The response with a body that keeps the limits of the call. */
declare function guardedResponse(answer: Answer): Response;

// api-promise: An answer that is on its way → a promise of its value, or of the response as it stands.

interface ResponseAndData<T> {
  readonly data: T;
  readonly response: Response;
  readonly requestId: string | null;
}

/** `await` reads the answer and gives its value. */
declare class APIPromise<T> implements Promise<T> {
  #private;
  readonly [Symbol.toStringTag]: string;
  constructor(answer: Promise<Answer>, read: (answer: Answer) => T | Promise<T>);
  /** The response with its body unread, whatever it holds. Statuses of failure still throw. */
  asResponse(): Promise<Response>;
  /** The value with the response around it, whose body has been read. */
  withResponse(): Promise<ResponseAndData<T>>;
  get then(): Promise<T>['then'];
  get catch(): Promise<T>['catch'];
  get finally(): Promise<T>['finally'];
}

// request-id: Results → what the server calls the requests that they came from.

declare function requestIdOf(result: object): string | null;

declare function rememberRequestId(result: unknown, headers: Headers): void;

// read-answer: An answer → its value, as the operation describes it.

/** The answer is JSON, but not what the pages describe. */
declare class ResponseValidationError extends InvalidResponseError {
  readonly name: string;
  readonly issues: readonly CallIssue[];
  constructor(response: Response, text: string, issues: readonly CallIssue[], count: number);
}

/** Reads JSON. */
declare function readJson<T>(answer: Answer): Promise<T>;

/** Asks the validator, if there is one and it shall be asked. */
declare function validate(
  value: unknown,
  validator: AnswerValidator | undefined,
  { response, validation, log }: Answer,
  text: string,
): void;

/** The value of JSON, or a text that is none. */
declare function jsonOrText(text: string): unknown;

/**
 * JSON that is taken for what the pages say it is; `undefined` where the status says that there
 * is none. What cannot be parsed is told without its text, which may hold anything.
 */
declare function parseJson<T>(text: string, { response, isDescribed }: Answer): T;

/** The operation answers with nothing; what comes nevertheless is not waited for. */
declare function readNothing({ response, watch }: Answer): void;

// line-splitter: Pieces of a text → its lines, in time linear in the text however it is cut.

interface LineSplitter {
  /** The lines that end in this piece. */
  readonly push: (text: string) => readonly string[];
  /** What stands behind the last end of a line. */
  readonly rest: () => string;
}

/** Lines end in LF or CRLF and, if `isCRAnEnd`, in CR as well. */
declare function splitLines(isCRAnEnd: boolean, longest: number): LineSplitter;

// server-sent-events: Pieces of a text → server-sent events, by the rules of the WHATWG HTML standard §9.2.

interface ServerSentEvent {
  /** `null`: the event has no name of its own. */
  readonly event: string | null;
  readonly data: string;
  /** The last id that the stream has named. */
  readonly id: string;
}

interface EventParser {
  /** The events that are complete with this piece. The byte order mark is the decoder's matter. */
  readonly push: (text: string) => readonly ServerSentEvent[];
  /** Data of an event, or part of a line, that the end of the stream has cut off. */
  readonly pending: () => string;
}

/** An event ends at an empty line; one that the end of the stream cuts off is none. */
declare function parseEvents(longest: number): EventParser;

// stream: A streamed answer: typed events, read once, closed when the reader stops.

/** `for await` gives the events; `break` closes the connection. */
interface Stream<Event> extends AsyncIterable<Event> {
  readonly response: Response;
  /** Closes the connection, of two streams from `tee` the last one; a loop over the events ends. */
  readonly close: () => void;
  /** Two streams with the same events; what one has not read yet is kept for it. */
  readonly tee: () => [Stream<Event>, Stream<Event>];
  /** The events as lines of JSON, to be passed on. */
  readonly toReadableStream: () => ReadableStream<Uint8Array>;
}

/**
 * Server-sent events whose data is JSON. `[DONE]` ends them; an `error` event is thrown and a `ping`
 * left out, unless the pages have such an event. Where the last event is known by its type, a
 * stream that ends without one of `last` is an error.
 */
declare function readEvents<Event>(answer: Answer, last?: readonly string[]): Stream<Event>;

/** One JSON value a line. */
declare function readLines<Value>(answer: Answer): Stream<Value>;

// address: Where requests go: the checked base URL, and paths that stay below it.

declare function baseAddress(text: string, warn: (message: string) => void): URL;

/** The address of a path below the base; one that would lead elsewhere is refused. */
declare function addressOf(base: URL, path: string, search: string): string;

// environment: What the client asks of the place where it runs, by web standards and by `process` if it is there.

/** A variable of the environment; `undefined` where there is none, or it may not be read. */
declare function environmentVariable(name: string): string | undefined;

declare function isBrowser(): boolean;

// headers: Header values of several sources → the headers of a request, or an error that hides them.

/** Later values win; `null` removes, `undefined` leaves as it is. */
declare function mergeHeaders(sources: readonly HeaderValues[]): Headers;

// query: Query parameters → a query string.

/** Lists and objects are written as `addPairs` says; `styles`: those of lists by their names. */
declare function queryString(
  parameters: Readonly<Record<string, unknown>>,
  styles?: Readonly<Record<string, ListStyle>>,
): string;

// retry: A failed try → whether there is another one, and after what pause.

/** A try that got no answer is always repeated; of answers those that may be better next time. */
declare function isWorthARetry({ status, headers }: Response): boolean;

/** Doubles with each try; up to a quarter is taken off, so that clients do not come all at once. */
declare function backoff(tries: number, first: number): number;

/** The pause that the server asks for, in milliseconds; `null` without a sensible wish. */
declare function pauseAskedFor(headers: Headers): number | null;

// send: A prepared request → an answer with success, after as many tries as it takes.

interface Prepared {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Content | null;
  /** It can be sent a second time. */
  readonly isReplayable: boolean;
  /** What must not stand in a message. */
  readonly secrets: readonly string[];
  readonly validators: AnswerValidators;
  readonly isDescribed: boolean;
}

interface Limits {
  readonly timeout: number;
  readonly idleTimeout: number;
  readonly deadline: number;
  readonly maxRetries: number;
  readonly retryDelay: number;
  readonly maxRetryDelay: number;
  readonly maxResponseBytes: number;
  readonly validation: ValidationMode;
}

interface Tools {
  readonly fetch: Fetch;
  readonly log: Log;
}

/**
 * Sends a request until there is an answer with success, or no other try is sensible. A try that
 * got no head of an answer is repeated, whatever the verb; once a head is there, only its status
 * decides. A server that asks for a longer pause than is allowed gets no second try at all.
 * Whoever has made `watch` ends it when this fails.
 */
declare function sendRequest(
  prepared: Prepared,
  limits: Limits,
  tools: Tools,
  watch: Watch,
): Promise<Answer>;

/** A fetch whose failures are those of the connection. */
declare function connecting(fetch: Fetch): Fetch;

// transport: Options of a client → a transport, which turns calls into requests and follows them through.

/** Sends calls to one API. The answer has a status of success; its body is not read yet. */
interface Transport {
  readonly send: (call: Call, options?: RequestOptions) => Promise<Answer>;
}

/** Makes a transport; it fails here, not at the first call, if it does not know where to send. */
declare function createTransport(options: ClientOptions, settings: ApiSettings): Transport;

/** The options that are given, and `own` where they are not: `undefined` is nothing that is given. */
declare function mergedOptions(own: ClientOptions, options: ClientOptions): ClientOptions;

// requests: What the generated functions call: one function for each way in which an answer is read.

/** The answer is one JSON value. */
declare function requestJson<T>(
  transport: Transport,
  call: Call,
  options?: RequestOptions,
): APIPromise<T>;

/** The answer has no body. */
declare function requestNothing(
  transport: Transport,
  call: Call,
  options?: RequestOptions,
): APIPromise<void>;

/** The answer is a file, or anything else that is not read here. */
declare function requestBinary(
  transport: Transport,
  call: Call,
  options?: RequestOptions,
): APIPromise<BinaryResponse>;

/** The answer is a stream of server-sent events; `last` are the types that end it, if known. */
declare function requestEvents<Event>(
  transport: Transport,
  call: Call,
  options?: RequestOptions,
  last?: readonly string[],
): APIPromise<Stream<Event>>;

/** The answer is a stream of JSON values, one a line. */
declare function requestLines<Value>(
  transport: Transport,
  call: Call,
  options?: RequestOptions,
): APIPromise<Stream<Value>>;

// api-client: The root of every generated client: calls of paths that the pages do not describe.

interface PathOptions extends RequestOptions {
  /** Sent as JSON, unless it is text, a form, bytes or a stream of bytes. */
  readonly body?: unknown;
}

declare class ApiClient {
  /** What the functions of the package take. */
  readonly transport: Transport;
  constructor(transport: Transport);
  get<T = unknown>(path: string, options?: PathOptions): APIPromise<T>;
  post<T = unknown>(path: string, options?: PathOptions): APIPromise<T>;
  put<T = unknown>(path: string, options?: PathOptions): APIPromise<T>;
  patch<T = unknown>(path: string, options?: PathOptions): APIPromise<T>;
  delete<T = unknown>(path: string, options?: PathOptions): APIPromise<T>;
  /** Any verb; the answer is read as JSON. */
  request<T = unknown>(verb: string, path: string, options?: PathOptions): APIPromise<T>;
  /** The answer is read as server-sent events. */
  requestStream<Event = unknown>(
    verb: string,
    path: string,
    options?: PathOptions,
  ): APIPromise<Stream<Event>>;
  /** The answer is not read. */
  requestRaw(verb: string, path: string, options?: PathOptions): APIPromise<BinaryResponse>;
}

/** A member of an answer that the pages do not describe. */
declare function undocumented(value: object, member: string): unknown;

// page: A list that comes in pages → pages, and the items of all of them.

/** How the pages of one method hang together, in wire names. */
interface PageRule {
  readonly items: string;
  /** Query parameter for the next page. */
  readonly parameter: string | null;
  /** The member that holds its value; without one it is the `id` of the last item. */
  readonly next: string | null;
  readonly hasMore: string | null;
  /** The same for a list that is read backwards: the caller has set `parameter`. */
  readonly before?: {
    readonly parameter: string;
    readonly next: string;
  };
}

/** What a page has beside the members of the answer: its items and the way to the next page. */
interface PageMethods<Item, Page> extends AsyncIterable<Item> {
  getPaginatedItems(): Item[];
  hasNextPage(): boolean;
  getNextPage(): Promise<Page>;
  iterPages(): AsyncGenerator<Page>;
}

/** `await` gives the first page; `for await` gives the items of all pages. */
interface PagePromise<Page, Item> extends APIPromise<Page>, AsyncIterable<Item> {
  iterPages(): AsyncGenerator<Page>;
}

/** Starts a list; the pages after the first one are asked for with the same options. */
declare function requestPages<Page extends PageMethods<Item, Page>, Item>(
  transport: Transport,
  call: Call,
  options: RequestOptions | undefined,
  rule: PageRule,
): PagePromise<Page, Item>;

// dotted-path: A place in data → `items[0].title`, as JavaScript reads it.

declare function dottedOf(segments: readonly (string | number)[]): string;

// schema-validator: A schema of zod → a validator of answers, in packages whose validators are such schemas.

interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Of a union: what each of its variants says. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

/** What of a schema is asked. */
interface Schema {
  readonly safeParse: (value: unknown) =>
    | {
        readonly success: true;
      }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly SchemaIssue[];
        };
      };
}

/** Schemas have no presets: what they say is what the tolerant one says. */
declare function schemaValidator(schema: Schema): AnswerValidator;

export {
  APIConnectionError,
  APIError,
  APIPromise,
  APITimeoutError,
  APIUserAbortError,
  ApiClient,
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
  ResponseValidationError,
  StreamTruncatedError,
  UnprocessableEntityError,
  createTransport,
  formBody,
  jsonBody,
  mergedOptions,
  requestBinary,
  requestEvents,
  requestIdOf,
  requestJson,
  requestLines,
  requestNothing,
  requestPages,
  schemaValidator,
  toFile,
  undocumented,
  wholeBody,
};
export type {
  Answer,
  AnswerValidator,
  AnswerValidators,
  ApiSettings,
  BinaryResponse,
  Call,
  CallIssue,
  ClientOptions,
  Fetch,
  HeaderValues,
  ListStyle,
  LogLevel,
  Logger,
  Middleware,
  PageMethods,
  PagePromise,
  PageRule,
  PathOptions,
  RequestOptions,
  ResponseAndData,
  Stream,
  TimeoutKind,
  Transport,
  Uploadable,
  ValidationMode,
  ValidatorTable,
};
