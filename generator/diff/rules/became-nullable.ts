/** Rule: a value may be null now. */
import type { Rule } from './rule.js';

export const becameNullable = {
  id: 'became-nullable',
  kind: 'became-nullable',
  levels: { request: 'info', response: 'error' },
  policy: 'wire',
  mirror: 'became-non-nullable',
  message: '{path} became nullable',
  summary: 'A value may be null now.',
  why: 'Readers of responses must expect null.',
  example: { before: '- `due: string`', after: '- `due: string or null`' },
} as const satisfies Rule;
