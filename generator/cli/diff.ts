/** `docshape diff`: two versions of the pages → what changed in the API, for people and for CI. */
import type { ApiDiff } from '../diff/change.js';
import { diffModels } from '../diff/diff.js';
import { explainRule } from '../diff/explain-rule.js';
import { diffFormats } from '../diff/formats/index.js';
import { rules } from '../diff/rules/index.js';
import type { DiffSettings } from '../diff/settings.js';
import { isAtLeast } from '../diff/verdict.js';
import type { SourceLines } from '../text/source-lines.js';
import { plainPaint } from '../text/format-diagnostic.js';
import type { Attempt, ExitCode } from './attempt.js';
import { succeed, usageFailure } from './attempt.js';
import { didYouMean } from './closest-name.js';
import { diffHistory } from './diff-history.js';
import type { DiffOptions } from './diff-settings.js';
import { diffSettings } from './diff-settings.js';
import type { Findings } from './findings.js';
import { collectFindings, doubtsOf, showFindings, shownOf } from './findings.js';
import type { LoadedModel } from './load-model.js';
import { loadCommit, loadModel } from './load-model.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';
import { putText } from './put-text.js';

/**
 * 0: nothing at or above `failOn`. 1: there is something. 2: wrong usage, or a side without any
 * API. 3: a file could not be used. 4: pages were only partly understood, so that what they do
 * not say proves nothing.
 */
export async function diff(
  paths: readonly string[],
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.explain !== undefined) return explain(options.explain, terminal);
  const settings = diffSettings(options, terminal);
  if (!settings.ok) return fail(settings, terminal);
  if (options.perCommit) return diffHistory(paths, options, settings.value, terminal);
  const sides = await loadSides(paths, terminal);
  if (!sides.ok) return fail(sides, terminal);
  const { before, after, isCommit } = sides.value;
  const shown = shownOf(options.show, 'count');
  const doubts = { before: doubtsOf(before.findings), after: doubtsOf(after.findings) };
  for (const { findings, loaded } of [before, after]) {
    showFindings(findings, { lineOf: loaded.lineOf, base: terminal.cwd }, shown, terminal);
  }
  const given: DiffSettings = { ...settings.value, doubts };
  const compared = diffModels(before.loaded.model, after.loaded.model, given);
  const result = isCommit ? withCommitNote(compared) : compared;
  const sources = { before: before.loaded.lineOf, after: after.loaded.lineOf };
  const written = print(result, sources, options, terminal);
  if (!written.ok) return fail(written, terminal);
  if (doubts.before.partial.length + doubts.after.partial.length > 0) return 4;
  const limit = options.failOn ?? 'error';
  return result.changes.some(({ level }) => isAtLeast(level, limit)) ? 1 : 0;
}

interface Side {
  readonly loaded: LoadedModel;
  readonly findings: Findings;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** Both sides are what one commit, saved as a diff, takes away and adds. */
  readonly isCommit: boolean;
}

async function loadSides(paths: readonly string[], terminal: Terminal): Promise<Attempt<Sides>> {
  const [first, second, ...more] = paths;
  if (first === undefined || more.length > 0) {
    return usageFailure('Name two versions, BEFORE and AFTER, or one commit saved as a diff.');
  }
  const findings = [collectFindings(), collectFindings()] as const;
  if (second === undefined) {
    const commit = await loadCommit(first, terminal.cwd, findings[0].report);
    if (!commit.ok) return commit;
    const before = { loaded: commit.value.before, findings: findings[0] };
    return succeed({
      before,
      after: { loaded: commit.value.after, findings: findings[1] },
      isCommit: true,
    });
  }
  const before = await loadModel([first], terminal.cwd, terminal, findings[0].report);
  if (!before.ok) return before;
  const after = await loadModel([second], terminal.cwd, terminal, findings[1].report);
  if (!after.ok) return after;
  const empty = [before.value, after.value].findIndex(isEmpty);
  if (empty >= 0) return usageFailure(`${paths[empty] ?? ''} documents no operation and no type.`);
  return succeed({
    before: { loaded: before.value, findings: findings[0] },
    after: { loaded: after.value, findings: findings[1] },
    isCommit: false,
  });
}

function isEmpty({ model }: LoadedModel): boolean {
  return model.operations.length + model.types.length === 0;
}

function withCommitNote(compared: ApiDiff): ApiDiff {
  const message =
    'only the pages that the commit adds or deletes were compared: what they document may stand on other pages as well';
  return { ...compared, notes: [...compared.notes, { id: 'commit-alone', message }] };
}

function print(
  result: ApiDiff,
  sources: { readonly before: SourceLines; readonly after: SourceLines },
  { format = 'text', output }: DiffOptions,
  terminal: Terminal,
): Attempt<null> {
  const paint = output === undefined ? terminal.paint : plainPaint;
  return putText(diffFormats[format](result, { paint, sources }), output, terminal);
}

function explain(id: string, terminal: Terminal): ExitCode {
  const text = explainRule(id);
  if (text === null) {
    const ids = rules.map((rule) => rule.id);
    return fail(usageFailure(`There is no rule "${id}".${didYouMean(id, ids)}`), terminal);
  }
  terminal.print(text);
  return 0;
}
