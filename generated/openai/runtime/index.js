// Part of the runtime of docshape, the same in every generated package.
// error-message: The body of a failed request → a short message, whatever the body is.

const LONGEST = 480;

/** `error.error.message` is the deepest that is met; a body may be nested without end. */
const DEEPEST = 4;

/** What APIs put into `error.message`, `message` or the first of `errors`; `hide` are secrets. */
function messageOf(status, body, hide) {
  let message = findMessage(body);
  for (const secret of hide) if (secret !== '') message = message.split(secret).join('[hidden]');
  const line = message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return `${status} ${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}`.trim();
}

function findMessage(body) {
  let found = body;
  for (let depth = 0; depth < DEEPEST; depth++) {
    // A page of HTML says nothing in its first lines.
    if (typeof found === 'string') return found.trimStart().startsWith('<') ? '' : found;
    const detail = own(found, 'detail');
    const message = own(found, 'message') ?? own(found, 'msg') ?? detail;
    if (typeof message === 'string') return message;
    found = own(found, 'error') ?? own(own(found, 'errors') ?? detail, '0');
  }
  return '';
}

function own(value, name) {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

// errors: What a call can fail with. Every failure is a real `Error`; none shows a secret when printed.

/** The root of all errors that the client throws itself. */
class ClientError extends Error {
  name = 'ClientError';
}

/** The server answered with a status that is no success, or with an error inside a stream. */
class APIError extends ClientError {
  name = 'APIError';
  status;
  /** What the server calls the request, where it says so. */
  requestId;
  // Private, so that cookies and bodies are not printed with the error.
  #headers;
  #body;
  constructor(status, headers, body, hide = []) {
    super(messageOf(status, body, hide));
    this.status = status;
    this.requestId = requestIdIn(headers);
    this.#headers = headers;
    this.#body = body;
  }
  get headers() {
    return this.#headers;
  }
  /** The body: parsed if it is JSON, else the beginning of its text. */
  get body() {
    return this.#body;
  }
}

class BadRequestError extends APIError {
  name = 'BadRequestError';
}

class AuthenticationError extends APIError {
  name = 'AuthenticationError';
}

class PermissionDeniedError extends APIError {
  name = 'PermissionDeniedError';
}

class NotFoundError extends APIError {
  name = 'NotFoundError';
}

class ConflictError extends APIError {
  name = 'ConflictError';
}

class UnprocessableEntityError extends APIError {
  name = 'UnprocessableEntityError';
}

class RateLimitError extends APIError {
  name = 'RateLimitError';
}

class InternalServerError extends APIError {
  name = 'InternalServerError';
}

/** The server could not be reached, or the connection broke. The reason is the `cause`. */
class APIConnectionError extends ClientError {
  name = 'APIConnectionError';
}

/** A limit of time was passed. */
class APITimeoutError extends APIConnectionError {
  name = 'APITimeoutError';
  kind;
  constructor(kind, milliseconds) {
    super(`${TIMEOUTS[kind]} ${milliseconds} ms.`);
    this.kind = kind;
  }
}

const TIMEOUTS = {
  attempt: 'No complete answer within',
  idle: 'The stream was silent for',
  total: 'The call did not end within its deadline of',
};

/** A stream ended before its end: the connection broke, or the last event is missing. */
class StreamTruncatedError extends APIConnectionError {
  name = 'StreamTruncatedError';
}

/** The caller's signal was aborted. Its reason is the `cause`. */
class APIUserAbortError extends ClientError {
  name = 'APIUserAbortError';
}

/** The server points elsewhere. The client does not go there: the key and the body stay here. */
class RedirectError extends ClientError {
  name = 'RedirectError';
  status;
  requestId;
  #location;
  constructor({ status, headers }, reason) {
    super(`The server answered with a redirect (${status}) that is not followed: ${reason}.`);
    this.status = status;
    this.requestId = requestIdIn(headers);
    this.#location = headers.get('location');
  }
  /** Where the server points; it may be an address that is itself a key. */
  get location() {
    return this.#location;
  }
}

/** The status says success, but the answer is not what the pages describe. */
class InvalidResponseError extends ClientError {
  name = 'InvalidResponseError';
  status;
  requestId;
  #text;
  constructor(message, response, text, options) {
    super(message, options);
    this.status = response.status;
    this.requestId = requestIdIn(response.headers);
    this.#text = text.slice(0, 2048);
  }
  /** The beginning of what the server sent. */
  get text() {
    return this.#text;
  }
}

/** The server gives a page again that it has given before. */
class RepeatedCursorError extends ClientError {
  name = 'RepeatedCursorError';
}

/** The error class for a status. `hide` are secrets that a server might repeat. */
function errorOf(status, headers, body, hide) {
  const ErrorClass = classOf(status);
  return new ErrorClass(status, headers, body, hide);
}

function classOf(status) {
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
function requestIdIn(headers) {
  return headers.get('request-id') ?? headers.get('x-request-id');
}

// path: Path parameters → a path that cannot leave its template.

/** Forms of `.` and `..` that servers and proxies resolve, also when they are encoded. */
const DOTS = /^(?:\.|%2e){1,2}$/i;

/**
 * Fills a template such as `/v1/models/{model_id}`. A value that is empty, `.` or `..` would
 * address something else and is refused, as is anything that is no string, number or boolean.
 */
function fillPath(template, values) {
  return template.replace(/\{([^}]+)\}/g, (place, name, index) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const fault = faultOf(value);
    if (fault === null) return encodeURIComponent(String(value));
    const mark = ' '.repeat(index) + '^'.repeat(place.length);
    throw new ClientError(`The path parameter "${name}" ${fault}:\n${template}\n${mark}`);
  });
}

function faultOf(value) {
  if (typeof value === 'boolean') return null;
  if (!['string', 'number'].includes(typeof value)) return 'must be a string';
  if (value === '') return 'must not be empty';
  return DOTS.test(String(value)) ? 'must not be "." or ".."' : unwritable(value);
}

/** Why a value cannot stand in an address; `null` if it can. */
function unwritable(value) {
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'must be a finite number';
  const isText = typeof value === 'string';
  return isText && /\p{Surrogate}/u.test(value) ? 'must not hold half a character' : null;
}

// pairs: Values with members and elements → the pairs of names and values that queries and forms have.

/** Deeper values refer to themselves. */
const MOST_LEVELS = 100;

/**
 * Lists repeat their key with brackets, `tags[]=a&tags[]=b`, unless `style` says otherwise; objects
 * put theirs in: `at[gte]=1`. What is null or undefined is left out, what JSON writes as something
 * else is that here, too, and what is no data is a `ClientError`. `isWhole`: what is added as given.
 */
