/** Streams on real connections: what is given, what is thrown, and what is closed. */
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { requestEvents, requestLines } from '../../generator/emit/runtime/requests.js';
import { StreamTruncatedError } from '../../generator/emit/runtime/errors.js';
import { createTransport } from '../../generator/emit/runtime/transport.js';
import type { Stream } from '../../generator/emit/runtime/stream.js';
import type { Fault, FaultServer } from '../support/fault-server.js';
import {
  events,
  faultServer,
  hang,
  json,
  reset,
  stallAfter,
  text,
} from '../support/fault-server.js';
import { CANARY, settings, transportTo } from '../support/runtime-client.js';

let server: FaultServer;

beforeAll(async () => {
  server = await faultServer();
});

afterAll(() => server.close());

const call = { verb: 'post', path: '/v1/readings' };
const LAST = ['reading_stop'];

function open(fault: Fault, last: readonly string[] = [], idleTimeout?: number) {
  server.answer(fault);
  return requestEvents<unknown>(transportTo(server.url, { idleTimeout }), call, {}, last);
}

interface Outcome {
  readonly seen: readonly unknown[];
  readonly error: unknown;
}

async function readAll(opened: PromiseLike<Stream<unknown>>): Promise<Outcome> {
  const seen: unknown[] = [];
  try {
    for await (const event of await opened) seen.push(event);
    return { seen, error: null };
  } catch (error) {
    return { seen, error };
  }
}

const reading = [
  'event: reading_start\ndata: {"type":"reading_start","page":1}\n\n',
  ': ping\n\n',
  'event: ping\ndata: {"type":"ping"}\n\n',
  'event: page\r\ndata: {"type":"page","text":"é [DONE] 😀"}\r\n\r\n',
  'event: new_kind\ndata: {"type":"new_kind"}\n\n',
  'event: reading_stop\ndata: {"type":"reading_stop"}\n\n',
];
const given = [
  { type: 'reading_start', page: 1 },
  { type: 'page', text: 'é [DONE] 😀' },
  { type: 'new_kind' },
  { type: 'reading_stop' },
];

