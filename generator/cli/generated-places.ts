/** Generated files → which of their lines came of which line of a page, by what they say themselves. */
import type { GeneratedFile } from '../emit/generated-file.js';
import { addTo } from '../text/add-to.js';

export interface GeneratedPlace {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  /** The lines as they are, without the indentation. */
  readonly text: string;
}

/** By `path:line` of a page. Parts of the package that come of no page are not looked at. */
export function generatedPlaces(
  files: readonly GeneratedFile[],
): ReadonlyMap<string, readonly GeneratedPlace[]> {
  const places = new Map<string, GeneratedPlace[]>();
  for (const { path, text } of files.filter((file) => isOfPages(file.path))) {
    const lines = text.split('\n');
    for (const { key, from, to } of [...documented(lines), ...tabled(lines)]) {
      const shown = lines.slice(from - 1, to).map((line) => line.trim());
      const place = { file: path, from, to, text: shown.join(' ') };
      addTo(places, key, place);
    }
  }
  return places;
}

export function isOfPages(path: string): boolean {
  return /\.(?:js|ts)$/.test(path) && !path.startsWith('runtime/');
}

interface Span {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A declaration is as long as it takes to its bracket or semicolon, and rarely longer than this. */
const LONGEST = 12;

/** What a comment with `@see books.md:12` stands above. */
function documented(lines: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < lines.length; at++) {
    const key = /@see (\S(?:.*\S)?:\d+)(?: \*\/)?\s*$/.exec(lines[at] ?? '')?.[1];
    if (key === undefined) continue;
    while (at < lines.length && !(lines[at] ?? '').includes('*/')) at++;
    const from = at + 2;
    let to = from;
    while (to < from + LONGEST && !/[;{},[(]\s*$/.test(lines[to - 1] ?? '')) to++;
    spans.push({ key, from, to: Math.min(to, lines.length) });
  }
  return spans;
}

/** Rows of the tables of validators, which end with the line of the page, below its path. */
function tabled(lines: readonly string[]): readonly Span[] {
  let page = '';
  return lines.flatMap((line, at): readonly Span[] => {
    page = /\bruntime\.object\('[^']*', '(.*):\d+', \[/.exec(line)?.[1] ?? page;
    const [, number, other] = /^\s*\[.*, (?:(\d+)|'(.*:\d+)')\],?$/.exec(line) ?? [];
    if (number === undefined && other === undefined) return [];
    return [{ key: other ?? `${page}:${number}`, from: at + 1, to: at + 1 }];
  });
}
