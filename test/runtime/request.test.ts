/** What is sent, what is read of it, and what goes wrong in between: on a real connection. */
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClient, undocumented } from '../../generator/emit/runtime/api-client.js';
import {
  requestBinary,
  requestJson,
  requestNothing,
} from '../../generator/emit/runtime/requests.js';
import { InvalidResponseError } from '../../generator/emit/runtime/errors.js';
import type { AnswerValidator, Logger } from '../../generator/emit/runtime/options.js';
import { requestIdOf } from '../../generator/emit/runtime/request-id.js';
import { createTransport } from '../../generator/emit/runtime/transport.js';
import type { Fault, FaultServer } from '../support/fault-server.js';
import {
  events,
  faultServer,
  json,
  redirect,
  reset,
  stallAfter,
  text,
} from '../support/fault-server.js';
import { CANARY, clientOf, failureOf, settings, transportTo } from '../support/runtime-client.js';

let server: FaultServer;
let other: FaultServer;

beforeAll(async () => {
  [server, other] = await Promise.all([faultServer(), faultServer()]);
});

afterAll(() => Promise.all([server.close(), other.close()]));

const book = { id: 'books.retrieve', verb: 'get', path: '/v1/books/b_1' };

describe('the promise', () => {
  test('gives the value, and the response around it', async () => {
    server.answer(json({ id: 'b_1' }, 200, { 'request-id': 'r_1' }));
    const promise = requestJson<{ id: string }>(transportTo(server.url), book);
    const { data, response, requestId } = await promise.withResponse();
    expect(data).toEqual({ id: 'b_1' });
    expect(response.status).toBe(200);
    expect(requestId).toBe('r_1');
    expect(await promise).toBe(data);
    expect(requestIdOf(data)).toBe('r_1');
    expect(JSON.stringify(data)).toBe('{"id":"b_1"}');
    expect(server.received).toHaveLength(1);
  });

  test('gives the response unread', async () => {
    server.answer(text('<p>', { 'content-type': 'text/html' }));
    const response = await requestJson(transportTo(server.url), book).asResponse();
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(response.url).toBe(`${server.url}/v1/books/b_1`);
    expect(await response.text()).toBe('<p>');
  });

  test('is a promise', async () => {
    server.answer(json({}, 404));
    const promise = requestJson(transportTo(server.url), book);
    expect(await promise.catch(() => 'caught')).toBe('caught');
    let ended = false;
    await promise.finally(() => (ended = true)).catch(() => {});
    expect(ended).toBe(true);
    expect(String(promise)).toBe('[object APIPromise]');
  });
});

describe('headers', () => {
  const sent = async (options: Parameters<ApiClient['get']>[1], client = clientOf(server.url)) => {
    server.answer(json({}));
    await client.get('/v1/books', options);
    return server.received[0]?.headers ?? {};
  };

  test('later ones win, null removes, undefined leaves', async () => {
    const client = clientOf(server.url, {
      defaultHeaders: { a: '1', b: '1', 'X-Api-Key': 'mine' },
    });
    const headers = await sent(
      { headers: { A: '2', B: null, 'library-version': undefined } },
      client,
    );
    expect(headers).toMatchObject({ a: '2', 'library-version': '2026-01-31', 'x-api-key': 'mine' });
    expect(headers).not.toHaveProperty('b');
    expect(await sent({ headers: { 'x-api-key': null } })).not.toHaveProperty('x-api-key');
  });

  test.each([
    ['a line feed', 'a\nb'],
    ['a carriage return', 'a\rb'],
    ['a zero', 'a\0b'],
    ['a letter beyond Latin 1', 'ключ'],
  ])('%s in a value is refused, and the value is not shown', async (_, value) => {
    const secret = `${CANARY}${value}`;
    for (const failing of [
      clientOf(server.url).get('/v1/books', { headers: { 'x-extra': secret } }),
      clientOf(server.url, { apiKey: secret }).get('/v1/books'),
      clientOf(server.url, { apiKey: () => secret }).get('/v1/books'),
    ]) {
      const error = await failureOf(failing);
      expect(error.name).toBe('ClientError');
      expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('canary');
      expect(JSON.stringify(error)).not.toContain('canary');
    }
  });

  test.each(['', 'a b', 'a:b', 'coo\u212Aie', 'a\n'])('%j is no name', async (name) => {
    expect(
      await failureOf(clientOf(server.url).get('/', { headers: { [name]: 'x' } })),
    ).toMatchObject({
      name: 'ClientError',
    });
  });
});

