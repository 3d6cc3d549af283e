/**
 * The small kit that dialects write their grammars with: one method per way of reading tokens.
 * A rule that does not match returns null; the failure that got furthest is kept for the message.
 */
import { depthLimits } from '../text/limits.js';
import type { Token } from './scanner.js';
import { scan } from './scanner.js';

export interface ParseFailure {
  /** Offset into the text. */
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ParseFailure };

/** Reads the whole of `text` by `rule`; what is left over is a failure. */
export function parseText<T>(text: string, rule: (parser: Parser) => T | null): Parsed<T> {
  const parser = new Parser(text);
  const value = rule(parser);
  if (value !== null && parser.atEnd()) return { ok: true, value };
  return { ok: false, failure: parser.failure() };
}

export class Parser {
  readonly text: string;
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;
  private furthest = 0;
  private expected = 'a signature';

  constructor(text: string) {
    this.text = text;
    this.tokens = scan(text);
  }

  /** Offset of the next token, or the end of the text. */
  get start(): number {
    return this.tokens[this.index]?.start ?? this.text.length;
  }

  /** Where the last token that was read ends. */
  get end(): number {
    return this.tokens[this.index - 1]?.end ?? 0;
  }

  atEnd(): boolean {
    if (this.index >= this.tokens.length) return true;
    this.miss('the end');
    return false;
  }

  peek(ahead = 0): Token | null {
    return this.tokens[this.index + ahead] ?? null;
  }

  /** Whether the next tokens are just these texts. */
  at(...texts: readonly string[]): boolean {
    return texts.every((text, ahead) => this.peek(ahead)?.text === text);
  }

  /** Reads the given tokens, all or none of them. */
  accept(...texts: readonly string[]): boolean {
    if (!this.at(...texts)) return false;
    this.index += texts.length;
    return true;
  }

  /** As `accept`, and remembers what was missed. */
  expect(...texts: readonly string[]): boolean {
    return this.accept(...texts) || this.miss(`\`${texts.join(' ')}\``);
  }

  word(): string | null {
    return this.take('word', 'a name');
  }

  string(): string | null {
    return this.take('string', 'a quoted text');
  }

  number(): number | null {
    const digits = this.take('number', 'a number');
    return digits === null ? null : Number(digits);
  }

  /** `element { separator element }` */
  delimited<T>(separator: string, rule: () => T | null): T[] | null {
    const elements: T[] = [];
    do {
      const element = rule();
      if (element === null) return null;
      elements.push(element);
    } while (this.accept(separator));
    return elements;
  }

  /** `integer "more"`: how many members the renderer has left out. */
  more(): number | null {
    if (this.peek()?.kind !== 'number' || this.peek(1)?.text !== 'more') return null;
    const count = Number(this.peek()?.text);
    if (!Number.isSafeInteger(count)) return null;
    this.index += 2;
    return count;
  }

  /** Tries a rule; where it does not match, nothing is read. */
  attempt<T>(rule: () => T | null): T | null {
    const before = this.index;
    const value = rule();
    if (value === null) this.index = before;
    return value;
  }

  /** A rule that contains itself, with a bound on how often. */
  nested<T>(rule: () => T | null): T | null {
    if (!this.allowsDepth(1)) return null;
    this.depth++;
    const value = rule();
    this.depth--;
    return value;
  }

  /** Whether so many levels more can be nested here; remembers it if not. */
  allowsDepth(levels: number): boolean {
    if (this.depth + levels <= depthLimits.brackets) return true;
    return this.miss(`at most ${depthLimits.brackets} levels of brackets`);
  }

  /** Remembers what was expected here, if no rule got further. Always false. */
  miss(expected: string): false {
    if (this.index >= this.furthest) {
      this.furthest = this.index;
      this.expected = expected;
    }
    return false;
  }

  failure(): ParseFailure {
    const token = this.tokens[this.furthest];
    const offset = token?.start ?? this.text.length;
    return { offset, found: token ? `\`${token.text}\`` : 'the end', expected: this.expected };
  }

  private take(kind: Token['kind'], expected: string): string | null {
    const token = this.peek();
    if (token?.kind !== kind) {
      this.miss(expected);
      return null;
    }
    this.index++;
    return token.value;
  }
}
