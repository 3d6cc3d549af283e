/**
 * A written type and the items below it → a type. Collapsed mentions become references by name;
 * what is printed with children becomes a draft (FORMAT §4: a declaration is expanded once in a
 * section, and again only below a list of it, with the same headers).
 */
import type { Type } from '../model/type.js';
import type { Item } from '../outline/page.js';
import type { TypeExpr } from '../signature/type-expr.js';
import { foldName } from '../text/case.js';
import { diagnostic } from '../text/diagnostic.js';
import { unreachable } from '../text/invariant.js';
import type { DeclaredItem } from './declared-item.js';
import {
  areVariants,
  hasMadeUpLabel,
  headersOf,
  isValue,
  mayBeOne,
  valueOf,
} from './declared-item.js';
import { withValues } from './described-values.js';
import type { SectionScope, Summary } from './draft.js';
import { labelledKey, mention, printsOf, startDraft, summaryKey } from './draft.js';
import { lowerMembers } from './lower-members.js';
import { lowerVariants } from './lower-variants.js';
import { unionText } from './opened-unions.js';
import { elidedValues, lowerScalar } from './lower-scalar.js';
import { isListAgain, isWithoutNull, readArrays } from './read-arrays.js';
import type { TypeParts } from '../signature/type-parts.js';
import { partsOf } from '../signature/type-parts.js';
import { unionType, wrap } from './union-type.js';

/** Where a type stands: what it belongs to and the item that prints it. */
export interface TypePlace {
  readonly scope: SectionScope;
  readonly owner: readonly string[];
  readonly item: Item;
  /** Name of the property, parameter or variant. */
  readonly label: string;
}

export interface LoweredType {
  readonly type: Type;
  readonly nullable: boolean;
  /** Python's mark: not required or nullable. */
  readonly optional: boolean;
}

export function lowerType(
  written: TypeExpr,
  children: readonly DeclaredItem[],
  place: TypePlace,
): LoweredType {
  const [only, ...others] = children;
  if (only && others.length === 0 && isWithoutNull(only, written)) {
    const { type } = lowerType(written, only.children, place);
    return { type, nullable: true, optional: false };
  }
  if (only && others.length === 0 && isListAgain(only, written)) {
    return lowerType(written, only.children, place);
  }
  const parts = partsOf(readArrays(written, children));
  const core = lowerCore(written, parts, children, place);
  return { type: wrap(core, parts), nullable: parts.nullable, optional: parts.optional };
}

function lowerCore(
  whole: TypeExpr,
  parts: TypeParts,
  children: readonly DeclaredItem[],
  place: TypePlace,
): Type {
  const [only] = parts.terms;
  if (!only) return { kind: 'null' };
  if (children.length === 0) {
    const opened = lowerOpenedElsewhere(unionText(place.item.header, whole), parts, place);
    if (opened) return opened;
    return unionType([
      ...parts.terms.flatMap((term) => lowerAlone(term, place)),
      ...elidedValues(parts.terms),
    ]);
  }
  if (parts.terms.length > 1) return lowerVariants(parts.terms, children, place);
  switch (only.kind) {
    case 'object':
      return lowerInlineObject(only, children, place);
    case 'name':
      return lowerNamed(
        { name: only.name, description: '', summary: null, isElement: parts.wrappers.length > 0 },
        children,
        place,
      );
    case 'literal':
      return lowerLiteralWithChildren(only, children, place);
    case 'elided':
      return lowerVariants(parts.terms, children, place);
    case 'scalar':
      return lowerScalarWithChildren(only, children, place);
    default: {
      const { type, nullable } = lowerType(only, children, place);
      return nullable ? unionType([type, { kind: 'null' }]) : type;
    }
  }
}

/** A union that is printed with its members at another place; `null` if it is not. */
function lowerOpenedElsewhere(
  text: string | null,
  { terms }: TypeParts,
  place: TypePlace,
): Type | null {
  const { scope } = place;
  if (text === null || scope.openingUnions.has(text)) return null;
  const members = scope.openedUnions.get(text);
  if (!members || scope.membersToOpen < members.length) return null;
  scope.membersToOpen -= members.length;
  scope.openingUnions.add(text);
  const union = lowerVariants(terms, members, place);
  scope.openingUnions.delete(text);
  return union;
}

