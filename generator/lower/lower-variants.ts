/** The items below a union or an enum → the union of what they declare. */
import type { Type } from '../model/type.js';
import type { TypeExpr } from '../signature/type-expr.js';
import { diagnostic } from '../text/diagnostic.js';
import { unreachable } from '../text/invariant.js';
import { isMadeUpTitle } from '../text/made-up-title.js';
import { equalNames, foldName, pascalCase, snakeCase } from '../text/case.js';
import type { DeclaredItem } from './declared-item.js';
import { hasMadeUpLabel, headersOf } from './declared-item.js';
import { withValues } from './described-values.js';
import type { Draft, SectionScope, Summary } from './draft.js';
import { printsOf, startDraft } from './draft.js';
import { lowerMembers } from './lower-members.js';
import { lowerScalar } from './lower-scalar.js';
import type { TypePlace } from './lower-type.js';
import {
  checkMemberCount,
  isExtension,
  lowerInlineObject,
  lowerNamed,
  lowerType,
  summaryOf,
} from './lower-type.js';
import { narrowArrays } from '../signature/or-type.js';
import { partsOf } from '../signature/type-parts.js';
import { unionType } from './union-type.js';

/**
 * Lowers the variants in page order. `terms` are the members that the header names, none where
 * the header has only the name of the union; they tell models from titles and are a checksum.
 */
export function lowerVariants(
  terms: readonly TypeExpr[],
  children: readonly DeclaredItem[],
  place: TypePlace,
): Type {
  const variants = children
    .filter((child) => isVariant(child, place))
    .map((child, index) => lowerVariant(child, index, terms, place));
  checkVariantCount(terms, children, place);
  // CLI pages list the literals of `string or "a" or "b"` and leave the scalar out.
  const scalars = terms.flatMap((term) =>
    term.kind === 'scalar' ? [lowerScalar(term.name, place.scope)] : [],
  );
  const flat = variants.flatMap((type) => (type.kind === 'union' ? type.variants : [type]));
  const missing = scalars.filter((scalar) => !flat.some(({ kind }) => kind === scalar.kind));
  return unionType([...missing, ...variants]);
}

/** A name of its own is a label in some dialects; in others the item stands in the wrong place. */
function isVariant(child: DeclaredItem, { scope, owner }: TypePlace): boolean {
  const { declaration, item } = child;
  if (declaration.kind !== 'member' || scope.facts.labelledVariants || hasMadeUpLabel(child)) {
    return true;
  }
  const parameters = { header: item.header, owner: owner.join('.') };
  scope.report(diagnostic('not-a-variant', item.place, parameters));
  return false;
}

function lowerVariant(
  child: DeclaredItem,
  index: number,
  terms: readonly TypeExpr[],
  place: TypePlace,
): Type {
  const { declaration, children, item } = child;
  const at = (label: string): TypePlace => ({
    scope: place.scope,
    owner: [...place.owner, label],
    item,
    label,
  });
  switch (declaration.kind) {
    case 'class': {
      const { name, object, base } = declaration;
      const here = at(name);
      if (object?.kind === 'object') checkMemberCount(object, children, here);
      const isModel = terms.some((term) => term.kind === 'name' && term.name === name);
      const isTitle = !isModel && terms.some(({ kind }) => kind === 'object');
      if (isTitle) return extending(baseAmong(name, terms), lowerTitled(name, child, here), here);
      const summary = summaryOf(object, name);
      const named = { name, description: item.description, summary, isElement: false };
      return extending(base, lowerNamed(named, children, { ...here, owner: place.owner }), here);
    }
    case 'alias': {
      const { name, type } = declaration;
      const isOwnTitle = name === place.owner.at(-1);
      return isOwnTitle || isLabel(name, type)
        ? nullableType(type, children, at(name))
        : lowerAlias(child, place);
    }
    case 'bare':
      return isNameless(child)
        ? lowerInlineObject({ ...declaration.type, ...NAMELESS }, children, at(String(index)))
        : nullableType(declaration.type, children, at(String(index)));
    case 'member':
      return lowerLabelled(child, terms, at(declaration.name), place);
    default:
      return unreachable(declaration);
  }
}

const NAMELESS = { kind: 'object', title: null, members: [], elided: 0 } as const;

/** Java calls an object without a name `JsonValue`, which is anything; its members tell. */
function isNameless({ declaration, children }: DeclaredItem): boolean {
  if (declaration.kind !== 'bare' || declaration.type.kind !== 'scalar') return false;
  const isAnything = declaration.type.name === 'unknown' && children.length > 0;
  return isAnything && children.every((child) => child.declaration.kind === 'member');
}

