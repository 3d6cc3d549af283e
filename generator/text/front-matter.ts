/** The lines of a page → the `title` and `url` at its head, which some pages have (FORMAT §1.3). */

export interface FrontMatter {
  readonly title: string | null;
  readonly url: string | null;
}

export interface FrontMatterLines {
  readonly frontMatter: FrontMatter;
  /** How many lines it has, both marks included; 0 without one. */
  readonly length: number;
}

const NONE: FrontMatterLines = { frontMatter: { title: null, url: null }, length: 0 };

/** What stands between the marks in YAML; of a page between two rules some line is other text. */
const YAML = /^(?:[\w-]+:(?: .*)?|[ \t].*|- .*|#.*)?$/;

/** A block between two `---`, before all else. Other keys say nothing to us. */
export function readFrontMatter(lines: readonly string[]): FrontMatterLines {
  if (lines[0]?.trimEnd() !== '---') return NONE;
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const inner = lines.slice(1, Math.max(close, 1)).map((line) => line.trimEnd());
  if (close < 0 || !inner.every((line) => YAML.test(line))) return NONE;
  const value = (key: string): string | null => {
    const line = inner.find((candidate) => candidate.startsWith(`${key}:`));
    return line === undefined ? null : unquoted(line.slice(key.length + 1).trim());
  };
  return { frontMatter: { title: value('title'), url: value('url') }, length: close + 1 };
}

function unquoted(value: string): string {
  return /^"[^"]*"$|^'[^']*'$/.test(value) ? value.slice(1, -1) : value;
}