function addPairs(name, given, style, add, isWhole, depth = 0) {
  if (isWhole?.(given)) return add(name, given);
  if (given === undefined || given === null) return;
  const value = asJson(given);
  const fault = unwritable(name) ?? (depth > MOST_LEVELS ? 'is nested too deep' : dataFault(value));
  if (fault !== null) throw new ClientError(`\`${name}\` ${fault}.`);
  if (typeof value !== 'object' || value === null) return add(name, value);
  for (const [key, member] of Object.entries(value)) {
    const isNamed = !Array.isArray(value) || style === 'indices';
    const into = isNamed ? `${name}[${key}]` : style === 'brackets' ? `${name}[]` : name;
    addPairs(into, member, style, add, isWhole, depth + 1);
  }
}

/** As JSON has it: a date is a text. */
function asJson(value) {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && 'toJSON' in value && typeof value.toJSON === 'function'
    ? value.toJSON()
    : value;
}

/** Why a value is no data; `null` if it is. */
function dataFault(value) {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const isData = /^(?:Array|BigInt|Boolean|Number|Object|String)$/.test(kind);
  return isData ? unwritable(value) : `is a ${kind}, which is no data`;
}

// readable-stream: Pieces that are made one after another → a stream of them.

/** Takes from the iterator only what is asked for. */
function readableStream(pieces, close) {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        close();
        await pieces.return?.().catch(() => {});
      },
    },
    { highWaterMark: 0 },
  );
}

// uploads: Bytes from anywhere → a file with a safe name.

/**
 * A file with a name and a type of your choice, else those of the content where it has them;
 * streams are read to their end.
 */
async function toFile(content, name, options) {
  const { parts, type } = await partsOf(content);
  return new File(parts, safeName(name ?? nameOf(content) ?? ''), { type, ...options });
}

/** What a file, a download or a stream from a file is called. */
function nameOf(content) {
  if (typeof content === 'string') return undefined;
  if (content instanceof File) return content.name;
  if (content instanceof Response) return content.url && new URL(content.url).pathname;
  return 'path' in content && typeof content.path === 'string' ? content.path : undefined;
}

/** The last part of a path, without characters that would end the header it is sent in. */
function safeName(name) {
  const last = name.replace(/^.*[/\\]/s, '').replace(/[\p{Cc}"\p{Zl}\p{Zp}\p{Surrogate}]/gu, '_');
  return last === '' || last === '.' || last === '..' ? 'file' : last;
}

/** `true` for what becomes a file in a form. */
function isUploadable(value) {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof Response ||
    value instanceof ReadableStream ||
    isAsyncIterable(value)
  );
}

async function partsOf(content) {
  if (content instanceof Blob) return { parts: [content], type: content.type };
  if (typeof content === 'string') return { parts: [content], type: '' };
  if (content instanceof ArrayBuffer) return { parts: [new Uint8Array(content)], type: '' };
  if (ArrayBuffer.isView(content)) return { parts: [copyOf(content)], type: '' };
  if (content instanceof Response || content instanceof ReadableStream) {
    const response = content instanceof Response ? content : new Response(content);
    const blob = await response.blob();
    return { parts: [blob], type: blob.type };
  }
  const parts = [];
  for await (const chunk of content) {
    parts.push(typeof chunk === 'string' ? chunk : copyOf(chunk));
  }
  return { parts, type: '' };
}

/** The viewed bytes alone; a view may be on a part of a buffer, and on one that is shared. */
function copyOf({ buffer, byteOffset, byteLength }) {
  return new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));
}

/** Streams of Node among others. */
function isAsyncIterable(value) {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

// body: What a caller gives → the body of a request. Calls name what they need; the rest shakes away.

const noBody = { content: null, contentType: null, isReplayable: true };

function jsonBody(value) {
  try {
    // Of a function JSON makes nothing, which cannot be sent, either.
    const content = JSON.stringify(value).toString();
    return { content, contentType: 'application/json', isReplayable: true };
  } catch (cause) {
    throw new ClientError('The body cannot be written as JSON.', { cause });
  }
}

/** A body that is no object of members: all of it is the member `body`. */
function wholeBody({ body, ...extra }) {
  const whole = withExtra(body, extra);
  return whole === undefined ? noBody : jsonBody(whole);
}

function withExtra(body, extra) {
  if (Object.keys(extra).length === 0) return body;
  if (body === undefined) return extra;
  const isObject = typeof body === 'object' && body !== null;
  if (isObject && Object.getPrototypeOf(body) === Object.prototype) return { ...body, ...extra };
  throw new ClientError('`extraBody` adds members to an object, and this body is none.');
}

/** `fetch` writes the content type of a form itself: the boundary belongs to it. */
async function formBody(members) {
  const form = new FormData();
  const fields = [];
  const add = (name, value) => void fields.push([name, value]);
  for (const [name, value] of Object.entries(members)) {
    addPairs(name, value, 'brackets', add, isUploadable);
  }
  for (const [name, value] of fields) {
    if (value instanceof File) form.append(name, value, safeName(value.name));
    else if (isUploadable(value)) form.append(name, await toFile(value));
    else form.append(name, String(value));
  }
  return { ...noBody, content: form };
}

/** The whole body of a path that the pages do not describe: JSON, unless it can be sent as it is. */
function rawBody(body, extra) {
  const value = withExtra(body, extra);
  if (value === undefined) return noBody;
  if (value instanceof ReadableStream) return { ...noBody, content: value, isReplayable: false };
  if (isAsyncIterable(value)) {
    const content = readableStream(bytesOf(value), () => {});
    return { ...noBody, content, isReplayable: false };
  }
  const isForFetch =
    typeof value === 'string' ||
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    value instanceof FormData ||
    value instanceof URLSearchParams;
  if (isForFetch) return { ...noBody, content: value };
  return ArrayBuffer.isView(value) ? { ...noBody, content: copyOf(value) } : jsonBody(value);
}

async function* bytesOf(pieces) {
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    yield typeof piece === 'string' ? encoder.encode(piece) : piece;
  }
}

// log: What a client tells its logger: nothing that could be a secret or belongs to the caller.

const LEVELS = ['off', 'error', 'warn', 'info', 'debug'];

/** Tells `logger` what is at least as grave as `level`. */
function logTo(logger, level) {
  const limit = LEVELS.indexOf(level);
  return (grade, message, details) => {
    if (LEVELS.indexOf(grade) > limit) return;
    if (details) logger[grade](message, details);
    else logger[grade](message);
  };
}

/** The values of all other headers are not shown: what is not known to be harmless may be a key. */
const HARMLESS = new Set(
  (
    'accept content-encoding content-length content-type date request-id retry-after ' +
    'retry-after-ms server x-request-id x-should-retry'
  ).split(' '),
);

