/** Rule: a description names no limit any more, and says everything else as before. */
import type { Rule } from './rule.js';

export const constraintRemoved = {
  id: 'constraint-removed',
  kind: 'constraint-changed',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'constraint-added',
  message: '{path} has no limit any more: it was {before}',
  summary: 'A description names no limit any more, and says everything else as before.',
  why: 'What was accepted is still accepted; what is sent may be larger.',
  example: {
    before: 'The name of the shelf. Up to 64 characters.',
    after: 'The name of the shelf.',
  },
} as const satisfies Rule;
