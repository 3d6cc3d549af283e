/** The options of `diff`, and its settings file → what the comparison is told. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Level } from '../diff/change.js';
import type { DiffFormat } from '../diff/formats/index.js';
import { ruleOf, rules } from '../diff/rules/index.js';
import type { Policy } from '../diff/rules/rule.js';
import type { DiffSettings, IgnoreEntry, RenameSettings } from '../diff/settings.js';
import { defaultSettings } from '../diff/settings.js';
import type { Attempt } from './attempt.js';
import { succeed, systemFailure, usageFailure } from './attempt.js';
import { didYouMean } from './closest-name.js';
import type { Fault, TextForm } from './config-reader.js';
import { readFields, readList, readRecord, readText } from './config-reader.js';
import type { Terminal } from './terminal.js';

export interface DiffOptions {
  readonly format?: DiffFormat;
  readonly failOn?: Level | 'never';
  readonly policy?: Policy;
  readonly settings?: string;
  readonly output?: string;
  readonly explain?: string;
  readonly perCommit?: boolean;
  readonly show?: number;
}

/** Reads the settings file, if there is one; options go before it. */
export function diffSettings(
  { policy, settings: file }: DiffOptions,
  { cwd, today }: Pick<Terminal, 'cwd' | 'today'>,
): Attempt<DiffSettings> {
  const base = { ...defaultSettings, today };
  if (file === undefined) return succeed({ ...base, policy: policy ?? base.policy });
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(resolve(cwd, file), 'utf8'));
  } catch (error) {
    return error instanceof SyntaxError
      ? usageFailure(`${file} is not JSON: ${error.message}`)
      : systemFailure(`Cannot read ${file}`, error);
  }
  const faults: string[] = [];
  const read = readSettings(value, (at, fault) => faults.push(`${at}: ${fault}`));
  if (!read || faults.length > 0) {
    return usageFailure([`${file} is not understood:`, ...faults].join('\n  '));
  }
  return succeed({ ...base, ...read, policy: policy ?? read.policy });
}

const ANY = { pattern: /^[^]{1,500}$/, expected: 'a text of at most 500 characters' };
const DAY = { pattern: /^\d{4}-\d\d-\d\d$/, expected: 'a day such as 2031-06-01' };
const RULE = { pattern: /^[a-z][a-z-]*$/, expected: 'the id of a rule' };
const CALL = { pattern: /^[A-Z]+ \/\S*$/, expected: 'a call such as GET /v1/books' };
const LEVEL = { pattern: /^(?:error|warn|info|off)$/, expected: 'error, warn, info or off' };
const POLICY = { pattern: /^(?:wire|sdk|docs)$/, expected: 'wire, sdk or docs' };

type Read = Pick<DiffSettings, 'policy' | 'rules' | 'ignore' | 'renames'>;

function readSettings(value: unknown, fault: Fault): Read | null {
  const known = {
    policy: 'optional',
    rules: 'optional',
    ignore: 'optional',
    renames: 'optional',
  } as const;
  const fields = readFields(value, 'settings', known, fault);
  if (!fields) return null;
  const policy = fields['policy'] === undefined ? 'wire' : readPolicy(fields['policy'], fault);
  const levels =
    fields['rules'] === undefined
      ? {}
      : readRecord(fields['rules'], 'rules', RULE, readLevel, fault);
  const ignore =
    fields['ignore'] === undefined ? [] : readList(fields['ignore'], 'ignore', readIgnore, fault);
  for (const id of Object.keys(levels ?? {})) checkRule(id, 'rules', fault);
  const renames =
    fields['renames'] === undefined
      ? defaultSettings.renames
      : readRenames(fields['renames'], 'renames', fault);
  return policy && levels && ignore && renames && { policy, rules: levels, ignore, renames };
}

/** Old names → new names, of one kind of thing each. */
function readRenames(value: unknown, at: string, fault: Fault): RenameSettings | null {
  const known = { types: 'optional', members: 'optional', operations: 'optional' } as const;
  const fields = readFields(value, at, known, fault);
  if (!fields) return null;
  const table = (key: keyof typeof known, name: TextForm) => {
    const text = (renamed: unknown, below: string) => readText(renamed, below, name, fault);
    const given = fields[key];
    return given === undefined ? {} : readRecord(given, `${at}.${key}`, ANY, text, fault);
  };
  const [types, members] = [table('types', ANY), table('members', ANY)];
  const operations = table('operations', CALL);
  return types && members && operations && { types, members, operations };
}

function readPolicy(value: unknown, fault: Fault): Policy | null {
  const text = readText(value, 'policy', POLICY, fault);
  return text === 'wire' || text === 'sdk' || text === 'docs' ? text : null;
}

function readLevel(value: unknown, at: string, fault: Fault): Level | 'off' | null {
  const text = readText(value, at, LEVEL, fault);
  return text === 'error' || text === 'warn' || text === 'info' || text === 'off' ? text : null;
}

function readIgnore(value: unknown, at: string, fault: Fault): IgnoreEntry | null {
  const optional = ['rule', 'operation', 'path', 'value', 'fingerprint'] as const;
  const fields = readFields(
    value,
    at,
    {
      ...Object.fromEntries(optional.map((key) => [key, 'optional' as const])),
      until: 'optional',
      reason: 'required',
    },
    fault,
  );
  if (!fields) return null;
  const reason = readText(fields['reason'], `${at}.reason`, ANY, fault);
  const until =
    fields['until'] === undefined
      ? undefined
      : readText(fields['until'], `${at}.until`, DAY, fault);
  const coordinates = optional.flatMap((key) => {
    if (fields[key] === undefined) return [];
    const text = readText(fields[key], `${at}.${key}`, ANY, fault);
    return text === null ? [] : [[key, text] as const];
  });
  if (reason === null || until === null) return null;
  if (coordinates.length === 0) fault(at, 'say what is ignored: rule, operation, path, …');
  const rule = coordinates.find(([key]) => key === 'rule')?.[1];
  if (rule !== undefined && !rule.includes('*')) checkRule(rule, at, fault);
  return { ...Object.fromEntries(coordinates), reason, ...(until === undefined ? {} : { until }) };
}

function checkRule(id: string, at: string, fault: Fault): void {
  if (ruleOf(id)) return;
  const ids = rules.map((rule) => rule.id);
  fault(at, `there is no rule "${id}".${didYouMean(id, ids)}`);
}