/** A type that has no children: its members are in the header, or it was opened before. */
function lowerAlone(term: TypeExpr, place: TypePlace): readonly Type[] {
  const { scope, item } = place;
  switch (term.kind) {
    case 'scalar':
      return [lowerScalar(term.name, scope)];
    case 'literal':
      return [{ kind: 'literal', value: term.value }];
    case 'name':
      return [mentionHere(term.name, place)];
    case 'object':
      return [lowerCollapsedObject(term, place)];
    case 'elided': {
      const parameters = { header: item.header, count: term.count };
      scope.report(diagnostic('elided-members', item.place, parameters));
      return [];
    }
    case 'array':
    case 'map':
    case 'union':
    case 'optional': {
      const { type, nullable } = lowerType(term, [], place);
      return nullable ? [type, { kind: 'null' }] : [type];
    }
    default:
      return unreachable(term);
  }
}

/**
 * In some dialects it matters where a name stands without children. Items of a union that another
 * section opens stand there.
 */
function mentionHere(name: string, { scope, item }: TypePlace): Type {
  const isHere = scope.facts.opensAll && scope.openingUnions.size === 0;
  return mention(name, isHere ? item.place : null);
}

export interface NamedType {
  readonly name: string;
  /** Of the type, where the item describes the type and not a property. */
  readonly description: string;
  readonly summary: Summary | null;
  /** A list or map stands around the name. */
  readonly isElement: boolean;
}

/** A model or an alias by name, with its members or variants printed below. */
export function lowerNamed(
  named: NamedType,
  children: readonly DeclaredItem[],
  place: TypePlace,
): Type {
  const { name, description, summary } = named;
  const { scope, owner, item, label } = place;
  if (children.length === 0) return mentionHere(name, place);
  const [only, ...others] = children;
  if (only && others.length === 0 && opensAgain(only, name)) {
    const again = { name, description: only.item.description, summary: null, isElement: false };
    return lowerNamed(again, only.children, { ...place, item: only.item });
  }
  // Go calls the values of a member by the name of the type that it is in: they are no such type.
  if (owner.slice(0, -1).includes(name) && children.every(isValue)) {
    return lowerVariants([], children, place);
  }
  const headers = headersOf(children);
  const known = printsOf(name, headers, scope).find(
    (print) => print.naming !== 'title' && mayBeOne(scope.childrenOf.get(print) ?? [], children),
  );
  if (known) return { kind: 'ref', id: known.id };
  const draft = startDraft(scope, {
    name,
    naming: 'printed',
    owner,
    item,
    description: withValues(description, children),
    headers,
    summary,
  });
  scope.childrenOf.set(draft, children);
  if (isVariantList(name, children, scope)) {
    const union = lowerVariants([], children, { ...place, owner: [name], label });
    draft.shape = {
      kind: 'alias',
      type: !named.isElement && isListOf(name, children, place) ? listOf(union) : union,
    };
  } else {
    draft.shape = { kind: 'object', properties: lowerMembers(children, [name], scope) };
  }
  return { kind: 'ref', id: draft.id };
}

/** `Shelves []Shelf` with `type Shelf struct` below it: the item says once more what it opens. */
function opensAgain({ declaration }: DeclaredItem, name: string): boolean {
  return declaration.kind === 'class' && declaration.name === name && declaration.base === null;
}

/**
 * A name can stand for a list: the page prints the variants of an element below it, and says
 * nothing of the list but in the Domain Types.
 */
function isListOf(
  name: string,
  children: readonly DeclaredItem[],
  { scope, item }: TypePlace,
): boolean {
  if (scope.documented.get(name) === 'list') return true;
  const areModels = children.every(
    ({ declaration }) => declaration.kind !== 'bare' || declaration.type.kind === 'object',
  );
  if (!/[a-z]List$/.test(name) || !areModels) return false;
  scope.report(diagnostic('list-by-name', item.place, { name }));
  return true;
}

function listOf(element: Type): Type {
  return { kind: 'array', element };
}

/** Whether the items below a name are the variants of a union, not the members of an object. */
function isVariantList(
  name: string,
  children: readonly DeclaredItem[],
  scope: SectionScope,
): boolean {
  if (!scope.facts.labelledVariants) return areVariants(children);
  if (children.some(({ declaration }) => declaration.kind !== 'member')) return true;
  const documented = scope.documented.get(name);
  if (documented === 'union' || documented === 'object') return documented === 'union';
  if (children.some(hasMadeUpLabel)) return true;
  // Labels look like properties. Variants of a union are objects with a literal that tells them
  // apart; the properties of a model practically never are, all of them. A variant that is printed
  // under the name of its base (`loan_item: Loan`) shows only what it adds, and so no literal.
  const marks = new Set(children.flatMap(literalMembers));
  const unmarked = children.filter((child) => !hasMark(child, marks));
  return marks.size > 0 && unmarked.every(isExtension) && unmarked.length < children.length - 1;
}

