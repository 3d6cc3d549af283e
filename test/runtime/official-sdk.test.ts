/**
 * The official SDK as a judge: for every operation of the shipped API it and the generated client
 * send the same method, address, body and headers about content.
 */
import Anthropic from '@anthropic-ai/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault, FaultServer, Received } from '../support/fault-server.js';
import { events, faultServer, json, text } from '../support/fault-server.js';
import type { ClientMaker } from '../support/judged-client.js';
import { callOn, clientMaker, requestOf, shippedModel } from '../support/judged-client.js';

const model = shippedModel('anthropic');

let server: FaultServer;
let makeClient: ClientMaker;

beforeAll(async () => {
  server = await faultServer();
  makeClient = await clientMaker(model, {
    packageName: 'docshape-judged',
    version: '0.0.0',
    clientName: 'Generated',
    baseUrl: 'https://api.anthropic.com',
    apiKeyEnvironmentVariable: 'ANTHROPIC_API_KEY',
    keyHeader: { name: 'X-Api-Key', prefix: '' },
    headers: { 'anthropic-version': '2023-06-01' },
  });
});

afterAll(() => server.close());

function clients() {
  const options = { baseURL: server.url, apiKey: 'key', maxRetries: 0 };
  const official = new Anthropic({ ...options, authToken: null });
  return { generated: makeClient({ ...options, validation: 'off' }), official };
}

const COMPARED = [
  'content-type',
  'anthropic-version',
  'x-api-key',
  'anthropic-beta',
  'anthropic-user-profile-id',
];

const judged = (received: Received) => requestOf(received, COMPARED);

interface Case {
  readonly operation: string;
  readonly args: readonly unknown[];
  readonly answer?: Fault;
}

const message = {
  model: 'claude-sonnet-4-5',
  max_tokens: 16,
  messages: [{ role: 'user', content: 'a/b? ü 😀 \u2028' }],
};
const page = json({ data: [], has_more: false, first_id: null, last_id: null });
const batch = json({
  id: 'b_1',
  results_url: '/v1/messages/batches/b_1/results',
  processing_status: 'ended',
});

const cases: readonly Case[] = [
  {
    operation: 'completions.create',
    args: [{ model: 'claude-2.1', prompt: 'Hello', max_tokens_to_sample: 5, betas: ['a', 'b'] }],
  },
  {
    operation: 'completions.create',
    args: [{ model: 'claude-2.1', prompt: 'Hello', max_tokens_to_sample: 5, stream: true }],
    answer: events([]),
  },
  { operation: 'messages.create', args: [message] },
  { operation: 'messages.create', args: [{ ...message, user_profile_id: 'p_1' }] },
  {
    operation: 'messages.create',
    args: [{ ...message, stream: true, metadata: { user_id: 'u' }, stop_sequences: ['x'] }],
    answer: events(['event: message_stop\ndata: {"type":"message_stop"}\n\n']),
  },
  {
    operation: 'messages.count_tokens',
    args: [{ model: message.model, messages: message.messages }],
  },
  {
    operation: 'messages.batches.create',
    args: [{ requests: [{ custom_id: 'c_1', params: message }] }],
  },
  { operation: 'messages.batches.retrieve', args: ['b/1 ä?#%'] },
  { operation: 'messages.batches.list', args: [{ limit: 3, after_id: 'b_1' }], answer: page },
  { operation: 'messages.batches.list', args: [{ before_id: 'b&=1' }], answer: page },
  { operation: 'messages.batches.list', args: [], answer: page },
  { operation: 'messages.batches.cancel', args: ['b_1'] },
  { operation: 'messages.batches.delete', args: ['b_1'] },
  { operation: 'models.list', args: [{ limit: 2, betas: ['x', 'y'] }], answer: page },
  { operation: 'models.list', args: [], answer: page },
  { operation: 'models.retrieve', args: ['claude-sonnet-4-5', { betas: ['x'] }] },
  { operation: 'models.retrieve', args: ['claude-sonnet-4-5'] },
];

describe('the same requests', () => {
  test.each(cases)('$operation $args', async ({ operation, args, answer = json({}) }) => {
    const { generated, official } = clients();
    server.answer(answer);
    await callOn(official, operation, args);
    await callOn(generated, operation, args);
    const [theirs, ours] = server.received.map(judged);
    expect(server.received).toHaveLength(2);
    expect(ours).toEqual(theirs);
  });

  test('of results, which the official SDK looks up first', async () => {
    const { generated, official } = clients();
    const lines = text('{"custom_id":"c_1","result":{"type":"canceled"}}\n');
    server.answer(batch, lines, lines);
    const collect = async (client: unknown) => {
      const results: unknown[] = [];
      const stream = await callOn(client, 'messages.batches.results', ['b_1']);
      for await (const result of Object(stream)) results.push(result);
      return results;
    };
    const theirs = await collect(official);
    expect(await collect(generated)).toEqual(theirs);
    const [, second, third] = server.received.map(judged);
    expect(third).toEqual(second);
  });

  test('every operation is judged', () => {
    const seen = new Set(cases.map(({ operation }) => operation));
    const operations = model.operations.map(({ id }) => id).sort();
    expect([...seen, 'messages.batches.results'].sort()).toEqual(operations);
  });
});

test('the same events, items and errors', async () => {
  const { generated, official } = clients();
  const stream = [
    'event: message_start\ndata: {"type":"message_start","message":{"id":"m_1"}}\n\n',
    'event: ping\ndata: {"type":"ping"}\n\n',
    'event: content_block_delta\r\ndata: {"type":"content_block_delta","index":0}\r\n\r\n',
    'event: message_stop\ndata: {"type":"message_stop"}\n\n',
  ];
  const collect = async (client: unknown) => {
    server.answer(events(stream));
    const seen: unknown[] = [];
    const opened = await callOn(client, 'messages.create', [{ ...message, stream: true }]);
    for await (const event of Object(opened)) seen.push(event);
    return seen;
  };
  expect(await collect(generated)).toEqual(await collect(official));
  const items = async (client: { readonly models: { list(): AsyncIterable<unknown> } }) => {
    const pageOf = (id: string, more: boolean) =>
      json({ data: [{ id }], has_more: more, first_id: id, last_id: id });
    server.answer(pageOf('a', true), pageOf('b', false));
    const seen: unknown[] = [];
    for await (const item of client.models.list()) seen.push(item);
    return [seen, server.received.map(({ url }) => url)];
  };
  expect(await items(Object(generated))).toEqual(await items(official));
  for (const status of [400, 401, 403, 404, 409, 422, 429, 500, 529]) {
    server.answer(
      json({ type: 'error', error: { type: 'x', message: 'no' } }, status, { 'request-id': 'r' }),
    );
    const caught = async (client: unknown) => {
      const error: unknown = await callOn(client, 'models.retrieve', ['m']).catch(
        (e: unknown) => e,
      );
      return [Object(error).constructor.name, Object(error).status];
    };
    expect(await caught(generated)).toEqual(await caught(official));
  }
});
