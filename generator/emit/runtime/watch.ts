/** The limits of one call: the caller's signal, the deadline, and one timer for what is awaited. */
import type { TimeoutKind } from './errors.js';
import { APITimeoutError, APIUserAbortError, ClientError } from './errors.js';

/** Watches over all tries of a call, one after another, until it has ended. */
export interface Watch {
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

/** Longer times overflow a timer, which then fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function watchCall(signal: AbortSignal | undefined, deadline: number): Watch {
  const started = performance.now();
  let controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The call is over, not only this try. */
  let isOver = false;
  let failure: ClientError | null = null;
  let fail: ((error: ClientError) => void) | null = null;

  const stop = (error: ClientError): void => {
    failure ??= error;
    controller.abort(failure);
    fail?.(failure);
  };
  const abort = (): void => {
    isOver = true;
    stop(new APIUserAbortError('The request was aborted.', { cause: signal?.reason }));
  };
  const start = (kind: TimeoutKind, milliseconds: number, action: () => void) => {
    if (!Number.isFinite(milliseconds)) return undefined;
    const expire = (): void => {
      action();
      stop(new APITimeoutError(kind, milliseconds));
    };
    return unheld(setTimeout(expire, Math.min(milliseconds, LONGEST_TIMER)));
  };
  const total = start('total', deadline, () => (isOver = true));
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { once: true });

  const limit: Watch['limit'] = (kind, milliseconds) => {
    clearTimeout(timer);
    timer = milliseconds === null ? undefined : start(kind, milliseconds, () => {});
  };
  const race: Watch['race'] = (promise) =>
    new Promise((resolve, reject) => {
      promise.then(resolve, (error: unknown) => reject(failure ?? error));
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
      let pause: ReturnType<typeof setTimeout> | undefined;
      if (!isOver) failure = null;
      clearTimeout(timer);
      try {
        await race(
          new Promise<void>(
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
function unheld<Timer>(timer: Timer): Timer {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer) {
    if (typeof timer.unref === 'function') timer.unref();
  }
  return timer;
}
