/** The types of a model → those whose values can be of any depth. */
import type { TypeDef } from '../../model/model.js';
import { referencesOf, typesIn } from '../../model/reach.js';
import type { TypeId } from '../../model/type.js';
import { addTo } from '../../text/add-to.js';

/**
 * All types on a circle of references, and those between two circles. The others are peeled off
 * from both ends: what refers to nothing that is left, and what nothing that is left refers to.
 */
export function recursiveTypes(types: readonly TypeDef[]): ReadonlySet<TypeId> {
  const known = new Set(types.map(({ id }) => id));
  const edges = types.flatMap((type) =>
    [...new Set(typesIn(type).flatMap(referencesOf))]
      .filter((to) => known.has(to))
      .map((to) => ({ from: type.id, to })),
  );
  const forward = peel(known, edges);
  return peel(
    forward,
    edges.map(({ from, to }) => ({ from: to, to: from })),
  );
}

interface Edge {
  readonly from: TypeId;
  readonly to: TypeId;
}

/** Takes away, again and again, what refers to nothing. */
function peel(ids: ReadonlySet<TypeId>, edges: readonly Edge[]): ReadonlySet<TypeId> {
  const left = new Set(ids);
  const degree = new Map<TypeId, number>();
  const users = new Map<TypeId, TypeId[]>();
  for (const { from, to } of edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to))) {
    degree.set(from, (degree.get(from) ?? 0) + 1);
    addTo(users, to, from);
  }
  const open = [...ids].filter((id) => (degree.get(id) ?? 0) === 0);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    left.delete(id);
    for (const user of users.get(id) ?? []) {
      const count = (degree.get(user) ?? 0) - 1;
      degree.set(user, count);
      if (count === 0) open.push(user);
    }
  }
  return left;
}
