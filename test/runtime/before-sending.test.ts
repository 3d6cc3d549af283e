/** What can go wrong before a request is on its way, and what is not taken for a failure of the network. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonBody, wholeBody } from '../../generator/emit/runtime/body.js';
import {
  APIConnectionError,
  APITimeoutError,
  APIUserAbortError,
  ClientError,
} from '../../generator/emit/runtime/errors.js';
import { requestJson } from '../../generator/emit/runtime/requests.js';
import { mergedOptions } from '../../generator/emit/runtime/transport.js';
import type { FaultServer } from '../support/fault-server.js';
import { faultServer, json, text } from '../support/fault-server.js';
import { clientOf, failureOf, transportTo } from '../support/runtime-client.js';

let server: FaultServer;

beforeAll(async () => {
  server = await faultServer();
});

afterAll(() => server.close());

const never = () => new Promise<never>(() => {});

describe('a key or a body that does not come', () => {
  test.each([
    ['a deadline', { deadline: 20 }, APITimeoutError],
    ['a signal', { signal: AbortSignal.timeout(20) }, APIUserAbortError],
  ])('is given up at %s', async (_, options, kind) => {
    const byKey = clientOf(server.url, { apiKey: never }).get('/v1/books', options);
    expect(await failureOf(byKey)).toBeInstanceOf(kind);
    const call = { verb: 'post', path: '/v1/books', body: never };
    const byBody = requestJson(transportTo(server.url), call, options);
    expect(await failureOf(byBody)).toBeInstanceOf(kind);
  });

  test('is not asked for again', async () => {
    let asked = 0;
    const apiKey = () => {
      asked++;
      throw new Error('no key here');
    };
    const failure = await failureOf(clientOf(server.url, { apiKey }).get('/v1/books'));
    expect(failure.message).toBe('no key here');
    expect(asked).toBe(1);
  });
});

describe('a key that is none', () => {
  test.each([undefined, '', 5])('%s is refused, and nothing is sent', async (key) => {
    const options = JSON.parse('{}');
    options.apiKey = () => key;
    const failure = await failureOf(clientOf(server.url, options).get('/v1/books'));
    expect(failure).toBeInstanceOf(ClientError);
    expect(failure.message).toContain('`apiKey`');
  });
});

test('options that are undefined are not given', () => {
  const own = { apiKey: 'k', timeout: 5 };
  expect(mergedOptions(own, { apiKey: undefined, timeout: 9 })).toEqual({
    apiKey: 'k',
    timeout: 9,
  });
  expect(mergedOptions(own, { apiKey: null })).toEqual({ apiKey: null, timeout: 5 });
});

test('a member called `__proto__` is sent as any other', async () => {
  let body = '';
  const fetch = async (_url: unknown, init?: { readonly body?: unknown }) => {
    body = String(init?.body);
    return Response.json({});
  };
  const params: object = JSON.parse('{ "a": 1, "__proto__": { "b": 2 } }');
  const transport = transportTo(server.url, { fetch });
  await requestJson(transport, { verb: 'post', path: '/v1/books', params, body: jsonBody });
  expect(body).toBe('{"a":1,"__proto__":{"b":2}}');
});

describe('a middleware', () => {
  test('that throws is no server that cannot be reached', async () => {
    let tries = 0;
    const broken = () => {
      tries++;
      throw new TypeError('a bug');
    };
    const failure = await failureOf(
      clientOf(server.url, { middleware: [broken] }).get('/v1/books'),
    );
    expect(failure).toBeInstanceOf(TypeError);
    expect(tries).toBe(1);
  });

  test('sees a failure of the connection as such', async () => {
    const seen: unknown[] = [];
    const client = clientOf(server.url, {
      maxRetries: 0,
      fetch: () => Promise.reject(new TypeError('fetch failed')),
      middleware: [
        async (url, init, next) => {
          try {
            return await next(url, init);
          } catch (error) {
            seen.push(error);
            throw error;
          }
        },
      ],
    });
    expect(await failureOf(client.get('/v1/books'))).toBeInstanceOf(APIConnectionError);
    expect(seen[0]).toBeInstanceOf(APIConnectionError);
  });
});

test('an empty key is none', () => {
  expect(() => clientOf(server.url, { apiKey: '' })).toThrow(ClientError);
});

describe('bodies of paths that the pages do not describe', () => {
  const sentBy = async (options: object) => {
    server.answer(json({}));
    await clientOf(server.url).post('/v1/books', options);
    return server.received[0]?.body;
  };

  test('are not for a verb that has none', async () => {
    const failure = await failureOf(clientOf(server.url).get('/v1/books', { body: { a: 1 } }));
    expect(failure.message).toBe('A GET is sent without a body.');
  });

  test.each([
    [{ extraBody: { a: 1 } }, '{"a":1}'],
    [{ body: { b: 1 }, extraBody: { a: 1 } }, '{"b":1,"a":1}'],
    [{ body: [1], extraBody: {} }, '[1]'],
  ])('%j', async (options, body) => {
    expect(await sentBy(options)).toBe(body);
  });

  test('members cannot be added to a body that has none, nor to a call without a body', async () => {
    const list = clientOf(server.url).post('/v1/books', { body: [1], extraBody: { a: 1 } });
    expect(await failureOf(list)).toBeInstanceOf(ClientError);
    expect(() => wholeBody({ body: 'text', a: 1 })).toThrow(ClientError);
    const get = { verb: 'get', path: '/v1/books' };
    const failure = await failureOf(
      requestJson(transportTo(server.url), get, { extraBody: { a: 1 } }),
    );
    expect(failure).toBeInstanceOf(ClientError);
  });

  test('are streams of any kind', async () => {
    async function* pieces() {
      yield new TextEncoder().encode('one ');
      yield 'two';
    }
    expect(await sentBy({ body: pieces() })).toBe('one two');
  });

  test.each(['post', 'delete', 'head'])('an empty answer to %s is no failure', async (verb) => {
    server.answer(text(''));
    expect(await clientOf(server.url).request(verb, '/v1/books')).toBeUndefined();
  });
});
