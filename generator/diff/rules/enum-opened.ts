/** Rule: an enum admits other strings now. */
import type { Rule } from './rule.js';

export const enumOpened = {
  id: 'enum-opened',
  kind: 'type-changed',
  levels: { request: 'info', response: 'warn' },
  policy: 'wire',
  mirror: 'enum-closed',
  message: '{path} may be any string',
  summary: 'An enum admits other strings now.',
  why: 'Readers of responses that handle every value meet others.',
  example: {
    before: '- `state: "here" or "lent"`',
    after: '- `state: "here" or "lent" or string`',
  },
} as const satisfies Rule;
