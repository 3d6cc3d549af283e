/** Rule: the text of an operation, a type or a field. */
import type { Rule } from './rule.js';

export const descriptionChanged = {
  id: 'description-changed',
  kind: 'other',
  levels: { request: 'info', response: 'info' },
  policy: 'docs',
  bump: 'none',
  mirror: 'description-changed',
  message: 'description of {path} changed',
  summary: 'The text of an operation, a type or a field.',
  why: 'Texts are no part of the API.',
  example: { before: 'Lists all books.', after: 'Lists the books of a shelf.' },
} as const satisfies Rule;
