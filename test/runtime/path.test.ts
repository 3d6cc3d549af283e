/** Path parameters, paths of one's own, and where requests may go. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../generator/emit/runtime/address.js';
import { requestJson } from '../../generator/emit/runtime/requests.js';
import { fillPath } from '../../generator/emit/runtime/path.js';
import type { FaultServer } from '../support/fault-server.js';
import { faultServer, json } from '../support/fault-server.js';
import { clientOf, failureOf, transportTo } from '../support/runtime-client.js';

let server: FaultServer;

beforeAll(async () => {
  server = await faultServer();
});

afterAll(() => server.close());

const retrieve = (bookId: unknown) =>
  requestJson(transportTo(server.url), {
    verb: 'get',
    path: '/v1/books/{book_id}/loans',
    pathValues: { book_id: bookId },
  });

describe('path parameters', () => {
  test.each([
    ['a/b', 'a%2Fb'],
    ['a?x', 'a%3Fx'],
    ['a#x', 'a%23x'],
    ['\\', '%5C'],
    ['a\r\nb', 'a%0D%0Ab'],
    ['...', '...'],
    ['.a', '.a'],
    ['%2f', '%252f'],
    ['é 😀', '%C3%A9%20%F0%9F%98%80'],
    [7, '7'],
    [true, 'true'],
  ])('%j is one segment', async (value, segment) => {
    server.answer(json({}));
    await retrieve(value);
    expect(server.received.map(({ url }) => url)).toEqual([`/v1/books/${segment}/loans`]);
  });

  test.each([
    '',
    '.',
    '..',
    '%2e',
    '%2E',
    '%2e%2e',
    '.%2E',
    '%2e.',
    '\ud800',
    'a\udc00',
    null,
    undefined,
    NaN,
    Infinity,
    {},
    [],
    ['a'],
    Symbol('a'),
    1n,
    () => {},
  ])('%o is refused before anything is sent', async (value) => {
    server.answer(json({}));
    const error = await failureOf(retrieve(value));
    expect(error.name).toBe('ClientError');
    expect(error.message).toMatch(/^The path parameter "book_id" must /);
    expect(error.message.split('\n').slice(1)).toEqual([
      '/v1/books/{book_id}/loans',
      '          ^^^^^^^^^',
    ]);
    expect(server.received).toEqual([]);
  });

  test('no value changes the number of segments or the origin', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        let path: string;
        try {
          path = fillPath('/v1/{a}/x/{a}', { a: value });
        } catch {
          return;
        }
        const { origin, pathname } = new URL(`https://api.example${path}`);
        expect(origin).toBe('https://api.example');
        expect(pathname.split('/')).toHaveLength(5);
        expect(decodeURIComponent(pathname.split('/')[2] ?? '')).toBe(value);
      }),
    );
  });
});

describe("paths of one's own", () => {
  test.each([
    'https://evil.example/v1',
    '//evil.example/v1',
    '/\\evil.example',
    '\\\\evil.example',
    'v1/books',
    '',
    '/v1/../../admin',
    '/v1/%2e%2e/admin',
    '/..',
    '/v1/.',
    '/v1#x',
    '/v1\n',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/v1/\\..\\admin',
    '@evil.example/',
  ])('%j is refused', async (path) => {
    server.answer(json({}));
    const error = await failureOf(clientOf(server.url).get(path));
    expect(error.name).toBe('ClientError');
    expect(server.received).toEqual([]);
  });

  test('a query may stand in the path or beside it', async () => {
    server.answer(json({}));
    await clientOf(server.url).get('/v1/books?beta=true', { query: { limit: 3 } });
    expect(server.received[0]?.url).toBe('/v1/books?beta=true&limit=3');
  });

  test('a base with a path is never left', () => {
    const base = new URL('https://api.example/library/');
    expect(addressOf(base, '/v1/books', 'a=1')).toBe('https://api.example/library/v1/books?a=1');
    expect(() => addressOf(base, '/../v1', '')).toThrow(/lead out|segment/);
    expect(() => addressOf(base, '/../library/v1', '')).toThrow(/segment/);
  });
});

describe('the base URL', () => {
  test.each([
    'file:///etc/passwd',
    'data:text/plain,a',
    'ftp://api.example',
    'api.example',
    '',
    'https://user:canary@api.example',
    'https://api.example/?a=canary',
    'https://a.b/#canary',
  ])('%j is refused, and not repeated', (baseURL) => {
    let message = '';
    try {
      transportTo(baseURL);
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(/baseURL/);
    expect(message).not.toContain('canary');
  });

  test('one that is not encrypted is warned of, but on loopback', () => {
    const warnings: string[] = [];
    const tell = (message: string) => void warnings.push(message);
    const logger = { error: tell, warn: tell, info: tell, debug: tell };
    transportTo('http://api.example', { logger });
    expect(warnings).toHaveLength(1);
    for (const host of ['localhost', '127.0.0.1:8080', '[::1]']) {
      transportTo(`http://${host}`, { logger });
    }
    expect(warnings).toHaveLength(1);
  });
});
