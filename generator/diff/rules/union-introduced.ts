/** Rule: one type became a union that contains it. */
import type { Rule } from './rule.js';

export const unionIntroduced = {
  id: 'union-introduced',
  kind: 'type-changed',
  levels: { request: 'info', response: 'warn' },
  policy: 'wire',
  mirror: 'union-collapsed',
  message: '{path} may be {after}, not only {before}',
  summary: 'One type became a union that contains it.',
  why: 'Readers of responses meet values of another type.',
  example: { before: '- `author: string`', after: '- `author: string or array of string`' },
} as const satisfies Rule;