describe('redirects', () => {
  const statuses = [301, 302, 303, 307, 308];

  test.each(statuses)('%i to another origin is not followed', async (status) => {
    const targets = [
      `${other.url}/x`,
      other.url.replace('127.0.0.1', 'localhost'),
      server.url.replace('http:', 'https:'),
      `http://user@${server.url.slice('http://'.length)}/x`,
      '//evil.example/x',
      'file:///etc/passwd',
    ];
    for (const target of targets) {
      server.answer(redirect(status, target));
      other.answer(json({}));
      const error = await failureOf(clientOf(server.url).get('/v1/books'));
      expect(error).toMatchObject({ name: 'RedirectError', status, location: target });
      expect(server.received).toHaveLength(1);
      expect(other.received).toEqual([]);
    }
  });

  test.each(statuses)('%i of what changes something is not followed at all', async (status) => {
    server.answer(redirect(status, '/v1/elsewhere'), json({}));
    const failing = clientOf(server.url).post('/v1/books', { body: { secret: CANARY } });
    expect(await failureOf(failing)).toMatchObject({ name: 'RedirectError', status });
    expect(server.received).toHaveLength(1);
  });

  test('within its origin a read is followed, but not for ever', async () => {
    server.answer(
      redirect(307, '/v1/here'),
      redirect(301, `${server.url}/v1/there`),
      json({ at: 3 }),
    );
    expect(await clientOf(server.url).get('/v1/books')).toEqual({ at: 3 });
    expect(server.received.map(({ url }) => url)).toEqual(['/v1/books', '/v1/here', '/v1/there']);
    server.answer(redirect(302, '/again'));
    expect(await failureOf(clientOf(server.url).get('/'))).toMatchObject({ name: 'RedirectError' });
    expect(server.received).toHaveLength(6);
  });

  test('one without a target is an error of its own', async () => {
    server.answer(text('', { status: 302 }));
    expect(await failureOf(clientOf(server.url).get('/'))).toMatchObject({ name: 'RedirectError' });
  });
});

describe('keys', () => {
  const env = (value: string | undefined) => {
    if (value === undefined) delete process.env['LIBRARY_API_KEY'];
    else process.env['LIBRARY_API_KEY'] = value;
  };

  test("the environment's key is for the API's own host", async () => {
    env(CANARY);
    try {
      const seen: (string | null)[] = [];
      const fetch = async (_url: string, init: RequestInit) => {
        seen.push(new Headers(init.headers).get('x-api-key'));
        return Response.json({});
      };
      await new ApiClient(createTransport({ fetch }, settings)).get('/v1/books');
      expect(seen).toEqual([CANARY]);
      expect(() => createTransport({ baseURL: 'https://other.example' }, settings)).toThrow(
        /LIBRARY_API_KEY is for another host/,
      );
      const options = { baseURL: 'https://other.example', apiKey: null, fetch };
      await new ApiClient(createTransport(options, settings)).get('/v1/books');
      expect(seen).toEqual([CANARY, null]);
    } finally {
      env(undefined);
    }
  });

  test('a browser must be allowed to hold one', () => {
    const globals = ['window', 'document', 'navigator'] as const;
    const before = globals.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
    for (const name of globals) {
      Object.defineProperty(globalThis, name, { value: {}, configurable: true });
    }
    try {
      const options = { apiKey: CANARY };
      expect(() => createTransport(options, settings)).toThrow(/dangerouslyAllowBrowser/);
      createTransport({ ...options, dangerouslyAllowBrowser: true }, settings);
      createTransport({ apiKey: null }, settings);
    } finally {
      globals.forEach((name, index) => {
        const descriptor = before[index];
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      });
    }
  });
});