function shownHeaders(headers) {
  const shown = {};
  headers.forEach((value, name) => (shown[name] = HARMLESS.has(name) ? value : '[hidden]'));
  return shown;
}

/** The address without its query, whose values may be a caller's. */
function shownAddress(url) {
  return url.replace(/\?.*/s, '?[hidden]');
}

// watch: The limits of one call: the caller's signal, the deadline, and one timer for what is awaited.

/** Longer times overflow a timer, which then fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

function watchCall(signal, deadline) {
  const started = performance.now();
  let controller = new AbortController();
  let timer;
  /** The call is over, not only this try. */
  let isOver = false;
  let failure = null;
  let fail = null;
  const stop = (error) => {
    failure ??= error;
    controller.abort(failure);
    fail?.(failure);
  };
  const abort = () => {
    isOver = true;
    stop(new APIUserAbortError('The request was aborted.', { cause: signal?.reason }));
  };
  const start = (kind, milliseconds, action) => {
    if (!Number.isFinite(milliseconds)) return undefined;
    const expire = () => {
      action();
      stop(new APITimeoutError(kind, milliseconds));
    };
    return unheld(setTimeout(expire, Math.min(milliseconds, LONGEST_TIMER)));
  };
  const total = start('total', deadline, () => (isOver = true));
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { once: true });
  const limit = (kind, milliseconds) => {
    clearTimeout(timer);
    timer = milliseconds === null ? undefined : start(kind, milliseconds, () => {});
  };
  const race = (promise) =>
    new Promise((resolve, reject) => {
      promise.then(resolve, (error) => reject(failure ?? error));
      if (failure) reject(failure);
      fail = reject;
    });
  return {
    begin(timeout) {
      if (isOver && failure) throw failure;
      failure = null;
      controller = new AbortController();
      limit('attempt', timeout);
      return controller.signal;
    },
    limit,
    race,
    async sleep(milliseconds) {
      let pause;
      if (!isOver) failure = null;
      clearTimeout(timer);
      try {
        await race(
          new Promise(
            (resolve) => (pause = setTimeout(resolve, Math.min(milliseconds, LONGEST_TIMER))),
          ),
        );
      } finally {
        clearTimeout(pause);
      }
    },
    remaining: () => deadline - (performance.now() - started),
    end() {
      clearTimeout(timer);
      clearTimeout(total);
      signal?.removeEventListener('abort', abort);
      stop(new ClientError('The answer was closed.'));
    },
  };
}

/** Where timers hold a program open, this one does not: nobody may be waiting for the answer. */
function unheld(timer) {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer) {
    if (typeof timer.unref === 'function') timer.unref();
  }
  return timer;
}

// answer: The answer to a call, as its bytes come: no read waits for ever, no connection stays open.

/**
 * The pieces of the body. The call ends when they do, or when their reader stops. What comes in
 * one piece for its reader is under the limit of the try; a stream may only not fall silent.
 */
async function* chunksOf({ response, watch, idleTimeout }, isStream) {
  const reader = response.body?.getReader();
  const limit = (milliseconds) => {
    if (isStream) watch.limit('idle', milliseconds);
  };
  try {
    while (reader) {
      limit(idleTimeout);
      const { done, value } = await watch.race(reader.read()).catch((cause) => {
        throw broken(cause, isStream);
      });
      limit(null);
      if (done) return;
      yield value;
    }
  } finally {
    reader?.cancel().catch(() => {});
    watch.end();
  }
}

function broken(cause, isStream) {
  if (cause instanceof ClientError) return cause;
  return isStream
    ? new StreamTruncatedError('The stream broke off before its end.', { cause })
    : new APIConnectionError('The answer broke off before its end.', { cause });
}

