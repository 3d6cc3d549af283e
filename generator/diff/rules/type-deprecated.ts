/** Rule: the description says now that the type is deprecated. */
import type { Rule } from './rule.js';

export const typeDeprecated = {
  id: 'type-deprecated',
  kind: 'deprecated',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'type-undeprecated',
  message: '{path} is deprecated',
  summary: 'The description says now that the type is deprecated.',
  why: 'It still works; callers should plan to leave it.',
  example: { before: 'A shelf.', after: 'Deprecated: shelves are gone soon.' },
} as const satisfies Rule;
