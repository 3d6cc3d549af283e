/** The generated client against a real server. */
import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { libraryPackage } from '../support/library-package.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly never?: boolean;
}

let received: Received[] = [];
let answers: Answer[] = [];
let server: Server;
let baseURL = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      received.push({ method: request.method, url: request.url, headers: request.headers, body });
      const answer = answers.shift() ?? {};
      if (answer.never) return;
      response.writeHead(answer.status ?? 200, {
        'content-type': 'application/json',
        ...answer.headers,
      });
      response.end(answer.body ?? '{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  baseURL = `http://127.0.0.1:${address.port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The package is plain JavaScript, imported as written. */
async function load() {
  const folder = scratchFolder();
  writeTree(folder, await libraryPackage());
  // Its types are tested by the compiler, elsewhere.
  // oxlint-disable-next-line typescript/no-explicit-any
  const module: Readonly<Record<string, any>> = await import(
    /* @vite-ignore */ pathToFileURL(`${folder}/index.js`).href
  );
  received = [];
  return {
    module,
    client: new module['Library']({ baseURL, apiKey: 'secret', validation: 'off' }),
  };
}

describe('requests', () => {
  test('a body, a header and the key', async () => {
    const { client } = await load();
    answers = [{ body: '{"id":"b_1"}' }];
    const book = await client.books.create({
      title: 'The Long Shelf',
      authors: ['A. Writer'],
      format: { type: 'print', pages: 320 },
      'library-branch': 'north',
    });
    expect(book).toEqual({ id: 'b_1' });
    expect(received).toMatchObject([
      {
        method: 'POST',
        url: '/v1/books',
        headers: {
          'content-type': 'application/json',
          'x-api-key': 'secret',
          'library-branch': 'north',
          'library-version': '2026-01-31',
        },
      },
    ]);
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      title: 'The Long Shelf',
      authors: ['A. Writer'],
      format: { type: 'print', pages: 320 },
    });
  });

  test('a path parameter is encoded', async () => {
    const { client } = await load();
    await client.books.retrieve('a/b c?d#é');
    expect(received).toMatchObject([{ method: 'GET', url: '/v1/books/a%2Fb%20c%3Fd%23%C3%A9' }]);
  });

  test.each(['', '.', '..', null, undefined, {}])('%j is no path parameter', async (id) => {
    const { client } = await load();
    await expect(client.books.delete(id)).rejects.toThrow(/book_id/);
    expect(received).toEqual([]);
  });

  test('query parameters', async () => {
    const { client } = await load();
    answers = [{ body: '{"data":[],"has_more":false,"first_id":null,"last_id":null}' }];
    await client.books.list({ limit: 3, after_id: undefined });
    expect(received).toMatchObject([{ method: 'GET', url: '/v1/books?limit=3', body: '' }]);
  });
});

test('items of all pages, one after another', async () => {
  const { client } = await load();
  const page = (ids: string[], more: boolean) => ({
    body: JSON.stringify({
      data: ids.map((id) => ({ id })),
      has_more: more,
      first_id: ids[0],
      last_id: ids.at(-1),
    }),
  });
  answers = [page(['a', 'b'], true), page(['c'], false)];
  const ids: string[] = [];
  for await (const { id } of client.books.list({ limit: 2 })) ids.push(id);
  expect(ids).toEqual(['a', 'b', 'c']);
  expect(received.map(({ url }) => url)).toEqual([
    '/v1/books?limit=2',
    '/v1/books?limit=2&after_id=b',
  ]);
});

describe('failures', () => {
  test('a status gives an error with it, the body and the request id', async () => {
    const { client, module } = await load();
    answers = [
      {
        status: 404,
        headers: { 'request-id': 'r_1' },
        body: '{"error":{"message":"no such book"}}',
      },
    ];
    const error = await client.books.retrieve('b_9').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(module['APIError']);
    expect(error).toMatchObject({
      status: 404,
      message: '404 no such book',
      requestId: 'r_1',
      body: { error: { message: 'no such book' } },
    });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  test('an abort and a timeout are told apart', async () => {
    const { client, module } = await load();
    answers = [{ never: true }, { never: true }];
    const controller = new AbortController();
    const aborted = client.books.retrieve('b_1', { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(aborted).rejects.toBeInstanceOf(module['APIUserAbortError']);
    const late = client.books.retrieve('b_1', { timeout: 30, maxRetries: 0 });
    await expect(late).rejects.toBeInstanceOf(module['APITimeoutError']);
  });

  test('a server that is not there', async () => {
    const { module } = await load();
    const client = new module['Library']({ baseURL: 'http://127.0.0.1:1', apiKey: 'secret' });
    await expect(client.books.retrieve('b_1')).rejects.toBeInstanceOf(module['APIConnectionError']);
  });

  test('a redirect is not followed, so the key stays here', async () => {
    const { client } = await load();
    answers = [{ status: 302, headers: { location: 'https://elsewhere.example/' } }];
    await expect(client.books.retrieve('b_1')).rejects.toMatchObject({
      name: 'RedirectError',
      status: 302,
    });
    expect(received).toHaveLength(1);
  });

  test('an answer that is not JSON', async () => {
    const { client } = await load();
    answers = [{ body: '<html>' }];
    await expect(client.books.retrieve('b_1')).rejects.toThrow(/not JSON/);
  });
});
