/** Which tries are repeated, and after what pause. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APIConnectionError, APIError } from '../../generator/emit/runtime/errors.js';
import { backoff, pauseAskedFor } from '../../generator/emit/runtime/retry.js';
import type { FaultServer } from '../support/fault-server.js';
import { faultServer, json, reset, text } from '../support/fault-server.js';
import { clientOf, failureOf } from '../support/runtime-client.js';

let server: FaultServer;

beforeAll(async () => {
  server = await faultServer();
});

afterAll(() => server.close());

describe('statuses', () => {
  test.each([408, 409, 429, 500, 502, 503, 504, 529])('%i is tried again', async (status) => {
    server.answer(json({}, status), json({}, status), json({ ok: true }));
    expect(await clientOf(server.url).post('/v1/books', { body: {} })).toEqual({ ok: true });
    expect(server.received).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 405, 410, 413, 422, 451])('%i is not', async (status) => {
    server.answer(json({}, status));
    expect(await failureOf(clientOf(server.url).get('/v1/books'))).toMatchObject({ status });
    expect(server.received).toHaveLength(1);
  });

  test('the server has the last word', async () => {
    server.answer(json({}, 400, { 'x-should-retry': 'true' }), json({}));
    await clientOf(server.url).get('/v1/books');
    expect(server.received).toHaveLength(2);
    server.answer(json({}, 500, { 'x-should-retry': 'false' }));
    await failureOf(clientOf(server.url).get('/v1/books'));
    expect(server.received).toHaveLength(1);
  });

  test('after the last try the answer is the error', async () => {
    server.answer(json({ error: { message: 'too busy' } }, 503));
    const error = await failureOf(clientOf(server.url, { maxRetries: 1 }).get('/v1/books'));
    expect(error).toMatchObject({ name: 'InternalServerError', message: '503 too busy' });
    expect(server.received).toHaveLength(2);
    await failureOf(clientOf(server.url).get('/v1/books', { maxRetries: 0 }));
    expect(server.received).toHaveLength(3);
  });
});

describe('connections', () => {
  test('one that is cut before the answer is tried again, with the same body', async () => {
    server.answer(reset, json({ ok: true }));
    await clientOf(server.url).post('/v1/books', { body: { title: 'Emma' } });
    expect(server.received.map(({ body }) => body)).toEqual([
      '{"title":"Emma"}',
      '{"title":"Emma"}',
    ]);
  });

  test('one that is refused, or has no address', async () => {
    for (const url of ['http://127.0.0.1:1', 'http://no-such-host.invalid']) {
      const error = await failureOf(clientOf(url, { logLevel: 'off' }).get('/v1/books'));
      expect(error).toBeInstanceOf(APIConnectionError);
      expect(error.cause).toBeInstanceOf(Error);
    }
  });

  test('one that is not encrypted as it should be', async () => {
    const url = server.url.replace('http:', 'https:');
    expect(await failureOf(clientOf(url).get('/v1/books'))).toBeInstanceOf(APIConnectionError);
  });

  test('a body that is a stream is sent once', async () => {
    server.answer(json({}, 503));
    const body = new Blob(['pages']).stream();
    expect(await failureOf(clientOf(server.url).post('/v1/scans', { body }))).toMatchObject({
      status: 503,
    });
    expect(server.received.map((request) => request.body)).toEqual(['pages']);
  });

  test('the key against doing things twice is one for all tries', async () => {
    server.answer(reset, json({}, 500), json({}));
    const client = clientOf(server.url, { idempotencyHeader: 'Idempotency-Key' });
    await client.post('/v1/books', { body: {} });
    const keys = server.received.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^retry-[\da-f-]{36}$/);
    expect(new Set(keys).size).toBe(1);
    server.answer(json({}));
    await client.post('/v1/books', { idempotencyKey: 'mine' });
    await client.get('/v1/books');
    expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual([
      'mine',
      undefined,
    ]);
  });
});

describe('pauses', () => {
  const at = 'Sat, 31 Jan 2026 09:00:00 GMT';
  const later = (seconds: number) => new Date(Date.parse(at) + seconds * 1000).toUTCString();

  test.each<[Record<string, string>, number | null]>([
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '0.1' }, 100],
    [{ 'retry-after': '3600' }, 3_600_000],
    [{ 'retry-after': '1e15' }, 1e18],
    [{ 'retry-after': '-5' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '' }, null],
    [{ 'retry-after': 'NaN' }, null],
    [{ 'retry-after-ms': '0' }, 0],
    [{ 'retry-after-ms': '1e15' }, 1e15],
    [{ 'retry-after-ms': 'x', 'retry-after': '2' }, 2000],
    [{ 'retry-after-ms': '0', 'retry-after': '20' }, 0],
    [{ 'retry-after': later(30), date: at }, 30_000],
    [{ 'retry-after': later(-30), date: at }, null],
    [{ 'retry-after': later(86_400), date: later(86_399) }, 1000],
    [{}, null],
  ])('%j', (headers, pause) => {
    expect(pauseAskedFor(new Headers(headers))).toBe(pause);
  });

  test('without the date of the server its date is compared with ours', () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    const pause = pauseAskedFor(new Headers({ 'retry-after': inAnHour }));
    expect(pause).toBeGreaterThan(3_590_000);
    expect(pause).toBeLessThanOrEqual(3_600_000);
  });

  test('a longer one than is allowed ends the call at once, and never early', async () => {
    for (const wish of ['3600', '9999999', '1e15']) {
      server.answer(json({}, 429, { 'retry-after': wish }));
      const error = await failureOf(clientOf(server.url).get('/v1/books'));
      expect(error).toBeInstanceOf(APIError);
      expect(server.received).toHaveLength(1);
    }
    server.answer(json({}, 429, { 'retry-after-ms': '5' }), json({}));
    await clientOf(server.url).get('/v1/books', { maxRetryDelay: 5 });
    expect(server.received).toHaveLength(2);
  });

  test('our own pause is not what a server asks for', async () => {
    server.answer(json({}, 503), json({}));
    await clientOf(server.url).get('/v1/books', { maxRetryDelay: 1, retryDelay: 20 });
    expect(server.received).toHaveLength(2);
  });

  test('a pause that no timer can hold does not become none', async () => {
    server.answer(json({}, 429, { 'retry-after': '9999999' }));
    const stop = new AbortController();
    const options = { maxRetryDelay: Infinity, signal: stop.signal };
    const failure = failureOf(clientOf(server.url).get('/v1/books', options));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(server.received).toHaveLength(1);
    stop.abort();
    expect(await failure).toMatchObject({ name: 'APIUserAbortError' });
  });

  test('one that would end behind the deadline ends the call at once', async () => {
    server.answer(text('', { status: 503, 'retry-after': '30' }));
    await failureOf(clientOf(server.url).get('/v1/books', { deadline: 5000 }));
    expect(server.received).toHaveLength(1);
  });

  test('backoff doubles, has a cap, and is a little shorter than that', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 60_000 }), (tries, first) => {
        const whole = Math.min(first * 2 ** tries, Math.max(first, 8000));
        const pause = backoff(tries, first);
        expect(pause).toBeLessThanOrEqual(whole);
        expect(pause).toBeGreaterThanOrEqual(whole * 0.75);
      }),
    );
  });

  test('any header gives a pause that is none or a number from 0', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const clean = (value: string) => value.replace(/[^\x20-\x7e]/g, '');
        const headers = new Headers({ 'retry-after-ms': clean(a), 'retry-after': clean(b) });
        const pause = pauseAskedFor(headers);
        expect(pause === null || pause >= 0).toBe(true);
      }),
    );
  });
});
