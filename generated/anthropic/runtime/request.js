// Part of the runtime of docshape, the same in every generated package.
/** A call → an HTTP request and its answer. */
import {
  APIConnectionError,
  APIError,
  APITimeoutError,
  APIUserAbortError,
  ClientError,
} from './errors.js';
import { fillPath } from './path.js';
import { queryString } from './query.js';
const TEN_MINUTES = 600_000;
/** Makes a transport; it fails here, not at the first call, if it does not know where to send. */
export function createTransport(options, settings) {
  const baseURL = options.baseURL ?? settings.baseURL;
  if (!baseURL) throw new ClientError('Give the `baseURL` of the API.');
  const base = new URL(baseURL);
  if (base.protocol !== 'https:' && base.protocol !== 'http:') {
    throw new ClientError('The `baseURL` must start with https:// or http://.');
  }
  const apiKey = options.apiKey ?? fromEnvironment(settings.apiKeyEnvironmentVariable);
  const key =
    apiKey === undefined
      ? {}
      : { [settings.keyHeader.name]: `${settings.keyHeader.prefix}${apiKey}` };
  const fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  return {
    async send(call, requestOptions = {}) {
      const { url, parts } = address(base, call, requestOptions);
      const body = bodyOf(call, parts.rest);
      const headers = mergeHeaders(
        { accept: call.accept ?? 'application/json' },
        body.contentType === null ? {} : { 'content-type': body.contentType },
        settings.headers,
        key,
        parts.headers,
        options.defaultHeaders ?? {},
        requestOptions.headers ?? {},
      );
      const init = {
        method: call.verb.toUpperCase(),
        headers,
        // A redirect would take the key along to another host.
        redirect: 'manual',
        ...(body.content === null ? {} : { body: body.content }),
      };
      const timeout = requestOptions.timeout ?? options.timeout ?? TEN_MINUTES;
      const response = await attempt(fetch, url, init, timeout, requestOptions.signal);
      if (response.ok) return response;
      throw new APIError(response.status, response.headers, await readBody(response));
    },
  };
}
/** Sorts the members of the parameters by where they are sent. */
function partsOf(call) {
  const parts = { path: { ...call.pathValues }, query: {}, headers: {}, rest: {} };
  for (const [name, value] of Object.entries(call.params ?? {})) {
    const header = ownValue(call.inHeader, name);
    if (call.inPath?.includes(name)) parts.path[name] = value;
    else if (call.inQuery?.includes(name)) parts.query[name] = value;
    else if (header !== undefined) parts.headers[header] = headerText(value);
    else parts.rest[name] = value;
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
function address(base, call, options) {
  const parts = partsOf(call);
  const [template = '', constant = ''] = call.path.split('?');
  const path = fillPath(template, parts.path);
  const query = { ...(call.body ? {} : parts.rest), ...parts.query, ...options.query };
  const search = [constant, queryString(query)].filter((part) => part !== '').join('&');
  const start = base.href.replace(/\/+$/, '');
  return { url: `${start}${path}${search === '' ? '' : `?${search}`}`, parts };
}
function bodyOf(call, members) {
  if (call.body === 'json') {
    return { content: JSON.stringify(members), contentType: 'application/json' };
  }
  if (call.body !== 'form') return { content: null, contentType: null };
  const form = new FormData();
  for (const [name, value] of Object.entries(members)) appendField(form, name, value);
  // The boundary belongs to the content type, so fetch writes that header.
  return { content: form, contentType: null };
}
function appendField(form, name, value) {
  if (value === undefined || value === null) return;
  if (value instanceof Blob) form.append(name, value);
  else if (value instanceof ArrayBuffer) form.append(name, new Blob([value]));
  else if (isBufferView(value)) form.append(name, new Blob([value]));
  else if (Array.isArray(value)) value.forEach((part) => appendField(form, `${name}[]`, part));
  else form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
}
function isBufferView(value) {
  return ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer;
}
/** Later values win; `null` removes, `undefined` leaves as it is. */
function mergeHeaders(...sources) {
  const headers = new Headers();
  for (const source of sources) {
    for (const [name, value] of Object.entries(source)) {
      if (value === null) headers.delete(name);
      else if (value !== undefined) headers.set(name, value);
    }
  }
  return headers;
}
async function attempt(fetch, url, init, timeout, signal) {
  if (signal?.aborted)
    throw new APIUserAbortError('The request was aborted.', { cause: signal.reason });
  const timer = AbortSignal.timeout(timeout);
  const both = signal ? AbortSignal.any([signal, timer]) : timer;
  try {
    return await fetch(url, { ...init, signal: both });
  } catch (cause) {
    if (signal?.aborted)
      throw new APIUserAbortError('The request was aborted.', { cause: signal.reason });
    if (timer.aborted) throw new APITimeoutError(`No answer within ${timeout} ms.`, { cause });
    throw new APIConnectionError('The server could not be reached.', { cause });
  }
}
async function readBody(response) {
  const text = await response.text().catch(() => '');
  try {
    const body = JSON.parse(text);
    return body;
  } catch {
    return text;
  }
}
/** Reads a JSON body; an answer without one is `undefined`. */
export async function readJson(response) {
  const text = await response.text();
  try {
    const value = text === '' ? undefined : JSON.parse(text);
    return value;
  } catch (cause) {
    throw new ClientError(`The answer with status ${response.status} is not JSON.`, { cause });
  }
}
function fromEnvironment(name) {
  if (name === null || typeof process === 'undefined') return undefined;
  return process.env[name]?.trim() || undefined;
}
