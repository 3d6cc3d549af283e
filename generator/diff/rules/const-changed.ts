/** Rule: the only value of a field is another one. */
import type { Rule } from './rule.js';

export const constChanged = {
  id: 'const-changed',
  kind: 'type-changed',
  levels: { request: 'error', response: 'error' },
  policy: 'wire',
  mirror: 'const-changed',
  message: 'fixed value of {path} changed from {before} to {after}',
  summary: 'The only value of a field is another one.',
  why: 'Comparisons with the old value fail.',
  example: { before: '- `type: "book"`', after: '- `type: "volume"`' },
} as const satisfies Rule;
