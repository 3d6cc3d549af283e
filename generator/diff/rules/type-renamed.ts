/** Rule: a named type has another name and the same members in the same places. */
import type { Rule } from './rule.js';

export const typeRenamed = {
  id: 'type-renamed',
  kind: 'type-renamed',
  levels: { request: 'info', response: 'info' },
  policy: 'wire',
  sdkLevel: 'warn',
  bump: 'patch',
  mirror: 'type-renamed',
  message: 'type {before} is now called {after}',
  summary: 'A named type has another name and the same members in the same places.',
  why: 'Names of types are not sent; code that names the type does not compile.',
  example: { before: '`Book object { id }`', after: '`Volume object { id }`' },
} as const satisfies Rule;
