/** Rule: the new type has all values of the old one, and more. */
import type { Rule } from './rule.js';

export const typeWidened = {
  id: 'type-widened',
  kind: 'type-changed',
  levels: { request: 'info', response: 'error' },
  policy: 'wire',
  mirror: 'type-narrowed',
  message: 'type of {path} widened from {before} to {after}',
  summary: 'The new type has all values of the old one, and more.',
  why: 'Readers of responses meet values that they do not know.',
  example: { before: '- `state: "lent" or "here"`', after: '- `state: string`' },
} as const satisfies Rule;
