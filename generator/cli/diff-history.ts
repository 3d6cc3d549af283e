/** `docshape diff --per-commit`: a range of commits → which of them changes what in the API. */
import type { CommitDiff } from '../diff/history.js';
import { historyOf } from '../diff/history.js';
import { diffModels } from '../diff/diff.js';
import { historyFormats } from '../diff/formats/history.js';
import type { DiffSettings, SideDoubts } from '../diff/settings.js';
import { noDoubts } from '../diff/settings.js';
import { isAtLeast } from '../diff/verdict.js';
import type { ApiModel } from '../model/model.js';
import { plainPaint } from '../text/format-diagnostic.js';
import type { SourceLines } from '../text/source-lines.js';
import type { Attempt, ExitCode } from './attempt.js';
import { succeed, usageFailure } from './attempt.js';
import type { DiffOptions } from './diff-settings.js';
import { collectFindings, doubtsOf, showFindings, shownOf } from './findings.js';
import { hasPath, readCommitRange } from './git-commits.js';
import { loadModel } from './load-model.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';
import { putText } from './put-text.js';

const ONE_RANGE = usageFailure('Name one range of revisions, git:A..B:PATH, for --per-commit.');

/** The exit codes are those of `diff`, for all commits together. */
export async function diffHistory(
  paths: readonly string[],
  options: DiffOptions,
  settings: DiffSettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const [range, ...others] = paths;
  if (range === undefined || others.length > 0) return fail(ONE_RANGE, terminal);
  const format = formatOf(options);
  if (!format.ok) return fail(format, terminal);
  const found = await readCommitRange(range, terminal.cwd);
  if (!found.ok) return fail(found, terminal);
  const { path, commits } = found.value;
  const diffs: CommitDiff[] = [];
  const sides: SourceLines[] = [];
  let isPartial = false;
  let last: Side | null = null;
  for (const { parent, ...commit } of commits) {
    terminal.progress(`comparing ${commit.id.slice(0, 10)}`);
    // Between two of the commits, the pages stay as they are.
    const before: Attempt<Side> = last
      ? succeed(last)
      : await readSide(parent, path, options, terminal);
    if (!before.ok) return fail(before, terminal);
    const after = await readSide(commit.id, path, options, terminal);
    if (!after.ok) return fail(after, terminal);
    const doubts = { before: before.value.doubts, after: after.value.doubts };
    isPartial ||= doubts.before.partial.length + doubts.after.partial.length > 0;
    const diff = diffModels(before.value.model, after.value.model, { ...settings, doubts });
    diffs.push({ commit, diff });
    sides.push(before.value.lineOf, after.value.lineOf);
    last = after.value;
  }
  terminal.progress(null);
  const lineOf: SourceLines = (page, line) => {
    for (const side of sides) {
      const text = side(page, line);
      if (text !== null) return text;
    }
    return null;
  };
  const paint = options.output === undefined ? terminal.paint : plainPaint;
  const history = historyOf(diffs);
  const text = historyFormats[format.value](history, {
    paint,
    sources: { before: lineOf, after: lineOf },
  });
  const written = putText(text, options.output, terminal);
  if (!written.ok) return fail(written, terminal);
  if (isPartial) return 4;
  const limit = options.failOn ?? 'error';
  const levels = history.commits.flatMap(({ diff }) => diff.changes.map(({ level }) => level));
  return levels.some((level) => isAtLeast(level, limit)) ? 1 : 0;
}

function formatOf({ format = 'text' }: DiffOptions): Attempt<keyof typeof historyFormats> {
  if (format === 'github' || format === 'sarif') {
    return usageFailure(
      `--per-commit has no format ${format}: its places are those of one version.`,
    );
  }
  return succeed(format);
}

interface Side {
  readonly model: ApiModel;
  readonly doubts: SideDoubts;
  readonly lineOf: SourceLines;
}

/** The pages of a revision; none if it does not have the path yet, or not any more. */
async function readSide(
  revision: string | null,
  path: string,
  { show }: DiffOptions,
  terminal: Terminal,
): Promise<Attempt<Side>> {
  const none = {
    model: { format: 1, operations: [], types: [] },
    doubts: noDoubts,
    lineOf: () => null,
  } as const;
  if (revision === null || !(await hasPath(revision, path, terminal.cwd))) {
    return succeed(none);
  }
  const findings = collectFindings();
  const input = `git:${revision}:${path}`;
  const quiet: Terminal = { ...terminal, progress: () => undefined };
  const loaded = await loadModel([input], terminal.cwd, quiet, findings.report);
  if (!loaded.ok) return loaded;
  const { model, lineOf } = loaded.value;
  const located = { lineOf, base: terminal.cwd };
  if (findings.haveErrors()) showFindings(findings, located, shownOf(show, 'count'), terminal);
  return succeed({ model, doubts: doubtsOf(findings), lineOf });
}
