/** A header → the literals that it lists, as the items below it are printed. */
import type { Notation } from './notation.js';
import { matchAt } from './notation.js';

/** The only literal of a header, as the item below it is printed; `null` if there are several. */
export function onlyLiteral(header: string, notation: Notation): string | null {
  const literals = literalsOf(header, notation);
  const [first] = literals;
  if (first === undefined || literals.length > 1 || first === header) return null;
  return first;
}

/** All literals of a header, and `2 more` if it has left some out. */
export function literalsOf(header: string, { literal, label }: Notation): readonly string[] {
  const found: string[] = [];
  for (let at = matchAt(label, header, 0) ?? 0; at < header.length;) {
    const end = /[\w":-]/.test(header.charAt(at)) ? matchAt(literal, header, at) : null;
    if (end !== null) found.push(header.slice(at, end));
    else if (/\w/.test(header.charAt(at))) at = matchAt(/\w+/y, header, at) ?? at;
    at = end ?? at + 1;
  }
  return found.concat(/(?<!\d)(\d+ more)/.exec(header)?.[1] ?? []);
}
