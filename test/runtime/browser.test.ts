/** The generated client in a browser: the whole package, bundled, against a server on loopback. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { browse, hasChromium } from '../support/chromium.js';
import type { Fault } from '../support/fault-server.js';
import { events, faultServer, hang, json, redirect, text } from '../support/fault-server.js';
import { readingsPackage } from '../support/readings-package.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';

/** What runs in the page. Its findings are sent to the server, which hands them to the test. */
const SCRIPT = `
import { Readings } from './index.js';
const found = {};
try {
  try {
    new Readings({ apiKey: 'k', baseURL: location.origin });
  } catch (error) {
    found.guard = error.message;
  }
  const client = new Readings({
    apiKey: 'k',
    baseURL: location.origin,
    dangerouslyAllowBrowser: true,
    retryDelay: 1,
    logLevel: 'off',
  });
  const { data, requestId } = await client.readings.create({ book: 'ü' }).withResponse();
  found.call = [data.id, requestId];
  found.events = [];
  for await (const event of await client.readings.create({ book: 'a', stream: true })) {
    found.events.push(event.type);
  }
  found.items = [];
  for await (const item of client.readings.list()) found.items.push(item.id);
  const failed = async (promise) => promise.then(() => 'kept', (error) => error.name);
  found.failures = [
    await failed(client.get('/v1/missing')),
    await failed(client.get('/v1/elsewhere')),
    await failed(client.get('/v1/silent', { timeout: 50, maxRetries: 0 })),
    await failed(client.get('/v1/silent', { signal: AbortSignal.timeout(50) })),
  ];
  const stream = await client.requestStream('get', '/v1/endless', { idleTimeout: 100 });
  found.idle = await failed((async () => { for await (const event of stream); })());
} catch (error) {
  found.fault = String(error?.stack ?? error);
}
await fetch('/found', { method: 'POST', body: JSON.stringify(found) });
`;

test.skipIf(!hasChromium)('in Chromium', { timeout: 60_000 }, async () => {
  const folder = scratchFolder();
  writeTree(folder, await readingsPackage());
  writeTree(folder, { 'use.js': SCRIPT });
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'use.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const code = outputFiles.map(({ text: bundled }) => bundled).join('');
  const server = await faultServer();
  const result = new Promise<unknown>((resolve) => {
    const tries = new Map<string, number>();
    const answers: Readonly<Record<string, Fault>> = {
      'GET /': text('<!doctype html><script type="module" src="/code.js"></script>', {
        'content-type': 'text/html',
      }),
      'GET /code.js': text(code, { 'content-type': 'text/javascript' }),
      'GET /v1/elsewhere': redirect(302, '/v1/missing'),
      'GET /v1/silent': hang,
      'GET /v1/endless': events(['data: {"type":"ping"}\n\n'], () => {}),
    };
    server.answer((response, received, request) => {
      const { method, url, body } = received;
      const key = `${method} ${url}`;
      const count = (tries.get(key) ?? 0) + 1;
      tries.set(key, count);
      if (key === 'POST /found') {
        resolve(JSON.parse(body));
        return json({})(response, received, request);
      }
      const answer =
        key === 'POST /v1/readings'
          ? created(body, count)
          : url.startsWith('/v1/readings?') || url === '/v1/readings'
            ? listed(url)
            : (answers[key] ?? json({ error: { message: 'none' } }, 404));
      return answer(response, received, request);
    });
  });
  const found = await browse(`${server.url}/`, result);
  await server.close();
  expect(found).toEqual({
    guard: expect.stringContaining('dangerouslyAllowBrowser'),
    call: ['r_1', 'req_1'],
    events: ['page', 'reading_stop'],
    items: ['a', 'b'],
    failures: ['NotFoundError', 'RedirectError', 'APITimeoutError', 'APIUserAbortError'],
    idle: 'APITimeoutError',
  });
});

/** The first try of a call is refused, so that a browser tries again, too. */
function created(body: string, count: number): Fault {
  if (count === 1) return json({}, 503);
  if (!body.includes('"stream":true'))
    return json({ id: 'r_1', state: 'read' }, 200, { 'request-id': 'req_1' });
  return events([
    'data: {"type":"page","text":"ü"}\r\n\r',
    '\n',
    'data: {"type":"reading_stop"}\n\n',
  ]);
}

function listed(url: string): Fault {
  const ids = url.includes('after=b') ? [] : url.includes('after=a') ? ['b'] : ['a'];
  return json({ data: ids.map((id) => ({ id, state: 'open' })) });
}
