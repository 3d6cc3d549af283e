/** Types that extend another one, and print only what they add → the same with all members. */
import type { Property, TypeDef } from '../model/model.js';
import type { TypeId } from '../model/type.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';
import type { Draft } from './draft.js';

/**
 * `extensions`: drafts that extend a class, by the type that they became. The members of the base
 * come first, and a member that the type prints itself is believed. A base that no page opens is
 * reported as `base-ignored`.
 */
export function withStatedBases(
  types: readonly TypeDef[],
  extensions: ReadonlyMap<TypeId, Draft>,
  report: Report,
): readonly TypeDef[] {
  if (extensions.size === 0) return types;
  const models = new Map(
    types.flatMap((type) => (type.scope === 'model' ? [[type.name, type] as const] : [])),
  );

  function membersOf(type: TypeDef, above: ReadonlySet<TypeId>): readonly Property[] {
    const { id, shape } = type;
    const own = shape.kind === 'object' ? shape.properties : [];
    const extension = extensions.get(id);
    if (!extension || extension.base === null || above.has(id)) return own;
    const base = models.get(extension.base);
    if (base?.shape.kind !== 'object') {
      const parameters = { name: extension.name ?? type.name, base: extension.base };
      report(diagnostic('base-ignored', lineStart(extension.origin), parameters));
      return own;
    }
    const names = new Set(own.map((property) => property.name));
    const inherited = membersOf(base, new Set([...above, id]));
    return [...inherited.filter((property) => !names.has(property.name)), ...own];
  }

  return types.map((type) =>
    type.shape.kind === 'object' && extensions.has(type.id)
      ? { ...type, shape: { kind: 'object', properties: membersOf(type, new Set()) } }
      : type,
  );
}