describe('answers with success that are none', () => {
  const wrong: readonly [string, Fault][] = [
    ['nothing', text('', { 'content-type': 'application/json' })],
    ['a page', text('<!doctype html><p>Hello', { 'content-type': 'text/html' })],
    ['UTF-16', text(Buffer.from('{"a":1}', 'utf16le'), { 'content-type': 'application/json' })],
    ['not a number', text('{"a":NaN}')],
    ['half of it', text('{"a":')],
  ];

  test.each(wrong)('%s', async (_, fault) => {
    server.answer((response, received, request) => {
      response.setHeader('request-id', 'r_9');
      return fault(response, received, request);
    });
    const error = await failureOf(requestJson(transportTo(server.url), book));
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error).toMatchObject({ status: 200, requestId: 'r_9' });
    expect(error.message).toMatch(/^An answer with success is (?:empty|not JSON)\.$/);
  });

  test('the beginning of what came is kept, but not shown', async () => {
    server.answer(text(`<p>${CANARY}${'x'.repeat(5000)}`));
    const error = await failureOf(requestJson(transportTo(server.url), book));
    if (!(error instanceof InvalidResponseError)) throw error;
    expect(error.text).toHaveLength(2048);
    expect(inspect(error, { showHidden: true })).not.toContain(CANARY);
  });

  test('no content is not what the pages describe, where they describe some', async () => {
    server.answer(text('', { status: 204 }));
    const issues = [{ path: '', message: 'missing, expected Book' }];
    const answer: AnswerValidator = {
      safeParse: (value) =>
        value == null ? { success: false, issues, count: 1 } : { success: true },
    };
    const validators = { 'books.retrieve': { answer } };
    const transport = createTransport(
      { baseURL: server.url, apiKey: null },
      { ...settings, validators },
    );
    expect(await failureOf(requestJson(transport, book))).toMatchObject({
      name: 'ResponseValidationError',
      status: 204,
    });
    expect(await requestJson(transport, book, { validation: 'off' })).toBeUndefined();
  });

  test.each([204, 205])('%i is null, where the pages say that null may come', async (status) => {
    server.answer(text('', { status }));
    const answer: AnswerValidator = {
      safeParse: (value) =>
        value === null ? { success: true } : { success: false, issues: [], count: 1 },
    };
    const validators = { 'books.retrieve': { answer } };
    const transport = createTransport(
      { baseURL: server.url, apiKey: null },
      { ...settings, validators },
    );
    expect(await requestJson(transport, book)).toBeNull();
  });

  test('an answer without a body can be read as it is', async () => {
    server.answer(text('', { status: 204 }));
    const response = await requestJson(transportTo(server.url), book).asResponse();
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  test.each([204, 205])('%i has no value', async (status) => {
    server.answer(text('', { status }));
    expect(await requestJson(transportTo(server.url), book)).toBeUndefined();
    expect(await requestNothing(transportTo(server.url), book)).toBeUndefined();
  });

  test('odd, but right', async () => {
    server.answer(text('\uFEFF{"a":1,"a":2,"__proto__":{"b":3}}'));
    const value = await requestJson<object>(transportTo(server.url), book);
    expect(undocumented(value, 'a')).toBe(2);
    expect(undocumented(value, 'b')).toBeUndefined();
    expect(undocumented(value, 'toString')).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('a body that breaks off, lies about its length or is packed wrongly', async () => {
    const faults: readonly Fault[] = [
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"a":1}', () => response.destroy());
      },
      text('no gzip', { 'content-encoding': 'gzip' }),
      text(gzipSync('{"a":1}').subarray(0, 12), { 'content-encoding': 'gzip' }),
    ];
    for (const fault of faults) {
      server.answer(fault);
      expect(await failureOf(requestJson(transportTo(server.url), book))).toMatchObject({
        name: expect.stringMatching(/^(?:APIConnectionError|InvalidResponseError)$/),
      });
      expect(server.received).toHaveLength(1);
    }
  });

  test('a body that unpacks to more than is allowed', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 2 ** 20, ' '));
    server.answer(text(bomb, { 'content-encoding': 'gzip' }));
    const transport = transportTo(server.url, { maxResponseBytes: 2 ** 20 });
    expect((await failureOf(requestJson(transport, book))).message).toContain(
      'longer than 1048576',
    );
  });

  test('a validator has the last word, unless it is not asked', async () => {
    server.answer(json({ id: 7 }));
    const asked: string[] = [];
    const answer: AnswerValidator = {
      safeParse(_, { preset }) {
        asked.push(preset);
        const issues = [{ path: 'id', message: 'is no string' }];
        return preset === 'strict' ? { success: false, issues, count: 7 } : { success: true };
      },
    };
    const validators = { 'books.retrieve': { answer } };
    const transport = createTransport(
      { baseURL: server.url, apiKey: null },
      { ...settings, validators },
    );
    const call = { ...book, id: 'books.retrieve' };
    await requestJson(transport, call);
    await requestJson(transport, call, { validation: 'off' });
    await requestJson(transport, { ...book, id: 'toString' }, { validation: 'strict' });
    const error = await failureOf(requestJson(transport, call, { validation: 'strict' }));
    expect(error).toMatchObject({
      name: 'ResponseValidationError',
      message: 'The answer is not what the pages describe: id: is no string (one of 7)',
      issues: [{ path: 'id', message: 'is no string' }],
    });
    expect(asked).toEqual(['tolerant', 'strict']);
  });
});

