/** Rule: neither type has all values of the other. */
import type { Rule } from './rule.js';

export const typeChanged = {
  id: 'type-changed',
  kind: 'type-changed',
  levels: { request: 'error', response: 'error' },
  policy: 'wire',
  mirror: 'type-changed',
  message: 'type of {path} changed from {before} to {after}',
  summary: 'Neither type has all values of the other.',
  why: 'Old values are refused, new ones are not understood.',
  example: { before: '- `pages: string`', after: '- `pages: number`' },
} as const satisfies Rule;
