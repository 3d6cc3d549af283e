/**
 * Page texts → the model of their API → the files of its package. Pure: no file system, no clock,
 * and the order in which the pages come is of no effect.
 */
import { detectDialect } from './dialects/detect-dialect.js';
import type { DialectName } from './dialects/dialect.js';
import type { GeneratedFile } from './emit/generated-file.js';
import type { PackageSettings } from './emit/package-settings.js';
import type { DialectPage } from './lower/lower.js';
import { lowerPages } from './lower/lower.js';
import type { ApiModel } from './model/model.js';
import type { BlockCache } from './outline/block-cache.js';
import { createBlockCache } from './outline/block-cache.js';
import type { Item, Page, Section } from './outline/page.js';
import { parsePage } from './outline/parse-page.js';
import type { Report } from './text/diagnostic.js';
import type { SourceFile } from './text/source.js';
import { compareText } from './text/source.js';

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
  const cache = createBlockCache();
  const read = [...sources]
    .sort((a, b) => compareText(a.path, b.path))
    .map((source) => readPage(source, cache, report));
  const model = lowerPages(
    read.flatMap(({ page }) => (page ? [page] : [])),
    report,
  );
  return { model, pages: read.map(({ summary }) => summary) };
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

interface ReadPage {
  readonly page: DialectPage | null;
  readonly summary: PageSummary;
}

function readPage(source: SourceFile, cache: BlockCache, report: Report): ReadPage {
  let reason: string | null = null;
  const page = parsePage(
    source,
    (diagnostic) => {
      reason ??= diagnostic.message;
      report(diagnostic);
    },
    cache,
  );
  const dialect =
    page &&
    detectDialect(page, (diagnostic) => {
      reason ??= diagnostic.message;
      report(diagnostic);
    });
  const items = page ? countItems(page.sections) : 0;
  const { path } = source;
  if (page && dialect) {
    return {
      page: { page, dialect },
      summary: { path, dialect: dialect.name, skipped: null, items },
    };
  }
  return { page: null, summary: { path, dialect: null, skipped: reason ?? 'no page', items } };
}

function countItems(sections: Page['sections']): number {
  const inItems = (items: readonly Item[]): number =>
    items.reduce((count, { children }) => count + 1 + inItems(children), 0);
  const inSection = ({ items, sections: below }: Section): number =>
    inItems(items) + countItems(below);
  return sections.reduce((count, section) => count + inSection(section), 0);
}
