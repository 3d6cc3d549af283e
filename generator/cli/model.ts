/** `docshape model`: pages → the model of their API as JSON, for `diff` and for other programs. */
import { printModelJson } from '../model/json.js';
import type { ExitCode } from './attempt.js';
import { notWritten, usageFailure } from './attempt.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import { emptyModel, loadModel } from './load-model.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';
import { putText } from './put-text.js';

export interface ModelOptions {
  readonly output?: string;
  readonly keepGoing?: boolean;
  readonly show?: number;
}

/** Prints the model, or writes it to a file. With errors in the pages, only if told to go on. */
export async function model(
  paths: readonly string[],
  options: ModelOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const findings = collectFindings();
  const loaded = await loadModel(paths, terminal.cwd, terminal, findings.report);
  if (!loaded.ok) return fail(loaded, terminal);
  const located = { lineOf: loaded.value.lineOf, base: terminal.cwd };
  showFindings(findings, located, shownOf(options.show, 'count'), terminal);
  const empty = emptyModel(loaded.value);
  if (empty !== null) return fail(usageFailure(empty), terminal);
  if (findings.haveErrors() && !options.keepGoing) {
    return fail(notWritten, terminal);
  }
  const written = putText(printModelJson(loaded.value.model), options.output, terminal);
  if (!written.ok) return fail(written, terminal);
  return findings.haveErrors() ? 2 : 0;
}
