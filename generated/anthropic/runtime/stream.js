// Part of the runtime of docshape, the same in every generated package.
/** A streamed answer: typed events, read once, closed when the reader stops. */
import { APIError, ClientError } from './errors.js';
import { serverSentEvents } from './server-sent-events.js';
import { textLines } from './text-lines.js';
function readOnce(response, events) {
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
export function eventStream(response) {
  return readOnce(response, async function* () {
    for await (const { event, data } of serverSentEvents(textLines(bodyOf(response), true))) {
      if (data === '[DONE]') return;
      if (event === 'error') throw new APIError(response.status, response.headers, parse(data));
      if (event === 'ping') continue;
      yield parse(data);
    }
  });
}
/** One JSON value a line. */
export function jsonLines(response) {
  return readOnce(response, async function* () {
    for await (const line of textLines(bodyOf(response), false)) {
      if (line.trim() !== '') yield parse(line);
    }
  });
}
function bodyOf(response) {
  if (!response.body) throw new ClientError('The answer has no body to stream.');
  return response.body;
}
function parse(data) {
  try {
    const value = JSON.parse(data);
    return value;
  } catch (cause) {
    throw new ClientError('An event of the stream is not JSON.', { cause });
  }
}
