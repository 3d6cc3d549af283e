/** Rule: the description says now that the field is deprecated. */
import type { Rule } from './rule.js';

export const fieldDeprecated = {
  id: 'field-deprecated',
  kind: 'deprecated',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'field-undeprecated',
  message: '{path} is deprecated',
  summary: 'The description says now that the field is deprecated.',
  why: 'It still works; callers should plan to leave it.',
  example: { before: 'Where it stands.', after: 'Deprecated: use `place`.' },
} as const satisfies Rule;
