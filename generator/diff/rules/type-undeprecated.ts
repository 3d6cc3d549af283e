/** Rule: the mark of the deprecation is gone. */
import type { Rule } from './rule.js';

export const typeUndeprecated = {
  id: 'type-undeprecated',
  kind: 'undeprecated',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'type-deprecated',
  message: '{path} is not deprecated any more',
  summary: 'The mark of the deprecation is gone.',
  why: 'Nothing changes for callers.',
  example: { before: 'Deprecated: shelves are gone soon.', after: 'A shelf.' },
} as const satisfies Rule;
