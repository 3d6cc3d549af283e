/** Rule: the method of clients that makes the call has another name. */
import type { Rule } from './rule.js';

export const sdkMethodRenamed = {
  id: 'sdk-method-renamed',
  kind: 'other',
  levels: { request: 'error', response: 'error' },
  policy: 'sdk',
  mirror: 'sdk-method-renamed',
  message: 'method {before} is now called {after}',
  summary: 'The method of clients that makes the call has another name.',
  why: 'The wire does not change; code that calls the method does not compile.',
  example: { before: 'client.loans.end()', after: 'client.loans.close()' },
} as const satisfies Rule;
