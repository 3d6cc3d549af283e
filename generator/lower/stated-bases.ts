/** Types that extend another one, and print only what they add → the same with all members. */
import type { Property, TypeDef } from '../model/model.js';
import type { TypeId } from '../model/type.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { depthLimits } from '../text/limits.js';
import { lineStart } from '../text/source.js';
import type { Draft } from './draft.js';

/**
 * `extensions`: drafts that extend a class, by the type that they became. The members of the base
 * come first, and a member that the type prints itself is believed. A base that no page opens is
 * reported as `base-ignored`, a chain of bases that is too long as `bases-cut`.
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

  function tell(code: 'base-ignored' | 'bases-cut', { id, name }: TypeDef): void {
    const extension = extensions.get(id);
    if (!extension) return;
    const parameters = {
      name: extension.name ?? name,
      base: extension.base ?? '',
      levels: depthLimits.bases,
    };
    report(diagnostic(code, lineStart(extension.origin), parameters));
  }

  function baseOf({ id }: TypeDef): TypeDef | undefined {
    const base = models.get(extensions.get(id)?.base ?? '');
    return base?.shape.kind === 'object' ? base : undefined;
  }

  /** The type, its base, the base of that, and so on; a circle ends where it closes. */
  function chainOf(type: TypeDef): ReadonlySet<TypeDef> {
    const chain = new Set([type]);
    for (let base = baseOf(type); base && !chain.has(base); base = baseOf(base)) {
      if (chain.size > depthLimits.bases) {
        tell('bases-cut', type);
        break;
      }
      chain.add(base);
    }
    return chain;
  }

  function membersOf(type: TypeDef): readonly Property[] {
    if (!baseOf(type)) tell('base-ignored', type);
    const members = new Map<string, Property>();
    for (const { shape } of [...chainOf(type)].reverse()) {
      for (const property of shape.kind === 'object' ? shape.properties : []) {
        // A member that is printed again stands where it is printed last.
        members.delete(property.name);
        members.set(property.name, property);
      }
    }
    return [...members.values()];
  }

  return types.map((type) =>
    type.shape.kind === 'object' && extensions.has(type.id)
      ? { ...type, shape: { kind: 'object', properties: membersOf(type) } }
      : type,
  );
}
