/** Rule: of a union one type is left. */
import type { Rule } from './rule.js';

export const unionCollapsed = {
  id: 'union-collapsed',
  kind: 'type-changed',
  levels: { request: 'error', response: 'info' },
  policy: 'wire',
  mirror: 'union-introduced',
  message: '{path} may only be {after}, not {before}',
  summary: 'Of a union one type is left.',
  why: 'Requests with the other types are refused.',
  example: { before: '- `author: string or array of string`', after: '- `author: string`' },
} as const satisfies Rule;
