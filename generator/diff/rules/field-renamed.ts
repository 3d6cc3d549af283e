/** Rule: a field has another name on the wire, and the same type and name or description otherwise. */
import type { Rule } from './rule.js';

export const fieldRenamed = {
  id: 'field-renamed',
  kind: 'field-renamed',
  levels: { request: 'error', response: 'error' },
  policy: 'wire',
  mirror: 'field-renamed',
  message: 'field {path} is now called {after}',
  summary:
    'A field has another name on the wire, and the same type and name or description otherwise.',
  why: 'The old name is not understood in requests and not sent in responses.',
  example: { before: '- `pageCount: number`', after: '- `page_count: number`' },
} as const satisfies Rule;
