/** Text that was copied from a documentation site, without any mark → its titles are headings again. */
import { GLUED_VERB } from './page-mark.js';
import type { SiteLine } from './site-lines.js';
import { SIGNATURE } from './site-page.js';

/** The title of a method stands above its signature and its verb; Markdown marks it by itself. */
export function withTitles(lines: readonly SiteLine[]): readonly SiteLine[] {
  if (lines.some((line) => line.kind === 'heading' && !line.isTree)) return lines;
  const titles = new Set(
    lines.flatMap(({ text }, index) =>
      GLUED_VERB.test(text) ? (titleAbove(lines, index) ?? []) : [],
    ),
  );
  return lines.map((line) => {
    if (!titles.has(line)) return line;
    const { text, line: number, column } = line;
    return { kind: 'heading', depth: 1, isTree: false, isLink: false, text, line: number, column };
  });
}

function titleAbove(lines: readonly SiteLine[], verb: number): SiteLine | null {
  const above = lines.slice(0, verb).filter(({ kind }) => kind === 'text');
  const last = above.pop();
  const title = last && SIGNATURE.test(last.text) ? above.pop() : last;
  return title ?? null;
}
