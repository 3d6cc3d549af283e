/** Rule: an enum admits its own values only. */
import type { Rule } from './rule.js';

export const enumClosed = {
  id: 'enum-closed',
  kind: 'type-changed',
  levels: { request: 'error', response: 'info' },
  policy: 'wire',
  mirror: 'enum-opened',
  message: '{path} may not be any string any more',
  summary: 'An enum admits its own values only.',
  why: 'Requests with other strings are refused.',
  example: {
    before: '- `state: "here" or "lent" or string`',
    after: '- `state: "here" or "lent"`',
  },
} as const satisfies Rule;
