/** Text that was copied from a documentation site, without any mark → its titles are headings again. */
import { GLUED_VERB } from './page-mark.js';
import type { SiteLine } from './site-lines.js';
import { isDeprecation, isSignature } from './site-page.js';

/** The title of a method stands above its signature and its verb; Markdown marks it by itself. */
export function withTitles(lines: readonly SiteLine[]): readonly SiteLine[] {
  if (lines.some((line) => line.kind === 'heading' && !line.isTree)) return lines;
  const titles = new Set<SiteLine>();
  const above: SiteLine[] = [];
  for (const line of lines) {
    const title = GLUED_VERB.test(line.text) ? lastTitle(above) : undefined;
    if (title) titles.add(title);
    if (line.kind === 'text' && !isDeprecation(line)) above.push(line);
  }
  return lines.map((line) => {
    if (!titles.has(line)) return line;
    const { text, line: number, column } = line;
    return { kind: 'heading', depth: 1, isTree: false, isLink: false, text, line: number, column };
  });
}

/** The title is the last line, or the one before it if that is a signature. */
function lastTitle(lines: readonly SiteLine[]): SiteLine | undefined {
  const last = lines.at(-1);
  return last && isSignature(last) ? lines.at(-2) : last;
}
