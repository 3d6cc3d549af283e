/** Rule: the old type has all values of the new one, and more. */
import type { Rule } from './rule.js';

export const typeNarrowed = {
  id: 'type-narrowed',
  kind: 'type-changed',
  levels: { request: 'error', response: 'info' },
  policy: 'wire',
  mirror: 'type-widened',
  message: 'type of {path} narrowed from {before} to {after}',
  summary: 'The old type has all values of the new one, and more.',
  why: 'Requests with the other values are refused.',
  example: { before: '- `state: string`', after: '- `state: "lent" or "here"`' },
} as const satisfies Rule;
