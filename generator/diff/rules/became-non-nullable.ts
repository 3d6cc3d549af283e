/** Rule: a value may not be null any more. */
import type { Rule } from './rule.js';

export const becameNonNullable = {
  id: 'became-non-nullable',
  kind: 'became-non-nullable',
  levels: { request: 'error', response: 'info' },
  policy: 'wire',
  mirror: 'became-nullable',
  message: '{path} is not nullable any more',
  summary: 'A value may not be null any more.',
  why: 'Requests with null are refused.',
  example: { before: '- `due: string or null`', after: '- `due: string`' },
} as const satisfies Rule;
