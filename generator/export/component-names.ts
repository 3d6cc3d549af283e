/** Ids of types → the names of their components, of the characters that OpenAPI allows. */
import { firstFree } from '../text/first-free.js';
import { compareText } from '../text/source.js';

/** OpenAPI 3.1.1, Components Object: "All the fixed fields … MUST match". */
const ALLOWED = /^[A-Za-z0-9._-]+$/;

/**
 * One name for each id, and no name for two. An id that may be a name stays as it is; the others,
 * in their order, get a name with a number where the plain one is taken.
 */
export function componentNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const id of ids) if (ALLOWED.test(id)) names.set(id, id);
  const taken = new Set(names.values());
  for (const id of [...ids].sort(compareText)) {
    if (names.has(id)) continue;
    const plain = id.replace(/[^A-Za-z0-9._-]/g, '_') || '_';
    const name = firstFree(plain, '_', (other) => taken.has(other));
    names.set(id, name);
    taken.add(name);
  }
  return names;
}
