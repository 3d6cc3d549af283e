/** Two versions of pages, and what a comparison of them must say: no more and no less. */
import type { Change } from '../../../generator/diff/change.js';
import { ruleOf } from '../../../generator/diff/rules/index.js';

export interface Pair {
  readonly name: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  /** One line for each change, as `changeLine` writes it, in any order. */
  readonly changes: readonly string[];
  readonly verdict: 'major' | 'minor' | 'patch' | 'none';
  /** Ids of the notes that must be there. */
  readonly notes?: readonly string[];
}

/** `error field-removed type Book.title`, `info field-added request POST /v1/books: pages`. */
export function changeLine({ level, rule, where, operation, path, detail }: Change): string {
  const place = operation === null ? path : path === '' ? operation : `${operation}: ${path}`;
  const value = detail.value ?? detail.to ?? detail.variant;
  return `${level} ${rule} ${where} ${place}${value === undefined ? '' : ` = ${value}`}`;
}

/** The pages with texts replaced wherever they stand; a text that is nowhere is a mistake. */
export function edited(
  pages: Readonly<Record<string, string>>,
  ...edits: readonly (readonly [string, string])[]
): Readonly<Record<string, string>> {
  let entries = Object.entries(pages);
  for (const [from, to] of edits) {
    if (!entries.some(([, text]) => text.includes(from))) throw new Error(`nowhere: ${from}`);
    entries = entries.map(([path, text]) => [path, text.replaceAll(from, to)]);
  }
  return Object.fromEntries(entries);
}

/** The pages without some of them. */
export function without(
  pages: Readonly<Record<string, string>>,
  ...paths: readonly string[]
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(pages).filter(([path]) => !paths.includes(path)));
}

/** What a change is about, without its direction: rules that find opposites count as one. */
export function identities(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => identity(change, change.before, change.after)).sort();
}

/** The same of a comparison the other way round. */
export function mirrored(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => identity(change, change.after, change.before)).sort();
}

function identity(
  { rule, where, detail }: Change,
  before: string | null,
  after: string | null,
): string {
  const mirror = ruleOf(rule)?.mirror ?? '';
  const family = [rule, mirror].map((id) => (id === 'field-added-required' ? 'field-added' : id));
  const value = [detail.value, detail.from === undefined ? detail.variant : undefined];
  return JSON.stringify([family.sort(), where, before, after, ...value]);
}
