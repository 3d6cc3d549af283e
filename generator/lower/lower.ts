/** All pages of an API → its model. The passes, in order. */
import type { Dialect } from '../dialects/dialect.js';
import type { ApiModel } from '../model/model.js';
import type { Page } from '../outline/page.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { compareText } from '../text/source.js';
import { lowerDialect } from './lower-dialect.js';
import { settleOpen } from './settle-open.js';

export interface DialectPage {
  readonly page: Page;
  readonly dialect: Dialect;
}

/** Most exact first, by the facts that a dialect states (FORMAT §5.1). */
const TRUST = ['http', 'typescript', 'cli', 'python', 'ruby'] as const;

/**
 * Lowers pages in any order to one model. Pages of one dialect complete each other; of several
 * dialects the one that documents the most operations is used, and the others are reported.
 */
export function lowerPages(pages: readonly DialectPage[], report: Report): ApiModel {
  const ordered = [...pages].sort((a, b) => compareText(a.page.path, b.page.path));
  const models = TRUST.flatMap((name) => {
    const ofDialect = ordered.filter(({ dialect }) => dialect.name === name);
    const [first] = ofDialect;
    if (!first) return [];
    const found = ofDialect.map(({ page }) => page);
    return [{ name, first: first.page, model: lowerDialect(found, first.dialect, report) }];
  });
  const [best, ...others] = models.sort(
    (a, b) => b.model.operations.length - a.model.operations.length,
  );
  if (!best) return { format: 1, operations: [], types: [] };
  for (const { name, first } of others) {
    const place = { path: first.path, line: 1, column: 1, length: 0 };
    report(diagnostic('dialect-not-used', place, { used: best.name, other: name }));
  }
  return settleOpen(best.model, report);
}
