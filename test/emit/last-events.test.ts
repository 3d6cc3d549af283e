/** Which events end a stream, where the types of the pages tell. */
import { expect, test } from 'vitest';
import { lastEvents } from '../../generator/emit/last-events.js';
import type { ApiModel, Operation } from '../../generator/model/model.js';
import { objectType, operation, property } from '../support/sample-model.js';

const ANSWER = { kind: 'ref', id: 'Answer' } as const;

/** `events`: the types, and whether the event carries the whole answer. */
function lastOf(
  events: Readonly<Record<string, boolean>>,
  change: Partial<Operation['response']> = {},
) {
  const types = Object.entries(events).map(([type, carriesAnswer]) =>
    objectType(`Event.${type}`, [
      property('type', { kind: 'literal', value: type }),
      ...(carriesAnswer ? [property('whole', ANSWER)] : []),
    ]),
  );
  const base = operation(['a'], 'create', '/a');
  const variants = types.map(({ id }) => ({ kind: 'ref', id }) as const);
  const response = {
    ...base.response,
    type: ANSWER,
    stream: {
      when: 'on-request',
      requestedBy: 'stream',
      eventType: { kind: 'union', variants },
      framing: 'sse',
      origins: [],
    },
    ...change,
  } as const;
  const model: ApiModel = { format: 1, operations: [], types };
  return lastEvents({ ...base, response }, model);
}

test('the end of what the first event carries', () => {
  const events = { item_start: true, part_start: false, part_stop: false, item_stop: false };
  expect(lastOf(events)).toEqual(['item_stop']);
});

test('all ends that it can have', () => {
  expect(
    lastOf({
      'item.created': true,
      'item.in_progress': true,
      'item.completed': true,
      'item.failed': true,
      'item.text.done': false,
      'item_other.completed': false,
    }),
  ).toEqual(['item.completed', 'item.failed']);
});

test('without an event that carries the answer nothing is known', () => {
  expect(lastOf({ item_start: false, item_stop: false })).toEqual([]);
  expect(lastOf({ item_start: true, item_stop: false }, { type: null })).toEqual([]);
  expect(lastOf({ item_start: true, item_stop: false }, { stream: null })).toEqual([]);
  expect(lastOf({ item_start: true, part_stop: false })).toEqual([]);
});
