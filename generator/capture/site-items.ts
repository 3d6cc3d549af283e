/**
 * Lines of a section of a documentation site → its items (FORMAT §6.6). Headers, descriptions and
 * limits stand in paragraphs of their own, and only what they say tells them apart.
 */
import { deprecationIn } from '../text/prose-facts.js';
import { placeIn } from './captured-line.js';
import type { DepthEvidence } from './flat-page.js';
import type { Notation } from './notation.js';
import type { SectionBuilder } from './section-builder.js';
import { hasLabel, siteHeader } from './site-header.js';
import type { SiteItemContext } from './site-item-facts.js';
import { followingParts, siteItemFacts, VARIANTS, withoutSummaries } from './site-item-facts.js';
import type { SiteLine } from './site-lines.js';

/** A limit on a line of its own, glued to its name: `minimum0`, `maxLength64`, `formatdate-time`. */
const LIMIT = /^(minimum|maximum|(?:min|max)(?:Length|Items)|format)(-?\d[\d.]*|[a-z][a-z\d-]*)$/;

const ROOT: DepthEvidence = { kind: 'root' };
const UNKNOWN: DepthEvidence = { kind: 'unknown' };
const BELOW: DepthEvidence = { kind: 'steps', steps: [{ step: 1, cost: 0 }] };

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
  const { path, notation, names } = context;
  // The order of a path is none of names; and its parameters have no members.
  let areRoots = builder.title() === 'Path Parameters' || hasArguments(lines, notation);
  let depth = UNKNOWN;
  let isLost = false;
  const headers = lines.map(({ kind, text }) =>
    kind === 'text' ? siteHeader(withoutSummaries(text), notation, names) : null,
  );
  const following = followingParts(lines, headers);
  for (const [index, line] of lines.entries()) {
    const { kind, text } = line;
    const [, limit, value] = LIMIT.exec(text) ?? [];
    const found = headers[index] ?? null;
    // A value or variant behind a member that is lost is one of its own.
    const isPhrase = found !== null && !context.hasPhrases && PHRASE.test(found.text);
    const isOwn = !isLost || (found !== null && hasLabel(found.text, notation));
    const header = isOwn && !isPhrase ? found : null;
    if (VARIANTS.test(text)) depth = isLost ? UNKNOWN : BELOW;
    else if (header) {
      const isRoot = areRoots && /^[\w"]/.test(header.text) && header.text.includes(': ');
      const place = placeIn(path, line, 0, text.length);
      const facts = siteItemFacts(text, header, following[index] ?? null, context);
      builder.item(header.text, isRoot ? ROOT : depth, place, facts);
      if (header.deprecated !== null && !tellsDeprecation(lines, index))
        DEPRECATED.map(builder.describe);
      if (OPEN_ARGUMENT.test(text)) areRoots = false;
      depth = UNKNOWN;
      isLost = false;
    } else {
      isLost ||= isPhrase || isUnreadMember(lines, index);
      const belongsToItem = builder.inItem() && !isLost;
      if (limit !== undefined && belongsToItem) builder.describe(`(${limit}: ${value})`);
      else if (belongsToItem) builder.describe(kind === 'text' ? line.markdown : text);
      else if (kind === 'text' && !(limit !== undefined && isLost)) {
        builder.paragraph(line.markdown, placeIn(path, line, 0, text.length));
      }
    }
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
