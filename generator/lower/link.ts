/** Drafts of all pages → the types of the model, each with its id, name, scope and origins. */
import type { Origin, Shape, TypeDef } from '../model/model.js';
import { mapReferences } from '../model/map-type.js';
import type { Type, TypeId } from '../model/type.js';
import { firstFree } from '../text/first-free.js';
import { addTo } from '../text/add-to.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { pascalCase } from '../text/case.js';
import { compareText, lineStart } from '../text/source.js';
import { deprecationOf } from './deprecation.js';
import type { Draft } from './draft.js';
import { classesOf } from './equal-drafts.js';
import type { WithEvidence } from './resolve-names.js';
import { resolveNames } from './resolve-names.js';
import { mapShape } from './resolve-section.js';
import { withStatedBases } from './stated-bases.js';

export interface LinkedTypes {
  /** By id, in the order of the ids. */
  readonly types: ReadonlyMap<TypeId, TypeDef>;
  /** Turns references to drafts into references to the types of the model. */
  readonly link: (type: Type) => Type;
  /** A member whose type is not linked yet, marked if that is a guess by the names of its members. */
  readonly withEvidence: WithEvidence;
}

export interface LinkContext {
  readonly requestSuffix: string | null;
  /** The resource that the place of a draft belongs to. */
  readonly resourceOf: (draft: Draft) => readonly string[];
  /** The id of the operation that an owner `post /v1/messages` stands for. */
  readonly operationId: (owner: string) => string | null;
}

/** The type of a parameter or an answer, and where it stands. */
export interface OperationType {
  readonly type: Type;
  readonly origin: Origin;
  readonly description: string;
}

/** Puts equal drafts together and names them; the operations' own types are linked by `link`. */
export function linkTypes(
  drafts: readonly Draft[],
  operationTypes: readonly OperationType[],
  context: LinkContext,
  report: Report,
): LinkedTypes {
  const resolution = resolveNames(drafts, context.requestSuffix, report);
  for (const { type, origin, description } of operationTypes) {
    resolution.resolve(type, { origin, description, resource: [] });
  }
  const resolved = resolution.drafts;
  const classes = classesOf(resolved);
  const groups = groupByClass(resolved, classes);
  const names = nameClasses(groups, context, report);

  function link(type: Type): Type {
    return mapReferences(resolution.resolved(type), (id) => {
      const named = names.get(classes.get(id) ?? -1);
      return named ? { kind: 'ref', id: named.id } : { kind: 'unknown' };
    });
  }

  const extensions = new Map<TypeId, Draft>();
  const types = [...groups].flatMap(([number, group]) => {
    const named = names.get(number);
    if (!named) return [];
    const extending = group.find(({ base }) => base !== null);
    if (extending) extensions.set(named.id, extending);
    return [typeDef(group, named, link, context)];
  });
  const sorted = types.sort((a, b) => compareText(a.id, b.id));
  return {
    types: new Map(withStatedBases(sorted, extensions, report).map((type) => [type.id, type])),
    link,
    withEvidence: resolution.withEvidence,
  };
}

interface ClassName {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
}

function groupByClass(
  drafts: readonly Draft[],
  classes: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly Draft[]> {
  const groups = new Map<number, Draft[]>();
  for (const draft of drafts) {
    addTo(groups, classes.get(draft.id) ?? -1, draft);
  }
  for (const group of groups.values()) group.sort(compareDrafts);
  return groups;
}

/** The most telling draft of a class first: documented, then by place. */
function compareDrafts(a: Draft, b: Draft): number {
  const rank = ({ naming }: Draft) => (naming === 'documented' ? 0 : 1);
  return (
    rank(a) - rank(b) || compareText(a.origin.path, b.origin.path) || a.origin.line - b.origin.line
  );
}

/**
 * A printed name belongs to the documented type of that name or, where there is none, to the only
 * type of that name. Every other type is local and named after the place that it belongs to.
 */
function nameClasses(
  groups: ReadonlyMap<number, readonly Draft[]>,
  context: LinkContext,
  report: Report,
): ReadonlyMap<number, ClassName> {
  const ordered = [...groups].sort(([, [a]], [, [b]]) => (a && b ? compareDrafts(a, b) : 0));
  const rivals = new Map<string, number[]>();
  for (const [number, [first]] of ordered) {
    if (!first || first.name === null || first.naming === 'title') continue;
    addTo(rivals, first.name, number);
  }
  const names = new Map<number, ClassName>();
  const taken = new Set<string>();
  for (const [name, numbers] of rivals) {
    const holder = numbers.find((number) => groups.get(number)?.[0]?.naming === 'documented');
    const owner = holder ?? onlyObject(numbers, groups);
    if (owner !== undefined) {
      names.set(owner, { id: name, name, owner: null });
      taken.add(name);
    }
    if (numbers.length > 1) reportRivals(name, numbers, groups, report);
  }
  for (const [number, [first]] of ordered) {
    if (!first || names.has(number)) continue;
    names.set(number, localName(first, taken, context));
  }
  return names;
}

/**
 * Go gives the fixed value of a member the name of the struct that holds it: `Type Shelf` in
 * `Shelf`. Among rivals of which one is an object and the others fixed values, the object is meant.
 */
function onlyObject(
  numbers: readonly number[],
  groups: ReadonlyMap<number, readonly Draft[]>,
): number | undefined {
  const others = numbers.filter((number) => !isFixedValue(groups.get(number)?.[0]));
  return numbers.length === 1 ? numbers[0] : others.length === 1 ? others[0] : undefined;
}

function isFixedValue(draft: Draft | undefined): boolean {
  return draft?.shape.kind === 'alias' && draft.shape.type.kind === 'literal';
}

function reportRivals(
  name: string,
  numbers: readonly number[],
  groups: ReadonlyMap<number, readonly Draft[]>,
  report: Report,
): void {
  const places = numbers.flatMap((number) => {
    const origin = groups.get(number)?.[0]?.origin;
    return origin ? [lineStart(origin)] : [];
  });
  const [first, ...others] = places;
  if (!first) return;
  const related = others.slice(0, 3).map((place) => ({ message: 'also opened here', place }));
  report(diagnostic('conflicting-type', first, { name, count: numbers.length }, related));
}

function localName(draft: Draft, taken: Set<string>, context: LinkContext): ClassName {
  const [root = '', ...path] = draft.owner;
  const start = context.operationId(root) ?? root;
  const owner = [start, ...path].join('.');
  const wanted = owner || (draft.name ?? 'Anonymous');
  const id = firstFree(wanted, '.', (other) => taken.has(other));
  taken.add(id);
  return { id, name: pascalCase(id), owner };
}

function typeDef(
  group: readonly Draft[],
  { id, name, owner }: ClassName,
  link: (type: Type) => Type,
  { resourceOf }: LinkContext,
): TypeDef {
  const [first] = group;
  const shape: Shape = first ? mapShape(first.shape, link) : { kind: 'opaque' };
  const description = group.find((draft) => draft.description !== '')?.description ?? '';
  return {
    id,
    name,
    scope: owner === null ? 'model' : 'local',
    owner,
    resource: first ? resourceOf(first) : [],
    shape,
    description,
    deprecated: deprecationOf(description),
    origins: originsOf(group),
  };
}

/** One origin for each dialect: the first place, of the documented type if there is one. */
function originsOf(group: readonly Draft[]): readonly Origin[] {
  const origins = new Map<string, Origin>();
  for (const { origin } of group) {
    if (!origins.has(origin.dialect)) origins.set(origin.dialect, origin);
  }
  return [...origins.values()];
}
