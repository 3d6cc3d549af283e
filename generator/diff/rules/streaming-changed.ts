/** Rule: an answer is streamed in another way, or is streamed where it was not. */
import type { Rule } from './rule.js';

export const streamingChanged = {
  id: 'streaming-changed',
  kind: 'other',
  levels: { request: 'warn', response: 'warn' },
  policy: 'wire',
  mirror: 'streaming-changed',
  message: 'the answer is {after}, not {before}',
  summary: 'An answer is streamed in another way, or is streamed where it was not.',
  why: 'Readers must know whether one answer or a row of events comes.',
  example: {
    before: 'client.books.watch() -> Book',
    after: 'client.books.watch() -> Stream[Book]',
  },
} as const satisfies Rule;
