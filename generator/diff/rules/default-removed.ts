/** Rule: a description names no default any more, and says everything else as before. */
import type { Rule } from './rule.js';

export const defaultRemoved = {
  id: 'default-removed',
  kind: 'default-changed',
  levels: { request: 'warn', response: 'info' },
  policy: 'wire',
  mirror: 'default-added',
  message: '{path} has no default any more: it was {before}',
  summary: 'A description names no default any more, and says everything else as before.',
  why: 'What callers get who leave the field out is not known any more.',
  example: { before: 'How many to return. Defaults to `20`.', after: 'How many to return.' },
} as const satisfies Rule;
