/** Lines of rendered text → names of types that stand where nothing can be glued to them. */
import type { Notation } from './notation.js';

/** Names of classes that are marked as such, and names between brackets, commas and bars. */
export function knownNames(
  lines: readonly string[],
  { wholeClass }: Notation,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of lines) {
    const marked = wholeClass && /^class (\w+): (?:…|\.\.\.)/.exec(line)?.[1];
    if (marked) names.add(marked);
    for (const [name] of line.matchAll(ENCLOSED)) names.add(name);
  }
  for (const word of NO_NAMES) names.delete(word);
  return names;
}

/** `List[X]`, `Union[str, X, Y]`, `X | Y`, `Array<X>`, `X or Y`. */
const ENCLOSED = /(?<=[[<|,] ?)[A-Z]\w*(?=[\]>,]| \|)/g;

const NO_NAMES = ['Optional', 'Union', 'Literal', 'List', 'Iterable', 'Sequence', 'Dict', 'Array'];
