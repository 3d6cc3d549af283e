/** Files in forms: from anything that has bytes, with names that are safe. */
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formBody } from '../../generator/emit/runtime/body.js';
import { requestJson } from '../../generator/emit/runtime/requests.js';
import { safeName, toFile } from '../../generator/emit/runtime/uploads.js';
import type { FaultServer } from '../support/fault-server.js';
import { faultServer, json } from '../support/fault-server.js';
import { transportTo } from '../support/runtime-client.js';

let server: FaultServer;

beforeAll(async () => {
  server = await faultServer();
});

afterAll(() => server.close());

/** The parts as the server has received them. */
async function sent(params: object): Promise<readonly (readonly string[])[]> {
  server.answer(json({}));
  await requestJson(transportTo(server.url), {
    verb: 'post',
    path: '/v1/scans',
    params,
    body: formBody,
  });
  const [{ headers, body } = { headers: {}, body: '' }] = server.received;
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => part.trim().split('\r\n'));
}

const disposition = (name: string, file: string) =>
  `Content-Disposition: form-data; name="${name}"; filename="${file}"`;

test('a stream from a file and a download keep their names', async () => {
  const path = fileURLToPath(import.meta.url);
  server.answer(json({}));
  const download = await fetch(`${server.url}/files/page%201.pdf?key=1`);
  const parts = await sent({ scan: createReadStream(path), copy: download });
  expect(parts.map(([head]) => head)).toEqual([
    disposition('scan', 'uploads.test.ts'),
    disposition('copy', 'page%201.pdf'),
  ]);
  expect((await toFile(createReadStream(path), 'other.ts')).name).toBe('other.ts');
});

test('fields, lists and objects', async () => {
  const parts = await sent({
    title: 'Emma',
    pages: 320,
    tags: ['a', 'b'],
    shelf: { room: 'A' },
    read: new Date(0),
    none: null,
    left: undefined,
  });
  expect(parts.map(([head, , value]) => [head?.replace(/.*name=/, ''), value])).toEqual([
    ['"title"', 'Emma'],
    ['"pages"', '320'],
    ['"tags[]"', 'a'],
    ['"tags[]"', 'b'],
    ['"shelf[room]"', 'A'],
    ['"read"', '1970-01-01T00:00:00.000Z'],
  ]);
});

test('what is no data is refused, as in a query', async () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  await expect(sent({ meta: new Map([['a', 'b']]) })).rejects.toThrow('`meta` is a Map');
  await expect(sent({ read: new Date(Number.NaN) })).rejects.toThrow('`read` is');
  await expect(sent({ circle })).rejects.toThrow('is nested too deep');
});

describe('files', () => {
  const stream = async function* () {
    yield 'by';
    yield new TextEncoder().encode('tes');
  };
  const bytes = new TextEncoder().encode('bytes');

  test.each<[string, () => unknown]>([
    ['a blob', () => new Blob(['bytes'])],
    ['a buffer', () => Buffer.from('bytes')],
    ['a part of a buffer', () => Buffer.from('xbytesx').subarray(1, 6)],
    ['an array buffer', () => bytes.slice().buffer],
    ['a view on words', () => new DataView(bytes.slice().buffer)],
    ['a response', () => new Response('bytes')],
    ['a readable stream', () => new Blob(['bytes']).stream()],
    ['an iterable', stream],
  ])('%s', async (_, make) => {
    const [part = []] = await sent({ scan: make() });
    expect(part[0]).toBe(disposition('scan', 'file'));
    expect(part.at(-1)).toBe('bytes');
  });

  test('a file keeps its type, and of its name what is safe', async () => {
    const scan = new File(['bytes'], '../../etc/a"b\r\nX: y.png', { type: 'image/png' });
    const [part = []] = await sent({ scans: [scan] });
    expect(part[0]).toBe(disposition('scans[]', 'a_b__X: y.png'));
    expect(part[1]).toBe('Content-Type: image/png');
  });

  test('toFile names what has no name', async () => {
    const file = await toFile(stream(), 'C:\\scans\\emma.pdf', { type: 'application/pdf' });
    expect(file).toMatchObject({ name: 'emma.pdf', type: 'application/pdf', size: 5 });
    expect(await toFile(new File(['a'], 'b.txt', { type: 'text/plain' }))).toMatchObject({
      name: 'b.txt',
      type: 'text/plain',
    });
    expect(
      await toFile(new Response('a', { headers: { 'content-type': 'text/css' } })),
    ).toMatchObject({
      name: 'file',
      type: 'text/css',
    });
  });
});

test.each([
  ['emma.pdf', 'emma.pdf'],
  ['/etc/passwd', 'passwd'],
  ['a\\b', 'b'],
  ['', 'file'],
  ['..', 'file'],
  ['a/..', 'file'],
  ['a\0b', 'a_b'],
  ['\ud800', '_'],
])('the name %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});
