/** Operations of all pages → one for each verb and path. */
import type { Item } from '../outline/page.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { OperationDraft } from './operation-draft.js';

/**
 * Keeps the first of several blocks for one verb and path (names of path parameters and the query
 * string aside). A block with other parameters or another answer is reported as
 * `conflicting-operation`.
 */
export function distinctOperations(
  operations: readonly OperationDraft[],
  report: Report,
): readonly OperationDraft[] {
  const byKey = new Map<string, OperationDraft>();
  for (const operation of operations) {
    const key = operationKey(operation);
    const first = byKey.get(key);
    if (!first) {
      byKey.set(key, operation);
      continue;
    }
    for (const place of operation.printedIn) first.printedIn.push(place);
    const isSame =
      membersText(first) === membersText(operation) &&
      headersText(first.returns) === headersText(operation.returns);
    if (isSame) continue;
    const related = [{ message: 'first documented here', place: first.place }];
    const parameters = { operation: `${operation.verb} ${operation.path}` };
    report(diagnostic('conflicting-operation', operation.place, parameters, related));
  }
  return [...byKey.values()];
}

/** Verb and path, with nothing in them that two renderings may name differently. */
export function operationKey({ verb, path }: { readonly verb: string; readonly path: string }) {
  return `${verb} ${path.replace(/\?[^]*/, '').replace(/\{[^{}]*\}/g, '{}')}`;
}

function membersText({ members }: OperationDraft): string {
  return members
    .map(({ name, location, required }) => `${location} ${name} ${required}`)
    .join('\n');
}

function headersText(items: readonly Item[]): string {
  return items.map(({ header, children }) => `${header}\n${headersText(children)}`).join('\n');
}
