/** Rule: the mark of the deprecation is gone. */
import type { Rule } from './rule.js';

export const operationUndeprecated = {
  id: 'operation-undeprecated',
  kind: 'undeprecated',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'operation-deprecated',
  message: 'operation is not deprecated any more',
  summary: 'The mark of the deprecation is gone.',
  why: 'Nothing changes for callers.',
  example: { before: '**Deprecated.** Lists all loans.', after: 'Lists all loans.' },
} as const satisfies Rule;
