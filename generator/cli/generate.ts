/** `docshape generate`: the pages of each API → its package in its folder. */
import type { ExitCode } from './attempt.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import type { ApiOutcome, GenerateOptions } from './generate-api.js';
import { generateApi } from './generate-api.js';
import { generateJobs } from './generate-jobs.js';
import { openRunCache } from './run-cache.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';

/** Generates every API; one that fails does not stop the others. Returns the gravest exit code. */
export async function generate(options: GenerateOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.watch) {
    const { watch } = await import('./watch.js');
    return watch(options, terminal);
  }
  const jobs = generateJobs(options, terminal.cwd);
  if (!jobs.ok) return fail(jobs, terminal);
  const damaged = collectFindings();
  const cache = openRunCache(terminal.cwd, options.cache !== false, damaged.report);
  const outcomes: ApiOutcome[] = [];
  for (const api of jobs.value.apis) {
    outcomes.push(await generateApi(api, jobs.value, options, cache, terminal));
  }
  cache.sweep();
  if (options.json) terminal.print(`${JSON.stringify({ apis: outcomes.map(told) }, null, 2)}\n`);
  const located = { lineOf: () => null, base: terminal.cwd };
  showFindings(damaged, located, shownOf(options.show, 'show'), terminal);
  return outcomes.reduce<ExitCode>((gravest, { exit }) => (exit > gravest ? exit : gravest), 0);
}

/** What is printed for an API with `--json`: everything but the text of its files. */
function told({ made, ...outcome }: ApiOutcome): unknown {
  return { ...outcome, pages: made?.pages ?? [], size: made?.size ?? null };
}
