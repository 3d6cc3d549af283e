/** The header of an item → what the item can be below its parent, and what can stand below it. */
import type { DialectFacts } from '../dialects/dialect.js';
import { narrowArrays } from '../signature/or-type.js';
import type { Declaration, ParameterLocation, Stated, TypeExpr } from '../signature/type-expr.js';
import { partsOf } from '../signature/type-parts.js';
import { foldName, snakeCase } from '../text/case.js';
import { isMadeUpTitle } from '../text/made-up-title.js';
import type { UnionNames } from './titled-variants.js';
import { unionNames } from './titled-variants.js';

/** What an item declares, as far as its place in the tree depends on it. */
export interface Shape {
  readonly forms: Forms;
  /** What can stand below it where its declaration is printed for the first time. */
  readonly contents: readonly Content[];
  /** The model that the item is or names, as `class X` or `p: X`. */
  readonly mention: Mention | null;
  /** The literal that is the only value of a member. */
  readonly constant: string | null;
  /** The variants of its union that are told by titles. */
  readonly union: UnionNames;
}

/** The roles that an item can play below its parent; CLI members look like labelled variants. */
export interface Forms {
  readonly literal: string | null;
  readonly member: {
    readonly name: string;
    /** What members are sorted by. */
    readonly order: string;
    readonly required: Stated;
    /** Where the item says that it is sent: an argument of a method, beside other such ones. */
    readonly location: ParameterLocation | 'argument' | null;
  } | null;
  readonly variant: {
    /** Folded names, as other headers may print them. */
    readonly names: readonly string[];
    readonly type: string;
    /** Words of the name, by which the variants of one union resemble each other. */
    readonly words: readonly string[];
  } | null;
}

export type Content =
  /** Exactly these children; the last `elided` of them have headers that are not known. */
  | {
      readonly kind: 'exact';
      readonly role: keyof Forms;
      readonly first: readonly string[];
      readonly elided: number;
      /** One less than the header announces: pages have been seen that print so. */
      readonly isShort?: true;
    }
  /** One child or more, of one role. */
  | { readonly kind: 'chain'; readonly role: keyof Forms };

export interface Mention {
  readonly name: string;
  readonly kind: 'class' | 'reference' | 'list';
}

export function shapeOf(declaration: Declaration, facts: DialectFacts): Shape {
  return {
    forms: formsOf(declaration, facts),
    contents: facts.childrenTellKind ? anyContents(declaration) : contentsOf(declaration),
    mention: mentionOf(declaration),
    constant: constantOf(declaration),
    union: unionNames(declaration),
  };
}

const NO_FORMS: Forms = { literal: null, member: null, variant: null };

function formsOf(declaration: Declaration, facts: DialectFacts): Forms {
  switch (declaration.kind) {
    case 'member': {
      const { name, required: mark, type } = declaration;
      const optional: Stated = mark === 'unstated' && !isOptional(type) ? 'unstated' : mark;
      const order = orderOf(name, facts);
      const required = markOf(optional, type, facts);
      const location = declaration.isArgument ? ('argument' as const) : null;
      const member = { name, order, required, location };
      const names = [foldName(name)];
      const variant =
        facts.labelledVariants && mayBeLabel(name, type)
          ? { names, type: typeKey(type), words: wordsOf(name) }
          : null;
      return { literal: null, member, variant };
    }
    case 'class': {
      const { name, base } = declaration;
      const names = [foldName(name), ...(base === null ? [] : [extending(foldName(base))])];
      return { ...NO_FORMS, variant: { names, type: 'object', words: wordsOf(name) } };
    }
    case 'alias': {
      const { name, type } = declaration;
      return {
        ...NO_FORMS,
        variant: { names: [foldName(name)], type: typeKey(type), words: wordsOf(name) },
      };
    }
    case 'bare': {
      const { type } = declaration;
      if (type.kind === 'literal') return { ...NO_FORMS, literal: JSON.stringify(type.value) };
      const names = type.kind === 'name' ? [foldName(type.name)] : [];
      return { ...NO_FORMS, variant: { names, type: typeKey(type), words: [] } };
    }
  }
}

function extending(base: string): string {
  return `extends ${base}`;
}

/**
 * Members are sorted by their names on the wire. Where names are in the case of the language, `ID`
 * and `APIKey` are `id` and `api_key` there.
 */
