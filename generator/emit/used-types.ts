/** Types of the model → the modules and names that they are imported by. */
import { referencesOf } from '../model/reach.js';
import type { Type } from '../model/type.js';
import type { Names } from './names.js';

/** Collects what `types` mention; modules are paths in the package. */
export function usedTypes(
  types: readonly Type[],
  names: Names,
): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const id of types.flatMap(referencesOf)) {
    const name = names.type(id);
    if (name === null) continue;
    const module = typesModule(names.typeModule(id));
    const known = used.get(module);
    if (known) known.add(name);
    else used.set(module, new Set([name]));
  }
  return used;
}

export function typesModule(module: string): string {
  return `types/${module}`;
}
