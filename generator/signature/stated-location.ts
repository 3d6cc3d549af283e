/** A description or a heading → where its parameters are sent, if it says so. */
import type { ParameterLocation } from './type-expr.js';

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
