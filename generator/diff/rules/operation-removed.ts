/** Rule: a method and path that the new pages do not have. */
import type { Rule } from './rule.js';

export const operationRemoved = {
  id: 'operation-removed',
  kind: 'operation-removed',
  levels: { request: 'error', response: 'error' },
  softened: {
    when: 'the old pages called it deprecated',
    levels: { request: 'warn', response: 'warn' },
  },
  policy: 'wire',
  bump: 'major',
  mirror: 'operation-added',
  message: 'operation removed',
  summary: 'A method and path that the new pages do not have.',
  why: 'Calls of it fail.',
  example: { before: '**post** `/v1/loans`', after: '' },
} as const satisfies Rule;