describe('bodies of failures', () => {
  const failing = async (body: string | Uint8Array, status = 400) => {
    server.answer(text(body, { status, 'set-cookie': 'session=canary', 'x-request-id': 'r_2' }));
    return failureOf(requestJson(transportTo(server.url), book));
  };

  test.each<[string, string]>([
    ['{"error":{"message":"no such book"}}', '400 no such book'],
    ['{"message":"no such book"}', '400 no such book'],
    ['{"detail":"no such book"}', '400 no such book'],
    ['{"error":"no such book"}', '400 no such book'],
    ['no such\nbook', '400 no such book'],
    ['{"error":null}', '400'],
    ['{"error":{"message":{"message":"x"}}}', '400'],
    ['{"__proto__":{"message":"x"}}', '400'],
    ['null', '400'],
    ['[]', '400'],
    ['', '400'],
    [`<html>${'x'.repeat(2_000_000)}`, '400'],
    ['{"error":'.repeat(100_000) + '1' + '}'.repeat(100_000), '400'],
  ])('body %#', async (body, message) => {
    const error = await failing(body);
    expect(error).toMatchObject({ name: 'BadRequestError', message, requestId: 'r_2' });
  });

  test('a message has at most 500 characters, and no key that the server repeats', async () => {
    const error = await failing(
      JSON.stringify({ message: `bad key ${CANARY}: ${'x'.repeat(9000)}` }),
    );
    expect(error.message.length).toBeLessThanOrEqual(500);
    expect(error.message).toMatch(/^400 bad key \[hidden\]: xxx/);
  });

  test('cookies and bodies can be read, but are not printed', async () => {
    const error = await failing(JSON.stringify({ message: 'bad', prompt: CANARY }));
    const printed = inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error);
    expect(printed).not.toContain('canary');
    expect(error).toHaveProperty('body.prompt', CANARY);
    expect(error).toHaveProperty('headers');
  });

  test.each([
    [400, 'BadRequestError'],
    [401, 'AuthenticationError'],
    [403, 'PermissionDeniedError'],
    [404, 'NotFoundError'],
    [409, 'ConflictError'],
    [418, 'APIError'],
    [422, 'UnprocessableEntityError'],
    [429, 'RateLimitError'],
    [500, 'InternalServerError'],
    [529, 'InternalServerError'],
  ])('%i is a %s', async (status, name) => {
    server.answer(json({}, status));
    const error = await failureOf(requestJson(transportTo(server.url), book, { maxRetries: 0 }));
    expect(error).toMatchObject({ name, status });
    expect(error.constructor.name).toBe(name);
  });

  test('one that never ends is cut by the time limit, and its status kept', async () => {
    server.answer((response) => {
      response.writeHead(400);
      response.write('{"message":');
    });
    const options = { timeout: 60 };
    expect(await failureOf(requestJson(transportTo(server.url), book, options))).toMatchObject({
      status: 400,
    });
  });
});

