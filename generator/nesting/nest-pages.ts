/** Pages whose items have lost their nesting → outlines, with what is certain told from guesses. */
import type { FlatItem, FlatPage, FlatSection } from '../capture/flat-page.js';
import { detectDialect } from '../dialects/detect-dialect.js';
import type { Dialect } from '../dialects/dialect.js';
import { dialects } from '../dialects/index.js';
import type { Item, Page, Section } from '../outline/page.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { KnownMembers } from './known-members.js';
import type { Placements } from './place-segments.js';
import { addPlacements, NO_PLACEMENTS, placeSegments } from './place-segments.js';
import { shapeReader } from './expand-items.js';
import type { SampledNames } from './sampled-names.js';
import { sampledNames } from './sampled-names.js';
import type { FlatSegment } from './segments.js';
import { segmentsOf } from './segments.js';

export interface NestedPage {
  readonly page: Page;
  readonly dialect: Dialect;
  readonly placements: Placements;
}

/**
 * Nests all pages of one API together, since pages of a dialect tell of each other. A page of no
 * known dialect is reported and left out. Each placement that the evidence does not decide is
 * reported, and its description says so.
 */
export function nestPages(
  pages: readonly FlatPage[],
  report: Report,
): ReadonlyMap<FlatPage, NestedPage> {
  const detected = pages.flatMap((page) => {
    const dialect = detectDialect(flatOutline(page), report);
    return dialect ? [{ page, dialect }] : [];
  });
  const nested = new Map<FlatPage, NestedPage>();
  let known: KnownMembers = new Map();
  for (const dialect of dialects.toSorted((a, b) => telling(b) - telling(a))) {
    const own = detected.filter((entry) => entry.dialect === dialect).map(({ page }) => page);
    const result = nestDialect(own, dialect, known, report);
    known = result.known;
    for (const [page, nestedPage] of result.pages) nested.set(page, nestedPage);
  }
  return nested;
}

/** Dialects that count members come first, then those that mark what is required. */
function telling({ facts }: Dialect): number {
  return (facts.labelledVariants ? 2 : 0) + (facts.required ? 1 : 0);
}

interface NestedDialect {
  readonly pages: ReadonlyMap<FlatPage, NestedPage>;
  readonly known: KnownMembers;
}

function nestDialect(
  pages: readonly FlatPage[],
  dialect: Dialect,
  before: KnownMembers,
  report: Report,
): NestedDialect {
  const shapeOf = shapeReader(dialect);
  const bySection = new Map<FlatSection, readonly FlatSegment[]>();
  const visit = (section: FlatSection, method: SampledNames): void => {
    bySection.set(section, segmentsOf(section, dialect, shapeOf, method));
    const sampled = sampledNames(section);
    for (const below of section.sections) visit(below, sampled);
  };
  for (const { sections } of pages) for (const section of sections) visit(section, new Map());
  const { placed, known } = placeSegments([...bySection.values()].flat(), before, shapeOf);
  const nested = new Map(
    pages.map((page) => {
      let placements = NO_PLACEMENTS;
      const nestSection = (section: FlatSection): Section => {
        const items = (bySection.get(section) ?? []).flatMap((segment) => {
          const { roots, counts, doubts } = placed.get(segment) ?? NOTHING_PLACED;
          placements = addPlacements(placements, counts);
          for (const { item, parent, others, because } of doubts) {
            const parameters = { header: item.header, parent, others, because };
            report(diagnostic('nesting-uncertain', item.place, parameters));
          }
          return roots;
        });
        return { ...outlineOf(section), items, sections: section.sections.map(nestSection) };
      };
      const sections = page.sections.map(nestSection);
      return [page, { page: { ...pageOf(page), sections }, dialect, placements }];
    }),
  );
  return { pages: nested, known };
}

const NOTHING_PLACED = { roots: [], counts: NO_PLACEMENTS, doubts: [] };

function pageOf({ path, route, frontMatter }: FlatPage): Omit<Page, 'sections'> {
  return { path, route, frontMatter: frontMatter ?? { title: null, url: null } };
}

function outlineOf({ heading, depth, place, paragraphs, samples }: FlatSection) {
  return { heading, depth, place, paragraphs, samples };
}

/** The page with all items at the root: enough to tell its dialect. */
function flatOutline(page: FlatPage): Page {
  const flatSection = (section: FlatSection): Section => ({
    ...outlineOf(section),
    items: section.items.map(alone),
    sections: section.sections.map(flatSection),
  });
  return { ...pageOf(page), sections: page.sections.map(flatSection) };
}

function alone({ header, place, description }: FlatItem): Item {
  return { header, place, description, children: [] };
}
