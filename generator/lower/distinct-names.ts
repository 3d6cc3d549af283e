/** Operations that two dialects call the same, though they are two → names of their own. */
import type { Operation } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';
import { operationKeys } from './distinct-operations.js';
import type { FoundModel } from './stated-names.js';
import { renameOperations } from './stated-names.js';

/**
 * Within a dialect names are distinct. Of two dialects, pages of another date or version can call
 * another path by a name that is taken: the one that is trusted less gets a number, which is
 * reported as `operation-name-collision`. `models` come in the order of trust.
 */
export function distinctNames<Found extends FoundModel>(
  models: readonly Found[],
  report: Report,
): readonly Found[] {
  const keyOf = operationKeys(models.map(({ model }) => model));
  const taken = new Set(models.flatMap(({ model }) => model.operations.map(({ id }) => id)));
  const held = new Set<string>();
  const known = new Set<string>();
  return models.map((one) => {
    const renamed = new Map<string, Operation>();
    for (const operation of one.model.operations) {
      const { id, path, origins } = operation;
      const key = keyOf(operation);
      if (known.has(key)) continue;
      known.add(key);
      if (!held.has(id)) {
        held.add(id);
        continue;
      }
      const other = numbered(operation, taken);
      taken.add(other.id);
      renamed.set(id, other);
      const [origin] = origins;
      if (!origin) continue;
      const parameters = { operation: id, path, renamed: other.id };
      report(diagnostic('operation-name-collision', lineStart(origin), parameters));
    }
    return renamed.size === 0 ? one : { ...one, model: renameOperations(one.model, renamed) };
  });
}

function numbered(operation: Operation, taken: ReadonlySet<string>): Operation {
  for (let count = 2; ; count++) {
    const id = `${operation.id}_${count}`;
    if (!taken.has(id)) return { ...operation, id, method: `${operation.method}_${count}` };
  }
}
