/** The order in which renderers print the members of a group (FORMAT §5.3). */
import { compareText } from './source.js';

/** That of letters, large and small, with `id` and `token` ahead. */
export function compareMemberNames(a: string, b: string): number {
  return rank(a) - rank(b) || compareText(a.toLowerCase(), b.toLowerCase());
}

function rank(name: string): number {
  return name === 'id' || name === 'token' ? 0 : 1;
}
