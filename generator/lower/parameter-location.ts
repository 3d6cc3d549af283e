/** Where a parameter is sent: by its section, by its description, or by what else is known. */
import type { Verb } from '../model/model.js';
import type { ParameterLocation } from '../signature/type-expr.js';

const PREFIX = /^(\*\*Deprecated\*\*\s+)?(Path|Query|Header|Body) param(?::\s*|\s*(?:\n|$))/;

export interface StatedLocation {
  readonly location: ParameterLocation | null;
  /** The description without the prefix. */
  readonly description: string;
}

/** Reads the prefix `Body param: …` that mixed parameter lists have (FORMAT §5.2). */
export function statedLocation(description: string): StatedLocation {
  const match = PREFIX.exec(description);
  if (!match) return { location: null, description };
  const [prefix, mark = '', place = ''] = match;
  const rest = description.slice(prefix.length).trimStart();
  return { location: locationNamed(place), description: `${mark}${rest}` };
}

/** The location in the heading of a parameter section: `Query Parameters`. */
export function locationOfHeading(heading: string): ParameterLocation | null {
  const match = /^(Path|Query|Header|Body) Parameters?$/.exec(heading);
  return match ? locationNamed(match[1] ?? '') : null;
}

function locationNamed(word: string): ParameterLocation | null {
  switch (word) {
    case 'Path':
      return 'path';
    case 'Query':
      return 'query';
    case 'Header':
      return 'header';
    case 'Body':
      return 'body';
    default:
      return null;
  }
}

/** `Optional header to specify …`, `Query parameter for view`: what a sentence begins with. */
export function proseLocation(description: string): 'header' | 'query' | null {
  if (/^(?:(?:an|the) )?(?:optional |required )?header\b/i.test(description)) return 'header';
  return /^(?:(?:an|the) )?(?:optional )?query param(?:eter)?\b/i.test(description)
    ? 'query'
    : null;
}

/** Without a word about it, a parameter goes where the verb has room for it. */
export function usualLocation(verb: Verb): 'query' | 'body' {
  return verb === 'post' || verb === 'put' || verb === 'patch' ? 'body' : 'query';
}
