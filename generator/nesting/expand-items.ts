/**
 * Flat items of a section → what the forest must know of each. A declaration shows its children
 * when a section prints it for the first time, and never again (FORMAT §4).
 */
import type { FlatItem, MemberSummary } from '../capture/flat-page.js';
import type { Dialect } from '../dialects/dialect.js';
import { statedLocation } from '../signature/stated-location.js';
import { mayBeMadeUp, ownerWords } from './declaration-key.js';
import type { ForestItem } from './forest-item.js';
import { UNORDERED } from './member-order.js';
import type { Forms, Shape } from './shape.js';
import { fits, mayHoldValues, shapeOf, wordsOf } from './shape.js';
import { NO_NAMES, titledMembers } from './titled-variants.js';

/** Shapes of headers by the grammar of a dialect; each distinct header is parsed once. */
export function shapeReader(dialect: Dialect): (header: string) => Shape {
  const known = new Map<string, Shape>();
  return (header) => {
    const shape = known.get(header) ?? readShape(header, dialect);
    known.set(header, shape);
    return shape;
  };
}

/** What no grammar understands can stand anywhere and hold anything; lowering reports it. */
const UNKNOWN: Shape = {
  forms: {
    literal: null,
    member: { name: '', order: '', required: 'unstated', location: null },
    variant: { names: [], type: '', words: [] },
  },
  contents: [
    { kind: 'chain', role: 'literal' },
    { kind: 'chain', role: 'member' },
    { kind: 'chain', role: 'variant' },
  ],
  mention: null,
  constant: null,
  union: NO_NAMES,
};

function readShape(header: string, dialect: Dialect): Shape {
  const parsed = dialect.parseHeader(header);
  return parsed.ok ? shapeOf(parsed.value, dialect.facts) : UNKNOWN;
}

/** Items in page order; all of one section, since each section expands afresh. */
export function expandItems(
  items: readonly FlatItem[],
  dialect: Dialect,
  shapeOfHeader: (header: string) => Shape,
): readonly ForestItem[] {
  const seen: Seen = { names: new Set(), headers: new Set() };
  const membersOf = titledMembers(items.map(({ header }) => shapeOfHeader(header).union));
  return items.map((item, index) => {
    const following = items[index + 1];
    const after = following ? shapeOfHeader(following.header).forms : null;
    const shape = enumOfOne(shapeOfHeader(item.header), after);
    const { mention } = shape;
    const titled = mention?.kind === 'class' ? membersOf(mention.name).map(announced) : [];
    const known = item.members
      ? [announced(item.members)]
      : titled.filter((content) => opens([content], after));
    const contents = known.length > 0 ? known : shape.contents;
    const isMarkedLeaf = item.isLeaf === true || !mayOpen(following);
    const expands = isMarkedLeaf
      ? 'never'
      : known.length > 0
        ? expansionBy(contents, after)
        : expansionOf(item.header, shape, seen, after, dialect);
    if (mention) seen.names.add(mention.name);
    seen.headers.add(item.header);
    return {
      header: item.header,
      forms: told(shape.forms, item),
      contents: expands === 'never' ? [] : contents,
      canBeLeaf: expands !== 'always' || contents.length === 0,
      words: mention ? wordsOf(mention.name) : (shape.forms.variant?.words ?? []),
      ownerWords: dialect.facts.madeUpNames ? ownerWords(shape) : [],
      constant: shape.constant === null ? null : wordsOf(shape.constant),
      steps: item.depth.kind === 'steps' ? item.depth.steps : null,
    };
  });
}

/** What the item tells of its member beside the header. */
function told(forms: Forms, { description, isLast }: FlatItem): Forms {
  const { location } = statedLocation(description);
  const { member } = forms;
  if (member === null || (location === null && !isLast)) return forms;
  const order = isLast ? UNORDERED : member.order;
  return { ...forms, member: { ...member, order, location: location ?? member.location } };
}

/**
 * A variant that is one literal has this literal below it: `Literal["auto"]`, then `"auto"`. No
 * list has a value twice, so a literal that is followed by itself is such a variant.
 */
function enumOfOne(shape: Shape, next: Forms | null): Shape {
  const { literal } = shape.forms;
  if (literal === null || next?.literal !== literal) return shape;
  return {
    ...shape,
    forms: { literal: null, member: null, variant: { names: [], type: 'literals', words: [] } },
    contents: [{ kind: 'exact', role: 'literal', first: [literal], elided: 0 }],
  };
}

