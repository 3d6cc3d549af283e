/** `docshape explain page.md:12`, `--fact`, `--html`: from pages to what came of them, and back. */
import { resolve } from 'node:path';
import { explainFact, factNames, isCalled } from '../check/explain-fact.js';
import { lowerPages } from '../lower/lower.js';
import type { ApiModel } from '../model/model.js';
import { generateFiles } from '../pipeline.js';
import { readPages } from '../read-pages.js';
import type { SourceLines } from '../text/source-lines.js';
import { sourceLines } from '../text/source-lines.js';
import { terminalText } from '../text/terminal-text.js';
import type { Attempt, ExitCode } from './attempt.js';
import { succeed, usageFailure } from './attempt.js';
import { didYouMean } from './closest-name.js';
import { unsaid } from './config.js';
import { displayPath } from './display-path.js';
import { explainHtml } from './explain-html.js';
import { explainLine, factReport } from './explain-line.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import { loadModel } from './load-model.js';
import { packageSettings } from './package-settings.js';
import { readInput } from './read-input.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';
import type { PageTrace } from './trace-pages.js';
import { tracePages } from './trace-pages.js';
import { putText } from './put-text.js';

export interface Wanted {
  readonly fact?: string;
  readonly html?: boolean;
  readonly output?: string;
}

/** `page.md:12`; a revision of git has colons of its own, but no number at its end. */
export function lineOf(path: string): { readonly path: string; readonly line: number } | null {
  const [, page = '', line] = /^(.+\.[A-Za-z]+):(\d{1,9})$/.exec(path) ?? [];
  return line === undefined ? null : { path: page, line: Number(line) };
}

/** Reads all pages as one API; one of the paths may name a line. */
export async function explainPages(
  paths: readonly string[],
  wanted: Wanted,
  terminal: Terminal,
): Promise<ExitCode> {
  const lines = paths.map(lineOf);
  // A folder tells more of a page than the page alone: where it stands.
  const inputs = [...paths.filter((_, at) => !lines[at]), ...lines.flatMap((at) => at?.path ?? [])];
  const [line, ...more] = lines.filter((each) => each !== null);
  if (more.length > 0) return fail(usageFailure('Name one line at a time.'), terminal);
  if (wanted.output !== undefined && !wanted.html) {
    return fail(usageFailure('Only --html is written to a file.'), terminal);
  }
  const findings = collectFindings();
  const input = await readInput(inputs, terminal.cwd, findings.report);
  if (!input.ok) return fail(input, terminal);
  const { sources, models } = input.value;
  if (models.length > 0) return explainSaved(paths, wanted, terminal);
  const pages = readPages(sources, findings.report).flatMap((file) => file.pages);
  const model = lowerPages(pages, findings.report);
  const located = { lineOf: sourceLines(sources), base: terminal.cwd };
  showFindings(findings, located, shownOf(undefined, 'count'), terminal);
  if (pages.length === 0)
    return fail(usageFailure('There is nothing to show of this page.'), terminal);
  terminal.progress('writing TypeScript');
  const files = await generateFiles(model, packageSettings({ ...unsaid, out: 'api' }));
  terminal.progress(null);
  const trace = tracePages(pages, model, files);
  const text = wanted.html
    ? succeed(explainHtml(trace, sources, files))
    : asText(trace, model, line ?? null, wanted, located.lineOf, terminal);
  if (!text.ok) return fail(text, terminal);
  const isShown = wanted.output === undefined && !wanted.html;
  const written = putText(isShown ? shown(text.value) : text.value, wanted.output, terminal);
  if (!written.ok) return fail(written, terminal);
  return findings.haveErrors() ? 2 : 0;
}

function asText(
  trace: PageTrace,
  model: ApiModel,
  line: ReturnType<typeof lineOf>,
  { fact }: Wanted,
  located: SourceLines,
  terminal: Terminal,
): Attempt<string> {
  if (fact !== undefined) {
    const facts = trace.facts.filter((each) => isCalled(each, fact, model));
    if (facts.length === 0) return unknownFact(fact, model);
    return succeed(facts.map((each) => `${factReport(each, trace).join('\n')}\n`).join('\n'));
  }
  if (!line) return usageFailure('Name a line, page.md:12, or a --fact.');
  const page = line.path.startsWith('git:')
    ? line.path
    : displayPath(terminal.cwd, resolve(terminal.cwd, line.path));
  if (located(page, line.line) === null) {
    return usageFailure(`${page} has no line ${line.line}.`);
  }
  const text = explainLine(trace, page, line.line);
  return text === null ? usageFailure(`${page} has no item at line ${line.line}.`) : succeed(text);
}

/** A saved model knows what is believed and where it was read, and none of the pages. */
async function explainSaved(
  paths: readonly string[],
  { fact }: Wanted,
  terminal: Terminal,
): Promise<ExitCode> {
  if (fact === undefined) {
    return fail(usageFailure('A saved model has no pages to show: name a --fact.'), terminal);
  }
  const loaded = await loadModel(paths, terminal.cwd, terminal, () => {});
  if (!loaded.ok) return fail(loaded, terminal);
  const text = explainFact(loaded.value.model, fact);
  if (text === null) return fail(unknownFact(fact, loaded.value.model), terminal);
  terminal.print(shown(text));
  return 0;
}

function unknownFact(fact: string, model: ApiModel): Extract<Attempt<string>, { ok: false }> {
  const expected = 'expected Type, Type.member, operation or operation.parameter';
  const unknown = `No type or operation has ${fact}: ${expected}.`;
  // A whole type is close to any of its members.
  const names = factNames(model).filter((name) => name.includes('.') === fact.includes('.'));
  return usageFailure(`${unknown}${didYouMean(fact, names)}`);
}

function shown(text: string): string {
  return text.split('\n').map(terminalText).join('\n');
}
