/**
 * Blocks of pages → those that were met before: every method page is a block of its resource page,
 * byte for byte. Invariant: two blocks are one only if all of their text is equal; the number by
 * which they are looked up is a hint, which a hostile page can make up.
 */
import type { Item, Section } from '../outline/page.js';
import type { OperationDraft } from './operation-draft.js';
import { addTo } from '../text/add-to.js';

/** A block, and what it has become. */
export interface Seen {
  readonly name: string;
  readonly section: Section;
  operation: OperationDraft | null;
}

export interface SeenBlocks {
  /** The block with this text under this name, and whether there was none before. */
  readonly enter: (
    name: string,
    section: Section,
  ) => { readonly seen: Seen; readonly isNew: boolean };
}

export function seenBlocks(): SeenBlocks {
  const byNumber = new Map<number, Seen[]>();
  return {
    enter(name, section) {
      const number = numberOf(section);
      const known = byNumber
        .get(number)
        ?.find((seen) => seen.name === name && equalBlocks(seen.section, section));
      if (known) return { seen: known, isNew: false };
      const seen = { name, section, operation: null };
      addTo(byNumber, number, seen);
      return { seen, isNew: true };
    },
  };
}

/** A number that is equal for equal blocks, of all texts in it. */
function numberOf(section: Section): number {
  let number = 0;
  const addText = (text: string) => {
    for (let at = 0; at < text.length; at++) number = mixed(number, text.charCodeAt(at));
    number = mixed(number, -1);
  };
  const addItem = ({ header, description, children }: Item) => {
    addText(header);
    addText(description);
    children.forEach(addItem);
  };
  const addSection = ({ heading, paragraphs, items, samples, sections }: Section) => {
    addText(heading);
    for (const { markdown } of paragraphs) addText(markdown);
    items.forEach(addItem);
    for (const { code } of samples) addText(code);
    sections.forEach(addSection);
  };
  addSection(section);
  return number;
}

function mixed(number: number, code: number): number {
  return Math.imul(number ^ code, 0x01000193) + 1;
}

function equalBlocks(a: Section, b: Section): boolean {
  return (
    a.heading === b.heading &&
    equalLists(a.paragraphs, b.paragraphs, (x, y) => x.markdown === y.markdown) &&
    equalLists(a.items, b.items, equalItems) &&
    equalLists(a.samples, b.samples, (x, y) => x.code === y.code) &&
    equalLists(a.sections, b.sections, equalBlocks)
  );
}

function equalItems(a: Item, b: Item): boolean {
  return (
    a.header === b.header &&
    a.description === b.description &&
    equalLists(a.children, b.children, equalItems)
  );
}

function equalLists<Part>(
  a: readonly Part[],
  b: readonly Part[],
  areEqual: (a: Part, b: Part) => boolean,
): boolean {
  if (a.length !== b.length) return false;
  return a.every((part, index) => {
    const other = b[index];
    return other !== undefined && areEqual(part, other);
  });
}
