/**
 * Lines of a section of a documentation site → its items (FORMAT §6.6). Headers, descriptions and
 * limits stand in paragraphs of their own, and only what they say tells them apart.
 */
import { deprecationIn } from '../text/prose-facts.js';
import { placeIn } from './captured-line.js';
import type { DepthEvidence } from './flat-page.js';
import type { Notation } from './notation.js';
import type { SectionBuilder } from './section-builder.js';
import type { SitePart } from './site-depths.js';
import { siteDepths } from './site-depths.js';
import { hasLabel, siteHeader } from './site-header.js';
import type { SiteItemContext } from './site-item-facts.js';
import { followingParts, siteItemFacts, VARIANTS, withoutSummaries } from './site-item-facts.js';
import type { SiteLine } from './site-lines.js';

/** A limit on a line of its own, glued to its name: `minimum0`, `maxLength64`, `formatdate-time`. */
const LIMIT = /^(minimum|maximum|(?:min|max)(?:Length|Items)|format)(-?\d[\d.]*|[a-z][a-z\d-]*)$/;

const ROOT: DepthEvidence = { kind: 'root' };
const UNKNOWN: DepthEvidence = { kind: 'unknown' };
const BELOW = stepOf(1);

/**
 * Adds the items to the open section. A member whose type no notation has becomes a paragraph of
 * the section, as does what describes it: lowering reports these, and the item before it says
 * nothing of them.
 */
export function addSiteItems(
  lines: readonly SiteLine[],
  context: SiteItemContext,
  builder: SectionBuilder,
): void {
  const { path, notation } = context;
  // The order of a path is none of names; and its parameters have no members.
  let areRoots = builder.title() === 'Path Parameters' || hasArguments(lines, notation);
  const parts = lines.map((_, index) => partOf(lines, index, context));
  const depths = siteDepths(lines, parts, notation);
  const following = followingParts(lines, parts);
  let evidence = UNKNOWN;
  let lostDepth: number | null = null;
  let before = 0;
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    const part = parts[index] ?? null;
    const depth = depths?.[index] ?? null;
    // What a member that is lost has below it is lost with it: without depths, values and variants.
    const isBelowLost: boolean =
      lostDepth !== null &&
      part !== null &&
      part !== 'unread' &&
      (depth === null ? !hasLabel(part.text, notation) : depth > lostDepth);
    if (VARIANTS.test(text)) evidence = lostDepth === null ? BELOW : UNKNOWN;
    else if (part !== null && part !== 'unread' && !isBelowLost) {
      const isRoot = areRoots && /^[\w"]/.test(part.text) && part.text.includes(': ');
      const marked = depth === null ? evidence : depth === 0 ? ROOT : stepOf(depth - before);
      const next = depths === null ? (following[index] ?? null) : 'told';
      const facts = siteItemFacts(text, part, next, context);
      builder.item(part.text, isRoot ? ROOT : marked, placeIn(path, line, 0, text.length), facts);
      if (part.deprecated !== null && !tellsDeprecation(lines, index)) {
        DEPRECATED.map(builder.describe);
      }
      if (OPEN_ARGUMENT.test(text)) areRoots = false;
      evidence = UNKNOWN;
      lostDepth = null;
      before = depth ?? 0;
    } else {
      if (part === 'unread') lostDepth ??= depth ?? 0;
      describeItem(line, lostDepth !== null || !builder.inItem(), path, builder);
    }
  }
}

function partOf(
  lines: readonly SiteLine[],
  index: number,
  { notation, names, hasPhrases }: SiteItemContext,
): SitePart {
  const { kind, text } = lines[index] ?? { kind: 'blank', text: '' };
  const header = kind === 'text' ? siteHeader(withoutSummaries(text), notation, names) : null;
  if (header !== null) return !hasPhrases && PHRASE.test(header.text) ? 'unread' : header;
  return isUnreadMember(lines, index) ? 'unread' : null;
}

function stepOf(step: number): DepthEvidence {
  return { kind: 'steps', steps: [{ step, cost: 0 }] };
}

/** A line that is no item: of the description of the open one, or of none. */
function describeItem(
  line: SiteLine,
  isStray: boolean,
  path: string,
  builder: SectionBuilder,
): void {
  const { kind, text } = line;
  const [, limit, value] = LIMIT.exec(text) ?? [];
  if (!isStray && limit !== undefined) builder.describe(`(${limit}: ${value})`);
  else if (!isStray) builder.describe(kind === 'text' ? line.markdown : text);
  else if (kind === 'text' && (limit === undefined || !builder.inItem())) {
    builder.paragraph(line.markdown, placeIn(path, line, 0, text.length));
  }
}

/** Several words with a type behind them: a label of the command line, elsewhere no name. */
const PHRASE = /^\w+(?: \w+)+: /;

/** A paragraph that says so, as native pages have. */
const DEPRECATED = ['Deprecated.', ''];

/** Whether the description of an item says by itself that it is deprecated. */
function tellsDeprecation(lines: readonly SiteLine[], index: number): boolean {
  const next = lines.slice(index + 1, index + 9).find(({ kind }) => kind !== 'blank');
  return next?.kind === 'text' && deprecationIn(next.markdown) !== null;
}

/**
 * Whether a line that is no header has the shape of a member: a name and few words. A line that
 * goes on with the text before it is text, as is one that ends like a sentence.
 */
function isUnreadMember(lines: readonly SiteLine[], index: number): boolean {
  const { kind, text } = lines[index] ?? { kind: 'blank', text: '' };
  if (kind !== 'text' || isText(lines[index - 1])) return false;
  const [, type] = UNREAD_MEMBER.exec(text) ?? [];
  if (type === undefined || /[.!?,;:]$/.test(type)) return false;
  return type.split(' ').filter((word) => PLAIN_WORD.test(word)).length < 3;
}

const UNREAD_MEMBER = /^(?:Deprecated)?(?:--)?"?[@$]?[a-z_][\w.\-/@$[\]]*"?\?? ?: (\S.*)$/;

/** A word of a sentence, and none of a type. */
const PLAIN_WORD = /^(?!(?:optional|array|of|or|map|object|more|file|path)$)[a-z']+$/;

/** Whether the line is text that can go on in the next line. */
function isText(line: SiteLine | undefined): boolean {
  return line?.kind === 'text' && !UNREAD_MEMBER.test(line.text) && !LIMIT.test(line.text);
}

/** The last argument of a TypeScript method holds all that have names of their own. */
const OPEN_ARGUMENT = /^(?:params|query|body)\??: \w+Params\b/;

function hasArguments(lines: readonly SiteLine[], { name }: Notation): boolean {
  return name === 'typescript' && lines.some(({ text }) => OPEN_ARGUMENT.test(text));
}
