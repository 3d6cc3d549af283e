/** What the generated validators say about a type as data, and the nodes that the walker reads. */

export type Literal = string | number | boolean;

/** A type as it stands in the generated code. */
export type TypeTable =
  | 'string'
  | 'date-time'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'null'
  | 'unknown'
  | 'binary'
  | { readonly array: TypeTable }
  | { readonly map: TypeTable }
  /** `open`: other values of the same kind are let through when tolerant. */
  | { readonly values: readonly Literal[]; readonly open?: boolean }
  | { readonly oneOf: readonly TypeTable[]; readonly tag?: TagTable }
  | { readonly object: ObjectTable }
  | Defined;

/** The member that tells objects apart: variants by number, for each documented text. */
export interface TagTable {
  readonly name: string;
  readonly variants: readonly (readonly string[] | null)[];
}

export interface ObjectTable {
  readonly name: string;
  /** `books.md:12`: where it is documented. */
  readonly at: string;
  readonly members: readonly MemberTable[];
}

/** The table of an object, as the generated code writes it. */
export function object(name: string, at: string, members: readonly MemberTable[]): TypeTable {
  return { object: { name, at, members } };
}

/** `or null` is what the pages state; servers leave out members that are null. */
export type Presence =
  'required' | 'required or null' | 'required, maybe null' | 'optional' | 'optional or null';

/** Name, presence, type, line (or `page:line`, if the page is another one), limits. */
export type MemberTable =
  | readonly [string, Presence, TypeTable, number | string]
  | readonly [string, Presence, TypeTable, number | string, Limits];

export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** The boolean check of a type, in the tolerant preset. */
export type Check = (value: unknown, depth: number) => boolean;

export const DEFINITION: unique symbol = Symbol('definition');

/** Stands in tables for the type of a validator. */
export interface Defined {
  readonly [DEFINITION]: Definition;
}

export interface Definition {
  readonly check: Check;
  readonly table: () => TypeTable;
  node: TypeNode | null;
}

export type TypeNode =
  | ScalarNode
  | { readonly kind: 'array'; readonly element: TypeNode }
  | { readonly kind: 'map'; readonly value: TypeNode }
  | { readonly kind: 'values'; readonly values: readonly Literal[]; readonly open: boolean }
  | UnionNode
  | ObjectNode
  | DefinedNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly type: string;
}

export interface DefinedNode {
  readonly kind: 'defined';
  readonly definition: Definition;
}

/** The variants by kind. Those that are defined elsewhere are objects: the generator opens aliases. */
export interface UnionNode {
  readonly kind: 'union';
  readonly arms: readonly TypeNode[];
  readonly scalars: readonly ScalarNode[];
  readonly values: readonly Literal[];
  readonly open: boolean;
  readonly lists: readonly TypeNode[];
  readonly maps: readonly TypeNode[];
  readonly objects: readonly TypeNode[];
  readonly tag: TagNode | null;
}

export interface TagNode {
  readonly name: string;
  readonly texts: readonly string[];
  /** The variants of each text, with maps, which say nothing about tags. */
  readonly named: ReadonlyMap<string, readonly TypeNode[]>;
  /** The variants that say nothing about the tag. */
  readonly others: readonly TypeNode[];
}

export interface ObjectNode {
  readonly kind: 'object';
  readonly name: string;
  readonly place: Place;
  readonly members: readonly MemberNode[];
  readonly names: ReadonlySet<string>;
}

export interface Place {
  readonly page: string | null;
  readonly line: number | null;
}

export const NOWHERE: Place = { page: null, line: null };

export interface MemberNode {
  readonly name: string;
  /** Other objects seem to have it too. */
  readonly isInherited: boolean;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  /** Required, and left out by servers where it is null. */
  readonly isDispensable: boolean;
  readonly type: TypeNode;
  readonly place: Place;
  readonly limits: Limits | null;
  /** What `typeof` says of the values of the type, and of no others that are finite. */
  readonly plain: 'string' | 'number' | 'boolean' | null;
  /** The documented values of a type that has nothing else. */
  readonly values: readonly unknown[] | null;
  /** Of a type that is defined elsewhere and has no limits here. */
  readonly definition: Definition | null;
}