function nullableType(
  written: TypeExpr,
  children: readonly DeclaredItem[],
  place: TypePlace,
): Type {
  const { type, nullable, optional } = lowerType(written, children, place);
  return nullable || optional ? unionType([type, { kind: 'null' }]) : type;
}

/** The type of a class that extends another one: its draft tells so, and linking adds the members. */
function extending(base: string | null, type: Type, { scope }: TypePlace): Type {
  if (base === null || type.kind !== 'ref') return type;
  const draft = scope.drafts.find(({ id }) => id === type.id);
  if (draft) draft.base = base;
  return type;
}

/** The base of an inline object that the union announces: its words are in the name as well. */
function baseAmong(name: string, terms: readonly TypeExpr[]): string | null {
  const words = new Set(snakeCase(name).split('_'));
  const bases = terms.flatMap((term) => (term.kind === 'object' ? (term.base ?? []) : []));
  return (
    bases.find((base) =>
      snakeCase(base)
        .split('_')
        .every((word) => words.has(word)),
    ) ?? null
  );
}

/** An inline variant: its title is no model's name, for it recurs with other contents. */
function lowerTitled(title: string, child: DeclaredItem, place: TypePlace): Type {
  const { scope, owner, label } = place;
  const { item, children, declaration } = child;
  const object = declaration.kind === 'class' ? declaration.object : null;
  const summary = summaryOf(object, label);
  const model = children.length === 0 && summary ? openedAs(title, summary, scope) : undefined;
  if (model) return { kind: 'ref', id: model.id };
  const draft = startDraft(scope, {
    name: title,
    naming: 'title',
    owner,
    item,
    description: item.description,
    headers: headersOf(children),
    summary,
  });
  if (children.length > 0) {
    draft.shape = { kind: 'object', properties: lowerMembers(children, owner, scope) };
  }
  return { kind: 'ref', id: draft.id };
}

/**
 * The model of that name and with these members that the section has opened: where the union elides
 * its terms, nothing else tells that the title is the name of a model.
 */
function openedAs(
  name: string,
  { members, elided }: Summary,
  { draftsByName }: SectionScope,
): Draft | undefined {
  const models = (draftsByName.get(name) ?? []).filter(({ naming, shape }) => {
    if (naming === 'title' || shape.kind !== 'object') return false;
    const { properties } = shape;
    const isWhole = properties.length === members.length + elided;
    return isWhole && members.every((member, index) => properties[index]?.name === member);
  });
  return models.length === 1 ? models[0] : undefined;
}

/**
 * `String = String`, `UnionMember1 = Array[X]`, `X = array of X`: the name is only the variant's
 * title, made up where it has none.
 */
function isLabel(name: string, type: TypeExpr): boolean {
  return (
    isMadeUpTitle(name) ||
    type.kind === 'scalar' ||
    partsOf(type).terms.some((term) => term.kind === 'name' && term.name === name)
  );
}

/** `X = A or B` where the union names X: a model that is a union, an enum or a list. */
function lowerAlias(child: DeclaredItem, place: TypePlace): Type {
  const { declaration, children, item } = child;
  if (declaration.kind !== 'alias') return { kind: 'unknown' };
  const { name, type } = declaration;
  const headers = `${item.header}\n${headersOf(children)}`;
  const [known] = printsOf(name, headers, place.scope);
  if (known) return { kind: 'ref', id: known.id };
  const draft = startDraft(place.scope, {
    name,
    naming: 'printed',
    owner: place.owner,
    item,
    description: withValues(item.description, children),
    headers,
    summary: null,
  });
  const inner = nullableType(type, children, { ...place, owner: [name], item, label: name });
  draft.shape = { kind: 'alias', type: inner };
  return { kind: 'ref', id: draft.id };
}