/** The text of the whole body, up to a limit. */
async function textOf(answer) {
  const decoder = new TextDecoder();
  const parts = [];
  let size = 0;
  for await (const chunk of chunksOf(answer, false)) {
    size += chunk.byteLength;
    if (size > answer.maxBytes) {
      throw new ClientError(`The answer is longer than ${answer.maxBytes} bytes.`);
    }
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/** The response with a body that keeps the limits of the call. */
function guardedResponse(answer) {
  const { response, watch } = answer;
  const { status, statusText, headers, url } = response;
  watch.limit('attempt', null);
  // Reading a response fails when its call has ended, even if nothing is to be read: a copy does not.
  const body = response.body && readableStream(chunksOf(answer, true), () => watch.end());
  if (!body) watch.end();
  const guarded = new Response(body, { status, statusText, headers });
  return Object.defineProperty(guarded, 'url', { value: url });
}

// api-promise: An answer that is on its way → a promise of its value, or of the response as it stands.

/** `await` reads the answer and gives its value. */
class APIPromise {
  [Symbol.toStringTag] = 'APIPromise';
  #answer;
  #read;
  #value = null;
  constructor(answer, read) {
    this.#answer = answer;
    this.#read = read;
  }
  /** The response with its body unread, whatever it holds. Statuses of failure still throw. */
  asResponse() {
    return this.#answer.then(guardedResponse);
  }
  /** The value with the response around it, whose body has been read. */
  async withResponse() {
    const data = await this.#parse();
    const { response } = await this.#answer;
    return { data, response, requestId: requestIdIn(response.headers) };
  }
  // oxlint-disable-next-line unicorn/no-thenable
  get then() {
    return (onValue, onError) => this.#parse().then(onValue, onError);
  }
  get catch() {
    return (onError) => this.#parse().catch(onError);
  }
  get finally() {
    return (onEnd) => this.#parse().finally(onEnd);
  }
  #parse() {
    this.#value ??= this.#answer.then(this.#read);
    return this.#value;
  }
}

// request-id: Results → what the server calls the requests that they came from.

const requestIds = new WeakMap();

/** The id of the request that gave `result`; `null` if the server has not told one. */
function requestIdOf(result) {
  return requestIds.get(result) ?? null;
}

function rememberRequestId(result, headers) {
  const id = requestIdIn(headers);
  if (id !== null && typeof result === 'object' && result !== null) requestIds.set(result, id);
}

// read-answer: An answer → its value, as the operation describes it.

/** The answer is JSON, but not what the pages describe. */
class ResponseValidationError extends InvalidResponseError {
  name = 'ResponseValidationError';
  issues;
  constructor(response, text, issues, count) {
    const [first] = issues;
    const { path = '', message: found = '' } = first ?? {};
    const place = found.startsWith(path) ? '' : `${path}: `;
    const message = `The answer is not what the pages describe: ${place}${found}`;
    super(
      count > 1 ? `${message.slice(0, 450)} (one of ${count})` : message.slice(0, 480),
      response,
      text,
    );
    this.issues = issues;
  }
}

/** Reads JSON. */
async function readJson(answer) {
  const text = await textOf(answer);
  const value = parseJson(text === '' && isNull(answer) ? 'null' : text, answer);
  validate(value, answer.validators.answer, answer, text);
  rememberRequestId(value, answer.response.headers);
  return value;
}

/** A status without a body is `null`, where the pages say that this may come. */
function isNull({ response, validators: { answer } }) {
  const accepts = (value) => answer?.safeParse(value, { preset: 'tolerant' }).success;
  return hasNoContent(response) && accepts(null) === true && !accepts(undefined);
}

function hasNoContent({ status }) {
  return status === 204 || status === 205;
}

/** Asks the validator, if there is one and it shall be asked. */
function validate(value, validator, { response, validation, log }, text) {
  if (!validator || validation === 'off') return;
  const result = validator.safeParse(value, { preset: validation });
  if (result.success) return;
  const error = new ResponseValidationError(response, text, result.issues, result.count);
  // It has come all the same, and may have been paid for.
  if (validation === 'tolerant' && result.isIncomplete) log('warn', error.message);
  else throw error;
}

/** The value of JSON, or a text that is none. */
function jsonOrText(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * JSON that is taken for what the pages say it is; `undefined` where the status says that there
 * is none. What cannot be parsed is told without its text, which may hold anything.
 */
function parseJson(text, { response, isDescribed }) {
  const mayBeEmpty = !isDescribed || hasNoContent(response);
  const isNothing = text === '' && mayBeEmpty;
  try {
    const value = isNothing ? undefined : JSON.parse(text);
    return value;
  } catch {
    const what = text === '' ? 'is empty' : 'is not JSON';
    throw new InvalidResponseError(`An answer with success ${what}.`, response, text);
  }
}

/** The operation answers with nothing; what comes nevertheless is not waited for. */
function readNothing({ response, watch }) {
  response.body?.cancel().catch(() => {});
  watch.end();
}

// line-splitter: Pieces of a text → its lines, in time linear in the text however it is cut.

/** Lines end in LF or CRLF and, if `isCRAnEnd`, in CR as well. */
function splitLines(isCRAnEnd, longest) {
  const ends = isCRAnEnd ? /\r\n|\n|\r/g : /\r?\n/g;
  // Parts of the line that is not complete; joined once, when its end is there.
  let parts = [];
  let length = 0;
  let endedInCR = false;
  return {
    push(text) {
      const lines = [];
      // The first half of a line end was in the piece before.
      let start = endedInCR && text.startsWith('\n') ? 1 : 0;
      if (text !== '') endedInCR = isCRAnEnd && text.endsWith('\r');
      ends.lastIndex = start;
      for (let match = ends.exec(text); match; match = ends.exec(text)) {
        const last = text.slice(start, match.index);
        start = ends.lastIndex;
        lines.push(parts.length === 0 ? last : parts.join('') + last);
        parts = [];
        length = 0;
      }
      if (start < text.length) {
        parts.push(start === 0 ? text : text.slice(start));
        length += text.length - start;
        if (length > longest) throw new ClientError(`A line is longer than ${longest} characters.`);
      }
      return lines;
    },
    rest: () => parts.join(''),
  };
}

// server-sent-events: Pieces of a text → server-sent events, by the rules of the WHATWG HTML standard §9.2.

/** An event ends at an empty line; one that the end of the stream cuts off is none. */
function parseEvents(longest) {
  const lines = splitLines(true, longest);
  let event = '';
  let id = '';
  let data = [];
  let length = 0;
  const field = (line) => {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const start = line.startsWith(' ', colon + 1) ? colon + 2 : colon + 1;
    const value = colon < 0 ? '' : line.slice(start);
    if (name === 'event') event = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
    else if (name === 'data') {
      data.push(value);
      length += value.length;
      if (length > longest) throw new ClientError(`An event is longer than ${longest} characters.`);
    }
  };
  return {
    push(text) {
      const events = [];
      for (const line of lines.push(text)) {
        if (line !== '') {
          if (!line.startsWith(':')) field(line);
          continue;
        }
        if (data.length > 0) events.push({ event: event || null, data: data.join('\n'), id });
        event = '';
        data = [];
        length = 0;
      }
      return events;
    },
    pending() {
      const rest = lines.rest();
      if (rest !== '' && !rest.startsWith(':')) {
        if (!rest.startsWith('data:')) return rest;
        field(rest);
      }
      return data.join('\n');
    },
  };
}

// stream: A streamed answer: typed events, read once, closed when the reader stops.

/** The end of a stream where nothing else tells it. */
const DONE = '[DONE]';

/**
 * Server-sent events whose data is JSON. `[DONE]` ends them; an `error` event is thrown and a `ping`
 * left out, unless the pages have such an event. Where the last event is known by its type, a
 * stream that ends without one of `last` is an error.
 */
function readEvents(answer, last = []) {
  const { maxBytes, validators } = answer;
  return makeStream(answer, async function* () {
    const decoder = new TextDecoder();
    const parser = parseEvents(maxBytes);
    let isComplete = last.length === 0;
    let hasEnded = false;
    try {
      for await (const chunk of streamedChunks(answer, /json|html/)) {
        for (const { event, data } of parser.push(decoder.decode(chunk, { stream: true }))) {
          if (data === DONE) return;
          if (data === '') continue;
          if ((event === 'ping' || event === 'error') && !isKnown(jsonOrText(data), answer)) {
            if (event === 'ping') continue;
            throw failureIn(answer, jsonOrText(data));
          }
          const value = parseJson(data, answer);
          if (event === null && isFailure(value, answer)) throw failureIn(answer, value);
          hasEnded = last.includes(event ?? '') || last.includes(typeOf(value));
          isComplete ||= hasEnded;
          validate(value, validators.event, answer, data);
          yield value;
        }
      }
    } catch (error) {
      // Nothing is missing behind the last event.
      if (hasEnded && error instanceof APIConnectionError) return;
      throw error;
    }
    const pending = parser.pending();
    if (pending === DONE) return;
    if (!isComplete || pending !== '') {
      throw new StreamTruncatedError('The stream ended before its last event.');
    }
  });
}

/** One JSON value a line. */
function readLines(answer) {
  const parse = (line) => {
    const value = parseJson(line, answer);
    validate(value, answer.validators.event, answer, line);
    return value;
  };
  return makeStream(answer, async function* () {
    const decoder = new TextDecoder();
    const lines = splitLines(false, answer.maxBytes);
    for await (const chunk of streamedChunks(answer, /html/)) {
      for (const line of lines.push(decoder.decode(chunk, { stream: true }))) {
        if (line.trim() !== '') yield parse(line);
      }
    }
    const rest = lines.rest() + decoder.decode();
    if (rest.trim() !== '') yield lastOf(rest, parse);
  });
}

/** A last line need not be ended; half of one is none. */
function lastOf(line, parse) {
  try {
    JSON.parse(line);
  } catch {
    // What the parser says has text of the answer in it, which may hold anything.
    throw new StreamTruncatedError('The stream ended within a line.');
  }
  return parse(line);
}

/** The pieces, unless the server has answered with something that is no stream. */
async function* streamedChunks(answer, wrong) {
  const { response } = answer;
  const type = response.headers.get('content-type') ?? '';
  if (response.body && !wrong.test(type)) {
    yield* chunksOf(answer, true);
    return;
  }
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(answer, true)) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > 2048) break;
  }
  throw new InvalidResponseError('The server has answered with no stream.', response, text);
}

