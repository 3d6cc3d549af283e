/** Files → reference pages: native ones parsed, captures read and their nesting restored. */
import type { FlatPage } from './capture/flat-page.js';
import { noBase } from './capture/captured-page.js';
import { withDashBullets } from './capture/dash-bullets.js';
import { readCapture } from './capture/read-capture.js';
import { detectDialect } from './dialects/detect-dialect.js';
import type { Dialect } from './dialects/dialect.js';
import { nestPages } from './nesting/nest-pages.js';
import type { Placements } from './nesting/place-segments.js';
import type { BlockCache } from './outline/block-cache.js';
import { createBlockCache } from './outline/block-cache.js';
import type { Page } from './outline/page.js';
import { parsePage } from './outline/parse-page.js';
import type { Diagnostic, Report } from './text/diagnostic.js';
import { withPlainBlanks } from './text/plain-blanks.js';
import type { SourceFile } from './text/source.js';
import { compareText } from './text/source.js';

/** What became of one file; a capture can hold several pages. */
export interface ReadFile {
  readonly source: SourceFile;
  readonly pages: readonly ReadPage[];
  /** Why the file gives no page; `null` if it gives one. */
  readonly skipped: string | null;
}

export interface ReadPage {
  readonly page: Page;
  readonly dialect: Dialect;
  /** How the items found their places; `null` for a page that has its indentation. */
  readonly placements: Placements | null;
  /** What a commit that was saved as a diff does to the page; `none` for a page as it is. */
  readonly change: FlatPage['change'];
}

/** Reads all files of one API, in the order of their paths. */
export function readPages(sources: readonly SourceFile[], report: Report): readonly ReadFile[] {
  const cache = createBlockCache();
  const sorted = [...sources].sort((a, b) => compareText(a.path, b.path));
  const read = sorted.map((source) => readSource(source, cache));
  for (const { found } of read) found.forEach(report);
  const nested = nestPages(
    read.flatMap(({ flat }) => flat),
    report,
  );
  return read.map(({ source, native, flat, reason }) => {
    const pages = [...native, ...restoredPages(flat, nested)];
    return { source, pages, skipped: pages.length > 0 ? null : (reason ?? 'no page') };
  });
}

/** The pages of a capture, with the nesting that was found for them. */
export function restoredPages(
  flat: readonly FlatPage[],
  nested: ReturnType<typeof nestPages>,
): readonly ReadPage[] {
  return flat.flatMap((page) => {
    const found = nested.get(page);
    return found ? [{ ...found, change: page.change }] : [];
  });
}

/** What one file holds by itself. */
export interface ReadSource {
  readonly source: SourceFile;
  readonly native: readonly ReadPage[];
  /** Pages whose nesting is lost; that of all captures together tells how to restore it. */
  readonly flat: readonly FlatPage[];
  /** The first thing that was found about the file. */
  readonly reason: string | null;
  readonly found: readonly Diagnostic[];
}

/** Reads one file. `cache` holds the blocks of files that were read before. */
export function readSource(source: SourceFile, cache: BlockCache): ReadSource {
  const found: Diagnostic[] = [];
  const report: Report = (diagnostic) => found.push(diagnostic);
  const plain = { ...source, text: withPlainBlanks(source.text) };
  const captured = readCapture(plain, noBase, report);
  const texts = captured
    ? captured.flatMap((page) => (page.kind === 'text' ? [page] : []))
    : [{ source: plain, change: 'none' as const }];
  const flat = (captured ?? []).flatMap((page) => (page.kind === 'flat' ? [page.page] : []));
  const native = texts.flatMap(({ source: text, change }) =>
    readNative(text, cache, report).map((page) => ({ ...page, change })),
  );
  return { source, native, flat, reason: found[0]?.message ?? null, found };
}

function readNative(
  source: SourceFile,
  cache: BlockCache,
  report: Report,
): readonly Omit<ReadPage, 'change'>[] {
  const page = parsePage({ ...source, text: withDashBullets(source.text) }, report, cache);
  const dialect = page && detectDialect(page, report);
  return page && dialect ? [{ page, dialect, placements: null }] : [];
}
