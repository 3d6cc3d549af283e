/** Rule: a limit that both descriptions state admits less. */
import type { Rule } from './rule.js';

export const constraintTightened = {
  id: 'constraint-tightened',
  kind: 'constraint-changed',
  levels: { request: 'warn', response: 'info' },
  policy: 'wire',
  mirror: 'constraint-relaxed',
  message: '{path}: {after} instead of {before}',
  summary: 'A limit that both descriptions state admits less.',
  why: 'Values between the limits may be refused; a sentence is weaker evidence than a signature.',
  example: { before: 'Maximum: 100', after: 'Maximum: 50' },
} as const satisfies Rule;
