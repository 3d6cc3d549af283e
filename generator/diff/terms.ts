/** A type → the alternatives that a value may be, with unions flattened and local aliases opened. */
import type { TypeDef } from '../model/model.js';
import type { Type, TypeId } from '../model/type.js';
import type { ModelIndex } from './model-index.js';

/** One alternative: a type that is neither a union nor an alias that nobody knows by name. */
export type Term =
  | Exclude<Type, { kind: 'union' | 'ref' }>
  /** An object, an alias that stays closed, or a type that no page opens. */
  | { readonly kind: 'definition'; readonly definition: TypeDef };

/**
 * The terms of `type` in the order of the page. Aliases that `isKept` are compared under their own
 * name and stay; all others stand for what they hold.
 */
export function termsOf(
  type: Type,
  index: ModelIndex,
  isKept: (id: TypeId) => boolean,
): readonly Term[] {
  const terms: Term[] = [];
  const opened = new Set<TypeId>();
  const visit = (part: Type) => {
    if (part.kind === 'union') {
      for (const variant of part.variants) visit(variant);
    } else if (part.kind === 'ref') {
      const definition = index.types.get(part.id);
      if (!definition) terms.push({ kind: 'unknown' });
      else if (definition.shape.kind !== 'alias' || isKept(part.id)) {
        terms.push({ kind: 'definition', definition });
      } else if (!opened.has(part.id)) {
        opened.add(part.id);
        visit(definition.shape.type);
      }
    } else terms.push(part);
  };
  visit(type);
  return withBoolean(terms);
}

/** `true or false` is the type of both; the page's own repetitions of a value are no terms. */
function withBoolean(terms: readonly Term[]): readonly Term[] {
  const has = (value: boolean) =>
    terms.some((term) => term.kind === 'literal' && term.value === value);
  const seen = new Set<string>();
  return terms.flatMap((term): readonly Term[] => {
    const isBoolean = term.kind === 'literal' && typeof term.value === 'boolean';
    const plain: Term = isBoolean && has(true) && has(false) ? { kind: 'boolean' } : term;
    const key = termKey(plain);
    if (key === null) return [plain];
    if (seen.has(key)) return [];
    seen.add(key);
    return [plain];
  });
}

/** Equal keys mean equal terms; `null` for a term that holds others. */
export function termKey(term: Term): string | null {
  switch (term.kind) {
    case 'literal':
      return `literal ${JSON.stringify(term.value)}`;
    case 'array':
    case 'map':
    case 'definition':
      return null;
    default:
      return term.kind;
  }
}

/** Whether a union of these terms takes values that none of the others names. */
export function isOpen(terms: readonly Term[]): boolean {
  return terms.some(({ kind }) => kind === 'string' || kind === 'unknown');
}
