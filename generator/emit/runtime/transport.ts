/** Options of a client → a transport, which turns calls into requests and follows them through. */
import { addressOf, baseAddress } from './address.js';
import type { Answer } from './answer.js';
import type { EncodedBody } from './body.js';
import { noBody } from './body.js';
import { environmentVariable, isBrowser } from './environment.js';
import { ClientError } from './errors.js';
import { mergeHeaders } from './headers.js';
import { logTo } from './log.js';
import type {
  ApiSettings,
  Call,
  ClientOptions,
  CommonOptions,
  Fetch,
  HeaderValues,
  RequestOptions,
} from './options.js';
import { fillPath } from './path.js';
import { queryString } from './query.js';
import type { Limits, Prepared } from './send.js';
import { connecting, sendRequest } from './send.js';
import { watchCall } from './watch.js';

/** Sends calls to one API. The answer has a status of success; its body is not read yet. */
export interface Transport {
  readonly send: (call: Call, options?: RequestOptions) => Promise<Answer>;
}

/** Makes a transport; it fails here, not at the first call, if it does not know where to send. */
export function createTransport(options: ClientOptions, settings: ApiSettings): Transport {
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
      const prepared = async (): Promise<Prepared> => {
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
export function mergedOptions(own: ClientOptions, options: ClientOptions): ClientOptions {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...own, ...Object.fromEntries(entries) };
}

function given(key: string): string {
  if (typeof key === 'string' && key !== '') return key;
  throw new ClientError('The `apiKey` is empty; `null` means none.');
}

/** A key of the environment is for the API's own host, and for no other. */
function apiKeyOf(
  { apiKey }: ClientOptions,
  { apiKeyEnvironmentVariable, baseURL }: ApiSettings,
  base: URL,
): string | (() => string | Promise<string>) | null {
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

const DEFAULTS: Readonly<Record<NumberOption, number>> = {
  timeout: 600_000,
  idleTimeout: 300_000,
  deadline: Infinity,
  maxRetries: 2,
  retryDelay: 500,
  maxRetryDelay: 60_000,
  maxResponseBytes: 2 ** 28,
};

type NumberOption = Exclude<keyof Limits, 'validation'>;

/** What is set for a request is stronger than what is set for its client. */
function limitsOf(client: CommonOptions, request: CommonOptions): Limits {
  const number = (name: NumberOption): number => {
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

function fetchOf({ fetch, middleware = [] }: ClientOptions, options: RequestOptions): Fetch {
  const last: Fetch = options.fetch ?? fetch ?? ((url, init) => globalThis.fetch(url, init));
  const wrapped = connecting(last);
  return middleware.reduceRight<Fetch>(
    (next, wrap) => (url, init) => wrap(url, init, next),
    wrapped,
  );
}

async function prepare(
  base: URL,
  key: string | null,
  call: Call,
  options: RequestOptions,
  { defaultHeaders, defaultQuery, idempotencyHeader }: ClientOptions,
  { keyHeader, headers, validators = {} }: ApiSettings,
): Promise<Prepared> {
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

function contentType({ contentType: type }: EncodedBody): HeaderValues {
  return type === null ? {} : { 'content-type': type };
}

function urlOf(
  base: URL,
  call: Call,
  pathValues: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const [template = '', ...constant] = call.path.split('?');
  const path = fillPath(template, pathValues);
  const search = [constant.join('?'), queryString(query, call.listStyles)];
  return addressOf(base, path, search.filter((part) => part !== '').join('&'));
}

/** One key over all tries, for calls that change something, where there is a header for it. */
function idempotency(
  method: string,
  { inHeader = {} }: Call,
  { idempotencyKey }: RequestOptions,
  configured: string | undefined,
): HeaderValues {
  const documented = Object.values(inHeader).find((name) => /^idempotency-key$/i.test(name));
  const header = configured ?? documented ?? (idempotencyKey && 'idempotency-key');
  if (!header || method === 'GET' || method === 'HEAD') return {};
  return { [header]: idempotencyKey ?? `retry-${crypto.randomUUID()}` };
}

interface CallParts {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly headers: Record<string, string | null | undefined>;
  readonly rest: Record<string, unknown>;
}

/** Sorts the members of the parameters by where they are sent. */
function destinationsOf(call: Call): CallParts {
  const parts: CallParts = { path: { ...call.pathValues }, query: {}, headers: {}, rest: {} };
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

function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function headerText(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return value;
  return Array.isArray(value) ? value.join(',') : String(value);
}
