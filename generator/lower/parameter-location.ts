/** Where a parameter is sent, if neither its section nor its description states it (FORMAT §5.2). */
import type { Verb } from '../model/model.js';

/**
 * `Optional header to specify …`, `Query parameter for view`: what a sentence begins with; or what
 * a parameter calls itself: `… conflicts with this header`.
 */
export function proseLocation(description: string): 'header' | 'query' | null {
  if (/^(?:(?:an|the) )?(?:optional |required )?header\b/i.test(description)) return 'header';
  if (/\bthis header\b/i.test(description)) return 'header';
  return /^(?:(?:an|the) )?(?:optional )?query param(?:eter)?\b/i.test(description)
    ? 'query'
    : null;
}

/** Without a word about it, a parameter goes where the verb has room for it. */
export function usualLocation(verb: Verb): 'query' | 'body' {
  return verb === 'post' || verb === 'put' || verb === 'patch' ? 'body' : 'query';
}
