/** All pages of an API → its model. The passes, in order. */
import type { Dialect, DialectName } from '../dialects/dialect.js';
import type { ApiModel } from '../model/model.js';
import type { Page } from '../outline/page.js';
import type { Report } from '../text/diagnostic.js';
import { compareText } from '../text/source.js';
import { fuseModels } from './fuse.js';
import { inferFromProse } from './infer-from-prose.js';
import { lowerDialect } from './lower-dialect.js';
import { settleOpen } from './settle-open.js';

export interface DialectPage {
  readonly page: Page;
  readonly dialect: Dialect;
}

/** Dialects by how well their structure and names can be read, the best first (FORMAT §5.1). */
const TRUST: readonly DialectName[] = [
  'http',
  'typescript',
  'python',
  'ruby',
  'cli',
  'java',
  'csharp',
  'php',
  'go',
];

/**
 * Lowers pages in any order to one model. Pages of one dialect complete each other; what the
 * dialects say is fused, each believed in what it is exact on.
 */
export function lowerPages(pages: readonly DialectPage[], report: Report): ApiModel {
  const ordered = [...pages].sort((a, b) => compareText(a.page.path, b.page.path));
  const models = TRUST.flatMap((name) => {
    const ofDialect = ordered.filter(({ dialect }) => dialect.name === name);
    const [first] = ofDialect;
    if (!first) return [];
    const { dialect } = first;
    const model = lowerDialect(
      ofDialect.map(({ page }) => page),
      dialect,
      report,
    );
    return [{ dialect, model }];
  });
  return settleOpen(inferFromProse(fuseModels(models, report)), report);
}
