/**
 * The end of a page → a diagnostic if the page may be cut off there: the renderers close every
 * method with an example (FORMAT §1.4), so one that ends with its answer has lost its end.
 */
import type { Page, Section } from '../outline/page.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { isExample } from '../text/section-heading.js';
import { isMethodSection } from './method-head.js';

/** Reports `no-example` for the last method of a page whose last section has items. */
export function checkEnd({ sections }: Page, report: Report): void {
  let method: Section | null = null;
  let last = sections.at(-1);
  for (; last && last.sections.length > 0; last = last.sections.at(-1)) {
    if (isMethodSection(last)) method = last;
  }
  if (!method || !last || last === method || last.items.length === 0) return;
  // Domain types can stand below the last method, as a section of it.
  if (method.sections.some(({ heading }) => isExample(heading))) return;
  report(diagnostic('no-example', method.place, { title: method.heading }));
}
