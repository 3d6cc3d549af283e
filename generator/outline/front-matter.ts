/** The front matter of a page, cut off its text so that line numbers stay as they are. */
import type { Page } from './page.js';

export interface CutFrontMatter {
  readonly frontMatter: Page['frontMatter'];
  /** The text with the lines of the front matter blank. */
  readonly body: string;
}

const NONE = { title: null, url: null };

/** Reads `title` and `url` (FORMAT §1.3); other keys say nothing to us. */
export function cutFrontMatter(text: string): CutFrontMatter {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return { frontMatter: NONE, body: text };
  const closing = /(?:\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/.exec(text.slice(opening[0].length - 1));
  if (!closing) return { frontMatter: NONE, body: text };
  const end = opening[0].length - 1 + closing.index + closing[0].length;
  const matter = text.slice(0, end);
  const value = (key: string): string | null => {
    const line = matter.split(/\r\n|\n|\r/).find((candidate) => candidate.startsWith(`${key}:`));
    return line === undefined ? null : unquote(line.slice(key.length + 1).trim());
  };
  const blank = matter.replace(/[^\r\n]/g, '');
  return {
    frontMatter: { title: value('title'), url: value('url') },
    body: blank + text.slice(end),
  };
}

function unquote(value: string): string {
  return /^"[^"]*"$|^'[^']*'$/.test(value) ? value.slice(1, -1) : value;
}
