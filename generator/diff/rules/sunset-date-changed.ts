/** Rule: a deprecation names another date. */
import type { Rule } from './rule.js';

export const sunsetDateChanged = {
  id: 'sunset-date-changed',
  kind: 'other',
  levels: { request: 'warn', response: 'warn' },
  softened: { when: 'the new date is later', levels: { request: 'info', response: 'info' } },
  policy: 'wire',
  mirror: 'sunset-date-changed',
  message: 'end moved from {before} to {after}',
  summary: 'A deprecation names another date.',
  why: 'An earlier end leaves callers less time.',
  example: {
    before: 'Deprecated, removed on 2031-06-01.',
    after: 'Deprecated, removed on 2031-03-01.',
  },
} as const satisfies Rule;
