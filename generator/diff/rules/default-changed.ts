/** Rule: what is assumed when a field is left out, as both descriptions state it. */
import type { Rule } from './rule.js';

export const defaultChanged = {
  id: 'default-changed',
  kind: 'default-changed',
  levels: { request: 'warn', response: 'info' },
  policy: 'wire',
  mirror: 'default-changed',
  message: 'default of {path} is {after} instead of {before}',
  summary: 'What is assumed when a field is left out, as both descriptions state it.',
  why: 'Callers that leave the field out get something else.',
  example: { before: 'Defaults to `20`', after: 'Defaults to `50`' },
} as const satisfies Rule;
