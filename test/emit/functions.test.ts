/** The generated functions: alone, behind the client, and in the eyes of the compiler. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FaultServer } from '../support/fault-server.js';
import { events, faultServer, json, text } from '../support/fault-server.js';
import { readingsPackage } from '../support/readings-package.js';
import { failureOf } from '../support/runtime-client.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { typeCheck } from '../support/type-check.js';

const files = readingsPackage();
let server: FaultServer;

beforeAll(async () => {
  server = await faultServer();
});

afterAll(() => server.close());

// What the compiler says of the package is tested below.
// oxlint-disable-next-line typescript/no-explicit-any
type Loaded = Readonly<Record<string, any>>;

/** The modules of the package, imported as written, with a client and a transport. */
async function load() {
  const folder = scratchFolder();
  writeTree(folder, await files);
  const module = (path: string): Promise<Loaded> =>
    import(/* @vite-ignore */ pathToFileURL(`${folder}/${path}`).href);
  const [index, transports, readings, pages] = await Promise.all(
    ['index.js', 'transport.js', 'functions/readings.js', 'functions/readings/pages.js'].map(
      module,
    ),
  );
  const options = { baseURL: server.url, apiKey: 'secret', retryDelay: 1, validation: 'off' };
  return {
    client: index?.['Readings'] ? new index['Readings'](options) : null,
    transport: transports?.['createTransport'](options),
    readings: readings ?? {},
    pages: pages ?? {},
    index: index ?? {},
  };
}

test('the functions read as they are written', async () => {
  const { 'functions/readings.js': functions, 'resources/readings.js': methods } = await files;
  await expect(functions).toMatchFileSnapshot(
    '../fixtures/readings-package/functions/readings.js.txt',
  );
  await expect(methods).toMatchFileSnapshot(
    '../fixtures/readings-package/resources/readings.js.txt',
  );
});

test('a function takes a transport, and the client is one layer above', async () => {
  const { client, transport, readings, pages } = await load();
  server.answer(json({ id: 'r_1' }));
  expect(await readings['create'](transport, { book: 'b_1' })).toEqual({ id: 'r_1' });
  expect(await readings['create'](client.transport, { book: 'b_1' })).toEqual({ id: 'r_1' });
  expect(await client.readings.create({ book: 'b_1' })).toEqual({ id: 'r_1' });
  expect(
    new Set(server.received.map(({ method, url, body }) => `${method} ${url} ${body}`)),
  ).toEqual(new Set(['POST /v1/readings {"book":"b_1"}']));
  await pages['retrieve'](transport, 'p 1', { reading_id: 'r/1' });
  expect(server.received.at(-1)).toMatchObject({ url: '/v1/readings/r%2F1/pages/p%201' });
  server.answer(text('', { status: 204 }));
  expect(await readings['delete'](transport, 'r_1')).toBeUndefined();
  expect(server.received).toMatchObject([{ method: 'DELETE', url: '/v1/readings/r_1' }]);
});

test('`stream: true` gives the events, and their last one must come', async () => {
  const { client, index } = await load();
  const start = 'data: {"type":"reading_start","reading":{"id":"r_1"}}\n\n';
  const pageStop = 'data: {"type":"page_stop"}\n\n';
  const run = async (...pieces: string[]) => {
    server.answer(events(pieces));
    const types: string[] = [];
    for await (const { type } of await client.readings.create({ book: 'b_1', stream: true })) {
      types.push(type);
    }
    return types;
  };
  expect(await run(start, pageStop, 'data: {"type":"reading_stop"}\n\n')).toEqual([
    'reading_start',
    'page_stop',
    'reading_stop',
  ]);
  expect(server.received).toMatchObject([
    { headers: { accept: 'text/event-stream' }, body: '{"book":"b_1","stream":true}' },
  ]);
  expect(await failureOf(run(start, pageStop))).toBeInstanceOf(index['StreamTruncatedError']);
});

test('lines, downloads and uploads', async () => {
  const { client, readings, transport } = await load();
  server.answer(text('{"id":"r_1"}\n{"id":"r_2"}\n'));
  const ids: string[] = [];
  for await (const { id } of await readings['results'](transport, 'r_1')) ids.push(id);
  expect(ids).toEqual(['r_1', 'r_2']);
  server.answer(text('sound'));
  expect(await (await client.readings.listen('r_1')).text()).toBe('sound');
  expect(server.received).toMatchObject([{ headers: { accept: '*/*' } }]);
  server.answer(json({}));
  await client.scans.create({ scan: new Blob(['bytes']), title: 'Emma' });
  expect(server.received[0]?.body).toContain('name="scan"; filename="file"');
});

