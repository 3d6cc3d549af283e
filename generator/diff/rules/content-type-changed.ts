/** Rule: a body is sent or answered as another media type. */
import type { Rule } from './rule.js';

export const contentTypeChanged = {
  id: 'content-type-changed',
  kind: 'other',
  levels: { request: 'error', response: 'error' },
  policy: 'sdk',
  mirror: 'content-type-changed',
  message: '{path} is {after}, not {before}',
  summary: 'A body is sent or answered as another media type.',
  why: 'The members tell by themselves what is sent; code that packs and unpacks it must change.',
  example: { before: 'application/json', after: 'application/x-jsonl' },
} as const satisfies Rule;
