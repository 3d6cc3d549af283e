/** `docshape explain`: one page at one stage of the way from Markdown to TypeScript. */
import { detectDialect } from '../dialects/detect-dialect.js';
import type { Page } from '../outline/page.js';
import { parsePage } from '../outline/parse-page.js';
import { printOutline } from '../outline/print-outline.js';
import { generateFiles, readModel } from '../pipeline.js';
import type { ApiModel } from '../model/model.js';
import { printModel } from '../model/print.js';
import type { Report } from '../text/diagnostic.js';
import type { SourceFile } from '../text/source.js';
import { sourceLines } from '../text/source-lines.js';
import { terminalText } from '../text/terminal-text.js';
import type { Attempt, ExitCode } from './attempt.js';
import { succeed, usageFailure } from './attempt.js';
import type { stages } from './choices.js';
import { unsaid } from './config.js';
import { explainPages, lineOf } from './explain-pages.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import { packageSettings } from './package-settings.js';
import { printDeclarations } from './print-declarations.js';
import { readInput } from './read-input.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';

export type Stage = (typeof stages)[number];

export interface ExplainOptions {
  readonly stage?: Stage;
  readonly fact?: string;
  readonly html?: boolean;
  readonly output?: string;
}

/** Prints what the page has become; what was found on the way goes to the terminal. */
export async function explain(
  paths: readonly string[],
  { stage = 'outline', ...wanted }: ExplainOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const isTraced = wanted.fact !== undefined || wanted.html || wanted.output !== undefined;
  if (isTraced || paths.some(lineOf)) return explainPages(paths, wanted, terminal);
  const findings = collectFindings();
  const input = await readInput(paths, terminal.cwd, findings.report);
  if (!input.ok) return fail(input, terminal);
  const [source, ...others] = input.value.sources;
  if (others.length > 0) {
    return fail(usageFailure(`${paths.join(' ')} is more than one page.`), terminal);
  }
  const shown = source ? await show(source, stage, findings.report) : NOT_SHOWN;
  const located = { lineOf: sourceLines(input.value.sources), base: terminal.cwd };
  showFindings(findings, located, shownOf(undefined, 'show'), terminal);
  if (!shown.ok) return fail(shown, terminal);
  terminal.print(shown.value.split('\n').map(terminalText).join('\n'));
  return findings.haveErrors() ? 2 : 0;
}

const NOT_SHOWN = usageFailure('There is nothing to show of this page.');

async function show(source: SourceFile, stage: Stage, report: Report): Promise<Attempt<string>> {
  switch (stage) {
    case 'outline': {
      const page = parsePage(source, report);
      return page ? succeed(printOutline(page)) : NOT_SHOWN;
    }
    case 'signatures': {
      const page = parsePage(source, report);
      return page ? showSignatures(page, report) : NOT_SHOWN;
    }
    case 'model': {
      const model = readAlone(source, report);
      return model ? succeed(printModel(model)) : NOT_SHOWN;
    }
    default:
      return showFiles(source, stage, report);
  }
}

function showSignatures(page: Page, report: Report): Attempt<string> {
  const dialect = detectDialect(page, report);
  return dialect ? succeed(printDeclarations(page, dialect)) : NOT_SHOWN;
}

/** The model of a single page; `null` if it was skipped. */
function readAlone(source: SourceFile, report: Report): ApiModel | null {
  const { model, pages } = readModel([source], report);
  return pages.some(({ dialect }) => dialect !== null) ? model : null;
}

/** Which generated files a stage shows; modules of types hold nothing but declarations. */
const SHOWN = {
  types: /^types\/.*\.d\.ts$/,
  validators: /^validators\/.*\.js$/,
  client: /^(?:client\.|resources\/|functions\/)/,
} as const;

async function showFiles(
  source: SourceFile,
  stage: keyof typeof SHOWN,
  report: Report,
): Promise<Attempt<string>> {
  const model = readAlone(source, report);
  if (!model) return NOT_SHOWN;
  const files = await generateFiles(model, packageSettings({ ...unsaid, out: 'api' }));
  const shown = files.filter(({ path }) => SHOWN[stage].test(path));
  return shown.length === 0
    ? NOT_SHOWN
    : succeed(shown.map(({ path, text }) => `// ${path}\n${text}`).join('\n'));
}
