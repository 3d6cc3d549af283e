/**
 * The official SDK as a judge of a model that came from captures: for every operation it and the
 * generated client send the same method, address, body and headers about content.
 */
import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fault, FaultServer, Received } from '../support/fault-server.js';
import { faultServer, json } from '../support/fault-server.js';
import type { ClientMaker } from '../support/judged-client.js';
import { callOn, clientMaker, requestOf, shippedModel } from '../support/judged-client.js';

const model = shippedModel('openai');

let server: FaultServer;
let makeClient: ClientMaker;

beforeAll(async () => {
  server = await faultServer();
  makeClient = await clientMaker(model, {
    packageName: 'docshape-judged',
    version: '0.0.0',
    clientName: 'Generated',
    baseUrl: 'https://api.openai.com/v1',
    apiKeyEnvironmentVariable: 'OPENAI_API_KEY',
    keyHeader: { name: 'Authorization', prefix: 'Bearer ' },
    headers: {},
  });
});

afterAll(() => server.close());

interface Case {
  readonly operation: string;
  readonly args: readonly unknown[];
  readonly answer?: Fault;
}

const item = {
  type: 'message',
  role: 'user',
  content: [{ type: 'input_text', text: 'ü 😀 \u2028' }],
};
const page = json({ object: 'list', data: [], has_more: false, first_id: null, last_id: null });

const cases: readonly Case[] = [
  { operation: 'responses.cancel', args: ['resp/1 ä?#%'] },
  { operation: 'responses.create', args: [{ model: 'gpt-5', input: 'a/b? ü' }] },
  {
    operation: 'responses.create',
    args: [
      {
        model: 'gpt-5',
        input: [item],
        include: ['file_search_call.results'],
        metadata: { shelf: 'a' },
        tools: [{ type: 'web_search' }],
        stream: true,
      },
    ],
  },
  { operation: 'conversations.items.create', args: ['conv_1', { items: [item] }] },
  { operation: 'conversations.items.retrieve', args: ['i_1', { conversation_id: 'conv_1' }] },
  {
    operation: 'conversations.items.retrieve',
    args: ['i/1', { conversation_id: 'c 1', include: ['file_search_call.results', 'b&c'] }],
  },
  {
    operation: 'conversations.items.list',
    args: ['conv_1', { after: 'i=1', limit: 2, order: 'asc', include: ['a', 'b'] }],
    answer: page,
  },
  { operation: 'conversations.items.list', args: ['conv_1'], answer: page },
  { operation: 'conversations.items.delete', args: ['i_1', { conversation_id: 'conv_1' }] },
];

const judged = (received: Received) => requestOf(received, ['content-type', 'authorization']);

test.each(cases)('$operation $args', async ({ operation, args, answer = json({}) }) => {
  const options = { baseURL: `${server.url}/v1`, apiKey: 'key', maxRetries: 0 };
  server.answer(answer);
  await callOn(new OpenAI(options), operation, args);
  await callOn(makeClient({ ...options, validation: 'off' }), operation, args);
  const [theirs, ours] = server.received.map(judged);
  expect(server.received).toHaveLength(2);
  expect(ours).toEqual(theirs);
});

test('where a member is sent that no capture tells is a guess, and can be said in a call', async () => {
  const name = 'conversations.items.create';
  const create = model.operations.find(({ id }) => id === name);
  const body = create?.body?.type;
  const shape = model.types.find(({ id }) => body?.kind === 'ref' && id === body.id)?.shape;
  const members = shape?.kind === 'object' ? shape.properties : [];
  expect(members.find((member) => member.name === 'include')?.inferred.location).toBe('verb');

  const options = { baseURL: `${server.url}/v1`, apiKey: 'key', maxRetries: 0 };
  const query = { include: ['a', 'b'] };
  server.answer(json({}));
  await callOn(new OpenAI(options), name, ['conv_1', { items: [item], ...query }]);
  const generated = makeClient({ ...options, validation: 'off' });
  await callOn(generated, name, ['conv_1', { items: [item] }, { query }]);
  const [theirs, ours] = server.received.map(judged);
  expect(ours).toEqual(theirs);
});

test('every operation is judged', () => {
  const operations = model.operations.map(({ id }) => id).sort();
  expect([...new Set(cases.map(({ operation }) => operation))].sort()).toEqual(operations);
});

test('the same items and errors', async () => {
  const options = { baseURL: `${server.url}/v1`, apiKey: 'key', maxRetries: 0 };
  const both = [new OpenAI(options), makeClient({ ...options, validation: 'off' })];
  const seen: unknown[] = [];
  for (const client of both) {
    const pageOf = (id: string, more: boolean) =>
      json({ object: 'list', data: [{ id }], has_more: more, first_id: id, last_id: id });
    server.answer(pageOf('a', true), pageOf('b', false));
    const items: unknown[] = [];
    const { conversations } = Object(client);
    for await (const found of conversations.items.list('conv_1')) items.push(found);
    const urls = server.received.map(({ url }) => url);
    const failures: unknown[] = [];
    for (const status of [400, 401, 403, 404, 409, 422, 429, 500]) {
      server.answer(json({ error: { message: 'no', type: 'x' } }, status, { 'x-request-id': 'r' }));
      const error: unknown = await callOn(client, 'responses.cancel', ['r']).catch(
        (caught: unknown) => caught,
      );
      failures.push([Object(error).constructor.name, Object(error).status]);
    }
    seen.push({ items, urls, failures });
  }
  expect(seen[1]).toEqual(seen[0]);
});
