/**
 * A header that has lost the words that were links → the header in canonical form. What is lost is
 * typed as anything (`object`), never guessed.
 */
import type { Notation } from './notation.js';
import { splitHeader } from './split-header.js';

export interface RestoredHeader {
  readonly header: string;
  /** How many types are lost, and where the first gap is in the text as captured. */
  readonly lost: number;
  readonly gap: number;
}

/** `[]`, `[, `, `, ]` and `, ,`: the place of a type without the type. In quotes they are text. */
const GAPS = /"(?:[^"\\]|\\.)*"|\[(?=\])|\[(?=, )|, ?(?=\])|, (?=,)/g;

const UNKNOWN_TYPE = 'object';

/**
 * The header of a line that holds nothing else. `null` if the line is none. `name:` is one whose
 * whole type is lost.
 */
export function restoreHeader(
  line: string,
  notation: Notation,
  known: ReadonlySet<string>,
): RestoredHeader | null {
  const whole = /^[a-z_]\w*: ?$/.test(line);
  const gaps = [...line.matchAll(GAPS)].filter(([mark]) => !mark.startsWith('"'));
  const filled = whole
    ? `${line.trim()} ${UNKNOWN_TYPE}`
    : line.replace(GAPS, (mark) =>
        mark.startsWith('"') ? mark : `${mark === ',' ? ', ' : mark}${UNKNOWN_TYPE}`,
      );
  const split = splitHeader(filled, notation, known);
  if (!split || split.description !== '') return null;
  const header = split.header.replace(/^(class \w+:) \.\.\.$/, '$1 …');
  const [first] = gaps;
  const gap = first ? first.index + first[0].length : line.length;
  return { header, lost: whole ? 1 : gaps.length, gap };
}

/**
 * A method signature without its arguments: `create() ->` of the resource Responses becomes
 * `responses.create()`. `resource` is its name in the notation's case.
 */
export function restoreSignature(signature: string, resource: string): string {
  const whole = signature.trim();
  const call = (whole.endsWith('->') ? whole.slice(0, -2) : whole)
    .replace(/\(\s*,\s*/, '(')
    .replace(/,\s*\)/, ')')
    .trim();
  return resource === '' || /^[\w$]+\./.test(call) ? call : `${resource}.${call}`;
}
