/** A streamed answer: typed events, read once, closed when the reader stops. */
import { APIError, ClientError } from './errors.js';
import { serverSentEvents } from './server-sent-events.js';
import { textLines } from './text-lines.js';

/** `for await` gives the events; `break` closes the connection. */
export interface Stream<Event> extends AsyncIterable<Event> {
  readonly response: Response;
}

function readOnce<Event>(response: Response, events: () => AsyncGenerator<Event>): Stream<Event> {
  let isRead = false;
  return {
    response,
    [Symbol.asyncIterator]() {
      if (isRead) throw new ClientError('A stream can be read only once.');
      isRead = true;
      return events();
    },
  };
}

/** Server-sent events whose data is JSON; `[DONE]` ends them, an `error` event is thrown. */
export function eventStream<Event>(response: Response): Stream<Event> {
  return readOnce(response, async function* () {
    for await (const { event, data } of serverSentEvents(textLines(bodyOf(response), true))) {
      if (data === '[DONE]') return;
      if (event === 'error') throw new APIError(response.status, response.headers, parse(data));
      if (event === 'ping') continue;
      yield parse<Event>(data);
    }
  });
}

/** One JSON value a line. */
export function jsonLines<Value>(response: Response): Stream<Value> {
  return readOnce(response, async function* () {
    for await (const line of textLines(bodyOf(response), false)) {
      if (line.trim() !== '') yield parse<Value>(line);
    }
  });
}

function bodyOf(response: Response): ReadableStream<Uint8Array> {
  if (!response.body) throw new ClientError('The answer has no body to stream.');
  return response.body;
}

function parse<Value>(data: string): Value {
  try {
    const value: Value = JSON.parse(data);
    return value;
  } catch (cause) {
    throw new ClientError('An event of the stream is not JSON.', { cause });
  }
}
