/** Items of the outline → items with what their headers declare. */
import type { Dialect } from '../dialects/dialect.js';
import type { Item } from '../outline/page.js';
import type { Declaration } from '../signature/type-expr.js';
import type { Parsed } from '../signature/parser.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { isMadeUpTitle } from '../text/made-up-title.js';
import { within } from '../text/source.js';

export interface DeclaredItem {
  readonly item: Item;
  readonly declaration: Declaration;
  readonly children: readonly DeclaredItem[];
}

export type DeclareItems = (items: readonly Item[], report: Report) => readonly DeclaredItem[];

/**
 * A reader of headers by the grammar of one dialect; each distinct header is parsed once. What the
 * grammar does not accept is reported as `header-not-understood` and left out with its children:
 * it is never copied through.
 */
export function headerReader(dialect: Dialect): DeclareItems {
  const parsed = new Map<string, Parsed<Declaration>>();

  function read(header: string): Parsed<Declaration> {
    const known = parsed.get(header);
    if (known) return known;
    const result = dialect.parseHeader(header);
    parsed.set(header, result);
    return result;
  }

  function declare(items: readonly Item[], report: Report): readonly DeclaredItem[] {
    const declared: DeclaredItem[] = [];
    for (const item of items) {
      const result = read(item.header);
      if (result.ok) {
        const children = declare(item.children, report);
        declared.push({ item, declaration: result.value, children });
      } else {
        const { offset, found, expected } = result.failure;
        const place = within(item.place, offset, Math.max(1, item.header.length - offset));
        const parameters = { header: item.header, dialect: dialect.name, found, expected };
        report(diagnostic('header-not-understood', place, parameters));
      }
    }
    return declared;
  }

  return declare;
}

/** The headers of items, joined: equal for two prints of one declaration. */
export function headersOf(items: readonly DeclaredItem[]): string {
  return items.map(({ item }) => item.header).join('\n');
}

/** The name of the type that an item opens; `null` if it opens none by name. */
export function openedName({ declaration }: DeclaredItem): string | null {
  return declaration.kind === 'class' || declaration.kind === 'alias' ? declaration.name : null;
}

/** Whether an item prints a value of an enum. */
export function isValue(item: DeclaredItem): boolean {
  return valueOf(item) !== null;
}

/** The value of an enum that an item prints. */
export function valueOf({ declaration }: DeclaredItem): string | number | boolean | null {
  if (declaration.kind !== 'bare' || declaration.type.kind !== 'literal') return null;
  return declaration.type.value;
}

/**
 * Whether items below a name are the variants of a union, not the members of an object, in dialects
 * where the two are written differently. Where both stand, the fewer are in the wrong place.
 */
export function areVariants(items: readonly DeclaredItem[]): boolean {
  const members = items.filter(({ declaration }) => declaration.kind === 'member');
  if (members.length === items.length) return false;
  return members.length * 2 <= items.length || members.some(hasMadeUpLabel);
}

/** `union_member_0: string`: what has no name of its own is numbered, and so no property. */
export function hasMadeUpLabel({ declaration }: DeclaredItem): boolean {
  return declaration.kind === 'member' && isMadeUpTitle(declaration.name);
}

/** Whether two lists of items are those of one type: what is open in both of them is the same. */
export function mayBeOne(a: readonly DeclaredItem[], b: readonly DeclaredItem[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return (
    a.length === b.length &&
    a.every(({ item, children }, index) => {
      const other = b[index];
      return item.header === other?.item.header && mayBeOne(children, other.children);
    })
  );
}
