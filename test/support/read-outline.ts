/** Text of a page → its outline and what was reported. */
import type { Item, Page } from '../../generator/outline/page.js';
import { parsePage } from '../../generator/outline/parse-page.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';

export interface ReadOutline {
  readonly page: Page | null;
  readonly found: readonly Diagnostic[];
}

export function readOutline(text: string): ReadOutline {
  const found: Diagnostic[] = [];
  const page = parsePage({ path: 'page.md', route: 'page.md', text }, (diagnostic) =>
    found.push(diagnostic),
  );
  return { page, found };
}

/** Headers with the indentation of their level, in order. */
export function headersIn(items: readonly Item[], indent = ''): readonly string[] {
  return items.flatMap(({ header, children }) => [
    indent + header,
    ...headersIn(children, `${indent}  `),
  ]);
}

/** `12:5 code` of each diagnostic. */
export function placesOf({ found }: ReadOutline): readonly string[] {
  return found.map(({ code, place }) => `${place.line}:${place.column} ${code}`);
}