function orderOf(name: string, { memberCase }: DialectFacts): string {
  return memberCase === 'changed' && /^[A-Z]/.test(name) ? snakeCase(name) : name;
}

export function wordsOf(name: string): readonly string[] {
  return snakeCase(name).split('_');
}

/** Variants without members have a title of several words, or a made-up label (FORMAT §3.4). */
function mayBeLabel(name: string, type: TypeExpr): boolean {
  const { wrappers, terms } = partsOf(type);
  const [only, ...others] = terms;
  if (wrappers.length > 0 || others.length > 0) return true;
  if (only?.kind !== 'scalar' && only?.kind !== 'literal') return true;
  return !/^[a-z0-9_]+$/.test(name) || isMadeUpTitle(name);
}

/** Python's members without a mark are required; those with one may be anything. */
function markOf(required: Stated, type: TypeExpr, facts: DialectFacts): Stated {
  if (required !== 'unstated' || !facts.madeUpNames) return required;
  return isOptional(type) ? 'unstated' : 'yes';
}

function isOptional(type: TypeExpr): boolean {
  return type.kind === 'optional';
}

/** What two prints of one type have in common. */
function typeKey(type: TypeExpr): string {
  const { wrappers, terms } = partsOf(type);
  const [wrapper] = wrappers;
  if (wrapper) return wrapper;
  const [only] = terms;
  if (terms.length !== 1 || !only) return terms.every(isLiteral) ? 'literals' : 'union';
  switch (only.kind) {
    case 'scalar':
      return `scalar ${only.name}`;
    case 'literal':
      return 'literals';
    default:
      return only.kind;
  }
}

function isLiteral({ kind }: TypeExpr): boolean {
  return kind === 'literal' || kind === 'elided';
}

function contentsOf(declaration: Declaration): readonly Content[] {
  if (declaration.kind === 'bare' && declaration.type.kind === 'literal') return [];
  if (declaration.kind === 'alias') {
    const contents = contentsOfType(declaration.type);
    return [...contents, ...contents.flatMap((content) => withBase(declaration.name, content))];
  }
  if (declaration.kind !== 'class') return contentsOfType(declaration.type);
  const { object } = declaration;
  if (object?.kind === 'object') return contentsOfType(object);
  return [{ kind: 'chain', role: 'member' }];
}

/**
 * `LoanParams = LoanParamsShort | LoanParamsLong` opens `LoanParamsBase` first, which both extend;
 * real pages print the name of the first of them twice.
 */
function withBase(name: string, content: Content): readonly Content[] {
  if (content.kind !== 'exact' || content.role !== 'variant') return [];
  const base = foldName(`${name}Base`);
  return [{ ...content, first: [`name ${base}`, ...content.first.map(() => extending(base))] }];
}

const VALUES: readonly Content[] = [{ kind: 'chain', role: 'literal' }];

/** What can stand below an item whose header does not tell an enum from a string. */
function anyContents(declaration: Declaration): readonly Content[] {
  if (declaration.kind === 'class') return [chain('member'), chain('variant'), chain('literal')];
  if (declaration.kind === 'alias') return contentsOf(declaration);
  const { terms } = partsOf(declaration.type);
  const [only] = terms;
  const isString = terms.length === 1 && only?.kind === 'scalar' && only.name === 'string';
  return isString ? VALUES : contentsOf(declaration);
}

/** Whether the next item alone tells if there is anything below. */
export function mayHoldValues(contents: readonly Content[]): boolean {
  return contents === VALUES;
}

function contentsOfType(type: TypeExpr): readonly Content[] {
  const parts = partsOf(type);
  const contents = contentsOfTerms(parts.terms);
  const narrow = narrowArrays(type);
  const narrower = narrow === type ? [] : contentsOfTerms(partsOf(narrow).terms);
  // The newest pages open a list that can be null as a union of which null has no item.
  const isNullList = parts.nullable && parts.wrappers[0] === 'array';
  return [...contents, ...narrower, ...(isNullList ? [exact('variant', ['array'], 0)] : [])];
}

