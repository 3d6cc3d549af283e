/**
 * Headers of a section → the members of the inline variants that they announce, by title: Ruby's
 * `place: Room{ floor, name} | Hall{ name}`. A title may recur with other members, below itself too.
 */
import type { MemberSummary } from '../capture/flat-page.js';
import { partsOf } from '../signature/type-parts.js';
import type { Declaration, TypeExpr } from '../signature/type-expr.js';

export interface TitledVariant {
  readonly title: string;
  readonly members: MemberSummary;
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
    titled: terms.filter(isTitled).map(({ title, members, elided }) => ({
      title,
      members: { first: members, elided },
    })),
    models: terms.flatMap((term) => (term.kind === 'name' ? [term.name] : [])),
  };
}

type Titled = Extract<TypeExpr, { kind: 'object' }> & { readonly title: string };

function isTitled(term: TypeExpr): term is Titled {
  return term.kind === 'object' && term.title !== null;
}

/** The members that a title may have, each list once; none for the name of a model. */
export function titledMembers(
  headers: readonly UnionNames[],
): (title: string) => readonly MemberSummary[] {
  const lists = new Map<string, Map<string, MemberSummary>>();
  const models = new Set(headers.flatMap((names) => names.models));
  for (const { title, members } of headers.flatMap(({ titled }) => titled)) {
    const known = lists.get(title) ?? new Map<string, MemberSummary>();
    lists.set(title, known.set(JSON.stringify(members), members));
  }
  return (title) => (models.has(title) ? [] : [...(lists.get(title)?.values() ?? [])]);
}
