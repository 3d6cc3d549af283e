/** Mentions that their own section does not open → drafts of the other sections and pages. */
import { mapReferences } from '../model/map-type.js';
import type { Type } from '../model/type.js';
import type { Property, Shape } from '../model/model.js';
import { addTo } from '../text/add-to.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { foldName } from '../text/case.js';
import { proseFacts } from '../text/prose-facts.js';
import { lineStart } from '../text/source.js';
import type { Draft, Mention, Summary } from './draft.js';
import { mentionIn, summaryKey } from './draft.js';
import { mapShape, withoutSuffix } from './resolve-section.js';

export interface Resolution {
  readonly drafts: readonly Draft[];
  /** Resolves the mentions in a type that stands at a place. */
  readonly resolve: (type: Type, near: Place) => Type;
  /** The same for a type that has been resolved before, in whole or as a part. */
  readonly resolved: (type: Type) => Type;
  /** The member, marked if its type is that of another object, which has members of the same names. */
  readonly withEvidence: WithEvidence;
}

export type WithEvidence = <Member extends Pick<Property, 'type' | 'inferred'>>(
  member: Member,
) => Member;

/** Where a name is mentioned, and what is said there: what no page opens is reported there. */
type Place = Pick<Draft, 'origin' | 'resource' | 'description'>;

/**
 * Resolves the rest of the mentions in all drafts. What no page opens becomes an opaque type and
 * is reported as `dangling-type`.
 */
export function resolveNames(
  all: readonly Draft[],
  requestSuffix: string | null,
  report: Report,
): Resolution {
  const byName = groupByName(all);
  const redirects = redirectCollapsed(all, report);
  const dangling = new Map<string, Draft>();
  const chosen = new Map<string, string>();
  const repeated = pagesThatRepeat(all);

  function choose(id: string, near: Place): string {
    const named = mentionIn(id);
    if (named === null) return id;
    const known = chosen.get(id);
    if (known !== undefined) return known;
    const { name } = named;
    const draft =
      best(openedFor(named, name), name, report) ??
      best(openedFor(named, withoutSuffix(name, requestSuffix)), name, report) ??
      unopened(named, near);
    chosen.set(id, draft.id);
    return draft.id;
  }

  /** What the mention can mean: a type without members is no other type of the same name. */
  function openedFor({ at }: Mention, name: string): readonly Draft[] {
    const drafts = byName.get(name) ?? [];
    return at === null ? drafts : drafts.filter((draft) => isOpenTo(draft, at, repeated));
  }

  /** A type that nothing opens: what a sentence tells of it, or nothing at all. */
  function unopened({ name, at }: Mention, near: Place): Draft {
    const { isTextMap } = proseFacts(near.description);
    const id = `?${isTextMap ? '=' : ''}${name}`;
    const known = dangling.get(id);
    if (known) return known;
    const origin = { ...near.origin, ...at };
    const related = (byName.get(name) ?? []).slice(0, 1).map((other) => ({
      message: 'what is called so here has members: it is another type',
      place: lineStart(other.origin),
    }));
    const code = isTextMap ? 'type-by-prose' : 'dangling-type';
    report(diagnostic(code, lineStart(origin), { name }, related));
    const draft: Draft = {
      origin,
      resource: near.resource,
      id,
      name,
      naming: 'printed',
      owner: [],
      shape: isTextMap ? TEXT_MAP : { kind: 'opaque' },
      base: null,
      description: '',
      headers: '',
      summary: null,
    };
    dangling.set(id, draft);
    return draft;
  }

  function resolveNear(near: Place): (type: Type) => Type {
    return (type) =>
      mapReferences(type, (id) => {
        const target = choose(id, near);
        return { kind: 'ref', id: redirects.get(target) ?? target };
      });
  }

  function resolveMember({ origin, resource }: Draft): (property: Property) => Property {
    return (property) => {
      const { type, description } = property;
      return {
        ...withEvidence(property),
        type: resolveNear({ origin, resource, description })(type),
      };
    };
  }

  const withEvidence: WithEvidence = (member) => {
    let isGuess = false;
    mapReferences(member.type, (id) => {
      isGuess ||= redirects.has(id);
      return { kind: 'ref', id };
    });
    return isGuess ? { ...member, inferred: { ...member.inferred, type: 'member-names' } } : member;
  };

  const kept = all.filter(({ id }) => !redirects.has(id));
  for (const draft of kept) {
    const { shape } = draft;
    draft.shape =
      shape.kind === 'object'
        ? { kind: 'object', properties: shape.properties.map(resolveMember(draft)) }
        : mapShape(shape, resolveNear(draft));
  }
  return {
    // Read late: resolving the operations' own types may add more.
    get drafts() {
      return [...kept, ...dangling.values()];
    },
    resolve: (type, near) => resolveNear(near)(type),
    resolved: (type) =>
      mapReferences(type, (id) => {
        const target = chosen.get(id) ?? id;
        return { kind: 'ref', id: redirects.get(target) ?? target };
      }),
    withEvidence,
  };
}

