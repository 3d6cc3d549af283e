/** Rule: a field that callers must send, or always receive. */
import type { Rule } from './rule.js';

export const fieldAddedRequired = {
  id: 'field-added-required',
  kind: 'field-added',
  levels: { request: 'error', response: 'info' },
  policy: 'wire',
  mirror: 'field-removed',
  waiver:
    'field-removed is the mirror of field-added: a field is gone in the same way, required or not',
  message: 'required field {path} added ({after})',
  summary: 'A field that callers must send, or always receive.',
  why: 'Requests without it are refused.',
  example: { before: '- `title: string`', after: '- `title: string`\n- `shelf: string`' },
} as const satisfies Rule;
