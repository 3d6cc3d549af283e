/** Rule: one value became a list of them, or a list one value. */
import type { Rule } from './rule.js';

export const arrayWrapped = {
  id: 'array-wrapped',
  kind: 'type-changed',
  levels: { request: 'error', response: 'error' },
  policy: 'wire',
  mirror: 'array-wrapped',
  message: '{path} changed from {before} to {after}',
  summary: 'One value became a list of them, or a list one value.',
  why: 'Neither side understands the other form.',
  example: { before: '- `author: string`', after: '- `author: array of string`' },
} as const satisfies Rule;
