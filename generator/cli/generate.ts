/** `docshape generate`: the pages of each API → its package in its folder. */
import { resolve } from 'node:path';
import { checkSamples } from '../check/check-samples.js';
import { generateFiles } from '../pipeline.js';
import type { Diagnostic } from '../text/diagnostic.js';
import type { Attempt, ExitCode } from './attempt.js';
import { usageFailure } from './attempt.js';
import type { ApiConfig } from './config.js';
import type { Findings } from './findings.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import type { GenerateJobs, SourceOptions } from './generate-jobs.js';
import { generateJobs } from './generate-jobs.js';
import { guardOutput } from './guard-output.js';
import { displayPath } from './display-path.js';
import { emptyModel, loadModel } from './load-model.js';
import { packageSettings } from './package-settings.js';
import type { OutputResult } from './put-output.js';
import { isDrift, printOutputResult, putOutput } from './put-output.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';

export interface GenerateOptions extends SourceOptions {
  readonly check?: boolean;
  readonly force?: boolean;
  readonly keepGoing?: boolean;
  readonly json?: boolean;
  readonly show?: number;
}

/** Generates every API; one that fails does not stop the others. Returns the gravest exit code. */
export async function generate(options: GenerateOptions, terminal: Terminal): Promise<ExitCode> {
  const jobs = await generateJobs(options, terminal.cwd);
  if (!jobs.ok) return fail(jobs, terminal);
  const outcomes: ApiOutcome[] = [];
  for (const api of jobs.value.apis) {
    outcomes.push(await generateApi(api, jobs.value, options, terminal));
  }
  if (options.json) terminal.print(`${JSON.stringify({ apis: outcomes }, null, 2)}\n`);
  return outcomes.reduce<ExitCode>((gravest, { exit }) => (exit > gravest ? exit : gravest), 0);
}

/** What is printed for an API with `--json`. */
interface ApiOutcome {
  readonly out: string;
  readonly exit: ExitCode;
  readonly result: OutputResult | null;
  readonly failure: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

async function generateApi(
  api: ApiConfig,
  jobs: GenerateJobs,
  options: GenerateOptions,
  terminal: Terminal,
): Promise<ApiOutcome> {
  const findings = collectFindings();
  const out = displayPath(terminal.cwd, resolve(jobs.base, api.out));
  const put = await putPackage(api, jobs, options, findings, terminal);
  const common = { out, diagnostics: findings.all() };
  if (!put.ok) {
    return { ...common, exit: fail(put, terminal), result: null, failure: put.message };
  }
  if (!options.json) printOutputResult(out, put.value, terminal);
  const exit = findings.haveErrors() ? 2 : isDrift(put.value) ? 1 : 0;
  return { ...common, exit, result: put.value, failure: null };
}

async function putPackage(
  api: ApiConfig,
  { base, apis }: GenerateJobs,
  options: GenerateOptions,
  findings: Findings,
  terminal: Terminal,
): Promise<Attempt<OutputResult>> {
  const inputs = apis.flatMap(({ input }) => input).filter((input) => !input.startsWith('git:'));
  const around = { ...terminal, inputs: inputs.map((input) => resolve(base, input)) };
  const folder = await guardOutput(resolve(base, api.out), around);
  if (!folder.ok) return folder;
  const loaded = await loadModel(api.input, base, terminal, findings.report);
  if (!loaded.ok) return loaded;
  checkSamples(loaded.value.model, findings.report);
  const empty = emptyModel(loaded.value);
  terminal.progress(`generating ${api.out}`);
  const files = empty === null ? await generateFiles(loaded.value.model, packageSettings(api)) : [];
  terminal.progress(null);
  if (!options.json) {
    const located = { lineOf: loaded.value.lineOf, base };
    showFindings(findings, located, shownOf(options.show, 'count'), terminal);
  }
  if (empty !== null) return usageFailure(empty);
  if (findings.haveErrors() && !options.keepGoing) return usageFailure(NOT_WRITTEN);
  return putOutput(folder.value, files, options);
}

const NOT_WRITTEN =
  'Nothing written, because of the errors above. --keep-going writes what was understood.';