/** The status was sent before anything failed. */
function failureIn({ response, secrets }, body) {
  return new APIError(response.status, response.headers, body, secrets);
}

/** Events without a name may be errors. */
function isFailure(value, answer) {
  const hasError = typeof value === 'object' && value !== null && 'error' in value && value.error;
  return Boolean(hasError) && !isKnown(value, answer);
}

/** Whether the pages have such an event; where anything passes, they tell nothing. */
function isKnown(value, { validators: { event } }) {
  const passes = (data) => event?.safeParse(data, { preset: 'strict' }).success === true;
  return passes(value) && !passes(undefined);
}

function typeOf(value) {
  const isTyped = typeof value === 'object' && value !== null && 'type' in value;
  return isTyped && typeof value.type === 'string' ? value.type : '';
}

function makeStream(answer, read) {
  let isClosed = false;
  const close = () => {
    isClosed = true;
    answer.watch.end();
  };
  answer.watch.limit('idle', null);
  return streamOf(answer.response, close, async function* () {
    try {
      yield* read();
    } catch (error) {
      if (!isClosed) throw error;
    }
  });
}

const OVER = { done: true, value: undefined };

function streamOf(response, close, read) {
  let isRead = false;
  const iterate = () => {
    if (isRead) throw new ClientError('A stream can be read only once.');
    isRead = true;
    return read();
  };
  return {
    response,
    close,
    [Symbol.asyncIterator]: iterate,
    tee() {
      const events = iterate();
      const queues = new Set();
      const branch = () => {
        const queue = [];
        queues.add(queue);
        // The other branch goes on: the last one that leaves closes the connection.
        const leave = () => {
          if (queues.delete(queue) && queues.size === 0) close();
        };
        const pull = () => {
          const result = events.next();
          // The other reader may never come to where it fails.
          result.catch(() => {});
          for (const other of queues) if (other !== queue) other.push(result);
          return result;
        };
        return streamOf(response, leave, () => ({
          next: async () => (queues.has(queue) ? (queue.shift() ?? pull()) : OVER),
          return: async () => {
            leave();
            return OVER;
          },
        }));
      };
      return [branch(), branch()];
    },
    toReadableStream() {
      const encoder = new TextEncoder();
      const events = iterate();
      const lines = async function* () {
        for await (const event of { [Symbol.asyncIterator]: () => events }) {
          yield encoder.encode(`${JSON.stringify(event)}\n`);
        }
      };
      return readableStream(lines(), close);
    },
  };
}

// address: Where requests go: the checked base URL, and paths that stay below it.

/** Checks the base URL; `warn` is told what is unwise, but not wrong. */
function baseAddress(text, warn) {
  const base = URL.canParse(text) ? new URL(text) : null;
  if (base?.protocol !== 'https:' && base?.protocol !== 'http:') {
    throw new ClientError('The `baseURL` must start with https:// or http://.');
  }
  if (base.username !== '' || base.password !== '' || base.search !== '' || base.hash !== '') {
    throw new ClientError('The `baseURL` must not have a user, a query or a fragment.');
  }
  if (base.protocol === 'http:' && !isLoopback(base.hostname)) {
    warn('The `baseURL` is not encrypted: everybody on the way can read the key.');
  }
  return base;
}

