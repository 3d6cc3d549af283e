/** Rule: a list is followed in another way. */
import type { Rule } from './rule.js';

export const paginationChanged = {
  id: 'pagination-changed',
  kind: 'other',
  levels: { request: 'error', response: 'error' },
  policy: 'sdk',
  mirror: 'pagination-changed',
  message: 'pages are followed by {after}, not by {before}',
  summary: 'A list is followed in another way.',
  why: 'The members that carry the place are told by themselves; code that follows pages must change.',
  example: { before: 'query: after_id, answer: last_id', after: 'query: page, answer: next_page' },
} as const satisfies Rule;