/** `loan_item: Loan` with members: the label names a type that extends the one in the header. */
export function isExtension({ declaration, children }: DeclaredItem): boolean {
  if (declaration.kind !== 'member' || declaration.type.kind !== 'name') return false;
  const [label, base] = [foldName(declaration.name), foldName(declaration.type.name)];
  return children.length > 0 && label !== base && label.startsWith(base);
}

/** Names of the members below an item that have one literal as their value. */
function literalMembers({ children }: DeclaredItem): readonly string[] {
  return children.flatMap(({ declaration }) =>
    declaration.kind === 'member' && isLiteral(declaration.type) ? [declaration.name] : [],
  );
}

function isLiteral(type: TypeExpr): boolean {
  return type.kind === 'literal' || (type.kind === 'union' && type.members.every(isLiteral));
}

/** A variant that was printed before is closed; its header names some of its members. */
function hasMark(child: DeclaredItem, marks: ReadonlySet<string>): boolean {
  const { declaration, children } = child;
  if (declaration.kind !== 'member' || declaration.type.kind !== 'object') return false;
  if (children.length > 0) return literalMembers(child).length > 0;
  const { members, elided } = declaration.type;
  return elided > 0 || members.some((name) => marks.has(name));
}

type ObjectExpr = Extract<TypeExpr, { kind: 'object' }>;

export function summaryOf(written: TypeExpr | null, label: string): Summary | null {
  return written?.kind === 'object'
    ? { label, members: written.members, elided: written.elided }
    : null;
}

/** `p: object { a, b }` with its members below. */
export function lowerInlineObject(
  written: ObjectExpr,
  children: readonly DeclaredItem[],
  place: TypePlace,
): Type {
  const { scope, owner, item, label } = place;
  checkMemberCount(written, children, place);
  const draft = startDraft(scope, {
    name: written.title,
    naming: written.title === null ? 'none' : 'title',
    owner,
    item,
    description: '',
    headers: headersOf(children),
    summary: summaryOf(written, label),
  });
  draft.shape = { kind: 'object', properties: lowerMembers(children, owner, scope) };
  return { kind: 'ref', id: draft.id };
}

/** The header gives the exact number and the first names of its members (FORMAT §3). */
export function checkMemberCount(
  written: ObjectExpr,
  children: readonly DeclaredItem[],
  { scope, item }: TypePlace,
): void {
  const expected = written.members.length + written.elided;
  // An `object` without braces announces nothing.
  if (expected === 0 || expected === children.length || children.length === 0) return;
  const parameters = { header: item.header, expected, found: children.length };
  scope.report(diagnostic('member-count', item.place, parameters));
}

/** An object that was opened earlier in the section; the summary tells which. */
function lowerCollapsedObject(written: ObjectExpr, place: TypePlace): Type {
  const { scope, owner, item, label } = place;
  if (written.members.length === 0 && written.elided === 0) {
    return { kind: 'map', value: { kind: 'unknown' } };
  }
  const summary = { label, members: written.members, elided: written.elided };
  const known =
    scope.openedBySummary.get(labelledKey(summary))?.[0] ??
    onlyOne(scope.openedBySummary.get(summaryKey(summary)) ?? []);
  if (known) return { kind: 'ref', id: known.id };
  const draft = startDraft(scope, {
    name: written.title,
    naming: written.title === null ? 'none' : 'title',
    owner,
    item,
    description: '',
    headers: '',
    summary,
  });
  return { kind: 'ref', id: draft.id };
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** `type: "loan"` has its value once more below it; anything else there is a doubt. */
function lowerLiteralWithChildren(
  literal: Extract<TypeExpr, { kind: 'literal' }>,
  children: readonly DeclaredItem[],
  place: TypePlace,
): Type {
  const { value } = literal;
  if (children.some((child) => valueOf(child) === value)) {
    return lowerVariants([literal], children, place);
  }
  reportUnexpected(children, place);
  return { kind: 'literal', value };
}

/** `string` with literals below it is an open enum; anything else below a scalar is a doubt. */
function lowerScalarWithChildren(
  written: Extract<TypeExpr, { kind: 'scalar' }>,
  children: readonly DeclaredItem[],
  place: TypePlace,
): Type {
  const scalar = lowerScalar(written.name, place.scope);
  if (children.every(isValue)) return unionType([scalar, lowerVariants([], children, place)]);
  reportUnexpected(children, place);
  return scalar;
}

function reportUnexpected(children: readonly DeclaredItem[], { scope, item }: TypePlace): void {
  const parameters = { header: item.header, count: children.length };
  scope.report(diagnostic('unexpected-children', item.place, parameters));
}
