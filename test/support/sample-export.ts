/** Exports for tests: the settings of an API of which the pages say nothing, and what is reported. */
import type { ExportSettings } from '../../generator/export/export-settings.js';
import type { JsonObject } from '../../generator/export/json.js';
import { exportOpenApi } from '../../generator/export/openapi.js';
import type { DocumentFormat } from '../../generator/export/print-document.js';
import { printDocument } from '../../generator/export/print-document.js';
import type { ApiModel } from '../../generator/model/model.js';

export const exportSettings: ExportSettings = {
  title: 'Library API',
  version: '1.0.0',
  baseUrl: 'https://api.library.example',
  keyHeader: { name: 'X-Api-Key', scheme: null },
  headers: {},
  form: 'open',
};

export interface OpenApiExport {
  readonly document: JsonObject;
  readonly codes: readonly string[];
}

export function openApiOf(model: ApiModel, settings: Partial<ExportSettings> = {}): OpenApiExport {
  const codes: string[] = [];
  const all = { ...exportSettings, ...settings };
  const document = exportOpenApi(model, all, ({ code }) => codes.push(code));
  return { document, codes };
}

export function openApiText(model: ApiModel, format: DocumentFormat = 'json'): string {
  return printDocument(openApiOf(model).document, format);
}