function isLoopback(host) {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

/** The address of a path below the base; one that would lead elsewhere is refused. */
function addressOf(base, path, search) {
  const start = base.href.replace(/\/+$/, '');
  // Servers take `\` for `/`, and parsers of URLs drop control characters.
  if (!/^\/(?![/\\])[^\\\p{Cc}#?]*$/u.test(path)) {
    throw new ClientError('A path must start with one "/" and must not have "#" or "\\" in it.');
  }
  const address = new URL(`${start}${path}`);
  if (address.origin !== base.origin || !address.href.startsWith(`${start}/`)) {
    throw new ClientError('A path must not lead out of the `baseURL`.');
  }
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) {
    throw new ClientError('A path must not have "." or ".." as a segment.');
  }
  return `${start}${path}${search === '' ? '' : `?${search}`}`;
}

// environment: What the client asks of the place where it runs, by web standards and by `process` if it is there.

/** A variable of the environment; `undefined` where there is none, or it may not be read. */
function environmentVariable(name) {
  try {
    return process.env[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}

function isBrowser() {
  return 'window' in globalThis && 'document' in globalThis && 'navigator' in globalThis;
}

// headers: Header values of several sources → the headers of a request, or an error that hides them.

/** Later values win; `null` removes, `undefined` leaves as it is. */
function mergeHeaders(sources) {
  const headers = new Headers();
  for (const source of sources) {
    for (const [name, value] of Object.entries(source)) {
      // The platform's own error would print the value.
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new ClientError('A header has a wrong name.');
      if (value === null) headers.delete(name);
      else if (value !== undefined) headers.set(name, checked(name, value));
    }
  }
  return headers;
}

function checked(name, value) {
  if (/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return value;
  throw new ClientError(
    `The header "${name.slice(0, 100)}" has a line break or a character that headers cannot have.`,
  );
}

// query: Query parameters → a query string.

/** Lists and objects are written as `addPairs` says; `styles`: those of lists by their names. */
function queryString(parameters, styles = {}) {
  const pairs = [];
  for (const [name, value] of Object.entries(parameters)) {
    const style = (Object.hasOwn(styles, name) && styles[name]) || 'brackets';
    const texts = [];
    addPairs(name, value, style, (key, text) => {
      if (style === 'comma' && key === name) texts.push(encode(text));
      else pairs.push(`${encode(key)}=${encode(text)}`);
    });
    if (texts.length > 0) pairs.push(`${encode(name)}=${texts.join(',')}`);
  }
  return pairs.join('&');
}

function encode(value) {
  return encodeURIComponent(String(value));
}

// retry: A failed try → whether there is another one, and after what pause.

/** A try that got no answer is always repeated; of answers those that may be better next time. */
function isWorthARetry({ status, headers }) {
  const wish = headers.get('x-should-retry');
  if (wish === 'true') return true;
  if (wish === 'false') return false;
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

const LONGEST_BACKOFF = 8000;

/** Doubles with each try; up to a quarter is taken off, so that clients do not come all at once. */
function backoff(tries, first) {
  return Math.min(first * 2 ** tries, Math.max(first, LONGEST_BACKOFF)) * (1 - Math.random() / 4);
}

/** The pause that the server asks for, in milliseconds; `null` without a sensible wish. */
function pauseAskedFor(headers) {
  const milliseconds = numberIn(headers.get('retry-after-ms'));
  if (milliseconds !== null) return milliseconds;
  const text = headers.get('retry-after');
  const seconds = numberIn(text);
  if (seconds !== null) return seconds * 1000;
  // A wish for a date is meant by the server's clock, not by ours.
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const pause = Date.parse(text ?? '') - now;
  return pause > 0 ? pause : null;
}

function numberIn(text) {
  return text !== null && /^\d+(?:\.\d+)?(?:e\d+)?$/i.test(text) ? Number(text) : null;
}

// send: A prepared request → an answer with success, after as many tries as it takes.

/**
 * Sends a request until there is an answer with success, or no other try is sensible. A try that
 * got no head of an answer is repeated, whatever the verb; once a head is there, only its status
 * decides. A server that asks for a longer pause than is allowed gets no second try at all.
 * Whoever has made `watch` ends it when this fails.
 */
async function sendRequest(prepared, limits, tools, watch) {
  const answerOf = (response) => ({
    response,
    watch,
    idleTimeout: limits.idleTimeout,
    maxBytes: limits.maxResponseBytes,
    validation: limits.validation,
    log: tools.log,
    validators: prepared.validators,
    isDescribed: prepared.isDescribed,
    secrets: prepared.secrets,
  });
  const maxRetries = prepared.isReplayable ? limits.maxRetries : 0;
  const { method } = prepared;
  const shown = shownAddress(prepared.url);
  for (let tries = 0; ; tries++) {
    const result = await tryOnce(prepared, limits, tools, watch);
    const isAnswer = !(result instanceof APIConnectionError);
    if (isAnswer && result.ok) return answerOf(result);
    const pause = pauseBefore(result, tries, limits);
    const isLast = tries >= maxRetries || pause === null || pause >= watch.remaining();
    if (isLast) throw await failureOf(result, answerOf, prepared);
    tools.log('info', `${method} ${shown} is tried again in ${Math.round(pause)} ms`, {
      reason: isAnswer ? result.status : result.name,
    });
    if (isAnswer) discard(result);
    await watch.sleep(pause);
  }
}

/** `null`: no other try is sensible. */
function pauseBefore(result, tries, { retryDelay, maxRetryDelay }) {
  if (result instanceof APIConnectionError) return backoff(tries, retryDelay);
  if (!isWorthARetry(result)) return null;
  const asked = pauseAskedFor(result.headers);
  if (asked === null) return backoff(tries, retryDelay);
  return asked <= maxRetryDelay ? asked : null;
}

async function failureOf(result, answerOf, { secrets }) {
  if (result instanceof APIConnectionError) return result;
  const body = await failureBody(answerOf(result));
  return errorOf(result.status, result.headers, body, secrets);
}

const LONGEST_FAILURE = 2 ** 20;

/** As much of the body as comes: that it breaks off says less than its status. */
async function failureBody(answer) {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of chunksOf(answer, false)) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > LONGEST_FAILURE) break;
    }
  } catch (error) {
    if (!(error instanceof APIConnectionError)) throw error;
  }
  const body = jsonOrText(text);
  return typeof body === 'string' ? body.slice(0, 2048) : body;
}

const MOST_REDIRECTS = 5;

/** One try, with the redirects that stay where they are. Failures of the connection are given. */
async function tryOnce({ url, method, headers, body }, { timeout }, { fetch, log }, watch) {
  const signal = watch.begin(timeout);
  const init = { method, headers, signal, redirect: 'manual' };
  if (body !== null) init.body = body;
  if (body instanceof ReadableStream) init.duplex = 'half';
  let address = url;
  for (let redirects = 0; ; redirects++) {
    log('debug', `${method} ${shownAddress(address)}`, { headers: shownHeaders(headers) });
    // A fetch of somebody else may throw at once, or answer when nobody waits any more.
    const fetched = Promise.resolve().then(() => fetch(address, init));
    const result = await watch.race(fetched).catch((cause) => {
      fetched.then(discard, () => {});
      // What a middleware throws is no failure of the connection.
      if (cause instanceof APIConnectionError) return cause;
      throw cause;
    });
    if (result instanceof APIConnectionError) return result;
    log('info', `${method} ${shownAddress(address)} gave ${result.status}`, {
      requestId: requestIdIn(result.headers),
      headers: shownHeaders(result.headers),
    });
    if (!isRedirect(result)) return result;
    discard(result);
    address = targetOf(result, address, method);
    if (redirects === MOST_REDIRECTS) throw new RedirectError(result, 'there are too many');
  }
}

/** A fetch whose failures are those of the connection. */
function connecting(fetch) {
  return async (url, init) => {
    try {
      return await fetch(url, init);
    } catch (cause) {
      if (cause instanceof ClientError) throw cause;
      throw new APIConnectionError('The server could not be reached.', { cause });
    }
  };
}

function isRedirect({ status, type }) {
  return type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);
}

/** Only a request that carries nothing is taken on, and only within its origin. */
function targetOf(response, from, method) {
  if (method !== 'GET' && method !== 'HEAD') {
    throw new RedirectError(response, `a ${method} is not sent again`);
  }
  const location = response.headers.get('location');
  if (location === null || !URL.canParse(location, from)) {
    throw new RedirectError(response, 'it does not say where to');
  }
  const target = new URL(location, from);
  if (target.origin !== new URL(from).origin || target.username !== '' || target.password !== '') {
    throw new RedirectError(response, 'it leads to another origin');
  }
  return target.href;
}

function discard(response) {
  response.body?.cancel().catch(() => {});
}

// transport: Options of a client → a transport, which turns calls into requests and follows them through.