test('a body that is no object is the argument `body`', async () => {
  const { client } = await load();
  server.answer(json({ data: [] }), json({ data: [] }));
  await client.readings.reorder('attic', { body: ['r_2', 'r_1'] });
  await client.readings.reorder('attic', { body: [] });
  expect(server.received.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
    'PUT /v1/rooms/attic/readings ["r_2","r_1"]',
    'PUT /v1/rooms/attic/readings []',
  ]);
  expect((await files)['types/readings.d.ts']).toMatch(
    /interface ReadingReorderParams \{\n  \/\*\*\n   \* The readings in their new order\.\n[^}]*\n  body: string\[\];\n\}/,
  );
});

test('lists stand in the query as the sample of the page shows', async () => {
  const { client } = await load();
  server.answer(json({ data: [{ id: 'r_1' }] }), json({ data: [] }));
  for await (const { id } of client.readings.list({ states: ['open', 'read'], tags: ['a'] })) {
    expect(id).toBe('r_1');
  }
  expect(server.received.map(({ url }) => decodeURIComponent(url))).toEqual([
    '/v1/readings?states=open&states=read&tags[]=a',
    '/v1/readings?states=open&states=read&tags[]=a&after=r_1',
  ]);
});

test('the header that the page documents has one key over all tries', async () => {
  const { client } = await load();
  server.answer(json({}, 503), json({}));
  await client.readings.create({ book: 'b_1' });
  const keys = server.received.map(({ headers }) => headers['idempotency-key']);
  expect(keys[0]).toMatch(/^retry-/);
  expect(keys[1]).toBe(keys[0]);
  await client.readings.create({ book: 'b_1', 'Idempotency-Key': 'mine' });
  expect(server.received.at(-1)?.headers['idempotency-key']).toBe('mine');
});

test('options of a client can be changed for some calls', async () => {
  const { client } = await load();
  server.answer(json({}, 503));
  await failureOf(client.withOptions({ maxRetries: 0 }).readings.create({ book: 'b_1' }));
  expect(server.received).toHaveLength(1);
  expect(server.received[0]?.headers['x-api-key']).toBe('secret');
});

test('an answer that only lacks members is given, and the logger is warned', async () => {
  const { client, index } = await load();
  const warnings: string[] = [];
  const logger = { ...console, warn: (message: string) => warnings.push(message) };
  const own = client.withOptions({ validation: 'tolerant', logger });
  const create = (answer: object, options?: object) => {
    server.answer(json(answer));
    return own.readings.create({ book: 'b_1' }, options);
  };
  expect(await create({ id: 'r_1' })).toEqual({ id: 'r_1' });
  expect(warnings).toEqual([
    expect.stringMatching(/^The answer is not what the pages describe: state: missing/),
  ]);
  for (const answer of [{}, { error: 'none' }, { id: 7 }]) {
    expect(await failureOf(create(answer))).toBeInstanceOf(index['ResponseValidationError']);
  }
  const refused = await failureOf(create({ id: 'r_1' }, { validation: 'strict' }));
  expect(refused).toBeInstanceOf(index['ResponseValidationError']);
  const read = async (event: object) => {
    server.answer(events([`data: ${JSON.stringify(event)}\n\n`]));
    const stream = await own.readings.create({ book: 'b_1', stream: true });
    return stream[Symbol.asyncIterator]().next();
  };
  expect(await read({ type: 'page' })).toMatchObject({ value: { type: 'page' } });
  // Without its tag nothing says what an event is.
  expect(await failureOf(read({ text: 'x' }))).toBeInstanceOf(index['ResponseValidationError']);
  expect(warnings).toHaveLength(2);
});

test('the client checks what it receives, as far as it is told to', async () => {
  const { client, index, readings, transport } = await load();
  const tolerant = client.withOptions({ validation: 'tolerant' });
  const right = { id: 'r_1', state: 'open' };
  const create = (on: Loaded, answer: object, options?: object) => {
    server.answer(json(answer));
    return on['readings'].create({ book: 'b_1' }, options);
  };
  expect(await create(tolerant, { ...right, mood: 'new' })).toEqual({ ...right, mood: 'new' });
  const error = await failureOf(create(tolerant, { id: 7, state: 'open' }));
  expect(error).toBeInstanceOf(index['ResponseValidationError']);
  expect(error.message).toMatch(/^The answer is not what the pages describe: id: /);
  await create(tolerant, { id: 7 }, { validation: 'off' });
  const strict = { validation: 'strict' };
  const refused = await failureOf(create(tolerant, { ...right, mood: 'new' }, strict));
  expect(refused).toBeInstanceOf(index['ResponseValidationError']);
  server.answer(events(['data: {"type":"page","text":7}\n\n']));
  const stream = await tolerant.readings.create({ book: 'b_1', stream: true });
  expect(await failureOf(stream[Symbol.asyncIterator]().next())).toBeInstanceOf(
    index['ResponseValidationError'],
  );
  server.answer(json({ data: [{ id: 7 }] }));
  expect(await failureOf(tolerant.readings.list())).toBeInstanceOf(
    index['ResponseValidationError'],
  );
  // A function has no validators but those that its transport was given.
  server.answer(json({ id: 7 }));
  expect(await readings['create'](transport, { book: 'b_1' }, strict)).toEqual({ id: 7 });
});