describe('logs', () => {
  const collected = () => {
    const lines: unknown[][] = [];
    const tell = (...line: unknown[]) => void lines.push(line);
    const logger: Logger = { error: tell, warn: tell, info: tell, debug: tell };
    return { lines, logger };
  };

  test('nothing secret is told at any level', async () => {
    const { lines, logger } = collected();
    const client = clientOf(server.url, {
      logger,
      logLevel: 'debug',
      defaultHeaders: {
        authorization: `Bearer ${CANARY}`,
        cookie: CANARY,
        'x-goog-api-key': CANARY,
      },
      defaultQuery: { key: CANARY },
    });
    server.answer(json({ at: CANARY }, 503, { 'set-cookie': CANARY, 'x-key': CANARY }), json({}));
    await client.post('/v1/books', { body: { prompt: CANARY }, query: { token: CANARY } });
    server.answer(redirect(302, `/v1/x?k=${CANARY}`), json({ message: CANARY }, 400));
    await failureOf(client.get('/v1/books'));
    server.answer(reset, json({}));
    await client.get('/v1/books');
    expect(lines.length).toBeGreaterThan(10);
    expect(inspect(lines, { depth: 9, showHidden: true })).not.toContain('canary');
    expect(inspect(lines)).toContain('503');
  });

  test('levels', async () => {
    for (const [logLevel, count] of [
      ['off', 0],
      ['error', 0],
      ['warn', 0],
      ['info', 1],
      ['debug', 2],
    ] as const) {
      const { lines, logger } = collected();
      server.answer(json({}));
      await clientOf(server.url, { logger, logLevel }).get('/v1/books');
      expect(lines).toHaveLength(count);
    }
  });

  test('neither a client nor a transport shows its key', async () => {
    const client = clientOf(server.url);
    const printed = inspect(client, { depth: 9, showHidden: true }) + JSON.stringify(client);
    expect(printed).not.toContain('canary');
  });
});

