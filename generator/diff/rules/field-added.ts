/** Rule: a field that callers may send, or that they receive. */
import type { Rule } from './rule.js';

export const fieldAdded = {
  id: 'field-added',
  kind: 'field-added',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'field-removed',
  message: 'field {path} added ({after})',
  summary: 'A field that callers may send, or that they receive.',
  why: 'Callers can leave it alone.',
  example: { before: '- `title: string`', after: '- `title: string`\n- `shelf: optional string`' },
} as const satisfies Rule;
