/** The model of some pages → settings of their API, each with what they were concluded from. */
import { basename } from 'node:path';
import { sampleFacts } from '../export/sample-facts.js';
import type { ApiModel } from '../model/model.js';
import { pascalCase, snakeCase } from '../text/case.js';
import { compareText } from '../text/source.js';

export interface FoundSetting {
  /** Its key in the configuration. */
  readonly key: 'name' | 'client' | 'baseUrl' | 'apiKeyEnv' | 'authentication' | 'headers';
  /** `null`: no page states it. */
  readonly value: string | Readonly<Record<string, string>> | null;
  readonly evidence: string;
  /** What it means that it is not set. */
  readonly without: string;
}

export interface GuessedSettings {
  /** The name for the folder of the package. */
  readonly folder: string;
  readonly settings: readonly FoundSetting[];
}

/** Values are those of the pages, not checked in any way. */
export function guessSettings(model: ApiModel, inputs: readonly string[]): GuessedSettings {
  const { server, keyHeader, headers } = sampleFacts(model);
  const codes = model.operations.flatMap(({ examples }) =>
    examples.flatMap(({ request }) => (request ? [request.code] : [])),
  );
  const made = mostFrequent(codes.flatMap((code) => CLIENT.exec(code)?.[1] ?? []));
  const variable = mostFrequent(codes.flatMap((code) => KEY_VARIABLE.exec(code)?.[0] ?? []));
  const word = made ?? hostWord(server) ?? folderWord(inputs);
  const folder = snakeCase(word).replaceAll('_', '-') || 'api';
  const origin =
    made !== null
      ? 'as the samples make one'
      : server !== null
        ? 'after the server'
        : 'after the folder';
  const settings: readonly FoundSetting[] = [
    { key: 'name', value: `docshape-${folder}`, evidence: origin, without: '' },
    {
      key: 'client',
      value: made ?? pascalCase(word),
      evidence: origin,
      without: 'It is named after the package.',
    },
    {
      key: 'baseUrl',
      value: server,
      evidence: 'as the samples call it',
      without: 'No sample shows an address: each client needs the option baseURL.',
    },
    {
      key: 'authentication',
      value: keyHeader && {
        header: keyHeader.name,
        ...(keyHeader.scheme === null ? {} : { scheme: keyHeader.scheme }),
      },
      evidence: 'as the samples send the key',
      without: 'No sample sends a key: it goes into Authorization: Bearer.',
    },
    {
      key: 'apiKeyEnv',
      value: variable,
      evidence: 'as the samples name it',
      without: 'No sample names a variable: each client needs the option apiKey.',
    },
    {
      key: 'headers',
      value: Object.keys(headers).length === 0 ? null : headers,
      evidence: 'every sample sends them',
      without: 'No header is sent in every sample.',
    },
  ];
  return { folder, settings };
}

/** `client = Library(`, `new Library(`. */
const CLIENT = /(?:\bnew |\bclient = )([A-Z][A-Za-z0-9]{0,99})\(/;
const KEY_VARIABLE = /\b[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,5}_(?:KEY|TOKEN)\b/;

/** `https://api.library.example/v1` → `library`. */
function hostWord(server: string | null): string | null {
  const host = /^https?:\/\/([A-Za-z0-9.-]+)/.exec(server ?? '')?.[1] ?? '';
  const labels = host.split('.').slice(0, -1);
  return labels.findLast((label) => !/^(?:api|www|co|com)?$/i.test(label)) ?? null;
}

/** Names of folders that say nothing about an API. */
const PLAIN = /^(?:\.+|api|docs?|md|pages?|reference|spec|src|http|python|git:.*)?$/i;

function folderWord(inputs: readonly string[]): string {
  const names = inputs.map((input) => basename(input).replace(/\.[a-z]+$/i, ''));
  return names.find((name) => !PLAIN.test(name)) ?? 'api';
}

function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return first?.[0] ?? null;
}
