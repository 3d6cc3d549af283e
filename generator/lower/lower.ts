/** All pages of an API → its model. The passes, in order. */
import type { Dialect } from '../dialects/dialect.js';
import type { ApiModel, Operation } from '../model/model.js';
import { trustOf } from '../model/dialect-traits.js';
import type { Page } from '../outline/page.js';
import { addTo } from '../text/add-to.js';
import type { Diagnostic, DiagnosticCode, Report } from '../text/diagnostic.js';
import { compareText } from '../text/source.js';
import { distinctNames } from './distinct-names.js';
import { operationKeys } from './distinct-operations.js';
import { fuseModels } from './fuse.js';
import { reportGuessedNames } from './guessed-names.js';
import { inferFromProse } from './infer-from-prose.js';
import { inferFromSamples } from './infer-from-samples.js';
import { inheritMembers } from './inherited-members.js';
import { lowerDialect } from './lower-dialect.js';
import { openCollapsed } from './open-collapsed.js';
import { settleRepeatedNames } from './repeated-names.js';
import { settleOpen } from './settle-open.js';
import { takeStatedNames } from './stated-names.js';
import { bodiesByType, wholeBodies } from './whole-body.js';

export interface DialectPage {
  readonly page: Page;
  readonly dialect: Dialect;
}

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
  const byDialect = new Map<Dialect, Page[]>();
  for (const { dialect, page } of ordered) addTo(byDialect, dialect, page);
  const lowered = [...byDialect].map(([dialect, ofDialect]) => lowerOne(ofDialect, dialect));
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
  const known: LoweredDialect[] = [];
  const ordered = [...lowered].sort((a, b) => trustOf(a.dialect.name) - trustOf(b.dialect.name));
  const named = takeStatedNames(ordered).map((one) => ({
    ...one,
    model: bodiesByType(one.model, report),
  }));
  const distinct = distinctNames(named, report);
  const keyOf = operationKeys(distinct.map(({ model }) => model));
  for (const one of distinct) {
    const isSettled = settledBy(one, known, keyOf);
    for (const doubt of one.found) if (!isSettled(doubt)) report(doubt);
    known.push(one);
  }
  const together = openCollapsed(settleRepeatedNames(fuseModels(known, report)));
  const inferred = inferFromSamples(inferFromProse(together));
  const fused = inheritMembers(inferred, report);
  const model = wholeBodies(settleOpen(fused, report), report);
  reportGuessedNames(model, report);
  return model;
}

/** What a page of another dialect states, so that a guess about the operation does not matter. */
const GUESSES: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'envelope-guessed',
  'location-guessed',
  'name-guessed',
  'requiredness-guessed',
  'stream-guessed',
  'wire-name-guessed',
]);

/** Whether a doubt is a guess about an operation that a dialect before this one documents as well. */
function settledBy(
  { model }: LoweredDialect,
  before: readonly LoweredDialect[],
  keyOf: (operation: Operation) => string,
): (doubt: Diagnostic) => boolean {
  const keyAt = keysByPlace(model, keyOf);
  const others = before.flatMap((other) => other.model.operations);
  const keysOf = (operations: readonly Operation[]) => new Set(operations.map(keyOf));
  const known = keysOf(others);
  const streams = keysOf(others.filter(({ response }) => response.stream));
  const pages = keysOf(others.filter(({ response: { pagination } }) => pagination?.next != null));
  // Of these it is told already that nothing is known of their pages.
  const untold = new Set(
    before.flatMap(({ model: other, found }) =>
      found.filter(({ code }) => code === 'pages-untold').map(keysByPlace(other, keyOf)),
    ),
  );
  return (doubt) => {
    const key = keyAt(doubt);
    if (doubt.code === 'stream-unreachable') return streams.has(key);
    if (doubt.code === 'pages-untold') return pages.has(key) || untold.has(key);
    return GUESSES.has(doubt.code) && known.has(key);
  };
}

function keysByPlace(
  model: ApiModel,
  keyOf: (operation: Operation) => string,
): (doubt: Diagnostic) => string {
  const keys = new Map<string, string>();
  for (const operation of model.operations.toReversed()) {
    for (const { path, line } of operation.origins) {
      keys.set(`${line} ${path}`, keyOf(operation));
    }
  }
  return ({ place: { path, line } }) => keys.get(`${line} ${path}`) ?? '';
}
