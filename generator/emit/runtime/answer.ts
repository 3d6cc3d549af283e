/** The answer to a call, as its bytes come: no read waits for ever, no connection stays open. */
import { APIConnectionError, ClientError, StreamTruncatedError } from './errors.js';
import type { Log } from './log.js';
import type { AnswerValidators, ValidationMode } from './options.js';
import { readableStream } from './readable-stream.js';
import type { Watch } from './watch.js';

/** A head of success; the body is still to be read. */
export interface Answer {
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
export async function* chunksOf(
  { response, watch, idleTimeout }: Answer,
  isStream: boolean,
): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  const limit = (milliseconds: number | null) => {
    if (isStream) watch.limit('idle', milliseconds);
  };
  try {
    while (reader) {
      limit(idleTimeout);
      const { done, value } = await watch.race(reader.read()).catch((cause: unknown) => {
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

function broken(cause: unknown, isStream: boolean): ClientError {
  if (cause instanceof ClientError) return cause;
  return isStream
    ? new StreamTruncatedError('The stream broke off before its end.', { cause })
    : new APIConnectionError('The answer broke off before its end.', { cause });
}

/** The text of the whole body, up to a limit. */
export async function textOf(answer: Answer): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
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
export function guardedResponse(answer: Answer): Response {
  const { response, watch } = answer;
  const { status, statusText, headers, url } = response;
  watch.limit('attempt', null);
  // Reading a response fails when its call has ended, even if nothing is to be read: a copy does not.
  const body = response.body && readableStream(chunksOf(answer, true), () => watch.end());
  if (!body) watch.end();
  const guarded = new Response(body, { status, statusText, headers });
  return Object.defineProperty(guarded, 'url', { value: url });
}