describe('events', () => {
  test('one with a member `error` is thrown, unless the pages have such an event', async () => {
    const failed = { type: 'failed', error: 'disk full' };
    const event = {
      safeParse: (value: unknown) =>
        JSON.stringify(value) === JSON.stringify(failed)
          ? ({ success: true } as const)
          : { success: false as const, issues: [], count: 1 },
    };
    const read = (value: unknown, validators = {}) => {
      server.answer(events([`data: ${JSON.stringify(value)}\n\n`]));
      const transport = createTransport(
        { baseURL: server.url, apiKey: null },
        { ...settings, validators },
      );
      return readAll(requestEvents<unknown>(transport, { ...call, id: 'readings.create' }));
    };
    const validators = { 'readings.create': { event } };
    expect(await read(failed, validators)).toEqual({ seen: [failed], error: null });
    expect(String((await read(failed)).error)).toBe('APIError: 200 disk full');
    expect(String((await read({ error: 'lost' }, validators)).error)).toBe('APIError: 200 lost');
    const fine = { error: false };
    expect(await read(fine)).toEqual({ seen: [fine], error: null });
  });

  test('a ping and an error are given where the pages have them, by their data', async () => {
    const ping = { type: 'ping', delay: 5 };
    const event = (known: readonly unknown[]) => ({
      safeParse: (value: unknown) =>
        known.some((one) => JSON.stringify(value) === JSON.stringify(one))
          ? ({ success: true } as const)
          : { success: false as const, issues: [], count: 1 },
    });
    const failed = { type: 'error', message: 'torn page' };
    const read = (known: readonly unknown[]) => {
      const sent = [ping, failed, { type: 'page' }].map(
        (data) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`,
      );
      server.answer(events(sent));
      const transport = createTransport(
        { baseURL: server.url, apiKey: null },
        { ...settings, validators: { 'readings.create': { event: event(known) } } },
      );
      return readAll(requestEvents<unknown>(transport, { ...call, id: 'readings.create' }));
    };
    const page = { type: 'page' };
    expect(await read([ping, failed, page])).toEqual({ seen: [ping, failed, page], error: null });
    const thrown = await read([ping, page]);
    expect([thrown.seen, String(thrown.error)]).toEqual([[ping], 'APIError: 200 torn page']);
    // Where anything passes, the pages tell nothing of it.
    const opaque = await read([undefined, ping, failed, page]);
    expect([opaque.seen, String(opaque.error)]).toEqual([[], 'APIError: 200 torn page']);
  });

  test('an error shows no key, and need not be JSON', async () => {
    const hidden = `event: error\ndata: {"error":{"message":"Overloaded ${CANARY}"}}\n\n`;
    const failed = await readAll(open(events([hidden])));
    expect(String(failed.error)).toBe('APIError: 200 Overloaded [hidden]');
    const plain = await readAll(open(events(['event: error\ndata: overloaded\n\n'])));
    expect(String(plain.error)).toBe('APIError: 200 overloaded');
  });

  test('without data are none', async () => {
    const { seen, error } = await readAll(open(events(['data:\n\n', 'data: {"a":1}\n\n'])));
    expect([seen, error]).toEqual([[{ a: 1 }], null]);
  });

  test('are given as they come, those that are new as well', async () => {
    expect(await readAll(open(events(reading), LAST))).toEqual({ seen: given, error: null });
    expect(server.received).toMatchObject([{ headers: { accept: 'text/event-stream' } }]);
  });

  test('a stream that is cut anywhere gives what came before, and an error', async () => {
    const whole = Buffer.from(reading.join(''));
    const fetch = (end: number) => async () =>
      new Response(whole.subarray(0, end), { headers: { 'content-type': 'text/event-stream' } });
    for (let end = 0; end < whole.length; end++) {
      const transport = transportTo(server.url, { fetch: fetch(end) });
      const { seen, error } = await readAll(requestEvents(transport, call, {}, LAST));
      expect(seen).toEqual(given.slice(0, seen.length));
      expect(seen.length, `cut at ${end}`).toBeLessThan(given.length);
      expect(error).toBeInstanceOf(StreamTruncatedError);
    }
  });

  test('a connection that breaks is an error too, unless all has come', async () => {
    const broken = await readAll(open(events(reading.slice(0, 1), reset)));
    expect(broken.seen).toEqual(given.slice(0, 1));
    expect(broken.error).toBeInstanceOf(StreamTruncatedError);
    expect(await readAll(open(events(reading, reset), LAST))).toEqual({ seen: given, error: null });
  });

  test('where the last event is not known, a clean end is one', async () => {
    expect((await readAll(open(events(reading.slice(0, 1))))).error).toBeNull();
    expect(
      (await readAll(open(events([...reading.slice(0, 1), 'data: {"a'])))).error,
    ).toBeInstanceOf(StreamTruncatedError);
  });

  test('[DONE] ends a stream, and nothing like it does', async () => {
    const done = await readAll(open(events(['data: {"a":1}\n\ndata: [DONE]\n\n'], hang), LAST));
    expect(done).toEqual({ seen: [{ a: 1 }], error: null });
    expect((await readAll(open(events(['data: {"a":1}\n\ndata: [DONE]']), LAST))).error).toBeNull();
    // One space behind the colon is taken off, so that two are one too many.
    for (const fake of ['[DONE]x', '[DONE] ', '  [DONE]', '[DONE]\ndata: [DONE]']) {
      const { error } = await readAll(open(events([`data:${fake}\n\n`])));
      expect(error).toMatchObject({ name: 'InvalidResponseError' });
    }
  });

  test('an error inside is thrown, with what the server says', async () => {
    const named = 'event: error\ndata: {"type":"error","error":{"message":"no more paper"}}\n\n';
    const { seen, error } = await readAll(
      open(events([...reading.slice(0, 1), named, ...reading])),
    );
    expect(seen).toEqual(given.slice(0, 1));
    expect(error).toMatchObject({ name: 'APIError', message: '200 no more paper' });
    const unnamed = await readAll(open(events(['data: {"error":{"message":"out of ink"}}\n\n'])));
    expect(unnamed.error).toMatchObject({ message: '200 out of ink' });
    expect(await readAll(open(events(['data: {"error":null}\n\n'])))).toMatchObject({
      error: null,
    });
  });

  test('one that is no JSON is an error that does not repeat it', async () => {
    const { error } = await readAll(open(events(['data: canary\n\n'])));
    expect(error).toMatchObject({ name: 'InvalidResponseError' });
    expect(String(error)).not.toContain('canary');
  });

  test('an answer that is no stream is an error', async () => {
    for (const fault of [json({ id: 'r_1' }), text('<p>', { 'content-type': 'text/html' })]) {
      const { seen, error } = await readAll(open(fault));
      expect(seen).toEqual([]);
      expect(error).toMatchObject({ name: 'InvalidResponseError', status: 200 });
    }
    expect((await readAll(open(json({}, 401)))).error).toMatchObject({ status: 401 });
  });
});

describe('time', () => {
  test('behind the last event nothing is missing, however long the connection is silent', async () => {
    const read = await readAll(open(events(reading, hang), LAST, 80));
    expect(read).toEqual({ seen: given, error: null });
  });

  test('an answer that is no stream is not waited for without end', async () => {
    const stalled = stallAfter('{"a":');
    expect((await readAll(open(stalled, LAST, 80))).error).toMatchObject({ kind: 'idle' });
  });

  test('silence ends a stream, and pings are no silence', async () => {
    const silent = await readAll(open(events(reading.slice(0, 1), hang), LAST, 80));
    expect(silent.seen).toHaveLength(1);
    expect(silent.error).toMatchObject({ name: 'APITimeoutError', kind: 'idle' });
    const pings: Fault = async (response) => {
      for (let count = 0; count < 8; count++) {
        response.write(': ping\n\n');
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      response.end(reading.join(''));
    };
    expect((await readAll(open(events([], pings), LAST, 80))).error).toBeNull();
  });

  test('the reader may take all the time that it wants', async () => {
    const stream = await open(events(reading), LAST, 40);
    let count = 0;
    for await (const event of stream) {
      count += event ? 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(count).toBe(given.length);
  });

  test('the limit of a try does not end a stream, the deadline does', async () => {
    const slow: Fault = async (response) => {
      for (let count = 0; count < 6; count++) {
        response.write('data: {}\n\n');
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      response.end();
    };
    server.answer(events([], slow));
    const alive = requestEvents(transportTo(server.url), call, { timeout: 60 });
    expect((await readAll(alive)).error).toBeNull();
    const late = requestEvents(transportTo(server.url), call, { deadline: 60 });
    expect((await readAll(late)).error).toMatchObject({ kind: 'total' });
  });
});

test('a reader that is slow holds the server back, however much there is to say', async () => {
  const piece = `data: {"text":"${'x'.repeat(65_536)}"}\n\n`;
  let written = 0;
  const endless: Fault = async (response) => {
    while (!response.destroyed) {
      written += piece.length;
      if (response.write(piece)) await new Promise((resolve) => setImmediate(resolve));
      else await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
    }
  };
  const stream = await open(events([], endless));
  let count = 0;
  for await (const event of stream) {
    count += event ? 1 : 0;
    if (count > 5) break;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  // What fits into the buffers of the connection, of both sides.
  expect(written).toBeLessThan(32 * 2 ** 20);
  await vi.waitFor(() => expect(server.unfinished()).toBe(0));
}, 20_000);

describe('closing', () => {
  const endless: Fault = events(['data: {"n":1}\n\n', 'data: {"n":2}\n\n'], hang);
  const allClosed = () => vi.waitFor(() => expect(server.unfinished()).toBe(0));

  test('break closes the connection', async () => {
    for await (const event of await open(endless)) {
      expect(event).toEqual({ n: 1 });
      break;
    }
    await allClosed();
  });

  test('so does an error of the reader, and close()', async () => {
    const stream = await open(endless);
    await expect(
      (async () => {
        for await (const event of stream) throw new Error(`no ${String(event)}`);
      })(),
    ).rejects.toThrow('no [object Object]');
    await allClosed();
    const closed = await open(endless);
    setTimeout(closed.close, 30);
    expect(await readAll(Promise.resolve(closed))).toMatchObject({ error: null });
    await allClosed();
  });

  test('a stream is read once', async () => {
    const stream = await open(events(reading), LAST);
    await readAll(Promise.resolve(stream));
    const { error } = await readAll(Promise.resolve(stream));
    expect(error).toMatchObject({ message: 'A stream can be read only once.' });
  });

  test('tee gives the events to two readers, each at its pace', async () => {
    const [left, right] = (await open(events(reading), LAST)).tee();
    expect((await readAll(Promise.resolve(left))).seen).toEqual(given);
    expect((await readAll(Promise.resolve(right))).seen).toEqual(given);
    const [read, unread] = (await open(events(reading.slice(0, 1), reset))).tee();
    expect((await readAll(Promise.resolve(read))).error).toBeInstanceOf(StreamTruncatedError);
    expect((await readAll(Promise.resolve(unread))).error).toBeInstanceOf(StreamTruncatedError);
    const [alone] = (await open(events([], reset))).tee();
    expect((await readAll(Promise.resolve(alone))).error).toBeInstanceOf(StreamTruncatedError);
    const [first, second] = (await open(endless)).tee();
    for await (const event of first) {
      expect(event).toEqual({ n: 1 });
      break;
    }
    expect(server.unfinished()).toBeGreaterThan(0);
    for await (const event of second) {
      expect(event).toEqual({ n: 1 });
      break;
    }
    await allClosed();
  });

  test('of two readers, one that leaves twice or cancels takes nothing from the other', async () => {
    const [left, right] = (await open(events(reading), LAST)).tee();
    const reader = left.toReadableStream().getReader();
    await reader.read();
    await reader.cancel();
    left.close();
    expect((await readAll(Promise.resolve(right))).seen).toEqual(given);
    const [first, second] = (await open(events(reading), LAST)).tee();
    const iterator = first[Symbol.asyncIterator]();
    await iterator.return?.();
    await iterator.return?.();
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(await readAll(Promise.resolve(second))).toEqual({ seen: given, error: null });
  });

  test('a readable stream gives lines of JSON, and can be cancelled', async () => {
    const stream = (await open(events(reading), LAST)).toReadableStream();
    const lines = (await new Response(stream).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(given);
    const cancelled = (await open(endless)).toReadableStream();
    const reader = cancelled.getReader();
    await reader.read();
    await reader.cancel();
    await allClosed();
  });
});

describe('lines', () => {
  test('half a line is told without its text', async () => {
    server.answer(text('my secret', { 'content-type': 'application/x-jsonl' }));
    const { error } = await readAll(requestLines<unknown>(transportTo(server.url), call));
    expect(error).toBeInstanceOf(StreamTruncatedError);
    expect(inspect(error)).not.toContain('secret"');
  });

  const lines = (body: string, type = 'application/x-jsonl') => {
    server.answer(text(body, { 'content-type': type }));
    return readAll(requestLines<unknown>(transportTo(server.url), call));
  };

  test('each is a value', async () => {
    expect(await lines('{"a":1}\n\r\n[2]\r\n"\u2028"')).toEqual({
      seen: [{ a: 1 }, [2], '\u2028'],
      error: null,
    });
    expect(await lines('')).toEqual({ seen: [], error: null });
    expect(server.received).toMatchObject([{ headers: { accept: 'application/x-jsonl' } }]);
  });

  test('half of one is an error, and one that is wrong another', async () => {
    expect((await lines('{"a":1}\n{"a')).error).toBeInstanceOf(StreamTruncatedError);
    expect((await lines('{"a":1}\nx\n')).error).toMatchObject({ name: 'InvalidResponseError' });
  });
});

test('a slow reader is not outrun: the body is read piece by piece', async () => {
  let pulled = 0;
  const piece = new TextEncoder().encode('data: {"n":1}\n\n');
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled++;
        controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
  const fetch = async () =>
    new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  const stream = await requestEvents(transportTo(server.url, { fetch }), call);
  let count = 0;
  for await (const event of stream) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (event && ++count === 10) break;
  }
  expect(pulled).toBeLessThanOrEqual(11);
});

test('an event of 64 MB comes in one piece', async () => {
  const piece = 'x'.repeat(2 ** 16);
  const pieces = function* () {
    yield 'data: "';
    for (let count = 0; count < 1024; count++) yield piece;
    yield '"\n\n';
  };
  const encoder = new TextEncoder();
  const source = pieces();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const fetch = async () =>
    new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  const { seen, error } = await readAll(requestEvents(transportTo(server.url, { fetch }), call));
  expect(error).toBeNull();
  expect(String(seen[0])).toHaveLength(2 ** 26);
});
