/** Rule: a parameter is sent in another part of the request. */
import type { Rule } from './rule.js';

export const fieldLocationChanged = {
  id: 'field-location-changed',
  kind: 'other',
  levels: { request: 'error', response: 'error' },
  policy: 'wire',
  mirror: 'field-location-changed',
  message: '{path} is sent in the {after}, not in the {before}',
  summary: 'A parameter is sent in another part of the request.',
  why: 'The old place is not looked at.',
  example: { before: '### Query Parameters', after: '### Body Parameters' },
} as const satisfies Rule;
