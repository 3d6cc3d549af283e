/** Rule: the mark of the deprecation is gone. */
import type { Rule } from './rule.js';

export const fieldUndeprecated = {
  id: 'field-undeprecated',
  kind: 'undeprecated',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'field-deprecated',
  message: '{path} is not deprecated any more',
  summary: 'The mark of the deprecation is gone.',
  why: 'Nothing changes for callers.',
  example: { before: 'Deprecated: use `place`.', after: 'Where it stands.' },
} as const satisfies Rule;
