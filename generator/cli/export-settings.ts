/** The options of `export`, and the configuration of the API that is meant → the settings of the document. */
import { resolve } from 'node:path';
import type { ExportSettings } from '../export/export-settings.js';
import type { DocumentFormat } from '../export/print-document.js';
import type { SchemaForm } from '../export/schema-context.js';
import type { Attempt } from './attempt.js';
import { succeed, usageFailure } from './attempt.js';
import type { exportTargets } from './choices.js';
import type { ApiConfig } from './config.js';
import { BASE_URL } from './config.js';
import { generateJobs } from './generate-jobs.js';

export type ExportTarget = (typeof exportTargets)[number];

export interface ExportOptions {
  readonly output?: string;
  readonly format?: DocumentFormat;
  readonly form?: SchemaForm;
  /** With `json-schema`: the one type that the document is about. */
  readonly type?: string;
  readonly config?: string;
  readonly title?: string;
  readonly baseUrl?: string;
  readonly keepGoing?: boolean;
  readonly show?: number;
}

/**
 * With `--config`, the API of the file that reads exactly these paths, or the only one of the file.
 * Options go before the file; what neither says is taken from the samples of the pages.
 */
export function exportSettings(
  target: ExportTarget,
  paths: readonly string[],
  options: ExportOptions,
  cwd: string,
): Attempt<ExportSettings> {
  const { baseUrl, config, title, form, type } = options;
  if (type !== undefined && target === 'openapi') {
    return usageFailure('--type is for json-schema: an OpenAPI document has all types.');
  }
  if (baseUrl !== undefined && !BASE_URL.test(baseUrl)) {
    return usageFailure(
      `--base-url: expected an http(s) address without query and credentials, found ${JSON.stringify(baseUrl)}`,
    );
  }
  const found = config === undefined ? succeed(null) : configuredApi(config, paths, cwd);
  if (!found.ok) return found;
  const api = found.value;
  const authentication = api?.authentication ?? null;
  return succeed({
    title: title ?? (api?.client ? `${api.client} API` : 'API'),
    version: api?.version ?? '0.0.0',
    baseUrl: baseUrl ?? api?.baseUrl ?? null,
    keyHeader: authentication && { name: authentication.header, scheme: authentication.scheme },
    headers: api?.headers ?? {},
    form: form ?? (target === 'openapi' ? 'open' : 'closed'),
  });
}

function configuredApi(config: string, paths: readonly string[], cwd: string): Attempt<ApiConfig> {
  const jobs = generateJobs({ config }, cwd);
  if (!jobs.ok) return jobs;
  const { apis, base } = jobs.value;
  const key = (from: string, inputs: readonly string[]) =>
    JSON.stringify(inputs.map((input) => resolve(from, input)).sort());
  const [only, ...others] = apis;
  const found =
    apis.find(({ input }) => key(base, input) === key(cwd, paths)) ??
    (others.length === 0 ? only : undefined);
  return found ? succeed(found) : usageFailure(`${config} has no API that reads these paths.`);
}
