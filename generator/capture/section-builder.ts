/**
 * Headings, paragraphs, items and samples in page order → the tree of sections. Each part goes to
 * the last heading before it; what stands before the first heading is left to the caller.
 */
import type { Place } from '../text/source.js';
import type { DepthEvidence, FlatItem, FlatSection } from './flat-page.js';

export interface SectionBuilder {
  /** Opens a section; it is the part of the last one that has a lower depth. */
  heading(text: string, depth: number, place: Place): void;
  paragraph(markdown: string, place: Place): void;
  /** Opens an item of the section. */
  item(header: string, depth: DepthEvidence, place: Place, facts?: ItemFacts): void;
  /** A line of the open item's description; blank ones at both ends do not count. */
  describe(line: string): void;
  /** What marks at the end of the section tell of its last item. */
  lastDepth(depth: number): void;
  sample(lang: string, code: string, place: Place): void;
  /** Depth of the open section, 0 before the first one. */
  depth(): number;
  /** Heading of the open section, '' before the first one. */
  title(): string;
  /** Whether the open section has an item, so that text belongs to it. */
  inItem(): boolean;
  finish(): readonly FlatSection[];
}

interface OpenSection {
  readonly heading: string;
  readonly depth: number;
  readonly place: Place;
  readonly paragraphs: FlatSection['paragraphs'][number][];
  readonly items: OpenItem[];
  lastDepth: number | null;
  readonly samples: FlatSection['samples'][number][];
  readonly sections: OpenSection[];
}

/** What only some captures tell of an item. */
export type ItemFacts = Pick<FlatItem, 'members' | 'isLast' | 'isLeaf'>;

interface OpenItem extends ItemFacts {
  readonly header: string;
  readonly place: Place;
  readonly depth: DepthEvidence;
  readonly description: string[];
}

export function createSectionBuilder(): SectionBuilder {
  const roots: OpenSection[] = [];
  const open: OpenSection[] = [];
  const current = () => open.at(-1);
  return {
    heading(text, depth, place) {
      while ((current()?.depth ?? 0) >= depth) open.pop();
      const section: OpenSection = {
        heading: text,
        depth,
        place,
        paragraphs: [],
        items: [],
        lastDepth: null,
        samples: [],
        sections: [],
      };
      (current()?.sections ?? roots).push(section);
      open.push(section);
    },
    paragraph(markdown, place) {
      const code = /^`([^`]+)`$/.exec(markdown)?.[1] ?? null;
      current()?.paragraphs.push({ markdown, code, place });
    },
    item(header, depth, place, facts = {}) {
      current()?.items.push({ header, place, depth, description: [], ...facts });
    },
    describe(line) {
      current()?.items.at(-1)?.description.push(line);
    },
    lastDepth(depth) {
      const section = current();
      if (section) section.lastDepth = depth;
    },
    sample(lang, code, place) {
      current()?.samples.push({ lang, code, place });
    },
    depth: () => current()?.depth ?? 0,
    title: () => current()?.heading ?? '',
    inItem: () => (current()?.items.length ?? 0) > 0,
    finish: () => roots.map(finishSection),
  };
}

function finishSection({ items, sections, lastDepth, ...section }: OpenSection): FlatSection {
  return {
    ...section,
    ...(lastDepth === null ? {} : { lastDepth }),
    items: items.map((item) => ({ ...item, description: trimLines(item.description) })),
    sections: sections.map(finishSection),
  };
}

function trimLines(lines: readonly string[]): string {
  const from = lines.findIndex((line) => line.trim() !== '');
  const to = lines.findLastIndex((line) => line.trim() !== '');
  return from < 0 ? '' : lines.slice(from, to + 1).join('\n');
}
