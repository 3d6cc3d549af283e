/** Rule: an enum has a new value. */
import type { Rule } from './rule.js';

export const enumValueAdded = {
  id: 'enum-value-added',
  kind: 'enum-value-added',
  levels: { request: 'info', response: 'warn' },
  softened: {
    when: 'the enum admits other strings',
    levels: { request: 'info', response: 'info' },
  },
  policy: 'wire',
  mirror: 'enum-value-removed',
  message: '{path} may be {value}',
  summary: 'An enum has a new value.',
  why: 'Readers of responses that handle every value meet one that they do not know.',
  example: { before: '- `state: "here"`', after: '- `state: "here" or "lent"`' },
} as const satisfies Rule;
