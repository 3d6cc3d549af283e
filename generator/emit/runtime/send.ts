/** A prepared request → an answer with success, after as many tries as it takes. */
import type { Answer } from './answer.js';
import { chunksOf } from './answer.js';
import type { Content } from './body.js';
import { APIConnectionError, ClientError, errorOf, RedirectError, requestIdIn } from './errors.js';
import type { APIError } from './errors.js';
import type { Log } from './log.js';
import { shownAddress, shownHeaders } from './log.js';
import type { AnswerValidators, Fetch, ValidationMode } from './options.js';
import { jsonOrText } from './read-answer.js';
import { backoff, isWorthARetry, pauseAskedFor } from './retry.js';
import type { Watch } from './watch.js';

export interface Prepared {
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

export interface Limits {
  readonly timeout: number;
  readonly idleTimeout: number;
  readonly deadline: number;
  readonly maxRetries: number;
  readonly retryDelay: number;
  readonly maxRetryDelay: number;
  readonly maxResponseBytes: number;
  readonly validation: ValidationMode;
}

export interface Tools {
  readonly fetch: Fetch;
  readonly log: Log;
}

/**
 * Sends a request until there is an answer with success, or no other try is sensible. A try that
 * got no head of an answer is repeated, whatever the verb; once a head is there, only its status
 * decides. A server that asks for a longer pause than is allowed gets no second try at all.
 * Whoever has made `watch` ends it when this fails.
 */
export async function sendRequest(
  prepared: Prepared,
  limits: Limits,
  tools: Tools,
  watch: Watch,
): Promise<Answer> {
  const answerOf = (response: Response): Answer => ({
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
function pauseBefore(
  result: Response | APIConnectionError,
  tries: number,
  { retryDelay, maxRetryDelay }: Limits,
): number | null {
  if (result instanceof APIConnectionError) return backoff(tries, retryDelay);
  if (!isWorthARetry(result)) return null;
  const asked = pauseAskedFor(result.headers);
  if (asked === null) return backoff(tries, retryDelay);
  return asked <= maxRetryDelay ? asked : null;
}

async function failureOf(
  result: Response | APIConnectionError,
  answerOf: (response: Response) => Answer,
  { secrets }: Prepared,
): Promise<APIConnectionError | APIError> {
  if (result instanceof APIConnectionError) return result;
  const body = await failureBody(answerOf(result));
  return errorOf(result.status, result.headers, body, secrets);
}

const LONGEST_FAILURE = 2 ** 20;

/** As much of the body as comes: that it breaks off says less than its status. */
async function failureBody(answer: Answer): Promise<unknown> {
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
async function tryOnce(
  { url, method, headers, body }: Prepared,
  { timeout }: Limits,
  { fetch, log }: Tools,
  watch: Watch,
): Promise<Response | APIConnectionError> {
  const signal = watch.begin(timeout);
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal, redirect: 'manual' };
  if (body !== null) init.body = body;
  if (body instanceof ReadableStream) init.duplex = 'half';
  let address = url;
  for (let redirects = 0; ; redirects++) {
    log('debug', `${method} ${shownAddress(address)}`, { headers: shownHeaders(headers) });
    // A fetch of somebody else may throw at once, or answer when nobody waits any more.
    const fetched = Promise.resolve().then(() => fetch(address, init));
    const result = await watch.race(fetched).catch((cause: unknown) => {
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
export function connecting(fetch: Fetch): Fetch {
  return async (url, init) => {
    try {
      return await fetch(url, init);
    } catch (cause) {
      if (cause instanceof ClientError) throw cause;
      throw new APIConnectionError('The server could not be reached.', { cause });
    }
  };
}

function isRedirect({ status, type }: Response): boolean {
  return type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);
}

/** Only a request that carries nothing is taken on, and only within its origin. */
function targetOf(response: Response, from: string, method: string): string {
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

function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}
