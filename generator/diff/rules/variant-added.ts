/** Rule: a union has a new member. */
import type { Rule } from './rule.js';

export const variantAdded = {
  id: 'variant-added',
  kind: 'variant-added',
  levels: { request: 'info', response: 'warn' },
  softened: {
    when: 'the union admits any string or value',
    levels: { request: 'info', response: 'info' },
  },
  policy: 'wire',
  mirror: 'variant-removed',
  message: '{path} may be {variant}',
  summary: 'A union has a new member.',
  why: 'Readers of responses that handle every member meet one that they do not know.',
  example: { before: '- `item: Book or Map`', after: '- `item: Book or Map or Film`' },
} as const satisfies Rule;