describe('what a caller brings', () => {
  test('middleware sees each try, and may answer itself', async () => {
    const seen: string[] = [];
    const client = clientOf(server.url, {
      middleware: [
        async (url, init, next) => {
          seen.push(`outer ${init.method}`);
          const headers = new Headers(init.headers);
          headers.set('x-trace', 't_1');
          return next(url, { ...init, headers });
        },
        async (url, init, next) => {
          const response = await next(url, init);
          seen.push(`inner ${response.status}`);
          return response;
        },
      ],
    });
    server.answer(json({}, 500), json({}));
    await client.get('/v1/books');
    expect(seen).toEqual(['outer GET', 'inner 500', 'outer GET', 'inner 200']);
    expect(server.received.map(({ headers }) => headers['x-trace'])).toEqual(['t_1', 't_1']);
    const own = clientOf(server.url, { middleware: [async () => Response.json({ from: 'here' })] });
    expect(await own.get('/v1/books')).toEqual({ from: 'here' });
  });

  test('a fetch for a client, and a stronger one for a request', async () => {
    const client = clientOf(server.url, { fetch: async () => Response.json({ of: 'client' }) });
    expect(await client.get('/')).toEqual({ of: 'client' });
    const options = { fetch: async () => Response.json({ of: 'request' }) };
    expect(await client.get('/', options)).toEqual({ of: 'request' });
  });

  test('a fetch that throws at once is no answer either', async () => {
    const fetch = () => {
      throw new Error('no network');
    };
    const error = await failureOf(clientOf(server.url, { fetch, maxRetries: 0 }).get('/'));
    expect(error).toMatchObject({ name: 'APIConnectionError', cause: { message: 'no network' } });
  });

  test('bodies that are not JSON', async () => {
    server.answer(json({}));
    const client = clientOf(server.url);
    await client.post('/v1/scans', { body: new Uint8Array([97, 98, 99, 100]).subarray(1, 3) });
    await client.post('/v1/scans', { body: 'plain', headers: { 'content-type': 'text/plain' } });
    await client.post('/v1/scans', { body: new URLSearchParams({ a: '1' }) });
    await client.post('/v1/scans', { body: ['a'] });
    expect(server.received.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
      ['bc', undefined],
      ['plain', 'text/plain'],
      ['a=1', 'application/x-www-form-urlencoded;charset=UTF-8'],
      ['["a"]', 'application/json'],
    ]);
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const error = await failureOf(client.post('/', { body: circle }));
    expect(error.message).toBe('The body cannot be written as JSON.');
    const nothing = await failureOf(client.post('/', { body: () => 1 }));
    expect(nothing.message).toBe('The body cannot be written as JSON.');
  });

  test('parameters that the pages do not describe', async () => {
    server.answer(json({}));
    const call = { verb: 'post', path: '/v1/books', params: { title: 'Emma' } };
    const { jsonBody } = await import('../../generator/emit/runtime/body.js');
    await requestJson(
      transportTo(server.url),
      { ...call, body: jsonBody },
      {
        extraBody: { genre: 'novel' },
        query: { dry_run: true },
      },
    );
    expect(server.received).toMatchObject([
      { url: '/v1/books?dry_run=true', body: '{"title":"Emma","genre":"novel"}' },
    ]);
  });

  test.each(['timeout', 'maxRetries', 'deadline', 'idleTimeout'])(
    '%s is a number',
    async (name) => {
      expect(() => clientOf(server.url, { [name]: -1 })).toThrow(name);
      const error = await failureOf(clientOf(server.url).get('/', { [name]: NaN }));
      expect(error.message).toContain(name);
    },
  );
});

test('a connection is used again once its answer was read', async () => {
  const own = await faultServer();
  own.answer(json({ id: 'b_1' }));
  const client = clientOf(own.url);
  for (let count = 0; count < 20; count++) await client.get('/v1/books');
  own.answer(json({}, 404));
  for (let count = 0; count < 20; count++) await failureOf(client.get('/v1/books'));
  expect(own.connections()).toBeLessThan(4);
  await own.close();
});

test('a download is not read, and keeps its limits', async () => {
  server.answer(text('bytes', { 'content-type': 'audio/mpeg' }));
  const response = await requestBinary(transportTo(server.url), book);
  expect(await response.text()).toBe('bytes');
  server.answer(stallAfter('byt', 'audio/mpeg'));
  const stalled = await requestBinary(transportTo(server.url, { idleTimeout: 60 }), book);
  expect(await failureOf(stalled.arrayBuffer())).toMatchObject({ kind: 'idle' });
});

test("a stream of a path of one's own", async () => {
  server.answer(events(['data: {"n":1}\n\n']));
  const stream = await clientOf(server.url).requestStream<{ n: number }>('post', '/v1/events', {
    body: {},
  });
  const seen: number[] = [];
  for await (const { n } of stream) seen.push(n);
  expect(seen).toEqual([1]);
  expect(server.received).toMatchObject([{ headers: { accept: 'text/event-stream' } }]);
});
