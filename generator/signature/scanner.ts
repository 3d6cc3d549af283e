/** Text of one signature → tokens with extents. White space separates tokens and is dropped. */
import type { Extent } from './type-expr.js';

export type TokenKind = 'word' | 'string' | 'number' | 'mark';

export interface Token extends Extent {
  readonly kind: TokenKind;
  /** The text as written; of a string the text with its quotes. */
  readonly text: string;
  /** Of a string: what stands between the quotes, with JSON escapes undone. */
  readonly value: string;
  /** No white space stands before it, so that `:word` differs from `: word`. */
  readonly glued: boolean;
}

/**
 * A word is an ASCII name, with dots where a namespace is printed (`Session.Agent`). Everything
 * else is a mark of one character, but for the arrow and the three dots.
 */
const TOKEN =
  /\s+|("(?:[^"\\]|\\.)*")|([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)|(\d+(?:\.\d+)?)|->|\.\.\.|[^]/guy;

/** Cuts a signature into tokens. Total: any text gives tokens, an odd character is a mark. */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, string, word, number] = match;
    const start = match.index;
    if (whole.trim() !== '') {
      const kind = string ? 'string' : word ? 'word' : number ? 'number' : 'mark';
      const value = string ? unquote(string) : whole;
      const glued = start === end;
      tokens.push({ kind, text: whole, value, glued, start, end: start + whole.length });
      end = start + whole.length;
    }
  }
  return tokens;
}

/** Some renderers print a literal's text raw, without JSON's escapes: then it stands for itself. */
function unquote(string: string): string {
  try {
    const value: unknown = JSON.parse(string);
    if (typeof value === 'string') return value;
  } catch {
    // Not JSON, so the characters are meant as they stand.
  }
  return string.slice(1, -1);
}
