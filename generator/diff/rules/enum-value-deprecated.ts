/** Rule: what is said of a value of an enum tells now that it is deprecated. */
import type { Rule } from './rule.js';

export const enumValueDeprecated = {
  id: 'enum-value-deprecated',
  kind: 'deprecated',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  mirror: 'enum-value-undeprecated',
  message: '{path}: {value} is deprecated',
  summary: 'What is said of a value tells now that it is deprecated.',
  why: 'It still works; callers should plan to leave it.',
  example: { before: '- `tape`: A tape.', after: '- `tape`: Deprecated: use `disc`.' },
} as const satisfies Rule;
