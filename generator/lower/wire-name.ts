/**
 * The name that a dialect prints for a member → the name on the wire, as far as it can be told.
 * The JSON samples of the pages have wire names: one that differs in case and underscores only
 * settles what the dialect's own case has lost.
 */
import type { Dialect } from '../dialects/dialect.js';
import type { Page, Section } from '../outline/page.js';
import { camelCase, foldName, snakeCase } from '../text/case.js';
import { parseJson } from '../text/parse-json.js';

export interface WireName {
  readonly name: string;
  /** `sample`: as the samples write it. `default`: a guess. `null`: as the dialect prints it. */
  readonly evidence: 'sample' | 'default' | null;
}

export type WireNames = (printed: string) => WireName;

/** The wire names of a dialect, with all its pages for evidence. */
export function wireNames(pages: readonly Page[], { facts }: Dialect): WireNames {
  if (facts.memberCase === 'wire') return (printed) => ({ name: printed, evidence: null });
  if (facts.memberCase === 'escaped') return unescaped;
  const sampled = sampleNames(pages);
  const isCamel = areCamelCase([...sampled.values()].flatMap((names) => [...names]));
  const named = facts.memberCase === 'snake' ? namedInSnakeCase : namedBySamples;
  return (printed) => named(printed, sampled.get(foldName(printed)) ?? new Set(), isCamel);
}

/** TypeScript: `path_` is a `path` that would be another argument; no wire name has been seen so. */
function unescaped(printed: string): WireName {
  const name = withoutReserve(printed);
  return { name, evidence: name === printed ? null : 'default' };
}

/**
 * Python and Ruby print a name in snake_case: `self_harm` may be `self-harm`, or `selfHarm`. Only a
 * name that no sample has as it is printed is another one there.
 */
function namedInSnakeCase(
  printed: string,
  sampled: ReadonlySet<string>,
  isCamel: boolean,
): WireName {
  const usual = withoutReserve(printed);
  const isOther = isCamel && usual.includes('_');
  return (
    sampledName(usual, sampled) ??
    (isOther ? { name: camelCase(usual), evidence: 'default' } : { name: usual, evidence: null })
  );
}

/** The usual name if a sample has it, else the only one that samples have; `null`: they do not tell. */
function sampledName(usual: string, sampled: ReadonlySet<string>): WireName | null {
  if (sampled.has(usual)) return { name: usual, evidence: null };
  const [only, ...others] = sampled;
  return only === undefined || others.length > 0 ? null : { name: only, evidence: 'sample' };
}

/**
 * Python and Ruby put an underscore behind names that their language reserves (`from_`, `y_`;
 * FORMAT §3.2, §3.3). A name that ends in an underscore by itself has not been seen.
 */
function withoutReserve(printed: string): string {
  return /[^_]_$/.test(printed) ? printed.slice(0, -1) : printed;
}

/**
 * The case of the other names, which is snake_case as a rule, unless the samples know better. Where
 * a digit follows a letter, nobody can tell whether an underscore stood between them:
 * `clearStyle20260112` may be `clear_style_20260112`. In camelCase, any word may be written in
 * another way: `shelfID`, `shelfId`.
 */
function namedBySamples(printed: string, sampled: ReadonlySet<string>, isCamel: boolean): WireName {
  const usual = isCamel ? camelCase(printed) : snakeCase(printed);
  const isSure = isCamel ? /^[A-Z]?[a-z]+$/.test(printed) : !/[A-Za-z]\d/.test(printed);
  return sampledName(usual, sampled) ?? { name: usual, evidence: isSure ? null : 'default' };
}

/** Whether names of several words are joined by capitals, in most of the samples. */
function areCamelCase(names: readonly string[]): boolean {
  const joined = names.filter((name) => /^[a-z]+[A-Z][A-Za-z]*$/.test(name));
  const parted = names.filter((name) => /[A-Za-z]_[A-Za-z]/.test(name));
  return joined.length > parted.length;
}

/** All names in the JSON samples of the pages, by what is left of them without their case. */
function sampleNames(pages: readonly Page[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const name of pages.flatMap(({ sections }) => sections).flatMap(samplesBelow)) {
    const folded = foldName(name);
    const known = names.get(folded);
    if (known) known.add(name);
    else names.set(folded, new Set([name]));
  }
  return names;
}

function samplesBelow({ samples, sections }: Section): readonly string[] {
  return [...samples.flatMap(({ code }) => keysIn(code)), ...sections.flatMap(samplesBelow)];
}

/** The names in a JSON text, or in a text of JSON lines. */
function keysIn(code: string): readonly string[] {
  const trimmed = code.trim();
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return [];
  const whole = parseJson(trimmed);
  const lines = whole ? [whole] : trimmed.split('\n').map(parseJson);
  const open = lines.map((line) => line?.value);
  const keys: string[] = [];
  for (let value = open.pop(); open.length > 0 || value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) for (const element of value) open.push(element);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        keys.push(key);
        open.push(member);
      }
    }
  }
  return keys;
}
