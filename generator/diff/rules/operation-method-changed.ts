/** Rule: the same path is called with another verb. */
import type { Rule } from './rule.js';

export const operationMethodChanged = {
  id: 'operation-method-changed',
  kind: 'operation-moved',
  levels: { request: 'error', response: 'error' },
  policy: 'wire',
  mirror: 'operation-method-changed',
  message: 'called with {after} instead of {before}',
  summary: 'The same path is called with another verb.',
  why: 'Calls with the old verb fail.',
  example: { before: '**post** `/v1/books/{book_id}`', after: '**put** `/v1/books/{book_id}`' },
} as const satisfies Rule;