/** Makes a transport; it fails here, not at the first call, if it does not know where to send. */
function createTransport(options, settings) {
  const log = logTo(options.logger ?? console, options.logLevel ?? 'warn');
  const baseURL = options.baseURL ?? settings.baseURL;
  if (!baseURL) throw new ClientError('Give the `baseURL` of the API.');
  const base = baseAddress(baseURL, (message) => log('warn', message));
  const apiKey = apiKeyOf(options, settings, base);
  if (apiKey !== null && isBrowser() && !options.dangerouslyAllowBrowser) {
    throw new ClientError(
      'In a browser everybody who sees the page can read the key. If you accept that, give ' +
        '`dangerouslyAllowBrowser: true`; else send requests through a server of yours.',
    );
  }
  // Checked here once, so that a wrong number fails before anything is sent.
  limitsOf(options, {});
  return {
    async send(call, requestOptions = {}) {
      const limits = limitsOf(options, requestOptions);
      const tools = { fetch: fetchOf(options, requestOptions), log };
      const watch = watchCall(requestOptions.signal, limits.deadline);
      const prepared = async () => {
        const key = typeof apiKey === 'function' ? given(await apiKey()) : apiKey;
        return prepare(base, key, call, requestOptions, options, settings);
      };
      try {
        // A key or an upload may be long in coming, and the call can be ended meanwhile.
        return await sendRequest(await watch.race(prepared()), limits, tools, watch);
      } catch (error) {
        watch.end();
        throw error;
      }
    },
  };
}

/** The options that are given, and `own` where they are not: `undefined` is nothing that is given. */
function mergedOptions(own, options) {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...own, ...Object.fromEntries(entries) };
}

function given(key) {
  if (typeof key === 'string' && key !== '') return key;
  throw new ClientError('The `apiKey` is empty; `null` means none.');
}

/** A key of the environment is for the API's own host, and for no other. */
function apiKeyOf({ apiKey }, { apiKeyEnvironmentVariable, baseURL }, base) {
  if (apiKey !== undefined) return typeof apiKey === 'string' ? given(apiKey) : apiKey;
  if (apiKeyEnvironmentVariable === null) return null;
  const found = environmentVariable(apiKeyEnvironmentVariable);
  if (found === undefined) return null;
  if (baseURL === null || new URL(baseURL).origin === base.origin) return found;
  throw new ClientError(
    `The key in ${apiKeyEnvironmentVariable} is for another host than the \`baseURL\`. ` +
      'Give `apiKey`, or `null` for none.',
  );
}

const DEFAULTS = {
  timeout: 600_000,
  idleTimeout: 300_000,
  deadline: Infinity,
  maxRetries: 2,
  retryDelay: 500,
  maxRetryDelay: 60_000,
  maxResponseBytes: 2 ** 28,
};

/** What is set for a request is stronger than what is set for its client. */
function limitsOf(client, request) {
  const number = (name) => {
    const value = request[name] ?? client[name] ?? DEFAULTS[name];
    if (value >= 0) return value;
    throw new ClientError(`\`${name}\` must be a number that is not negative.`);
  };
  return {
    timeout: number('timeout'),
    idleTimeout: number('idleTimeout'),
    deadline: number('deadline'),
    maxRetries: number('maxRetries'),
    retryDelay: number('retryDelay'),
    maxRetryDelay: number('maxRetryDelay'),
    maxResponseBytes: number('maxResponseBytes'),
    validation: request.validation ?? client.validation ?? 'tolerant',
  };
}

function fetchOf({ fetch, middleware = [] }, options) {
  const last = options.fetch ?? fetch ?? ((url, init) => globalThis.fetch(url, init));
  const wrapped = connecting(last);
  return middleware.reduceRight((next, wrap) => (url, init) => wrap(url, init, next), wrapped);
}

async function prepare(
  base,
  key,
  call,
  options,
  { defaultHeaders, defaultQuery, idempotencyHeader },
  { keyHeader, headers, validators = {} },
) {
  const parts = destinationsOf(call);
  const body = (await call.body?.({ ...parts.rest, ...options.extraBody })) ?? noBody;
  const method = call.verb.toUpperCase();
  if (body.content !== null && (method === 'GET' || method === 'HEAD')) {
    throw new ClientError(`A ${method} is sent without a body.`);
  }
  if (!call.body && options.extraBody) {
    throw new ClientError('This call has no body for `extraBody`.');
  }
  const sent = mergeHeaders([
    { accept: call.accept ?? 'application/json' },
    contentType(body),
    headers,
    key === null ? {} : { [keyHeader.name]: `${keyHeader.prefix}${key}` },
    idempotency(method, call, options, idempotencyHeader),
    defaultHeaders ?? {},
    parts.headers,
    options.headers ?? {},
  ]);
  const query = { ...defaultQuery, ...(call.body ? {} : parts.rest), ...parts.query };
  return {
    url: urlOf(base, call, parts.path, { ...query, ...options.query }),
    method,
    headers: sent,
    body: body.content,
    isReplayable: body.isReplayable,
    secrets: key === null ? [] : [key],
    validators: (call.id !== undefined && ownValue(validators, call.id)) || {},
    isDescribed: call.id !== undefined,
  };
}

function contentType({ contentType: type }) {
  return type === null ? {} : { 'content-type': type };
}

function urlOf(base, call, pathValues, query) {
  const [template = '', ...constant] = call.path.split('?');
  const path = fillPath(template, pathValues);
  const search = [constant.join('?'), queryString(query, call.listStyles)];
  return addressOf(base, path, search.filter((part) => part !== '').join('&'));
}

/** One key over all tries, for calls that change something, where there is a header for it. */
function idempotency(method, { inHeader = {} }, { idempotencyKey }, configured) {
  const documented = Object.values(inHeader).find((name) => /^idempotency-key$/i.test(name));
  const header = configured ?? documented ?? (idempotencyKey && 'idempotency-key');
  if (!header || method === 'GET' || method === 'HEAD') return {};
  return { [header]: idempotencyKey ?? `retry-${crypto.randomUUID()}` };
}

/** Sorts the members of the parameters by where they are sent. */
function destinationsOf(call) {
  const parts = { path: { ...call.pathValues }, query: {}, headers: {}, rest: {} };
  for (const [name, value] of Object.entries(call.params ?? {})) {
    const header = ownValue(call.inHeader, name);
    const wireName = ownValue(call.wireNames, name) ?? name;
    if (call.inPath?.includes(name)) parts.path[wireName] = value;
    else if (call.inQuery?.includes(name)) parts.query[wireName] = value;
    else if (header !== undefined) parts.headers[header] = headerText(value);
    // By assignment, a member called `__proto__` would be none.
    else Object.defineProperty(parts.rest, name, { value, enumerable: true });
  }
  return parts;
}

