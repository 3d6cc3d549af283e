/**
 * Page texts → the model of their API → the files of its package. Pure: no file system, no clock,
 * and the order in which the pages come is of no effect.
 */
import type { DialectName } from './dialects/dialect.js';
import type { GeneratedFile } from './emit/generated-file.js';
import type { PackageSettings } from './emit/package-settings.js';
import { lowerPages } from './lower/lower.js';
import type { ApiModel } from './model/model.js';
import type { Item, Page, Section } from './outline/page.js';
import type { ReadFile, ReadPage } from './read-pages.js';
import { readPages } from './read-pages.js';
import type { Report } from './text/diagnostic.js';
import type { SourceFile } from './text/source.js';

/** What became of one page. */
export interface PageSummary {
  readonly path: string;
  /** `null`: the page was skipped, for the reason given. */
  readonly dialect: DialectName | null;
  readonly skipped: string | null;
  /** How many items (parameters, properties, variants …) the page lists. */
  readonly items: number;
}

export interface ReadModel {
  readonly model: ApiModel;
  /** In the order of their paths. */
  readonly pages: readonly PageSummary[];
}

/** Reads all pages of one API. Pages that are none, and all doubts, go to `report`. */
export function readModel(sources: readonly SourceFile[], report: Report): ReadModel {
  const files = readPages(sources, report);
  const pages = files.flatMap((file) => file.pages);
  return { model: lowerPages(pages, report), pages: files.flatMap(summariesOf) };
}

/** Reads commits that were saved as diffs: the pages that they delete, and those that they add. */
export function readCommit(
  sources: readonly SourceFile[],
  report: Report,
): { readonly before: ReadModel; readonly after: ReadModel } {
  const files = readPages(sources, report);
  const sideOf = (change: ReadPage['change']): ReadModel => {
    const own = files.map((file) => ({
      ...file,
      pages: file.pages.filter((page) => page.change === change),
    }));
    const pages = own.flatMap((file) => file.pages);
    return { model: lowerPages(pages, report), pages: own.flatMap(pageSummaries) };
  };
  return { before: sideOf('deleted'), after: sideOf('added') };
}

/** Writes the package of a model. The files have paths below the package, and final text. */
export async function generateFiles(
  model: ApiModel,
  settings: PackageSettings,
): Promise<readonly GeneratedFile[]> {
  // The printers of TypeScript take half a second to load, which reading pages does not need.
  const { emitPackage } = await import('./emit/emit-package.js');
  return emitPackage(model, settings);
}

function summariesOf({ source, pages, skipped }: ReadFile): readonly PageSummary[] {
  if (skipped !== null) return [{ path: source.path, dialect: null, skipped, items: 0 }];
  return pageSummaries({ pages });
}

function pageSummaries({ pages }: Pick<ReadFile, 'pages'>): readonly PageSummary[] {
  return pages.map(({ page, dialect }) => ({
    path: page.path,
    dialect: dialect.name,
    skipped: null,
    items: countItems(page.sections),
  }));
}

function countItems(sections: Page['sections']): number {
  const inItems = (items: readonly Item[]): number =>
    items.reduce((count, { children }) => count + 1 + inItems(children), 0);
  const inSection = ({ items, sections: below }: Section): number =>
    inItems(items) + countItems(below);
  return sections.reduce((count, section) => count + inSection(section), 0);
}
