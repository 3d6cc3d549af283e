/** A streamed answer: typed events, read once, closed when the reader stops. */
import type { Answer } from './answer.js';
import { chunksOf } from './answer.js';
import {
  APIConnectionError,
  APIError,
  ClientError,
  InvalidResponseError,
  StreamTruncatedError,
} from './errors.js';
import { splitLines } from './line-splitter.js';
import { jsonOrText, parseJson, validate } from './read-answer.js';
import { readableStream } from './readable-stream.js';
import { parseEvents } from './server-sent-events.js';

/** `for await` gives the events; `break` closes the connection. */
export interface Stream<Event> extends AsyncIterable<Event> {
  readonly response: Response;
  /** Closes the connection, of two streams from `tee` the last one; a loop over the events ends. */
  readonly close: () => void;
  /** Two streams with the same events; what one has not read yet is kept for it. */
  readonly tee: () => [Stream<Event>, Stream<Event>];
  /** The events as lines of JSON, to be passed on. */
  readonly toReadableStream: () => ReadableStream<Uint8Array>;
}

/** The end of a stream where nothing else tells it. */
const DONE = '[DONE]';

/**
 * Server-sent events whose data is JSON. `[DONE]` ends them; an `error` event is thrown and a `ping`
 * left out, unless the pages have such an event. Where the last event is known by its type, a
 * stream that ends without one of `last` is an error.
 */
export function readEvents<Event>(answer: Answer, last: readonly string[] = []): Stream<Event> {
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
          const value = parseJson<Event>(data, answer);
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
export function readLines<Value>(answer: Answer): Stream<Value> {
  const parse = (line: string): Value => {
    const value = parseJson<Value>(line, answer);
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
function lastOf<Value>(line: string, parse: (line: string) => Value): Value {
  try {
    JSON.parse(line);
  } catch {
    // What the parser says has text of the answer in it, which may hold anything.
    throw new StreamTruncatedError('The stream ended within a line.');
  }
  return parse(line);
}

/** The pieces, unless the server has answered with something that is no stream. */
async function* streamedChunks(answer: Answer, wrong: RegExp): AsyncGenerator<Uint8Array> {
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
function failureIn({ response, secrets }: Answer, body: unknown): APIError {
  return new APIError(response.status, response.headers, body, secrets);
}

/** Events without a name may be errors. */
function isFailure(value: unknown, answer: Answer): boolean {
  const hasError = typeof value === 'object' && value !== null && 'error' in value && value.error;
  return Boolean(hasError) && !isKnown(value, answer);
}

/** Whether the pages have such an event; where anything passes, they tell nothing. */
function isKnown(value: unknown, { validators: { event } }: Answer): boolean {
  const passes = (data: unknown) => event?.safeParse(data, { preset: 'strict' }).success === true;
  return passes(value) && !passes(undefined);
}

function typeOf(value: unknown): string {
  const isTyped = typeof value === 'object' && value !== null && 'type' in value;
  return isTyped && typeof value.type === 'string' ? value.type : '';
}

function makeStream<Event>(answer: Answer, read: () => AsyncGenerator<Event>): Stream<Event> {
  let isClosed = false;
  const close = (): void => {
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

const OVER = { done: true, value: undefined } as const;

function streamOf<Event>(
  response: Response,
  close: () => void,
  read: () => AsyncIterator<Event>,
): Stream<Event> {
  let isRead = false;
  const iterate = (): AsyncIterator<Event> => {
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
      const queues = new Set<Promise<IteratorResult<Event>>[]>();
      const branch = (): Stream<Event> => {
        const queue: Promise<IteratorResult<Event>>[] = [];
        queues.add(queue);
        // The other branch goes on: the last one that leaves closes the connection.
        const leave = (): void => {
          if (queues.delete(queue) && queues.size === 0) close();
        };
        const pull = (): Promise<IteratorResult<Event>> => {
          const result = events.next();
          // The other reader may never come to where it fails.
          result.catch(() => {});
          for (const other of queues) if (other !== queue) other.push(result);
          return result;
        };
        return streamOf<Event>(response, leave, () => ({
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
      const lines = async function* (): AsyncGenerator<Uint8Array> {
        for await (const event of { [Symbol.asyncIterator]: () => events }) {
          yield encoder.encode(`${JSON.stringify(event)}\n`);
        }
      };
      return readableStream(lines(), close);
    },
  };
}
