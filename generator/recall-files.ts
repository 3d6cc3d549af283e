/**
 * Page texts → what their files hold and the models of their dialects, each computed only if the
 * cache does not know it from before. The result is the same whatever the cache knows.
 */
import type { Dialect } from './dialects/dialect.js';
import { dialects } from './dialects/index.js';
import type { LoweredDialect } from './lower/lower.js';
import { lowerOne } from './lower/lower.js';
import { nestPages } from './nesting/nest-pages.js';
import { createBlockCache } from './outline/block-cache.js';
import { countItems } from './outline/count-items.js';
import type { Page } from './outline/page.js';
import { packPage, unpackPage } from './outline/packed-page.js';
import type { ReadPage, ReadSource } from './read-pages.js';
import { readSource, restoredPages } from './read-pages.js';
import { isStoredModel, isStoredReading } from './stored.js';
import type { StoredReading } from './stored.js';
import type { Cache } from './text/cache.js';
import type { Report } from './text/diagnostic.js';
import { invariant } from './text/invariant.js';
import type { Progress } from './text/progress.js';
import type { SourceFile } from './text/source.js';
import { compareText } from './text/source.js';

/** A file as it was read, now or in an earlier run. */
export interface RecalledFile {
  readonly source: SourceFile;
  readonly pages: readonly RecalledPage[];
  /** Why the file gives no page; `null` if it gives one. */
  readonly skipped: string | null;
}

export interface RecalledPage {
  readonly path: string;
  readonly dialect: Dialect;
  readonly items: number;
  /** All that the page was read from; `null` if other files have a say in it. */
  readonly parts: readonly string[] | null;
  /** The outline, which is read only if somebody asks for it. */
  readonly load: () => Page;
}

/** Reads files in the order of their paths; what was found in them before is found again. */
export function recallFiles(
  sources: readonly SourceFile[],
  cache: Cache,
  progress: Progress,
  report: Report,
): readonly RecalledFile[] {
  const blocks = createBlockCache();
  const sorted = [...sources].sort((a, b) => compareText(a.path, b.path));
  const readings = sorted.map((source, index) => {
    progress('read', index, sorted.length);
    return recall(source, cache) ?? remember(readSource(source, blocks), cache);
  });
  for (const { found } of readings) found.forEach(report);
  const nested = nestPages(
    readings.flatMap(({ flat }) => flat),
    report,
  );
  return readings.map(({ source, native, flat, reason }) => {
    const restored = restoredPages(flat, nested).map((page) => recalledPage(page, null));
    const pages = [...native, ...restored];
    return { source, pages, skipped: pages.length > 0 ? null : (reason ?? 'no page') };
  });
}

/** Lowers the pages of each dialect, unless the same pages were lowered before. */
export function recallDialects(
  pages: readonly RecalledPage[],
  cache: Cache,
  progress: Progress,
): readonly LoweredDialect[] {
  const ordered = [...pages].sort((a, b) => compareText(a.path, b.path));
  const present = dialects.filter((dialect) => ordered.some((page) => page.dialect === dialect));
  return present.map((dialect, index) => {
    progress('lower', index, present.length);
    const own = ordered.filter((page) => page.dialect === dialect);
    const parts = own.some((page) => page.parts === null)
      ? null
      : [dialect.name, ...own.flatMap((page) => page.parts ?? [])];
    const known = parts && cache.get('dialect', parts);
    if (isStoredModel(known)) return { dialect, model: known.model, found: known.found };
    const lowered = lowerOne(
      own.map(({ load }) => load()),
      dialect,
    );
    if (parts) cache.put('dialect', parts, { model: lowered.model, found: lowered.found });
    return lowered;
  });
}

type Reading = Omit<ReadSource, 'native'> & { readonly native: readonly RecalledPage[] };

function partsOf({ path, route, text }: SourceFile): readonly string[] {
  return [path, route, text];
}

function recall(source: SourceFile, cache: Cache): Reading | null {
  const parts = partsOf(source);
  const known = cache.get('file', parts);
  if (!isStoredReading(known)) return null;
  const native = known.pages.map(({ path, dialect: name, items }, index) => {
    const dialect = dialects.find((candidate) => candidate.name === name);
    const load = () => recallOutline(source, index, cache);
    return dialect ? { path, dialect, items, parts, load } : null;
  });
  const whole = native.filter((page) => page !== null);
  if (whole.length < native.length) return null;
  return { source, native: whole, flat: [], reason: known.reason, found: known.found };
}

/** The outlines of a file have an entry of their own: most runs do not need them. */
function recallOutline(source: SourceFile, index: number, cache: Cache): Page {
  const known = cache.get('outline', partsOf(source));
  const page = Array.isArray(known) ? unpackPage(known[index]) : null;
  if (page) return page;
  const [read] = readSource(source, createBlockCache()).native.slice(index);
  invariant(read !== undefined, 'the same text gives fewer pages than it gave before');
  return read.page;
}

/** Keeps what a file holds, unless other files have a say in it. */
function remember(read: ReadSource, cache: Cache): Reading {
  const { source, native, flat, reason, found } = read;
  const parts = flat.length === 0 ? partsOf(source) : null;
  const pages = native.map((page) => recalledPage(page, parts));
  if (parts) {
    const stored: StoredReading = {
      reason,
      found,
      pages: pages.map(({ path, dialect, items }) => ({ path, dialect: dialect.name, items })),
    };
    cache.put('file', parts, stored);
    if (native.length > 0) {
      cache.put(
        'outline',
        parts,
        native.map(({ page }) => packPage(page)),
      );
    }
  }
  return { ...read, native: pages };
}

function recalledPage({ page, dialect }: ReadPage, parts: RecalledPage['parts']): RecalledPage {
  return {
    path: page.path,
    dialect,
    items: countItems(page.sections),
    parts,
    load: () => page,
  };
}
