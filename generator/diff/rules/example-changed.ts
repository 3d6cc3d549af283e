/** Rule: a sample of a request or a response. */
import type { Rule } from './rule.js';

export const exampleChanged = {
  id: 'example-changed',
  kind: 'other',
  levels: { request: 'info', response: 'info' },
  policy: 'docs',
  bump: 'none',
  mirror: 'example-changed',
  message: 'example of {operation} changed',
  summary: 'A sample of a request or a response.',
  why: 'Samples are no part of the API.',
  example: { before: 'curl /v1/books', after: 'curl /v1/books?limit=2' },
} as const satisfies Rule;