/** CLI: `text_block: object { text, type }`. The label is the model's name in snake_case. */
function lowerLabelled(
  child: DeclaredItem,
  terms: readonly TypeExpr[],
  here: TypePlace,
  place: TypePlace,
): Type {
  const { declaration, children, item } = child;
  if (declaration.kind !== 'member') return { kind: 'unknown' };
  const { name: label, type } = declaration;
  const model = modelOfLabel(label, terms, place);
  if (isExtension(child)) {
    // `loan_item: Loan`: only what the model adds to its base stands below it.
    const name = model ?? pascalCase(label);
    const named = { name, description: item.description, summary: null, isElement: false };
    return lowerNamed(named, children, { ...here, owner: place.owner });
  }
  if (type.kind !== 'object') return nullableType(type, children, here);
  if (model === null) {
    return children.length === 0
      ? nullableType(type, children, here)
      : lowerInlineObject({ ...type, title: pascalCase(label) }, children, here);
  }
  checkMemberCount(type, children, here);
  const named = {
    name: model,
    description: item.description,
    summary: summaryOf(type, label),
    isElement: false,
  };
  return lowerNamed(named, children, { ...here, owner: place.owner });
}

const folded = new WeakMap<SectionScope['documented'], ReadonlyMap<string, string>>();

/** The names of the documented models by what all dialects have of them; the first of a kind. */
function foldedNames(documented: SectionScope['documented']): ReadonlyMap<string, string> {
  const known = folded.get(documented);
  if (known) return known;
  const names = new Map([...documented.keys()].reverse().map((name) => [foldName(name), name]));
  folded.set(documented, names);
  return names;
}

function modelOfLabel(
  label: string,
  terms: readonly TypeExpr[],
  { scope }: TypePlace,
): string | null {
  const named = terms.find((term) => term.kind === 'name' && equalNames(term.name, label));
  if (named?.kind === 'name') return named.name;
  const documented = foldedNames(scope.documented).get(foldName(label));
  if (documented !== undefined) return documented;
  // Its name is among those that the header leaves out.
  const isElided = terms.length === 0 || terms.some(({ kind }) => kind === 'elided');
  return isElided && /^[a-z][a-z0-9_]*$/.test(label) && !isMadeUpTitle(label)
    ? pascalCase(label)
    : null;
}

/** "N more" is a checksum: what the header names and counts must be there below it. */
function checkVariantCount(
  terms: readonly TypeExpr[],
  children: readonly DeclaredItem[],
  { scope, item }: TypePlace,
): void {
  if (terms.length === 0) return;
  const expected = countLeaves(terms);
  const leaves = children.map(({ declaration }) => leafOf(declaration, terms));
  const found = countLeaves(leaves);
  const scalars = terms.filter(({ kind }) => kind === 'scalar').length;
  const isLabelled = scope.facts.labelledVariants;
  if (found === expected || (isLabelled && found + scalars === expected)) return;
  // `array of A or 2 more` may be a list beside others; and a group of literals counts as one, too.
  const narrow = terms.flatMap((term) => membersOf(narrowArrays(term)));
  // A list of several things that is one of the items stands for as many members.
  if ([found, countLeaves(leaves.map(elementOf))].includes(countLeaves(narrow))) return;
  if ([terms, narrow].some((list) => countTerms(list) === children.length)) return;
  scope.report(diagnostic('member-count', item.place, { header: item.header, expected, found }));
}

type Leaf = TypeExpr | null;

/** An enum with a title counts literal by literal, but as one if the header has its name. */
function leafOf(declaration: DeclaredItem['declaration'], terms: readonly TypeExpr[]): Leaf {
  if (declaration.kind === 'bare') return declaration.type;
  if (declaration.kind === 'class') return null;
  const { name, type } = declaration;
  const isNamed = terms.some((term) => term.kind === 'name' && equalNames(term.name, name));
  const members = type.kind === 'union' ? type.members : [type];
  const isEnum = members.every(({ kind }) => kind === 'literal' || kind === 'elided');
  return isEnum && !isNamed ? type : null;
}

function elementOf(leaf: Leaf): Leaf {
  return leaf?.kind === 'array' ? leaf.element : leaf;
}

function membersOf(type: TypeExpr): readonly TypeExpr[] {
  return type.kind === 'union' ? type.members : [type];
}

function countTerms(terms: readonly TypeExpr[]): number {
  return terms.reduce((sum, term) => sum + (term.kind === 'elided' ? term.count : 1), 0);
}

/** Members of a union in a union count one by one; `2 more` counts two. */
function countLeaves(leaves: readonly Leaf[]): number {
  let count = 0;
  for (const leaf of leaves) {
    if (leaf?.kind === 'union')
      count += countLeaves(leaf.members.filter((member) => !isNull(member)));
    else count += leaf?.kind === 'elided' ? leaf.count : 1;
  }
  return count;
}

function isNull(type: TypeExpr): boolean {
  return type.kind === 'scalar' && type.name === 'null';
}