const scalars = new Map<string, TypeNode>();

/** The node of a table; types that are defined elsewhere are opened when they are met. */
export function nodeOf(table: TypeTable): TypeNode {
  if (typeof table === 'string') {
    const known = scalars.get(table);
    if (known) return known;
    const node = { kind: 'scalar', type: table } as const;
    scalars.set(table, node);
    return node;
  }
  if ('array' in table) return { kind: 'array', element: nodeOf(table.array) };
  if ('map' in table) return { kind: 'map', value: nodeOf(table.map) };
  if ('values' in table) {
    return { kind: 'values', values: table.values, open: table.open === true };
  }
  if ('oneOf' in table) return unionNode(table.oneOf.map(nodeOf), table.tag);
  if ('object' in table) return objectNode(table.object);
  return { kind: 'defined', definition: table[DEFINITION] };
}

/** The node of a definition, made when it is needed for the first time. */
export function nodeOfDefinition(definition: Definition): TypeNode {
  definition.node ??= nodeOf(definition.table());
  return definition.node;
}

function unionNode(arms: readonly TypeNode[], tag: TagTable | undefined): UnionNode {
  const ofKind = (kind: TypeNode['kind']) => arms.filter((arm) => arm.kind === kind);
  const maps = ofKind('map');
  const objects = ofKind('defined');
  return {
    kind: 'union',
    arms,
    scalars: arms.flatMap((arm) => (arm.kind === 'scalar' ? [arm] : [])),
    values: arms.flatMap((arm) => (arm.kind === 'values' ? arm.values : [])),
    open: arms.some((arm) => arm.kind === 'values' && arm.open),
    lists: ofKind('array'),
    maps,
    objects,
    tag: tag === undefined ? null : tagNode(tag, objects, maps),
  };
}

function tagNode(
  { name, variants }: TagTable,
  objects: readonly TypeNode[],
  maps: readonly TypeNode[],
): TagNode {
  const texts = [...new Set(variants.flatMap((found) => found ?? []))];
  const having = (text: string) => objects.filter((_, index) => variants[index]?.includes(text));
  return {
    name,
    texts,
    named: new Map(texts.map((text) => [text, [...having(text), ...maps]])),
    others: [...objects.filter((_, index) => variants[index] === null), ...maps],
  };
}

/** Names that every object has without having them. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

function objectNode({ name, at, members }: ObjectTable): ObjectNode {
  const place = placeOf(at, null);
  return {
    kind: 'object',
    name,
    place,
    members: members.map(([member, presence, type, line, limits]) => ({
      name: member,
      isInherited: INHERITED.has(member),
      isRequired: presence.startsWith('required'),
      isNullable: presence.endsWith('null'),
      isDispensable: presence === 'required or null',
      type: nodeOf(type),
      place: placeOf(line, place.page),
      limits: limits ?? null,
      plain: limits === undefined ? plainOf(type) : null,
      values: limits === undefined && isValues(type) ? type.values : null,
      definition: limits === undefined && isDefined(type) ? type[DEFINITION] : null,
    })),
    names: new Set(members.map(([member]) => member)),
  };
}

function plainOf(type: TypeTable): MemberNode['plain'] {
  return type === 'string' || type === 'number' || type === 'boolean' ? type : null;
}

function isValues(table: TypeTable): table is TypeTable & { readonly values: readonly Literal[] } {
  return typeof table === 'object' && 'values' in table;
}

function isDefined(table: TypeTable): table is Defined {
  return typeof table === 'object' && DEFINITION in table;
}

function placeOf(at: number | string, page: string | null): Place {
  if (typeof at === 'number') return { page, line: at };
  const colon = at.lastIndexOf(':');
  return colon < 0 ? NOWHERE : { page: at.slice(0, colon), line: Number(at.slice(colon + 1)) };
}