function announced({ first, elided }: MemberSummary): Shape['contents'][number] {
  return { kind: 'exact', role: 'member', first, elided };
}

/**
 * The same where titles of inline variants recur, which look like names of models: any declaration
 * may be open or closed.
 */
export function expandFreely(
  items: readonly ForestItem[],
  flat: readonly (FlatItem | null)[],
  shapeOfHeader: (header: string) => Shape,
): readonly ForestItem[] {
  return items.map((item, index) => {
    const next = flat[index + 1];
    const own = flat[index] ?? null;
    const mayBeOpen = own !== null && !own.isLeaf && mayOpen(next ?? undefined);
    const opened = mayBeOpen ? shapeOfHeader(item.header).contents : [];
    const contents = opened.length > 0 ? opened : item.contents;
    return { ...item, contents, canBeLeaf: true };
  });
}

/** Whether the marks of the next item allow it to be a child: an index opens nothing. */
function mayOpen(next: FlatItem | undefined): boolean {
  if (!next || next.depth.kind === 'root') return false;
  return next.depth.kind !== 'steps' || next.depth.steps.some(({ step }) => step === 1);
}

/** What the section has printed before. */
interface Seen {
  readonly names: Set<string>;
  readonly headers: Set<string>;
}

function expansionOf(
  header: string,
  { mention, forms, contents }: Shape,
  seen: Seen,
  next: Forms | null,
  { facts }: Dialect,
): 'always' | 'never' | 'maybe' {
  if (mayHoldValues(contents)) return next?.literal ? 'always' : 'never';
  if (isListAlone(contents)) return next && fits(next, 'variant', 'array') ? 'maybe' : 'never';
  if (mention === null) {
    // A header that is new is that of a new declaration. Constants of CLI pages list no literal.
    if (seen.headers.has(header) || (facts.labelledVariants && isConstant(contents)))
      return 'maybe';
    // A labelled variant can be a model that was printed with another label.
    if (facts.labelledVariants && isObject(contents))
      return opens(contents, next) ? 'always' : 'never';
    return 'always';
  }
  const { name, kind } = mention;
  if (!seen.names.has(name)) {
    // A name can stand for a map or a scalar, which has nothing to show.
    const hasMembers = kind === 'class' && !hasTwin(name, seen.names, facts.requestSuffix);
    return hasMembers ? 'always' : 'maybe';
  }
  // The elements of a list are printed again, in each new list; a name made up for a property
  // recurs with others.
  if (kind === 'list') return seen.headers.has(header) ? 'maybe' : 'always';
  const isReference = kind === 'reference' && forms.member !== null;
  if (kind === 'class') return 'maybe';
  return facts.madeUpNames && isReference && mayBeMadeUp(name, forms.member.name)
    ? 'maybe'
    : 'never';
}

/** `array of string or null`: only the newest pages show the list below it. */
function isListAlone([only, ...others]: Shape['contents']): boolean {
  return others.length === 0 && only?.kind === 'exact' && only.first.join() === 'array';
}

function isObject([only]: Shape['contents']): boolean {
  return only?.kind === 'exact' && only.role === 'member';
}

/** Where the members of a named type are announced, the next item tells whether it is open. */
function expansionBy(contents: Shape['contents'], next: Forms | null): 'always' | 'never' {
  return opens(contents, next) ? 'always' : 'never';
}

/** Whether the next item is the first member that the header announces. */
function opens([only]: Shape['contents'], next: Forms | null): boolean {
  const first = only?.kind === 'exact' ? (only.first[0] ?? null) : null;
  return next !== null && fits(next, 'member', first);
}

function isConstant([only, ...others]: Shape['contents']): boolean {
  return (
    others.length === 0 &&
    only?.kind === 'exact' &&
    only.role === 'literal' &&
    only.first.length + only.elided === 1
  );
}

/** Python's `ModelParam` is `Model` in a request, which may have been printed before. */
function hasTwin(name: string, seen: ReadonlySet<string>, suffix: string | null): boolean {
  if (suffix === null) return false;
  if (seen.has(`${name}${suffix}`)) return true;
  return name.endsWith(suffix) && seen.has(name.slice(0, -suffix.length));
}
