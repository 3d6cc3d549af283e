/** Rule: a method and path that the old pages do not have. */
import type { Rule } from './rule.js';

export const operationAdded = {
  id: 'operation-added',
  kind: 'operation-added',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'operation-removed',
  message: 'operation added',
  summary: 'A method and path that the old pages do not have.',
  why: 'Nobody calls it yet.',
  example: { before: '', after: '**post** `/v1/loans`' },
} as const satisfies Rule;
