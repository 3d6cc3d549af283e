/** Rule: a string became a date and time, or a number an integer, or the other way round. */
import type { Rule } from './rule.js';

export const formatChanged = {
  id: 'format-changed',
  kind: 'type-changed',
  levels: { request: 'warn', response: 'warn' },
  policy: 'wire',
  mirror: 'format-changed',
  message: 'format of {path} changed from {before} to {after}',
  summary: 'A string became a date and time, or a number an integer, or the other way round.',
  why: 'The pages do not tell which values were accepted before.',
  example: { before: '- `due: string`', after: '- `due: date-time`' },
} as const satisfies Rule;
