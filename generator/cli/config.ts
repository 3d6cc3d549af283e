/** The text of `docshape.config.json` → what to generate, or every fault in it by its key. */
import { posix } from 'node:path';
import type { Attempt } from './attempt.js';
import { succeed, usageFailure } from './attempt.js';
import type { ConfigReader, Fields } from './config-reader.js';
import { readFields, readList, readRecord, readText } from './config-reader.js';

export interface Config {
  readonly apis: readonly ApiConfig[];
}

/** One API: where its pages are, where its package goes, and what the pages do not say. */
export interface ApiConfig {
  /** Paths relative to the configuration file, or `git:REV:PATH`. */
  readonly input: readonly string[];
  /** The output folder, relative to the configuration file. */
  readonly out: string;
  /** The name of the generated npm package. */
  readonly name: string | null;
  /** The name of the generated client class. */
  readonly client: string | null;
  readonly baseUrl: string | null;
  /** The environment variable that the client takes the key from by default. */
  readonly apiKeyEnv: string | null;
  readonly authentication: Authentication | null;
  /** Headers that the client sends with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** The version of the generated package. */
  readonly version: string | null;
  /** What its validators are made of. */
  readonly validators: 'own' | 'zod' | null;
}

/** `{ "header": "Authorization", "scheme": "Bearer" }`; without a scheme the key stands alone. */
export interface Authentication {
  readonly header: string;
  readonly scheme: string | null;
}

/** An API of which only the pages and the folder are known. */
export const unsaid: Omit<ApiConfig, 'input' | 'out'> = {
  name: null,
  client: null,
  baseUrl: null,
  apiKeyEnv: null,
  authentication: null,
  headers: {},
  version: null,
  validators: null,
};

/** Reads the configuration at `path`, which messages name. Fails with exit code 2. */
export function parseConfig(text: string, path: string): Attempt<Config> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return usageFailure(`${path} is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const faults: string[] = [];
  const config = readConfig(value, '', (at, fault) => {
    faults.push(`  ${at === '' ? 'the file' : at}: ${fault}`);
  });
  return config && faults.length === 0
    ? succeed(config)
    : usageFailure([`${path} is not understood:`, ...faults].join('\n'));
}

const readConfig: ConfigReader<Config> = (value, at, fault) => {
  const fields = readFields(value, at, { apis: 'required' }, fault);
  if (!fields) return null;
  const apis = readList(fields['apis'], `${at}apis`, readApi, fault);
  if (!apis) return null;
  if (apis.length === 0) fault('apis', 'there is none; add one, or name --input and --out');
  const outs = apis.map(({ out }) => posix.join(out, '/'));
  const twice = apis.find((_, index) => outs.indexOf(outs[index] ?? '') !== index);
  if (twice) fault('apis', `two of them write to "${twice.out}"`);
  // A package is replaced as a whole, and would take the one within it along.
  const within = apis.find((_, index) =>
    outs.some((other) => outs[index] !== other && outs[index]?.startsWith(other)),
  );
  if (within) fault('apis', `"${within.out}" is within the folder of another one`);
  return { apis };
};

const API_FIELDS: Fields = {
  input: 'required',
  out: 'required',
  name: 'optional',
  client: 'optional',
  baseUrl: 'optional',
  apiKeyEnv: 'optional',
  authentication: 'optional',
  headers: 'optional',
  version: 'optional',
  validators: 'optional',
};

const readApi: ConfigReader<ApiConfig> = (value, at, fault) => {
  const fields = readFields(value, at, API_FIELDS, fault);
  if (!fields) return null;
  const text = (key: string, pattern: RegExp, expected: string) =>
    fields[key] === undefined
      ? null
      : readText(fields[key], `${at}.${key}`, { pattern, expected }, fault);
  const { input, out, headers, authentication } = fields;
  const inputs = readList(
    typeof input === 'string' ? [input] : input,
    `${at}.input`,
    (entry, place) => readText(entry, place, ANY_TEXT, fault),
    fault,
  );
  if (inputs?.length === 0) fault(`${at}.input`, 'there is none');
  const folder = readText(out, `${at}.out`, ANY_TEXT, fault);
  const api = {
    name: text('name', PACKAGE_NAME, 'an npm package name, such as "docshape-library"'),
    client: text('client', CLASS_NAME, 'a class name, such as "Library"'),
    baseUrl: text('baseUrl', BASE_URL, 'an address such as "https://api.example.com"'),
    apiKeyEnv: text('apiKeyEnv', VARIABLE_NAME, 'a variable name, such as "LIBRARY_API_KEY"'),
    version: text('version', VERSION, 'a version, such as "1.0.0"'),
    validators: validatorsOf(text('validators', VALIDATORS, '"own" or "zod"')),
    headers:
      headers === undefined
        ? {}
        : (readRecord(headers, `${at}.headers`, HEADER_NAME, readHeaderValue, fault) ?? {}),
    authentication:
      authentication === undefined
        ? null
        : readAuthentication(authentication, `${at}.authentication`, fault),
  };
  return inputs && folder !== null ? { input: inputs, out: folder, ...api } : null;
};

function validatorsOf(text: string | null): ApiConfig['validators'] {
  return text === 'own' || text === 'zod' ? text : null;
}

const readAuthentication: ConfigReader<Authentication> = (value, at, fault) => {
  const fields = readFields(value, at, { header: 'required', scheme: 'optional' }, fault);
  if (!fields) return null;
  const header = readText(fields['header'], `${at}.header`, HEADER_NAME, fault);
  const scheme =
    fields['scheme'] === undefined || fields['scheme'] === null
      ? null
      : readText(fields['scheme'], `${at}.scheme`, SCHEME, fault);
  return header === null ? null : { header, scheme };
};

const readHeaderValue: ConfigReader<string> = (value, at, fault) =>
  readText(value, at, HEADER_VALUE, fault);

const ANY_TEXT = { pattern: /^[^\0]+$/, expected: 'a path' };
const HEADER_NAME = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/,
  expected: 'a header name, such as "X-Api-Key"',
};
const HEADER_VALUE = { pattern: /^[\x20-\x7e]{1,1000}$/, expected: 'one line of plain characters' };
const SCHEME = { pattern: /^[A-Za-z][A-Za-z0-9-]{0,49}$/, expected: 'a scheme, such as "Bearer"' };

export const PACKAGE_NAME = /^(?:@[a-z0-9][a-z0-9._-]{0,99}\/)?[a-z0-9][a-z0-9._-]{0,99}$/;
export const CLASS_NAME = /^[A-Z][A-Za-z0-9]{0,99}$/;
export const BASE_URL = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~/-]*)?$/;
const VALIDATORS = /^(?:own|zod)$/;
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
const VERSION = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,50})?$/;
