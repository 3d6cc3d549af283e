/** Rule: a description names a limit, and says nothing else that is new. */
import type { Rule } from './rule.js';

export const constraintAdded = {
  id: 'constraint-added',
  kind: 'constraint-changed',
  levels: { request: 'warn', response: 'info' },
  policy: 'wire',
  mirror: 'constraint-removed',
  message: '{path} has a limit: {after}',
  summary: 'A description names a limit, and says nothing else that is new.',
  why: 'Values beyond it may be refused; they may always have been.',
  example: {
    before: 'The name of the shelf.',
    after: 'The name of the shelf. Up to 64 characters.',
  },
} as const satisfies Rule;
