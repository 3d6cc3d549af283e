/** A text → what `readCapture` makes of it, and what it reports. */
import type { BaseText, CapturedPage } from '../../generator/capture/captured-page.js';
import { noBase } from '../../generator/capture/captured-page.js';
import type { FlatItem, FlatSection } from '../../generator/capture/flat-page.js';
import { readCapture } from '../../generator/capture/read-capture.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';

export interface ReadText {
  readonly pages: readonly CapturedPage[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function readText(text: string, base: BaseText = noBase): ReadText {
  const diagnostics: Diagnostic[] = [];
  const source = { path: 'capture.txt', route: 'capture.txt', text };
  const pages = readCapture(source, base, (found) => diagnostics.push(found));
  return { pages, diagnostics };
}

export function codesOf({ diagnostics }: ReadText): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

/** All items of all pages that have lost their nesting, in page order. */
export function flatItemsOf(pages: readonly CapturedPage[] | null): readonly FlatItem[] {
  return (pages ?? []).flatMap((captured) =>
    captured.kind === 'flat' ? captured.page.sections.flatMap(itemsBelow) : [],
  );
}

function itemsBelow({ items, sections }: FlatSection): readonly FlatItem[] {
  return [...items, ...sections.flatMap(itemsBelow)];
}