function ownValue(record, key) {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function headerText(value) {
  if (value === undefined || value === null) return value;
  return Array.isArray(value) ? value.join(',') : String(value);
}

// requests: What the generated functions call: one function for each way in which an answer is read.

/** The answer is one JSON value. */
function requestJson(transport, call, options) {
  return new APIPromise(transport.send(call, options), readJson);
}

/** The answer has no body. */
function requestNothing(transport, call, options) {
  return new APIPromise(transport.send(call, options), readNothing);
}

/** The answer is a file, or anything else that is not read here. */
function requestBinary(transport, call, options) {
  return new APIPromise(transport.send({ accept: '*/*', ...call }, options), guardedResponse);
}

/** The answer is a stream of server-sent events; `last` are the types that end it, if known. */
function requestEvents(transport, call, options, last) {
  const answer = transport.send({ ...call, accept: 'text/event-stream' }, options);
  return new APIPromise(answer, (found) => readEvents(found, last));
}

/** The answer is a stream of JSON values, one a line. */
function requestLines(transport, call, options) {
  const answer = transport.send({ accept: 'application/x-jsonl', ...call }, options);
  return new APIPromise(answer, (found) => readLines(found));
}

// api-client: The root of every generated client: calls of paths that the pages do not describe.

class ApiClient {
  /** What the functions of the package take. */
  transport;
  constructor(transport) {
    this.transport = transport;
  }
  get(path, options) {
    return this.request('get', path, options);
  }
  post(path, options) {
    return this.request('post', path, options);
  }
  put(path, options) {
    return this.request('put', path, options);
  }
  patch(path, options) {
    return this.request('patch', path, options);
  }
  delete(path, options) {
    return this.request('delete', path, options);
  }
  /** Any verb; the answer is read as JSON. */
  request(verb, path, options) {
    return requestJson(this.transport, callOf(verb, path, options), options);
  }
  /** The answer is read as server-sent events. */
  requestStream(verb, path, options) {
    return requestEvents(this.transport, callOf(verb, path, options), options);
  }
  /** The answer is not read. */
  requestRaw(verb, path, options) {
    return requestBinary(this.transport, callOf(verb, path, options), options);
  }
}

function callOf(verb, path, options) {
  return { verb, path, body: (extra) => rawBody(options?.body, extra) };
}

/** A member of an answer that the pages do not describe. */
function undocumented(value, member) {
  return Object.hasOwn(value, member) ? Reflect.get(value, member) : undefined;
}

// page: A list that comes in pages → pages, and the items of all of them.

/** Starts a list; the pages after the first one are asked for with the same options. */
function requestPages(transport, call, options, rule) {
  const direction = directionOf(call, rule);
  const load = (query, trail) =>
    new APIPromise(
      transport.send(call, { ...options, query: { ...options?.query, ...query } }),
      async (answer) => {
        const envelope = await readJson(answer);
        return makePage(envelope, direction, trail, load);
      },
    );
  const first = load({}, { mark: undefined, steps: 0, length: 1 });
  return Object.assign(first, {
    async *iterPages() {
      yield* (await first).iterPages();
    },
    async *[Symbol.asyncIterator]() {
      yield* await first;
    },
  });
}

function directionOf(call, rule) {
  const given = new Map(Object.entries(call.params ?? {}));
  const { before } = rule;
  return before && given.get(before.parameter) != null ? { ...rule, ...before } : rule;
}

function follow({ mark, steps, length }, cursor) {
  if (cursor === mark) {
    throw new RepeatedCursorError('The server gives a page again that it has given before.');
  }
  return steps + 1 < length
    ? { mark, steps: steps + 1, length }
    : { mark: cursor, steps: 0, length: length * 2 };
}

function makePage(envelope, rule, trail, load) {
  if (typeof envelope !== 'object' || envelope === null) {
    throw new ClientError('The answer to a list is not an object.');
  }
  const list = member(envelope, rule.items);
  const items = Array.isArray(list) ? list : [];
  const { parameter } = rule;
  const cursor = rule.next === null ? member(items.at(-1), 'id') : member(envelope, rule.next);
  // A filter may leave a page empty; the id of its last item can only end the list.
  const hasNext =
    Array.isArray(list) &&
    parameter !== null &&
    (typeof cursor === 'string' || typeof cursor === 'number') &&
    cursor !== '' &&
    (rule.hasMore === null || member(envelope, rule.hasMore) !== false);
  const methods = {
    getPaginatedItems: () => items,
    hasNextPage: () => hasNext,
    async getNextPage() {
      if (!hasNext || parameter === null) throw new ClientError('There is no next page.');
      return load({ [parameter]: cursor }, follow(trail, cursor));
    },
    async *iterPages() {
      let page = envelope;
      yield page;
      while (page.hasNextPage()) {
        page = await page.getNextPage();
        yield page;
      }
    },
    async *[Symbol.asyncIterator]() {
      for await (const page of methods.iterPages()) yield* page.getPaginatedItems();
    },
  };
  // Not enumerable, so that a page prints and serialises as the answer that it is.
  for (const key of Reflect.ownKeys(methods)) {
    Object.defineProperty(envelope, key, { value: Reflect.get(methods, key), configurable: true });
  }
  return envelope;
}

function member(value, name) {
  const isOwn = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isOwn ? Reflect.get(value, name) : undefined;
}

// dotted-path: A place in data → `items[0].title`, as JavaScript reads it.

function dottedOf(segments) {
  let text = '';
  for (const segment of segments) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else if (isWord(segment)) text += text === '' ? segment : `.${segment}`;
    else text += `[${JSON.stringify(segment)}]`;
  }
  return text;
}

/** Letters, digits, `_` and `$`, and no digit first. Many paths are written: no pattern is asked. */
function isWord(text) {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isLetter = (unit | 32) >= 97 && (unit | 32) <= 122;
    const isDigit = unit >= 48 && unit <= 57;
    if (!isLetter && unit !== 95 && unit !== 36 && !(isDigit && index > 0)) return false;
  }
  return text !== '';
}

// schema-validator: A schema of zod → a validator of answers, in packages whose validators are such schemas.

/** Schemas have no presets: what they say is what the tolerant one says. */
function schemaValidator(schema) {
  return {
    safeParse(value) {
      const result = schema.safeParse(value);
      if (result.success) return { success: true };
      const issues = result.error.issues.flatMap(deepest).map(({ path, message }) => ({
        path: dottedOf(path.map((key) => (typeof key === 'number' ? key : String(key)))),
        message,
      }));
      return { success: false, issues, count: issues.length };
    },
  };
}

/** Of the variants of a union, the one that comes nearest says what is wrong. */
function deepest({ path, message, errors = [] }) {
  const depth = ([first]) => first?.path.length ?? 0;
  const [nearest = []] = [...errors].sort((a, b) => depth(b) - depth(a));
  if (nearest.length === 0) return [{ path, message }];
  return nearest.flatMap(deepest).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

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
