/** Rule: what is said of a value of an enum does not tell any more that it is deprecated. */
import type { Rule } from './rule.js';

export const enumValueUndeprecated = {
  id: 'enum-value-undeprecated',
  kind: 'undeprecated',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'enum-value-deprecated',
  message: '{path}: {value} is not deprecated any more',
  summary: 'What is said of a value does not tell any more that it is deprecated.',
  why: 'Nothing changes for callers.',
  example: { before: '- `tape`: Deprecated: use `disc`.', after: '- `tape`: A tape.' },
} as const satisfies Rule;
