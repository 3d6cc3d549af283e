/** Rule: an optional field became required. */
import type { Rule } from './rule.js';

export const becameRequired = {
  id: 'became-required',
  kind: 'became-required',
  levels: { request: 'error', response: 'info' },
  policy: 'wire',
  mirror: 'became-optional',
  message: '{path} became required',
  summary: 'An optional field became required.',
  why: 'Requests without it are refused; responses always have it.',
  example: { before: '- `shelf: optional string`', after: '- `shelf: string`' },
} as const satisfies Rule;
