/**
 * A header and a description glued together → both (FORMAT §6.4). The header ends where its type
 * does: at the bracket, the quote, the fixed word, or the `…`; a name ends before the last capital
 * that starts a word. Invariant: header and description together are the text.
 */
import type { Notation } from './notation.js';
import { matchAt } from './notation.js';

export interface SplitText {
  readonly header: string;
  readonly description: string;
}

/**
 * Splits the first line of an item. `null` if the text fits no header: it is prose. `known` are
 * names that types of the page have for certain.
 */
export function splitHeader(
  text: string,
  notation: Notation,
  known: ReadonlySet<string>,
): SplitText | null {
  const end = headerEnd(text, notation, known);
  if (end === null) return null;
  const description = text.slice(end);
  // Glued text has no blank between.
  if (/^(?:[\s,.;)]|:(?![a-z"]))/.test(description) && description.trim() !== '') return null;
  return { header: text.slice(0, end), description: description.trim() };
}

function headerEnd(text: string, notation: Notation, known: ReadonlySet<string>): number | null {
  const { wholeClass, className, label } = notation;
  const whole = wholeClass && matchAt(wholeClass, text, 0);
  if (whole) return whole;
  const name = className && matchAt(className, text, 0);
  if (name) return nameEnd(text, name, known, true);
  const type = matchAt(label, text, 0);
  return typeEnd(text, type ?? 0, notation, known, type !== null);
}

function typeEnd(
  text: string,
  start: number,
  notation: Notation,
  known: ReadonlySet<string>,
  labelled: boolean,
): number | null {
  const { prefix, separator } = notation;
  for (let at = start; ;) {
    const element = prefix && matchAt(prefix, text, at);
    at = element ?? at;
    const end = termEnd(text, at, notation, known, labelled || element !== null);
    if (end === null || separator === null || !text.startsWith(separator, end)) return end;
    at = end + separator.length;
  }
}

function termEnd(
  text: string,
  at: number,
  { bracketed, literal, scalar, separator, bareNames }: Notation,
  known: ReadonlySet<string>,
  labelled: boolean,
): number | null {
  const open = matchAt(bracketed, text, at);
  if (open !== null) return closingBracket(text, open);
  const value = matchAt(literal, text, at) ?? matchAt(/\d+ more/y, text, at);
  if (value !== null) return value;
  // `StringCheck | Other`: what a bar follows is a whole name, whatever word it begins with.
  const whole = separator === ' | ' ? matchAt(/[A-Z]\w*(?= \| )/y, text, at) : null;
  if (whole !== null) return whole;
  const word = matchAt(scalar, text, at);
  const longer = knownPrefix(text, at, known);
  if (word !== null && longer !== null && longer > word) return longer;
  // A word that goes on is another word. Descriptions begin with a capital, or with a digit.
  if (word !== null && !(labelled ? /[a-z_]/ : /[a-z0-9_]/).test(text.charAt(word))) return word;
  return nameEnd(text, at, known, labelled || bareNames, separator);
}

/** The bracket that closes the one at `open`; those in quotes do not count. */
function closingBracket(text: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') {
      for (at++; at < text.length && text.charAt(at) !== '"'; at++) {
        if (text.charAt(at) === '\\') at++;
      }
    } else if ('[{<('.includes(character)) depth++;
    else if (']}>)'.includes(character) && --depth === 0) return at + 1;
  }
  return null;
}

/**
 * The end of a name: of a known one, of the whole word, or before the last word in it. A name that
 * is not known and stands without a label is prose.
 */
function nameEnd(
  text: string,
  start: number,
  known: ReadonlySet<string>,
  labelled: boolean,
  separator: string | null = null,
): number | null {
  const end = matchAt(/[A-Z][\w.]*/y, text, start);
  if (end === null) return null;
  const word = text.slice(start, end);
  if (known.has(word) || (separator !== null && text.startsWith(separator, end))) return end;
  const prefix = knownPrefix(text, start, known);
  if (!labelled) return prefix;
  if (end === text.length) return end;
  const cut = repeatStart(word) ?? lastWordStart(word);
  const lastKnown = prefix !== null && isSentenceWord(text.slice(prefix, end)) ? prefix : null;
  if (cut === null) return lastKnown;
  return lastKnown ?? start + cut;
}

/** The bound keeps the search linear. */
const LONGEST_NAME = 200;

/** The longest known name that the text goes on with, at a place where a word can start. */
function knownPrefix(text: string, start: number, known: ReadonlySet<string>): number | null {
  const word = /[A-Z][\w.]*/y;
  const end = matchAt(word, text, start);
  if (end === null) return null;
  for (let to = Math.min(end, start + LONGEST_NAME); to > start; to--) {
    const atWord = to === end || /[A-Z[]/.test(text.charAt(to));
    if (atWord && known.has(text.slice(start, to))) return to;
  }
  return null;
}

/** Whether the text can begin a sentence: `A`, `Model`, `JSON`, but not `ChoiceHow`. */
function isSentenceWord(word: string): boolean {
  return /^(?:[A-Z][a-z0-9']*|[A-Z0-9]+s?)$/.test(word);
}

/** Where a description begins that says the end of the name again: `BookLoanKindLoanKind`. */
function repeatStart(word: string): number | null {
  if (word.length > 2 * LONGEST_NAME) return null;
  for (let at = Math.ceil(word.length / 2); at < word.length; at++) {
    if (/[A-Z]/.test(word.charAt(at)) && word.slice(0, at).endsWith(word.slice(at))) return at;
  }
  return null;
}

/** Where the last word of `ToolChoiceHow` starts; `null` if there is one word only. */
function lastWordStart(name: string): number | null {
  for (let at = name.length - 1; at > 0; at--) {
    if (!/[A-Z]/.test(name.charAt(at))) continue;
    const startsWord = /[a-z0-9]/.test(name.charAt(at - 1)) || /[a-z]/.test(name.charAt(at + 1));
    if (startsWord) return at;
  }
  return null;
}
