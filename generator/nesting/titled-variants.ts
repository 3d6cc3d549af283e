/**
 * Headers of a section → the members of the inline variants that they announce, by title: Ruby's
 * `place: Room{ floor, name} | Hall{ name}`. A title may recur with other members, below itself too.
 */
import { partsOf } from '../signature/type-parts.js';
import type { Declaration, TypeExpr } from '../signature/type-expr.js';
import type { Content } from './shape.js';

export interface TitledVariant {
  readonly title: string;
  readonly content: Content;
}

/** What one header says: the inline variants of its union, and the models beside them. */
export interface UnionNames {
  readonly titled: readonly TitledVariant[];
  readonly models: readonly string[];
}

export const NO_NAMES: UnionNames = { titled: [], models: [] };

export function unionNames(declaration: Declaration): UnionNames {
  if (declaration.kind === 'class') return NO_NAMES;
  const { terms } = partsOf(declaration.type);
  if (terms.length < 2 || !terms.some(isTitled)) return NO_NAMES;
  return {
    titled: terms.filter(isTitled).map(({ title, members: first, elided }) => {
      return { title, content: { kind: 'exact', role: 'member', first, elided } };
    }),
    models: terms.flatMap((term) => (term.kind === 'name' ? [term.name] : [])),
  };
}

type Titled = Extract<TypeExpr, { kind: 'object' }> & { readonly title: string };

function isTitled(term: TypeExpr): term is Titled {
  return term.kind === 'object' && term.title !== null;
}

/** The contents that a title may have; none for the name of a model. */
export function titledContents(
  headers: readonly UnionNames[],
): (title: string) => readonly Content[] {
  const contents = new Map<string, Map<string, Content>>();
  const models = new Set(headers.flatMap((names) => names.models));
  for (const { title, content } of headers.flatMap(({ titled }) => titled)) {
    const known = contents.get(title) ?? new Map<string, Content>();
    contents.set(title, known.set(JSON.stringify(content), content));
  }
  return (title) => (models.has(title) ? [] : [...(contents.get(title)?.values() ?? [])]);
}
