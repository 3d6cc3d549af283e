/** Rule: the description says now that the operation is deprecated. */
import type { Rule } from './rule.js';

export const operationDeprecated = {
  id: 'operation-deprecated',
  kind: 'deprecated',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'operation-undeprecated',
  message: 'operation is deprecated',
  summary: 'The description says now that the operation is deprecated.',
  why: 'It still works; callers should plan to leave it.',
  example: { before: 'Lists all loans.', after: '**Deprecated.** Lists all loans.' },
} as const satisfies Rule;
