/** The parser against the rules of the standard, however the bytes are cut. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEvents } from '../../generator/emit/runtime/server-sent-events.js';
import type { SeenEvent } from '../support/event-vectors.js';
import { eventVectors } from '../support/event-vectors.js';

/** What comes out if the bytes come in these pieces. */
function eventsOf(pieces: readonly Uint8Array[]): readonly SeenEvent[] {
  const decoder = new TextDecoder();
  const parser = parseEvents(1e9);
  return pieces
    .map((piece) => parser.push(decoder.decode(piece, { stream: true })))
    .flat()
    .map(({ event, data, id }): SeenEvent => [event, data, id]);
}

function cutAt(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const ends = [...cuts, bytes.length];
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

test.each(eventVectors)('$rule', ({ sent, events }) => {
  const bytes = Buffer.from(sent);
  expect(eventsOf([bytes])).toEqual(events);
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect(eventsOf(cutAt(bytes, [cut])), `cut at ${cut}`).toEqual(events);
  }
  const everywhere = Array.from(bytes, (_, index) => index);
  expect(eventsOf(cutAt(bytes, everywhere)), 'byte by byte').toEqual(events);
});

test('all of them in a row, cut at random', () => {
  // The first byte order mark alone is special, so the streams that begin with one are left out.
  const plain = eventVectors.filter(
    ({ sent }) => typeof sent === 'string' && !sent.startsWith('\uFEFF'),
  );
  const bytes = Buffer.from(plain.map(({ sent }) => `${String(sent)}\n\n`).join(''));
  const whole = eventsOf([bytes]);
  expect(whole.length).toBeGreaterThan(40);
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 40 }), (cuts) => {
      expect(
        eventsOf(
          cutAt(
            bytes,
            cuts.sort((a, b) => a - b),
          ),
        ),
      ).toEqual(whole);
    }),
    { numRuns: Number(process.env['PARTITIONS'] ?? 2000) },
  );
});

test('what the end of a stream has cut off', () => {
  const pending = (text: string) => {
    const parser = parseEvents(1e9);
    parser.push(text);
    return parser.pending();
  };
  expect(pending('')).toBe('');
  expect(pending('data: a\n\n')).toBe('');
  expect(pending('data: a\n\n: comment')).toBe('');
  expect(pending('data: a\n')).toBe('a');
  expect(pending('data: [DONE]')).toBe('[DONE]');
  expect(pending('dat')).toBe('dat');
});

test('events and lines that never end are given up', () => {
  expect(() => parseEvents(10).push('data: 0123456789')).toThrow(/longer than 10/);
  const parser = parseEvents(10);
  parser.push('data: 0123\n');
  expect(() => parser.push('data: 0123456\n')).toThrow(/longer than 10/);
});
