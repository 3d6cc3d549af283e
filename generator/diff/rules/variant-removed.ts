/** Rule: a union has lost a member. */
import type { Rule } from './rule.js';

export const variantRemoved = {
  id: 'variant-removed',
  kind: 'variant-removed',
  levels: { request: 'error', response: 'info' },
  softened: {
    when: 'the union admits any string or value',
    levels: { request: 'warn', response: 'info' },
  },
  policy: 'wire',
  mirror: 'variant-added',
  message: '{path} may not be {variant} any more',
  summary: 'A union has lost a member.',
  why: 'Requests with the member are refused.',
  example: { before: '- `item: Book or Map`', after: '- `item: Book`' },
} as const satisfies Rule;
