/**
 * What a comparison of two models gives: changes, notes and a verdict, as plain data. The members
 * of `Change` up to `fingerprint` are the contract of the JSON form; the rest is for people.
 */

export const changeKinds = [
  'operation-added',
  'operation-removed',
  'operation-moved',
  'field-added',
  'field-removed',
  'field-renamed',
  'type-changed',
  'enum-value-added',
  'enum-value-removed',
  'variant-added',
  'variant-removed',
  'became-optional',
  'became-required',
  'became-nullable',
  'became-non-nullable',
  'deprecated',
  'undeprecated',
  'type-renamed',
  'default-changed',
  'constraint-changed',
  'other',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** `error` breaks callers; `warn`: the pages do not say enough to decide; `info` breaks nobody. */
export type Level = 'error' | 'warn' | 'info';

/** Worst first. */
export const levels: readonly Level[] = ['error', 'warn', 'info'];

export type Where = 'operation' | 'request' | 'response' | 'type';

/** A line of a page; `null` in a pair: the page of that side has no such line. */
export interface ChangePlace {
  readonly path: string;
  readonly line: number;
}

/** What a path does not tell: which value, which member of a union, which name. */
export interface ChangeDetail {
  readonly value?: string | number | boolean;
  readonly variant?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The operations that meet a place, as `METHOD /path`, by what they do with it. */
export interface UsedBy {
  readonly request: readonly string[];
  readonly response: readonly string[];
}

export interface Change {
  readonly kind: ChangeKind;
  /** Id of the rule that found it; `explainRule` tells about it. */
  readonly rule: string;
  readonly level: Level;
  readonly where: Where;
  /** `GET /v1/books`; `null` for a change of a named type. */
  readonly operation: string | null;
  /** `Book.shelf.row` for a named type, `shelf.row` otherwise; '' for the whole. */
  readonly path: string;
  readonly detail: ChangeDetail;
  readonly before: string | null;
  readonly after: string | null;
  /** The same for the same change of other versions of the pages: no prose, no line, no order. */
  readonly fingerprint: string;
  readonly message: string;
  /** Why the level is what it is. */
  readonly reason: string;
  readonly places: { readonly before: ChangePlace | null; readonly after: ChangePlace | null };
  readonly usedBy: UsedBy;
  /** What the change means for the version of what is made from the pages. */
  readonly bump: Verdict;
}

/** What a reader should know and what is no change of the API. */
export interface Note {
  readonly id: string;
  readonly message: string;
}

/** `none`: no API change; otherwise the part of a semantic version to raise. */
export type Verdict = 'major' | 'minor' | 'patch' | 'none';

export interface ApiDiff {
  readonly schema: 'docshape-diff/1';
  readonly verdict: Verdict;
  readonly changes: readonly Change[];
  readonly notes: readonly Note[];
}
