/** Rule: a field that the new pages do not list. */
import type { Rule } from './rule.js';

export const fieldRemoved = {
  id: 'field-removed',
  kind: 'field-removed',
  levels: { request: 'warn', response: 'error' },
  softened: { when: 'the field was optional', levels: { request: 'warn', response: 'warn' } },
  policy: 'wire',
  bump: 'major',
  mirror: 'field-added',
  message: 'field {path} removed ({before})',
  summary: 'A field that the new pages do not list.',
  why: 'Who reads it from a response finds nothing. Who sends it may be refused or ignored: the pages do not tell.',
  example: { before: '- `title: string`\n- `shelf: string`', after: '- `title: string`' },
} as const satisfies Rule;