const TEXT_MAP: Shape = {
  kind: 'alias',
  type: { kind: 'map', value: { kind: 'string', dateTime: 'unstated' } },
};

function groupByName(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const byName = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.name === null || draft.naming === 'title' || draft.shape.kind === 'opaque') continue;
    addTo(byName, draft.name, draft);
  }
  return byName;
}

/**
 * A documented type is what it is called. One that is only printed is meant by a mention behind it
 * on the newest pages, which open a type once for all sections: others open it in each of them.
 */
function isOpenTo(
  { naming, origin }: Draft,
  at: NonNullable<Mention['at']>,
  repeated: ReadonlySet<string>,
): boolean {
  if (naming === 'documented') return true;
  return origin.path === at.path && origin.line < at.line && !repeated.has(at.path);
}

/** Paths of the pages whose sections open the same type again. */
function pagesThatRepeat(drafts: readonly Draft[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { name, naming, headers, origin } of drafts) {
    if (name === null || naming === 'title' || headers === '') continue;
    const key = [origin.path, name, headers].join('\n');
    if (seen.has(key)) repeated.add(origin.path);
    seen.add(key);
  }
  return repeated;
}

/** A documented type before one that is only printed; several different ones are a doubt. */
function best(drafts: readonly Draft[] | undefined, name: string, report: Report): Draft | null {
  const [first] = drafts ?? [];
  if (!drafts || !first) return null;
  const documented = drafts.find(({ naming }) => naming === 'documented');
  if (documented) return documented;
  const contents = new Set(drafts.map(({ headers }) => headers));
  if (contents.size > 1) {
    report(diagnostic('ambiguous-type', lineStart(first.origin), { name, count: contents.size }));
  }
  return first;
}

/**
 * CLI: `object { a, b }` without children may be the object of the same name that is opened with
 * these members elsewhere. The names of its members alone are those of many objects.
 */
function redirectCollapsed(all: readonly Draft[], report: Report): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>();
  const opened = new Map<string, Draft[]>();
  for (const draft of all) {
    const { shape, summary } = draft;
    if (!summary || shape.kind !== 'object') continue;
    addTo(opened, foldedKey(summary), draft);
  }
  const found = new Map<string, Draft | null>();
  const theOne = (key: string): Draft | null => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const one = unanimous(opened.get(key) ?? []);
    found.set(key, one);
    return one;
  };
  for (const draft of all) {
    const { summary } = draft;
    if (!summary || draft.shape.kind !== 'opaque') continue;
    const target = theOne(foldedKey(summary));
    const rest = summary.elided > 0 ? [`${summary.elided} more`] : [];
    const header = `object { ${[...summary.members, ...rest].join(', ')} }`;
    if (target) {
      redirects.set(draft.id, target.id);
      const place = lineStart(target.origin);
      const related = [{ message: 'the object whose members are taken', place }];
      report(diagnostic('object-by-members', lineStart(draft.origin), { header }, related));
    } else {
      const code = summary.elided > 0 ? 'elided-object' : 'collapsed-object';
      report(diagnostic(code, lineStart(draft.origin), { header }));
    }
  }
  return redirects;
}

function foldedKey(summary: Summary): string {
  return `${summaryKey(summary)}\n${foldName(summary.label)}`;
}

/**
 * The first of drafts that all have the same members, headers and all. Those of a documented type
 * have a header more, its root.
 */
function unanimous(drafts: readonly Draft[]): Draft | null {
  const printed = drafts.filter(({ naming }) => naming !== 'documented');
  const [first] = printed.length > 0 ? printed : drafts;
  return first && printed.every(({ headers }) => headers === first.headers) ? first : null;
}
