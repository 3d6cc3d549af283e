/** Ends that the caller or the clock sets, in every stage of a call, and what is left behind. */
import { getEventListeners } from 'node:events';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  requestBinary,
  requestEvents,
  requestJson,
} from '../../generator/emit/runtime/requests.js';
import type { RequestOptions } from '../../generator/emit/runtime/options.js';
import type { Transport } from '../../generator/emit/runtime/transport.js';
import type { Fault, FaultServer } from '../support/fault-server.js';
import { events, faultServer, hang, json, reset, stallAfter } from '../support/fault-server.js';
import { failureOf, transportTo } from '../support/runtime-client.js';

let server: FaultServer;
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

beforeAll(async () => {
  server = await faultServer();
  process.on('unhandledRejection', note);
});

afterAll(async () => {
  process.off('unhandledRejection', note);
  await server.close();
});

const call = { verb: 'get', path: '/v1/books' };

async function readStream(transport: Transport, options?: RequestOptions) {
  for await (const event of await requestEvents(transport, call, options)) void event;
}

interface Stage {
  readonly name: string;
  readonly fault: Fault;
  readonly run: (transport: Transport, options: RequestOptions) => PromiseLike<unknown>;
}

const stages: readonly Stage[] = [
  {
    name: 'before the head',
    fault: hang,
    run: (transport, options) => requestJson(transport, call, options),
  },
  {
    name: 'in the body',
    fault: stallAfter('{"a":'),
    run: (transport, options) => requestJson(transport, call, options),
  },
  {
    name: 'in the body of a failure',
    fault: (response) => {
      response.writeHead(400);
      response.write('{"a');
    },
    run: (transport, options) => requestJson(transport, call, options),
  },
  { name: 'in a stream', fault: events(['data: {}\n\n'], hang), run: readStream },
  {
    name: 'in a download',
    fault: stallAfter('a', 'audio/mpeg'),
    run: (transport, options) =>
      requestBinary(transport, call, options).then((response) => response.arrayBuffer()),
  },
  {
    name: 'in a pause',
    fault: json({}, 503, { 'retry-after': '30' }),
    run: (transport, options) => requestJson(transport, call, options),
  },
  {
    name: 'in a pause after a broken connection',
    fault: reset,
    run: (transport, options) => requestJson(transport, call, { ...options, retryDelay: 8000 }),
  },
];

describe('abort', () => {
  test.each(stages)('$name', async ({ fault, run }) => {
    server.answer(fault);
    const controller = new AbortController();
    const failing = failureOf(run(transportTo(server.url), { signal: controller.signal }));
    await vi.waitFor(() => expect(server.received).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 40));
    const reason = new Error('no longer wanted');
    const start = performance.now();
    controller.abort(reason);
    const error = await failing;
    // A generous limit: it must not be seconds, which all pauses and stalls here are.
    expect(performance.now() - start).toBeLessThan(500);
    expect(error).toMatchObject({ name: 'APIUserAbortError', cause: reason });
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    await vi.waitFor(() => expect(server.unfinished()).toBe(0));
    expect(server.received).toHaveLength(1);
  });

  test('before the call nothing is sent', async () => {
    server.answer(json({}));
    const signal = AbortSignal.abort();
    for (const { run } of stages) {
      expect(await failureOf(run(transportTo(server.url), { signal }))).toMatchObject({
        name: 'APIUserAbortError',
      });
    }
    expect(server.received).toEqual([]);
  });

  test('while connecting, and with a fetch that does not listen', async () => {
    const fetch = () => new Promise<Response>(() => {});
    const controller = new AbortController();
    const failing = requestJson(transportTo(server.url, { fetch }), call, {
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), 10);
    expect(await failureOf(failing)).toMatchObject({ name: 'APIUserAbortError' });
  });

  test('an answer that comes too late is closed', async () => {
    let answer: (response: Response) => void = () => {};
    let cancelled = false;
    const body = new ReadableStream({ cancel: () => void (cancelled = true) });
    const fetch = () => new Promise<Response>((resolve) => (answer = resolve));
    const transport = transportTo(server.url, { fetch });
    await failureOf(requestJson(transport, call, { timeout: 20, maxRetries: 0 }));
    answer(new Response(body));
    await vi.waitFor(() => expect(cancelled).toBe(true));
  });

  test('after the end nothing happens', async () => {
    server.answer(json({ id: 'b_1' }));
    const controller = new AbortController();
    const { signal } = controller;
    const value = await requestJson(transportTo(server.url), call, { signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    controller.abort();
    expect(value).toEqual({ id: 'b_1' });
  });
});

describe('limits', () => {
  test('a try has one, which covers its body', async () => {
    const transport = transportTo(server.url, { timeout: 60, maxRetries: 1 });
    server.answer(hang);
    expect(await failureOf(requestJson(transport, call))).toMatchObject({ kind: 'attempt' });
    expect(server.received).toHaveLength(2);
    const drip: Fault = (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    };
    for (const fault of [stallAfter('{'), drip]) {
      server.answer(fault);
      const error = await failureOf(requestJson(transport, call));
      expect(error).toMatchObject({
        name: 'APITimeoutError',
        kind: 'attempt',
        message: 'No complete answer within 60 ms.',
      });
      expect(server.received).toHaveLength(1);
    }
    await vi.waitFor(() => expect(server.unfinished()).toBe(0));
  });

  test('the whole call has one', async () => {
    server.answer(hang);
    const options = { deadline: 100, timeout: 40, maxRetries: 99 };
    const error = await failureOf(requestJson(transportTo(server.url), call, options));
    expect(error.name).toBe('APITimeoutError');
    expect(server.received.length).toBeGreaterThan(1);
    expect(server.received.length).toBeLessThan(5);
  });

  test('one that no timer can hold is none', async () => {
    server.answer(json({}));
    const options = { timeout: 2 ** 40, deadline: 1e300, idleTimeout: Infinity };
    expect(await requestJson(transportTo(server.url), call, options)).toEqual({});
  });
});

/** Of fifty calls each, in five stages: a thousand calls, or more if that is asked for. */
const ROUNDS = Number(process.env['ABORTED_CALLS'] ?? 1000) / 250;

test('a thousand aborted calls leave nothing behind', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const transport = transportTo(server.url);
  for (const { fault, run } of stages.slice(0, 5)) {
    server.answer(fault);
    for (let round = 0; round < ROUNDS; round++) {
      const own = Array.from({ length: 50 }, () => new AbortController());
      const failing = own.map((each) =>
        failureOf(run(transport, { signal: AbortSignal.any([signal, each.signal]) })),
      );
      await vi.waitFor(() => expect(server.received.length).toBeGreaterThan(round));
      await new Promise((resolve) => setTimeout(resolve, 10));
      for (const each of own) each.abort();
      for (const error of await Promise.all(failing)) {
        expect(error.name).toBe('APIUserAbortError');
      }
    }
    await vi.waitFor(() => expect(server.unfinished()).toBe(0), 5000);
  }
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  expect(unhandled).toEqual([]);
}, 120_000);
