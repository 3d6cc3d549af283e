/** Rule: an enum has lost a value. */
import type { Rule } from './rule.js';

export const enumValueRemoved = {
  id: 'enum-value-removed',
  kind: 'enum-value-removed',
  levels: { request: 'error', response: 'info' },
  softened: {
    when: 'the enum admits other strings',
    levels: { request: 'warn', response: 'info' },
  },
  policy: 'wire',
  mirror: 'enum-value-added',
  message: '{path} may not be {value} any more',
  summary: 'An enum has lost a value.',
  why: 'Requests with the value are refused.',
  example: { before: '- `state: "here" or "lent"`', after: '- `state: "here"`' },
} as const satisfies Rule;
