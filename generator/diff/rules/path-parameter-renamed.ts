/** Rule: the name of a parameter in the path template is another one. */
import type { Rule } from './rule.js';

export const pathParameterRenamed = {
  id: 'path-parameter-renamed',
  kind: 'field-renamed',
  levels: { request: 'warn', response: 'warn' },
  policy: 'sdk',
  mirror: 'path-parameter-renamed',
  message: 'path parameter {before} is now called {after}',
  summary: 'The name of a parameter in the path template is another one.',
  why: 'The name is not sent; arguments of generated clients are called after it.',
  example: { before: '`/v1/books/{id}`', after: '`/v1/books/{book_id}`' },
} as const satisfies Rule;
