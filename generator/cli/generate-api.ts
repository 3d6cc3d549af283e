/** One API of the configuration → its package in its folder, and what is told about it. */
import { resolve } from 'node:path';
import { packageSettings } from './package-settings.js';
import type { Diagnostic } from '../text/diagnostic.js';
import type { Progress } from '../text/progress.js';
import { sourceLines } from '../text/source-lines.js';
import { terminalText } from '../text/terminal-text.js';
import type { Attempt, ExitCode } from './attempt.js';
import { notWritten, succeed, usageFailure } from './attempt.js';
import type { ApiConfig } from './config.js';
import { describeStage } from './describe-stage.js';
import type { Findings } from './findings.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import type { GenerateJobs, SourceOptions } from './generate-jobs.js';
import { guardOutput, inputPaths } from './guard-output.js';
import { displayPath } from './display-path.js';
import type { MadePackage } from './generate-package.js';
import { makePackage } from './make-package.js';
import { nothingIn } from './nothing-in.js';
import { printSummary } from './print-summary.js';
import type { OutputResult } from './put-output.js';
import { isDrift, printOutputResult, putOutput } from './put-output.js';
import { readInput } from './read-input.js';
import type { RunCache } from './run-cache.js';
import { spareMemory } from './spare-memory.js';
import type { StageTime, Stopwatch } from './stopwatch.js';
import { startStopwatch } from './stopwatch.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';

export interface GenerateOptions extends SourceOptions {
  readonly check?: boolean;
  readonly force?: boolean;
  readonly keepGoing?: boolean;
  readonly json?: boolean;
  readonly show?: number;
  readonly watch?: boolean;
  /** `--no-cache` makes it false. */
  readonly cache?: boolean;
  readonly timing?: boolean;
  /** Not an option of the user: `--watch` tells the whole only once. */
  readonly summary?: false;
}

/** What became of one API. */
export interface ApiOutcome {
  readonly out: string;
  readonly exit: ExitCode;
  readonly result: OutputResult | null;
  readonly failure: string | null;
  readonly made: MadePackage | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly times: readonly StageTime[];
}

/** Generates one API, and shows what was found and made. */
export async function generateApi(
  api: ApiConfig,
  jobs: GenerateJobs,
  options: GenerateOptions,
  cache: RunCache,
  terminal: Terminal,
): Promise<ApiOutcome> {
  const findings = collectFindings();
  const stopwatch = startStopwatch(terminal.now);
  const out = displayPath(terminal.cwd, resolve(jobs.base, api.out));
  const put = await putPackage(api, jobs, options, { cache, findings, stopwatch }, terminal);
  stopwatch.stop();
  const times = options.timing ? stopwatch.times() : [];
  const common = { out, diagnostics: findings.all(), times };
  if (!put.ok) {
    const exit = fail(put, terminal);
    return { ...common, exit, result: null, failure: put.message, made: null };
  }
  const { made, result } = put.value;
  if (!options.json) {
    printOutputResult(out, result, terminal);
    if (!options.check && options.summary !== false) printSummary(made, times, terminal);
  }
  const exit = findings.haveErrors() ? 2 : isDrift(result) ? 1 : 0;
  return { ...common, exit, result, failure: null, made };
}

interface PackageRun {
  readonly cache: RunCache;
  readonly findings: Findings;
  readonly stopwatch: Stopwatch;
}

interface PutPackage {
  readonly made: MadePackage;
  readonly result: OutputResult;
}

async function putPackage(
  api: ApiConfig,
  { base, apis }: GenerateJobs,
  options: GenerateOptions,
  { cache, findings, stopwatch }: PackageRun,
  terminal: Terminal,
): Promise<Attempt<PutPackage>> {
  stopwatch.enter('load');
  const inputs = apis.flatMap((other) => inputPaths(other.input, base));
  const around = { ...terminal, inputs };
  const folder = guardOutput(resolve(base, api.out), around);
  if (!folder.ok) return folder;
  const input = await readInput(api.input, base, findings.report);
  if (!input.ok) return input;
  // Who watches wants an answer at once, and has the memory.
  if (!options.watch) spareMemory(input.value.sources);
  const progress: Progress = (stage, done, total) => {
    stopwatch.enter(stage);
    terminal.progress(`${terminalText(api.out)}: ${describeStage(stage, done, total)}`);
  };
  const settings = packageSettings(api);
  const made = await makePackage(input.value, settings, { cache, progress }, findings.report);
  terminal.progress(null);
  if (!made.ok) return made;
  stopwatch.enter('write');
  if (!options.json) {
    const located = { lineOf: sourceLines(input.value.sources), base };
    showFindings(findings, located, shownOf(options.show, 'count'), terminal);
  }
  const nothing = nothingIn(made.value.size, made.value.pages);
  if (nothing !== null) return usageFailure(nothing);
  if (findings.haveErrors() && !options.keepGoing) return notWritten;
  const result = await putOutput(folder.value, made.value.files, options);
  return result.ok ? succeed({ made: made.value, result: result.value }) : result;
}
