/** `docshape check`: what docshape understands of pages, page by page, and every doubt about them. */
import { checkSamples } from '../check/check-samples.js';
import { coverageOf, formatCoverage } from '../check/coverage.js';
import type { Diagnostic, Severity } from '../text/diagnostic.js';
import { formatPlace } from '../text/format-diagnostic.js';
import { terminalText } from '../text/terminal-text.js';
import type { ExitCode } from './attempt.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import type { LoadedModel } from './load-model.js';
import { emptyModel, loadModel } from './load-model.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';

export type FailOn = 'error' | 'warn' | 'info' | 'never';

export interface CheckOptions {
  readonly failOn?: FailOn;
  readonly json?: boolean;
  readonly show?: number;
  readonly list?: boolean;
}

/**
 * Writes nothing. 0: no finding at or above `failOn`; 1: there are some; 2: pages with errors, or
 * nothing understood (unless `failOn` is `never`); 3: a file could not be read.
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const findings = collectFindings();
  const loaded = await loadModel(paths, terminal.cwd, terminal, findings.report);
  if (!loaded.ok) return fail(loaded, terminal);
  checkSamples(loaded.value.model, findings.report);
  const diagnostics = findings.all();
  const located = { lineOf: loaded.value.lineOf, base: terminal.cwd };
  if (options.json) printJson(loaded.value, diagnostics, terminal);
  else if (options.list) listFindings(diagnostics, terminal);
  else {
    printPages(loaded.value, terminal);
    showFindings(findings, located, shownOf(options.show, 'show'), terminal);
  }
  return exitCode(diagnostics, options.failOn ?? 'error', emptyModel(loaded.value) !== null);
}

const FAILING: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ['error'],
  warn: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

function exitCode(diagnostics: readonly Diagnostic[], failOn: FailOn, empty: boolean): ExitCode {
  if (failOn === 'never') return 0;
  if (empty || diagnostics.some(({ severity }) => severity === 'error')) return 2;
  return diagnostics.some(({ severity }) => FAILING[failOn].includes(severity)) ? 1 : 0;
}

function printPages({ model, pages }: LoadedModel, terminal: Terminal): void {
  for (const { path, dialect, skipped, items } of pages) {
    const verdict =
      dialect === null
        ? `skipped: ${terminalText((skipped ?? '').replace(/^skipped: /, ''))}`
        : `${dialect}, ${items} items`;
    terminal.print(`${terminalText(path)}: ${verdict}\n`);
  }
  terminal.print(formatCoverage(coverageOf(model)).split('\n').map(terminalText).join('\n'));
  terminal.print(
    `${pages.length} pages, ${model.operations.length} operations, ${model.types.length} types\n`,
  );
}

/** One finding on a line, for editors and `sort`. */
function listFindings(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const { place, severity, code, message } of diagnostics) {
    terminal.print(`${formatPlace(place)} ${severity} ${code}: ${terminalText(message)}\n`);
  }
}

function printJson(
  { model, pages }: LoadedModel,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): void {
  const { length: operations } = model.operations;
  const { length: types } = model.types;
  terminal.print(
    `${JSON.stringify({ operations, types, pages, coverage: coverageOf(model), diagnostics }, null, 2)}\n`,
  );
}
