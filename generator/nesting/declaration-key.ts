/** An item → the name of what it declares, by which other prints of the same are found. */
import type { Dialect } from '../dialects/dialect.js';
import { foldName } from '../text/case.js';
import type { Shape } from './shape.js';
import { wordsOf } from './shape.js';

/**
 * The name of a model that the item prints. `null` where the name may have been made up for the
 * property, since other properties then have the same name for something else.
 */
export function keyOf({ mention, forms }: Shape, { facts }: Dialect): string | null {
  if (mention === null) return null;
  const { name } = mention;
  if (facts.madeUpNames && forms.member && mayBeMadeUp(name, forms.member.name)) return null;
  return name;
}

/** Whether the name of a type is that of the property in camel case, behind whatever prefix. */
export function mayBeMadeUp(typeName: string, property: string): boolean {
  const [name, made] = [foldName(typeName), foldName(property)];
  const singulars = [made, made.replace(/s$/, ''), made.replace(/ies$/, 'y')];
  return singulars.some((singular) => name.endsWith(singular));
}

/**
 * A name that is made up for a property goes on from that of the type around it: the property
 * `hybrid_search: RankingOptionsHybridSearch` is one of `RankingOptions`.
 */
export function ownerWords({ mention, forms }: Shape): readonly string[] {
  if (mention === null || forms.member === null) return [];
  const [words, own] = [wordsOf(mention.name), wordsOf(forms.member.name)];
  const before = words.slice(0, -own.length);
  return before.length > 0 && mayBeMadeUp(words.slice(-own.length).join('_'), forms.member.name)
    ? before
    : [];
}
