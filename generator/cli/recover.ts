/** `docshape recover`: pages → the same pages in canonical form, with `--facts` without sentences. */
import { resolve } from 'node:path';
import { factsOnly } from '../outline/facts-only.js';
import type { Page } from '../outline/page.js';
import { printPage } from '../outline/print-page.js';
import type { ReadFile, ReadPage } from '../read-pages.js';
import { readPages } from '../read-pages.js';
import { sourceLines } from '../text/source-lines.js';
import { terminalText } from '../text/terminal-text.js';
import type { ExitCode } from './attempt.js';
import { usageFailure } from './attempt.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import { guardOutput, inputPaths } from './guard-output.js';
import { displayPath } from './display-path.js';
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
  const around = { ...terminal, inputs: inputPaths(paths, terminal.cwd) };
  const out = resolve(terminal.cwd, options.output);
  const folder = guardOutput(out, around);
  if (!folder.ok) return fail(folder, terminal);
  const input = await readInput(paths, terminal.cwd, findings.report);
  if (!input.ok) return fail(input, terminal);

  const { sources } = input.value;
  const files = readPages(sources, findings.report);
  const located = { lineOf: sourceLines(sources), base: terminal.cwd };
  showFindings(findings, located, shownOf(options.show, 'count'), terminal);
  const lost = files.filter(({ skipped }) => skipped !== null);
  if (lost.length > 0 || files.length === 0)
    return fail(usageFailure(notRecovered(lost)), terminal);
  // A page that is damaged would pass for a whole one once it is written again.
  if (findings.all().some(({ severity }) => severity === 'error')) {
    return fail(usageFailure('Nothing written, because of the errors above.'), terminal);
  }
  const recovered = files.flatMap((file) => file.pages);
  const twice = repeated(recovered.map(({ page }) => routeOf(page)));
  if (twice !== null) return fail(usageFailure(`Two pages have the route ${twice}.`), terminal);
  const texts = recovered.map(({ page }) => ({
    path: routeOf(page),
    text: printPage(options.facts ? factsOnly(page) : page),
  }));
  const put = await putOutput(folder.value, texts, options);
  if (!put.ok) return fail(put, terminal);
  printPlacements(recovered, terminal);
  printOutputResult(displayPath(terminal.cwd, out), put.value, terminal);
  return isDrift(put.value) ? 1 : 0;
}

/** Captures are text files; what is written is Markdown. */
function routeOf({ route }: Page): string {
  return route.replace(/(?:\.(?:txt|diff|patch|md|markdown))?$/i, '.md');
}

function repeated(routes: readonly string[]): string | null {
  return routes.find((route, index) => routes.indexOf(route) !== index) ?? null;
}

function notRecovered(lost: readonly ReadFile[]): string {
  return [
    'Nothing written: not every input is a reference page or a capture of one.',
    ...lost.map(({ source, skipped }) => `  ${source.path}: ${skipped ?? ''}`),
  ].join('\n');
}

/** How the items of captures found their places. */
function printPlacements(pages: readonly ReadPage[], terminal: Terminal): void {
  for (const { page, placements } of pages) {
    if (!placements) continue;
    const { certain, agreed, uncertain } = placements;
    const total = certain + agreed + uncertain;
    terminal.print(
      `${terminalText(page.path)}: ${total} items: ${certain} by their headers and order, ` +
        `${agreed} by other prints of the same, ${uncertain} uncertain\n`,
    );
  }
}