function contentsOfTerms(terms: readonly TypeExpr[]): readonly Content[] {
  const [only] = terms;
  if (!only) return [];
  if (terms.length > 1) return contentsOfUnion(terms);
  switch (only.kind) {
    case 'object':
      // An `object` without braces announces nothing.
      return only.members.length + only.elided === 0
        ? [chain('member')]
        : [exact('member', only.members, only.elided)];
    case 'name':
      return [chain('member'), chain('variant'), chain('literal')];
    case 'literal':
      return [exact('literal', [JSON.stringify(only.value)], 0)];
    case 'array':
    case 'map':
    case 'optional':
    case 'union':
      return contentsOfType(only.kind === 'array' ? only.element : only);
    case 'scalar':
    case 'elided':
      return [];
  }
}

function contentsOfUnion(terms: readonly TypeExpr[]): readonly Content[] {
  const elided = terms.reduce((sum, term) => sum + (term.kind === 'elided' ? term.count : 0), 0);
  const shown = terms.filter(({ kind }) => kind !== 'elided');
  const literals = shown.flatMap((term) =>
    term.kind === 'literal' ? [JSON.stringify(term.value)] : [],
  );
  if (literals.length === shown.length) return [exact('literal', literals, elided)];
  if (literals.length === 0) {
    const variants = shown.map(termKey);
    const counted = [exact('variant', variants, elided)];
    if (elided === 0) return counted;
    return [...counted, { ...exact('variant', variants, elided - 1), isShort: true }];
  }
  // The literals of an open enum stand in an item of their own, or are the only children.
  const first = shown.findIndex(({ kind }) => kind === 'literal');
  const grouped = shown.flatMap((term, index) =>
    term.kind !== 'literal' ? [termKey(term)] : index === first ? ['literals'] : [],
  );
  return [
    exact('variant', grouped, 0),
    exact('literal', literals, elided),
    exact('variant', grouped, elided),
    exact('variant', partsOfUnion(terms), 0),
  ];
}

/** Unions in a union are cut short one by one: what is left out belongs to the part before it. */
function partsOfUnion(terms: readonly TypeExpr[]): readonly string[] {
  return terms.flatMap((term, index) => {
    if (term.kind === 'elided') return [];
    if (term.kind !== 'literal') return [termKey(term)];
    return terms[index - 1]?.kind === 'literal' ? [] : ['literals'];
  });
}

/** How the variant of a term is recognised: by its name, or by its type where it has none. */
function termKey(term: TypeExpr): string {
  return term.kind === 'name' ? `name ${foldName(term.name)}` : typeKey(term);
}

function exact(role: keyof Forms, first: readonly string[], elided: number): Exact {
  return { kind: 'exact', role, first, elided };
}

type Exact = Extract<Content, { kind: 'exact' }>;

function chain(role: keyof Forms): Content {
  return { kind: 'chain', role };
}

/** Whether a child is what a header announces at its place. */
export function fits(forms: Forms, role: keyof Forms, announced: string | null): boolean {
  switch (role) {
    case 'literal':
      return forms.literal !== null && (announced === null || forms.literal === announced);
    case 'member':
      return forms.member !== null && (announced === null || forms.member.name === announced);
    case 'variant': {
      const { variant } = forms;
      if (variant === null) return false;
      if (announced === null || variant.type === announced) return true;
      if (announced.startsWith('extends ')) return variant.names.includes(announced);
      if (variant.names.some((name) => `name ${name}` === announced)) return true;
      // A name that stands for a list or a union is printed as what it stands for.
      return announced.startsWith('name ') && variant.names.length === 0 && !isScalar(variant.type);
    }
  }
}

function isScalar(type: string): boolean {
  return type.startsWith('scalar ');
}

function mentionOf(declaration: Declaration): Mention | null {
  if (declaration.kind === 'class') return { name: declaration.name, kind: 'class' };
  const { wrappers, terms } = partsOf(declaration.type);
  const [only] = terms;
  if (terms.length !== 1 || only?.kind !== 'name') return null;
  return { name: only.name, kind: wrappers.length > 0 ? 'list' : 'reference' };
}

function constantOf(declaration: Declaration): string | null {
  if (declaration.kind !== 'member') return null;
  const { wrappers, terms } = partsOf(declaration.type);
  const [only] = terms;
  if (wrappers.length > 0 || terms.length !== 1 || only?.kind !== 'literal') return null;
  return typeof only.value === 'string' ? only.value : null;
}
