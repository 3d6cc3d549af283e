/** All pages of an API → its model. The passes, in order. */
import type { Dialect, DialectName } from '../dialects/dialect.js';
import type { ApiModel } from '../model/model.js';
import type { Page } from '../outline/page.js';
import type { Diagnostic, DiagnosticCode, Report } from '../text/diagnostic.js';
import { compareText } from '../text/source.js';
import { distinctNames } from './distinct-names.js';
import { operationKey } from './distinct-operations.js';
import type { DialectModel } from './fuse.js';
import { fuseModels } from './fuse.js';
import { reportGuessedNames } from './guessed-names.js';
import { inferFromProse } from './infer-from-prose.js';
import { inheritMembers } from './inherited-members.js';
import { lowerDialect } from './lower-dialect.js';
import { settleRepeatedNames } from './repeated-names.js';
import { settleOpen } from './settle-open.js';
import { takeStatedNames } from './stated-names.js';
import { wholeBodies } from './whole-body.js';

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

/** The model of the pages of one dialect, and what was found in them. */
export interface LoweredDialect {
  readonly dialect: Dialect;
  readonly model: ApiModel;
  readonly found: readonly Diagnostic[];
}

/**
 * Lowers pages in any order to one model. Pages of one dialect complete each other; what the
 * dialects say is fused, each believed in what it is exact on.
 */
export function lowerPages(pages: readonly DialectPage[], report: Report): ApiModel {
  const ordered = [...pages].sort((a, b) => compareText(a.page.path, b.page.path));
  const lowered = TRUST.flatMap((name) => {
    const ofDialect = ordered.filter(({ dialect }) => dialect.name === name);
    const [first] = ofDialect;
    if (!first) return [];
    return [
      lowerOne(
        ofDialect.map(({ page }) => page),
        first.dialect,
      ),
    ];
  });
  return fuseLowered(lowered, report);
}

/** Lowers pages of one dialect, which come in the order of their paths. */
export function lowerOne(pages: readonly Page[], dialect: Dialect): LoweredDialect {
  const found: Diagnostic[] = [];
  const model = lowerDialect(pages, dialect, (doubt) => found.push(doubt));
  return { dialect, model, found };
}

/** Fuses what each dialect says, in any order of them, and reports what was found in their pages. */
export function fuseLowered(lowered: readonly LoweredDialect[], report: Report): ApiModel {
  const models: DialectModel[] = [];
  const trust = ({ dialect }: LoweredDialect) => TRUST.indexOf(dialect.name);
  const ordered = [...lowered].sort((a, b) => trust(a) - trust(b));
  for (const { dialect, model, found } of distinctNames(takeStatedNames(ordered), report)) {
    const isSettled = settledBy(model, models);
    for (const doubt of found) if (!isSettled(doubt)) report(doubt);
    models.push({ dialect, model });
  }
  const named = settleRepeatedNames(fuseModels(models, report));
  const fused = inheritMembers(inferFromProse(named), report);
  const model = wholeBodies(settleOpen(fused, report), report);
  reportGuessedNames(model, report);
  return model;
}

/** What a page of another dialect states, so that a guess about the operation does not matter. */
const GUESSES: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'envelope-guessed',
  'location-guessed',
  'name-guessed',
  'pages-untold',
  'requiredness-guessed',
  'stream-guessed',
  'wire-name-guessed',
]);

/** Whether a doubt is a guess about an operation that a dialect before this one documents as well. */
function settledBy(
  model: ApiModel,
  before: readonly DialectModel[],
): (doubt: Diagnostic) => boolean {
  const keys = new Map<string, string>();
  for (const operation of model.operations.toReversed()) {
    for (const { path, line } of operation.origins) {
      keys.set(`${line} ${path}`, operationKey(operation));
    }
  }
  const others = before.flatMap((other) => other.model.operations);
  const known = new Set(others.map(operationKey));
  const streams = new Set(others.filter(({ response }) => response.stream).map(operationKey));
  return ({ code, place: { path, line } }) => {
    const key = keys.get(`${line} ${path}`) ?? '';
    return code === 'stream-unreachable' ? streams.has(key) : GUESSES.has(code) && known.has(key);
  };
}
