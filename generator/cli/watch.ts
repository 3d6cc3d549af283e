/** `docshape generate --watch`: a run for each change of the pages, and what it does to the API. */
import { resolve } from 'node:path';
import { formatDiffText } from '../diff/formats/text.js';
import { diffModels } from '../diff/diff.js';
import { parseModel } from '../model/json.js';
import type { ApiModel } from '../model/model.js';
import type { Attempt, ExitCode } from './attempt.js';
import { succeed, usageFailure } from './attempt.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import type { ApiOutcome, GenerateOptions } from './generate-api.js';
import { generateApi } from './generate-api.js';
import type { GenerateJobs } from './generate-jobs.js';
import { CONFIG_NAME, generateJobs } from './generate-jobs.js';
import type { RunCache } from './run-cache.js';
import { openRunCache, rememberInMemory } from './run-cache.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';
import { watchPaths } from './watch-paths.js';

/**
 * Runs until the user interrupts it, then ends with 0. A run that fails is told and waited out: the
 * next change may mend it. Only what cannot be watched at all ends with its exit code at once.
 */
export async function watch(options: GenerateOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.check || options.json) {
    return fail(usageFailure('--watch cannot be used with --check or --json.'), terminal);
  }
  const jobs = generateJobs(options, terminal.cwd);
  if (!jobs.ok) return fail(jobs, terminal);
  const damaged = collectFindings();
  const use = options.cache !== false;
  const cache = rememberInMemory(openRunCache(terminal.cwd, use, damaged.report));
  const models = new Map<string, ApiModel>();

  let running: Promise<void> | null = null;
  let isDue = false;
  const runAll = async () => {
    await runOnce(options, cache, models, terminal);
    while (isDue) {
      isDue = false;
      await runOnce(options, cache, models, terminal);
    }
    running = null;
  };
  const run = () => {
    if (running) isDue = true;
    else running = runAll();
  };

  const watched = watchPaths(pathsOf(options, jobs.value, terminal), run);
  if (!watched.ok) return fail(watched, terminal);
  run();
  await terminal.interrupted();
  watched.value();
  isDue = false;
  if (running) await running;
  const located = { lineOf: () => null, base: terminal.cwd };
  showFindings(damaged, located, shownOf(options.show, 'show'), terminal);
  return 0;
}

/** Pages of a revision do not change. */
function pathsOf(
  { config, input }: GenerateOptions,
  { base, apis }: GenerateJobs,
  { cwd }: Terminal,
): readonly string[] {
  const pages = apis
    .flatMap((api) => api.input)
    .filter((path) => !path.startsWith('git:'))
    .map((path) => resolve(base, path));
  return input ? pages : [resolve(cwd, config ?? CONFIG_NAME), ...pages];
}

/** Generates all APIs, and tells of those that were generated before what has changed. */
async function runOnce(
  options: GenerateOptions,
  cache: RunCache,
  models: Map<string, ApiModel>,
  terminal: Terminal,
): Promise<void> {
  const jobs = generateJobs(options, terminal.cwd);
  if (!jobs.ok) {
    fail(jobs, terminal);
    return;
  }
  for (const api of jobs.value.apis) {
    const start = terminal.now();
    const before = models.get(api.out);
    // The whole report again and again would hide what is new in it.
    const again: GenerateOptions = before
      ? { ...options, show: options.show ?? 0, summary: false }
      : options;
    const outcome = await generateApi(api, jobs.value, again, cache, terminal);
    const model = modelOf(outcome);
    if (!model.ok) continue;
    models.set(api.out, model.value);
    if (before) printChange(before, model.value, terminal);
    const took = Math.round(terminal.now() - start);
    terminal.print(terminal.paint.faint(`watching; ${took} ms`) + '\n');
  }
  cache.sweep();
}

function modelOf({ made }: ApiOutcome): Attempt<ApiModel> {
  const file = made?.files.find(({ path }) => path === 'model.json');
  const parsed = file ? parseModel(file.text) : null;
  return parsed?.ok ? succeed(parsed.model) : usageFailure('there is no model');
}

/** Three lines: where the first change is, what it is, and the count of all. */
function printChange(before: ApiModel, after: ApiModel, terminal: Terminal): void {
  const text = formatDiffText(diffModels(before, after), terminal.paint);
  const lines = text.split('\n').filter((line) => line !== '');
  const shown = lines.length <= 3 ? lines : [...lines.slice(0, 2), ...lines.slice(-1)];
  terminal.print(shown.map((line) => `${line}\n`).join(''));
}
