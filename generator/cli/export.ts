/** `docshape export`: pages → a document of OpenAPI or JSON Schema that other programs read. */
import type { ExportSettings } from '../export/export-settings.js';
import type { JsonObject } from '../export/json.js';
import type { DocumentFormat } from '../export/print-document.js';
import type { ApiModel } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import type { Attempt, ExitCode } from './attempt.js';
import { notWritten, succeed, usageFailure } from './attempt.js';
import { didYouMean } from './closest-name.js';
import type { ExportOptions, ExportTarget } from './export-settings.js';
import { exportSettings } from './export-settings.js';
import { collectFindings, showFindings, shownOf } from './findings.js';
import { emptyModel, loadModel } from './load-model.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';
import { putText } from './put-text.js';

/** Prints the document, or writes it to a file. With errors in the pages, only if told to go on. */
export async function exportDocument(
  target: ExportTarget,
  paths: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const findings = collectFindings();
  const settings = exportSettings(target, paths, options, terminal.cwd);
  if (!settings.ok) return fail(settings, terminal);
  const loaded = await loadModel(paths, terminal.cwd, terminal, findings.report);
  if (!loaded.ok) return fail(loaded, terminal);
  const { model, lineOf } = loaded.value;
  const document = await documentOf(target, model, options, settings.value, findings.report);
  showFindings(findings, { lineOf, base: terminal.cwd }, shownOf(options.show, 'count'), terminal);
  const empty = emptyModel(loaded.value);
  if (empty !== null) return fail(usageFailure(empty), terminal);
  if (!document.ok) return fail(document, terminal);
  if (findings.haveErrors() && !options.keepGoing) {
    return fail(notWritten, terminal);
  }
  const { printDocument } = await import('../export/print-document.js');
  const text = printDocument(document.value, formatOf(options));
  const written = putText(text, options.output, terminal);
  if (!written.ok) return fail(written, terminal);
  return findings.haveErrors() ? 2 : 0;
}

/** As the user says, or as the name of the file says; else JSON, which every program reads. */
function formatOf({ format, output }: ExportOptions): DocumentFormat {
  return format ?? (/\.ya?ml$/i.test(output ?? '') ? 'yaml' : 'json');
}

async function documentOf(
  target: ExportTarget,
  model: ApiModel,
  { type }: ExportOptions,
  settings: ExportSettings,
  report: Report,
): Promise<Attempt<JsonObject>> {
  if (target === 'openapi') {
    const { exportOpenApi } = await import('../export/openapi.js');
    return succeed(exportOpenApi(model, settings, report));
  }
  const { exportJsonSchema, exportOneSchema } = await import('../export/json-schema.js');
  if (type === undefined) return succeed(exportJsonSchema(model, settings.form));
  const document = exportOneSchema(model, type, settings.form);
  if (document) return succeed(document);
  const known = model.types.map(({ id }) => id);
  return usageFailure(`--type: the pages have no type "${type}".${didYouMean(type, known)}`);
}
