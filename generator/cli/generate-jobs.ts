/** The options of `generate` → the APIs to generate, from the configuration file or the options. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Attempt } from './attempt.js';
import { errorCode, succeed, systemFailure, usageFailure } from './attempt.js';
import type { ApiConfig } from './config.js';
import { BASE_URL, CLASS_NAME, PACKAGE_NAME, parseConfig, unsaid } from './config.js';
import { displayPath } from './display-path.js';

export interface SourceOptions {
  readonly config?: string;
  readonly input?: readonly string[];
  readonly out?: string;
  readonly name?: string;
  readonly client?: string;
  readonly baseUrl?: string;
  readonly validators?: 'own' | 'zod';
}

export interface GenerateJobs {
  /** The folder that the paths of the jobs are relative to. */
  readonly base: string;
  readonly apis: readonly ApiConfig[];
}

export const CONFIG_NAME = 'docshape.config.json';

/**
 * With `--input` and `--out` one API, described by the options; else those of the configuration
 * file. The two are not mixed: it would not be clear which API an option is meant for.
 */
export function generateJobs(options: SourceOptions, cwd: string): Attempt<GenerateJobs> {
  const { config, input, out, name, client, baseUrl, validators } = options;
  const given = Object.entries({ input, out, name, client, 'base-url': baseUrl, validators })
    .filter(([, value]) => value !== undefined)
    .map(([option]) => `--${option}`);
  if (given.length === 0) return readConfigFile(config, cwd);
  if (config !== undefined) {
    return usageFailure(`--config cannot be used with ${given.join(', ')}: set them in the file.`);
  }
  if (!input || out === undefined) {
    return usageFailure('--input and --out are needed together, or neither with a configuration.');
  }
  const fault =
    faultOf('--name', name, PACKAGE_NAME, 'an npm package name') ??
    faultOf('--client', client, CLASS_NAME, 'a class name') ??
    faultOf('--base-url', baseUrl, BASE_URL, 'an http(s) address without query and credentials');
  if (fault !== null) return usageFailure(fault);
  const said = {
    name: name ?? null,
    client: client ?? null,
    baseUrl: baseUrl ?? null,
    validators: validators ?? null,
  };
  const api = { ...unsaid, ...said, input, out };
  return succeed({ base: cwd, apis: [api] });
}

function readConfigFile(config: string | undefined, cwd: string): Attempt<GenerateJobs> {
  const path = resolve(cwd, config ?? CONFIG_NAME);
  try {
    const parsed = parseConfig(readFileSync(path, 'utf8'), displayPath(cwd, path));
    return parsed.ok ? succeed({ base: dirname(path), apis: parsed.value.apis }) : parsed;
  } catch (error) {
    if (config === undefined && errorCode(error) === 'ENOENT') {
      return usageFailure(
        `There is no ${CONFIG_NAME} here. Name the pages with --input and the folder with --out.`,
      );
    }
    return systemFailure(`Cannot read ${displayPath(cwd, path)}`, error);
  }
}

function faultOf(
  option: string,
  value: string | undefined,
  pattern: RegExp,
  expected: string,
): string | null {
  if (value === undefined || pattern.test(value)) return null;
  return `${option}: expected ${expected}, found ${JSON.stringify(value)}`;
}