const use = `
import type { Reading, ReadingEvent } from 'docshape-readings';
import { APIError, RateLimitError, Readings, requestIdOf, toFile, undocumented } from 'docshape-readings';
import * as readings from 'docshape-readings/functions/readings';
import { retrieve } from 'docshape-readings/functions/readings/pages';
import { answers } from 'docshape-readings/answers';
import { createTransport } from 'docshape-readings/transport';
import { ReadingCreateResponse } from 'docshape-readings/validators';

const client = new Readings({ apiKey: async () => 'key', maxRetries: 5, idleTimeout: 60_000 });
const transport = createTransport({ apiKey: 'key' }, { 'readings.create': { answer: ReadingCreateResponse } });
createTransport({ apiKey: 'key', validation: 'strict' }, answers);

const whole: Reading = await client.readings.create({ book: 'b_1' });
const alone: Reading = await readings.create(transport, { book: 'b_1', stream: false });
for await (const event of await client.readings.create({ book: 'b_1', stream: true })) {
  if (event.type === 'page') event.text.trim();
  if (event.type === 'reading_start') event.reading.id.trim();
}
const stream = await readings.create(client.transport, { book: 'b_1', stream: true });
const [left, right] = stream.tee();
for await (const event of left) event satisfies ReadingEvent;
const bytes: ReadableStream<Uint8Array> = right.toReadableStream();
declare const perhaps: boolean;
const either = await client.readings.create({ book: 'b_1', stream: perhaps });
if ('tee' in either) either.close();
else either.id.trim();

const { data, response, requestId } = await client.readings.create({ book: 'b_1' }).withResponse();
data.id.trim();
response.headers.get('x');
const id: string | null = requestId ?? requestIdOf(data);
const raw: Response = await client.readings.create({ book: 'b_1' }).asResponse();
const chained: string = await client.readings.create({ book: 'b_1' }).then((reading) => reading.id);
const nothing: void = await readings.delete(transport, 'r_1');
const sound: ArrayBuffer = await (await client.readings.listen('r_1')).arrayBuffer();
for await (const reading of await client.readings.results('r_1')) reading.state.trim();
for await (const reading of client.readings.list({ tags: ['a'] })) reading.state.trim();
for await (const page of client.readings.list().iterPages()) page.data.length.toFixed();
const next = await (await client.readings.list()).getNextPage();
next.getPaginatedItems().map((reading) => reading.id);
await retrieve(transport, 'p_1', { reading_id: 'r_1' });
await client.scans.create({ scan: await toFile('text', 'a.txt') });
await client.scans.create({ scan: new Uint8Array(2) });

// Without casts: paths, parameters and members that the pages do not describe.
const other = await client.get<{ shelves: string[] }>('/v1/shelves', { query: { limit: 3 } });
other.shelves.length.toFixed();
for await (const event of await client.requestStream<{ n: number }>('post', '/v1/x', { body: {} })) event.n.toFixed();
await client.readings.create({ book: 'b_1' }, { extraBody: { voice: 'deep' }, query: { beta: true }, headers: { 'library-version': null } });
const hidden: unknown = undocumented(whole, 'mood');
try {
  await client.withOptions({ timeout: 5 }).readings.create({ book: 'b_1' }, { signal: AbortSignal.timeout(5), validation: 'off' });
} catch (error) {
  if (error instanceof RateLimitError) error.headers.get('retry-after');
  else if (error instanceof APIError) error.status.toFixed();
}

// @ts-expect-error Without \`stream\` there are no events.
for await (const event of await client.readings.create({ book: 'b_1' })) event;
// @ts-expect-error With it there is no reading.
(await client.readings.create({ book: 'b_1', stream: true })).id;
// @ts-expect-error There is no such member.
await client.readings.create({ book: 'b_1', voice: 'deep' });
// @ts-expect-error A function needs a transport.
await readings.create({ book: 'b_1' });
// @ts-expect-error The other path parameter is missing.
await retrieve(transport, 'p_1');
export { alone, bytes, chained, hidden, id, nothing, raw, sound };
`;

test('the compiler agrees with all of it', async () => {
  const folder = scratchFolder();
  writeTree(`${folder}/node_modules/docshape-readings`, await files);
  writeTree(folder, { 'package.json': '{ "type": "module" }', 'use.ts': use });
  const include = ['use.ts', 'node_modules/docshape-readings/**/*.d.ts'];
  expect(typeCheck(folder, include)).toBe('');
  writeTree(folder, {
    'use.ts': use.replace('// @ts-expect-error With it there is no reading.', ''),
  });
  expect(typeCheck(folder, include)).toContain('TS2339');
});
