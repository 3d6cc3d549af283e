/** Rule: the same operation stands at another path. */
import type { Rule } from './rule.js';

export const operationMoved = {
  id: 'operation-moved',
  kind: 'operation-moved',
  levels: { request: 'error', response: 'error' },
  policy: 'wire',
  mirror: 'operation-moved',
  message: 'moved from {before} to {after}',
  summary: 'The same operation stands at another path.',
  why: 'Calls of the old path fail.',
  example: { before: '**get** `/v1/books`', after: '**get** `/v2/books`' },
} as const satisfies Rule;
