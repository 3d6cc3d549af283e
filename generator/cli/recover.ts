/** `docshape recover`: pages → the same pages in canonical form, with `--facts` without sentences. */
import { resolve } from 'node:path';
import { detectDialect } from '../dialects/detect-dialect.js';
import { factsOnly } from '../outline/facts-only.js';
import { parsePage } from '../outline/parse-page.js';
import { printPage } from '../outline/print-page.js';
import type { Report } from '../text/diagnostic.js';
import type { SourceFile } from '../text/source.js';
import { sourceLines } from '../text/source-lines.js';
import type { ExitCode } from './attempt.js';
import { usageFailure } from './attempt.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import { guardOutput } from './guard-output.js';
import { displayPath } from './display-path.js';
import type { OutputFile } from './output-manifest.js';
import type { PutOptions } from './put-output.js';
import { isDrift, printOutputResult, putOutput } from './put-output.js';
import { readInput } from './read-input.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';

export interface RecoverOptions extends PutOptions {
  readonly output: string;
  readonly facts?: boolean;
  readonly show?: number;
}

/**
 * Writes each page under its route. Nothing is written unless every input is a page: a folder with
 * some of the pages would look complete.
 */
export async function recover(
  paths: readonly string[],
  options: RecoverOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const findings = collectFindings();
  const inputs = paths.filter((path) => !path.startsWith('git:'));
  const around = { ...terminal, inputs: inputs.map((path) => resolve(terminal.cwd, path)) };
  const out = resolve(terminal.cwd, options.output);
  const folder = await guardOutput(out, around);
  if (!folder.ok) return fail(folder, terminal);
  const input = await readInput(paths, terminal.cwd, findings.report);
  if (!input.ok) return fail(input, terminal);

  const { sources } = input.value;
  const pages = sources.map((source) =>
    recoverPage(source, options.facts ?? false, findings.report),
  );
  const located = { lineOf: sourceLines(sources), base: terminal.cwd };
  showFindings(findings, located, shownOf(options.show, 'count'), terminal);
  const lost = sources.filter((_, index) => pages[index] === null);
  if (lost.length > 0 || pages.length === 0) {
    return fail(usageFailure(notRecovered(lost)), terminal);
  }
  const files = pages.flatMap((page) => (page ? [page] : []));
  const put = await putOutput(folder.value, files, options);
  if (!put.ok) return fail(put, terminal);
  printOutputResult(displayPath(terminal.cwd, out), put.value, terminal);
  return isDrift(put.value) ? 1 : 0;
}

/** A page in canonical form; `null` if the text is none that a dialect reads. */
function recoverPage(source: SourceFile, facts: boolean, report: Report): OutputFile | null {
  const page = parsePage(source, report);
  if (!page || !detectDialect(page, report)) return null;
  return { path: source.route, text: printPage(facts ? factsOnly(page) : page) };
}

function notRecovered(lost: readonly SourceFile[]): string {
  return [
    'Nothing written: not every input is a Markdown page of a known dialect.',
    ...lost.map(({ path }) => `  ${path}`),
    'Pages saved as diffs or as text of a web page are not read yet.',
  ].join('\n');
}
