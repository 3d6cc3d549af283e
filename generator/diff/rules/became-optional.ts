/** Rule: a required field became optional. */
import type { Rule } from './rule.js';

export const becameOptional = {
  id: 'became-optional',
  kind: 'became-optional',
  levels: { request: 'info', response: 'error' },
  policy: 'wire',
  mirror: 'became-required',
  message: '{path} became optional',
  summary: 'A required field became optional.',
  why: 'Requests may leave it out; readers of responses must expect that it is missing.',
  example: { before: '- `shelf: string`', after: '- `shelf: optional string`' },
} as const satisfies Rule;
