/** Rule: a limit that both descriptions state admits more. */
import type { Rule } from './rule.js';

export const constraintRelaxed = {
  id: 'constraint-relaxed',
  kind: 'constraint-changed',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'constraint-tightened',
  message: '{path}: {after} instead of {before}',
  summary: 'A limit that both descriptions state admits more.',
  why: 'What was accepted is still accepted.',
  example: { before: 'Maximum: 50', after: 'Maximum: 100' },
} as const satisfies Rule;
