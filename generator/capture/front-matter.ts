/** The `title` and `url` at the head of some pages → their values (FORMAT §1.3). */
import type { CapturedLine } from './captured-line.js';
import { isBlank } from './captured-line.js';
import type { FlatPage } from './flat-page.js';

interface FrontMatterLines {
  readonly frontMatter: NonNullable<FlatPage['frontMatter']>;
  /** Index of the first line of the page itself. */
  readonly body: number;
}

/** A block between two `---`, before all else. Keys other than `title` and `url` are left out. */
export function readFrontMatter(lines: readonly CapturedLine[]): FrontMatterLines {
  const none = { frontMatter: { title: null, url: null }, body: 0 };
  const open = lines.findIndex((line) => !isBlank(line));
  if (lines[open]?.text.trimEnd() !== '---') return none;
  const close = lines.findIndex(({ text }, index) => index > open && text.trimEnd() === '---');
  if (close < 0) return none;
  const values = new Map<string, string>();
  for (const { text } of lines.slice(open + 1, close)) {
    const [, key = '', value = ''] = /^(\w+): *(?! )(.*)$/.exec(text.trimEnd()) ?? [];
    values.set(key, value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  const frontMatter = { title: values.get('title') ?? null, url: values.get('url') ?? null };
  return { frontMatter, body: close + 1 };
}
