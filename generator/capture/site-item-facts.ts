/** An item of a documentation site and what follows it → what it holds, as far as the site tells. */
import type { MemberSummary } from './flat-page.js';
import { onlyLiteral } from './header-literals.js';
import type { Notation } from './notation.js';
import { matchAt } from './notation.js';
import type { ItemFacts } from './section-builder.js';
import type { SiteHeader, SiteNames } from './site-header.js';
import { hasLabel } from './site-header.js';
import type { SiteLine } from './site-lines.js';

export interface SiteItemContext {
  readonly path: string;
  readonly notation: Notation;
  readonly names: SiteNames;
  /** A type that is opened has its members behind its name: without them it has none below. */
  readonly isSummed: boolean;
  /** Labels can have several words. */
  readonly hasPhrases: boolean;
}

/** What is written above the variants of a union. */
export const VARIANTS = /^(?:Accepts one|One) of the following:$/;

/** The next item, or `variants` where they are announced first; `null` at the end. */
export type FollowingPart = SiteHeader | 'variants' | null;

/** For each line what comes next. */
export function followingParts(
  lines: readonly SiteLine[],
  own: readonly (SiteHeader | 'unread' | null)[],
): readonly FollowingPart[] {
  let next: FollowingPart = null;
  const parts = lines.map((): FollowingPart => null);
  for (let index = lines.length - 1; index >= 0; index--) {
    parts[index] = next;
    const part = own[index] ?? null;
    if (VARIANTS.test(lines[index]?.text ?? '')) next = 'variants';
    else if (part !== null && part !== 'unread') next = part;
  }
  return parts;
}

/** `text` is the line as the site shows it; `told`: depths say what stands below the item. */
export function siteItemFacts(
  text: string,
  header: SiteHeader,
  next: FollowingPart | 'told',
  context: SiteItemContext,
): ItemFacts {
  const members = summaryOf(text);
  const isLeaf =
    next !== 'told' && next !== 'variants' && isLeafBefore(next, text, header, context);
  return {
    ...(members && { members }),
    ...(header.deprecated === 'behind' && { isLast: true }),
    ...(isLeaf && { isLeaf }),
  };
}

/** Some sites do not repeat the only value of a member; and links that are closed stay links. */
function isLeafBefore(
  next: SiteHeader | null,
  text: string,
  { text: header }: SiteHeader,
  { notation, isSummed }: SiteItemContext,
): boolean {
  if (isConstant(header, notation)) return next?.text !== onlyLiteral(header, notation);
  if (!isSummed || text.includes('{') || !LINK.test(header)) return false;
  return next === null || hasLabel(next.text, notation);
}

/** A member that has one value and nothing else, or lists of it. */
function isConstant(header: string, notation: Notation): boolean {
  const value = onlyLiteral(header, notation);
  const start = matchAt(notation.label, header, 0);
  if (value === null || start === null) return false;
  return AROUND_VALUE.test(header.slice(start).replace(value, () => ''));
}

const AROUND_VALUE =
  /^(?:optional )?(?:array of |(?:Optional|Literal|List|Array)[[<])*[\]>]*(?: (?:or|\|) null)?$/;

/** A member of a named type, a list of such, or an object of which nothing is told. */
const LINK =
  /^(?:"[^"]*"|[\w-]+): (?:optional )?(?:(?:array of |Array\[)*)(?:[A-Z]\w*|object)\]*(?: or null)?$/;

/** What a type holds, printed behind its name: native pages do not. */
const SUMMARY = /\b([A-Z]\w*) ?\{([^{}]*)\} ?/g;

/** The header without that. */
export function withoutSummaries(header: string): string {
  return header.replace(SUMMARY, (_, name: string) => `${name} `).replace(/ +(?=[ >\])]|$)/g, '');
}

/** The members of the one type that the header names; `null` has none. */
function summaryOf(header: string): MemberSummary | undefined {
  const [only, ...others] = header.matchAll(SUMMARY);
  const rest = header.replace(SUMMARY, '').replace(/ ?(?:\||or) null$/, '');
  if (!only || others.length > 0 || / or |\|/.test(rest)) return undefined;
  const names = (only[2] ?? '').split(',').map((name) => name.trim());
  const elided = Number(/^(\d+) more$/.exec(names.at(-1) ?? '')?.[1] ?? 0);
  return { first: elided > 0 ? names.slice(0, -1) : names, elided };
}
