/**
 * Types while pages are read: each print of a type is a draft of its own. Linking puts equal
 * drafts together and gives them the ids of the model.
 */
import type { Dialect } from '../dialects/dialect.js';
import type { Origin, Shape } from '../model/model.js';
import type { Type } from '../model/type.js';
import { addTo } from '../text/add-to.js';
import type { Report } from '../text/diagnostic.js';
import type { Item } from '../outline/page.js';
import type { Place } from '../text/source.js';
import type { DeclaredItem } from './declared-item.js';
import type { OpenedUnions } from './opened-unions.js';
import type { WireNames } from './wire-name.js';

/** How sure it is that the printed name names one type everywhere. */
export type Naming =
  /** The root of a `### Name` section of the Domain Types. */
  | 'documented'
  /** A header names the type by this name: a model, or a name made up for a property. */
  | 'printed'
  /** A title of an inline variant; it recurs with other contents. */
  | 'title'
  /** Anonymous: named after its place. */
  | 'none';

export interface Draft {
  readonly id: string;
  readonly name: string | null;
  naming: Naming;
  /** The place it belongs to, outermost first: `['MessageBatch', 'request_counts']`. */
  readonly owner: readonly string[];
  readonly resource: readonly string[];
  /** Written once its children are lowered; until then it can be referred to (recursion). */
  shape: Shape;
  /** The class that it extends, whose members are not printed below it. */
  base: string | null;
  readonly description: string;
  readonly origin: Origin;
  /** Headers of the children, to recognise the next print of the same type. */
  readonly headers: string;
  /** The member summary of the header, which stands for the name where none is printed. */
  readonly summary: Summary | null;
}

/** `input_schema: object { name, type, 2 more }`. */
export interface Summary {
  readonly label: string;
  readonly members: readonly string[];
  readonly elided: number;
}

/** What stands below the name of a type: its members, its variants, or those of what it lists. */
export type DocumentedKind = 'object' | 'union' | 'list';

/** What lowering one `###` section needs to know and collects. */
export interface SectionScope {
  readonly dialect: Dialect;
  readonly facts: Dialect['facts'];
  readonly resource: readonly string[];
  /** Types stand in a request, a response, or on their own (Domain Types). */
  readonly usage: 'request' | 'response' | 'domain';
  /** All drafts of this section, in page order. */
  readonly drafts: Draft[];
  readonly draftsByName: Map<string, Draft[]>;
  /** The same, by name and then by the headers of their children. */
  readonly draftsByHeaders: Map<string, Map<string, Draft[]>>;
  /** The items below those that have a name. */
  readonly childrenOf: Map<Draft, readonly DeclaredItem[]>;
  /** Those whose members are printed, by the key of their summary, without and with its label. */
  readonly openedBySummary: Map<string, Draft[]>;
  /** Known from the headings: is the named model an object or a union? */
  readonly documented: ReadonlyMap<string, DocumentedKind>;
  readonly openedUnions: OpenedUnions;
  /** Those that are being opened, since a damaged page can print one below itself. */
  readonly openingUnions: Set<string>;
  /** How many members may still be opened: unions in unions could be more than any page has. */
  membersToOpen: number;
  readonly wireNames: WireNames;
  readonly nextId: () => string;
  readonly report: Report;
}

const NAME_MARK = '@';

/** A type that is only named, to be resolved by linking. */
export interface Mention {
  readonly name: string;
  /** Of the item that stands there without children; `null` where there can be none. */
  readonly at: Pick<Place, 'path' | 'line'> | null;
}

export function mention(name: string, at: Mention['at'] = null): Type {
  const place = at === null ? '' : `\n${at.line}\n${at.path}`;
  return { kind: 'ref', id: `${NAME_MARK}${name}${place}` };
}

/** `null` if the id is that of a draft. */
export function mentionIn(id: string): Mention | null {
  if (!id.startsWith(NAME_MARK)) return null;
  const [name = '', line, ...path] = id.slice(NAME_MARK.length).split('\n');
  return { name, at: line === undefined ? null : { line: Number(line), path: path.join('\n') } };
}

export function originOf(item: Item, dialect: Dialect): Origin {
  return { path: item.place.path, line: item.place.line, dialect: dialect.name };
}

export interface DraftStart {
  readonly name: string | null;
  readonly naming: Naming;
  readonly owner: readonly string[];
  readonly item: Item;
  /** Of the type itself; the description of a property stays with the property. */
  readonly description: string;
  readonly headers: string;
  readonly summary: Summary | null;
}

/** Adds a draft without a shape to the section; the caller fills the shape in. */
export function startDraft(scope: SectionScope, start: DraftStart): Draft {
  const draft: Draft = {
    id: scope.nextId(),
    name: start.name,
    naming: start.naming,
    owner: start.owner,
    resource: scope.resource,
    shape: opaqueShape(start),
    base: null,
    description: start.description,
    origin: originOf(start.item, scope.dialect),
    headers: start.headers,
    summary: start.summary,
  };
  scope.drafts.push(draft);
  const { name, headers, summary } = draft;
  if (name !== null) {
    addTo(scope.draftsByName, name, draft);
    const byHeaders = scope.draftsByHeaders.get(name) ?? new Map<string, Draft[]>();
    scope.draftsByHeaders.set(name, byHeaders);
    addTo(byHeaders, headers, draft);
  }
  if (summary && headers !== '') {
    addTo(scope.openedBySummary, summaryKey(summary), draft);
    addTo(scope.openedBySummary, labelledKey(summary), draft);
  }
  return draft;
}

/** Of what has nothing below it, the header may list all the members. */
function opaqueShape({ headers, summary }: DraftStart): Shape {
  const isListed = headers === '' && summary !== null && summary.elided === 0;
  return isListed && summary.members.length > 0
    ? { kind: 'opaque', members: summary.members }
    : { kind: 'opaque' };
}

/** Other prints of a type in the section, with the same children. */
export function printsOf(name: string, headers: string, scope: SectionScope): readonly Draft[] {
  return scope.draftsByHeaders.get(name)?.get(headers) ?? [];
}

/** Equal for summaries of the same members. */
export function summaryKey({ members, elided }: Summary): string {
  return `${elided} ${members.join()}`;
}

/** The same for summaries that also have one label. */
export function labelledKey(summary: Summary): string {
  return `${summaryKey(summary)}\n${summary.label}`;
}
