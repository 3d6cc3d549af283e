/**
 * Page texts → the model of their API → the files of its package. Pure: no file system, no clock,
 * and the order in which the pages come is of no effect.
 */
import type { DialectName } from './dialects/dialect.js';
import type { GeneratedFile } from './emit/generated-file.js';
import type { PackageSettings } from './emit/package-settings.js';
import { fuseLowered, lowerPages } from './lower/lower.js';
import type { ApiModel } from './model/model.js';
import { countItems } from './outline/count-items.js';
import type { RecalledFile } from './recall-files.js';
import { recallDialects, recallFiles } from './recall-files.js';
import type { ReadFile, ReadPage } from './read-pages.js';
import { readPages } from './read-pages.js';
import type { Cache } from './text/cache.js';
import { noCache } from './text/cache.js';
import type { Report } from './text/diagnostic.js';
import type { Progress } from './text/progress.js';
import { noProgress } from './text/progress.js';
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

/** What a run may use from outside. */
export interface PipelineHost {
  readonly cache: Cache;
  readonly progress: Progress;
}

const alone: PipelineHost = { cache: noCache, progress: noProgress };

/** Reads all pages of one API. Pages that are none, and all doubts, go to `report`. */
export function readModel(sources: readonly SourceFile[], report: Report): ReadModel {
  return readModelWith(sources, alone, report);
}

/** `readModel`, with what was read before taken from a cache: the same result, byte for byte. */
export function readModelWith(
  sources: readonly SourceFile[],
  { cache, progress }: PipelineHost,
  report: Report,
): ReadModel {
  const files = recallFiles(sources, cache, progress, report);
  const lowered = recallDialects(
    files.flatMap(({ pages }) => pages),
    cache,
    progress,
  );
  progress('fuse', 0, 1);
  return { model: fuseLowered(lowered, report), pages: files.flatMap(summariesOf) };
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
export function generateFiles(
  model: ApiModel,
  settings: PackageSettings,
): Promise<readonly GeneratedFile[]> {
  return generateFilesWith(model, settings, alone);
}

/** `generateFiles`, with modules that were printed before taken from a cache: the same bytes. */
export async function generateFilesWith(
  model: ApiModel,
  settings: PackageSettings,
  { cache }: PipelineHost,
): Promise<readonly GeneratedFile[]> {
  // Whoever only reads pages needs none of the emitters.
  const { emitPackage } = await import('./emit/emit-package.js');
  return emitPackage(model, settings, cache);
}

function summariesOf({ source, pages, skipped }: RecalledFile): readonly PageSummary[] {
  if (skipped !== null) return [{ path: source.path, dialect: null, skipped, items: 0 }];
  return pages.map(({ path, dialect, items }) => ({
    path,
    dialect: dialect.name,
    skipped: null,
    items,
  }));
}

function pageSummaries({ pages }: Pick<ReadFile, 'pages'>): readonly PageSummary[] {
  return pages.map(({ page, dialect }) => ({
    path: page.path,
    dialect: dialect.name,
    skipped: null,
    items: countItems(page.sections),
  }));
}
