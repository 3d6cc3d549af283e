/** Rule: a description names a default, and says nothing else that is new. */
import type { Rule } from './rule.js';

export const defaultAdded = {
  id: 'default-added',
  kind: 'default-changed',
  levels: { request: 'warn', response: 'info' },
  policy: 'wire',
  mirror: 'default-removed',
  message: '{path} has a default: {after}',
  summary: 'A description names a default, and says nothing else that is new.',
  why: 'What callers get who leave the field out may be another value than before.',
  example: { before: 'How many to return.', after: 'How many to return. Defaults to `20`.' },
} as const satisfies Rule;
