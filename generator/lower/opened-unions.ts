/** Unions that are printed with their members somewhere → their members by the text of the union. */
import type { Page, Section } from '../outline/page.js';
import type { TypeExpr } from '../signature/type-expr.js';
import type { DeclareItems, DeclaredItem } from './declared-item.js';
import { headersOf } from './declared-item.js';
import { partsOf } from '../signature/type-parts.js';

/** Members below the union, by `unionText`. */
export type OpenedUnions = ReadonlyMap<string, readonly DeclaredItem[]>;

/**
 * Finds what a header such as `"a" or "b" or "c" or 13 more` leaves out, for places that print it
 * without its members (CLI parameters always do). The same text with other members is dropped.
 */
export function openedUnions(pages: readonly Page[], declare: DeclareItems): OpenedUnions {
  const opened = new Map<string, readonly DeclaredItem[]>();
  const ambiguous = new Set<string>();

  function add(item: DeclaredItem): void {
    const { declaration, children } = item;
    if (children.length > 0 && declaration.kind !== 'class') {
      const text = unionText(item.item.header, declaration.type);
      const known = text === null ? undefined : opened.get(text);
      if (known && headersOf(known) !== headersOf(children)) ambiguous.add(text ?? '');
      else if (text !== null && !known) opened.set(text, children);
    }
    children.forEach(add);
  }

  function visit(section: Section): void {
    // Doubts about the headers are reported when the page itself is lowered.
    declare(section.items, () => {}).forEach(add);
    section.sections.forEach(visit);
  }

  for (const { sections } of pages) sections.forEach(visit);
  for (const text of ambiguous) opened.delete(text);
  return opened;
}

/** The text of a union that leaves members out; `null` for any other type. */
export function unionText(header: string, type: TypeExpr): string | null {
  const { terms } = partsOf(type);
  const [first] = terms;
  const last = terms.at(-1);
  if (!first || !last || !terms.some(({ kind }) => kind === 'elided')) return null;
  return header.slice(first.start, last.end);
}
