/** All pages of an API → its model. The passes, in order. */
import type { Dialect, DialectName } from '../dialects/dialect.js';
import type { ApiModel } from '../model/model.js';
import type { Page } from '../outline/page.js';
import type { Diagnostic, DiagnosticCode, Report } from '../text/diagnostic.js';
import { compareText } from '../text/source.js';
import { operationKey } from './distinct-operations.js';
import type { DialectModel } from './fuse.js';
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
  const models: DialectModel[] = [];
  for (const name of TRUST) {
    const ofDialect = ordered.filter(({ dialect }) => dialect.name === name);
    const [first] = ofDialect;
    if (!first) continue;
    const found: Diagnostic[] = [];
    const pagesOf = ofDialect.map(({ page }) => page);
    const model = lowerDialect(pagesOf, first.dialect, (doubt) => found.push(doubt));
    for (const doubt of found) if (!isSettled(doubt, model, models)) report(doubt);
    models.push({ dialect: first.dialect, model });
  }
  return settleOpen(inferFromProse(fuseModels(models, report)), report);
}

/** What a page of another dialect states, so that a guess about the operation does not matter. */
const GUESSES: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'envelope-guessed',
  'location-guessed',
  'name-guessed',
  'stream-guessed',
  'wire-name-guessed',
]);

/** A guess about an operation that a dialect before this one documents as well. */
function isSettled(
  { code, place }: Diagnostic,
  model: ApiModel,
  before: readonly DialectModel[],
): boolean {
  if (!GUESSES.has(code)) return false;
  const operation = model.operations.find(({ origins }) =>
    origins.some(({ path, line }) => path === place.path && line === place.line),
  );
  if (!operation) return false;
  const key = operationKey(operation);
  return before.some((other) =>
    other.model.operations.some((candidate) => operationKey(candidate) === key),
  );
}
