/** Operations of all pages → one for each verb, path and stated name. */
import type { ApiModel, Operation } from '../model/model.js';
import type { Item } from '../outline/page.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { addTo } from './draft.js';
import type { OperationDraft } from './operation-draft.js';
import { nameText, statedName } from './resource-names.js';

/**
 * Keeps the first of several blocks for one verb and path (names of path parameters and the query
 * string aside). Where pages call it by several names, each is an operation of its own, as in a
 * resource and its beta, which is reported as `shared-call`. A block with other parameters or
 * another answer than the one before is reported as `conflicting-operation`.
 */
export function distinctOperations(
  operations: readonly OperationDraft[],
  report: Report,
): readonly OperationDraft[] {
  const byKey = new Map<string, OperationDraft[]>();
  for (const operation of operations) addTo(byKey, operationKey(operation), operation);
  const kept = new Set([...byKey.values()].flatMap((group) => distinct(group, report)));
  return operations.filter((operation) => kept.has(operation));
}

/** Of blocks for one verb and path, the first of each name. */
function distinct(group: readonly OperationDraft[], report: Report): readonly OperationDraft[] {
  if (group.length === 1) return group;
  const names = new Set(group.flatMap((one) => nameOf(one) ?? []));
  const kept: OperationDraft[] = [];
  for (const operation of group) {
    const name = names.size < 2 ? null : nameOf(operation);
    // A block without a name is one of the others; the one of the same contents, if there are several.
    const first =
      name === null
        ? ((kept.length > 1 ? kept.find((one) => isSame(one, operation)) : null) ?? kept[0])
        : kept.find((one) => (nameOf(one) ?? name) === name);
    if (!first) {
      reportShared(kept[0], operation, report);
      kept.push(operation);
      continue;
    }
    for (const place of operation.printedIn) first.printedIn.push(place);
    for (const root of operation.roots) first.roots.push(root);
    if (isSame(first, operation)) continue;
    const related = [{ message: 'first documented here', place: first.place }];
    const parameters = { operation: `${operation.verb} ${operation.path}` };
    report(diagnostic('conflicting-operation', operation.place, parameters, related));
  }
  return kept;
}

function nameOf(operation: OperationDraft): string | null {
  const name = statedName(operation);
  return name && nameText(name);
}

function reportShared(
  one: OperationDraft | undefined,
  other: OperationDraft,
  report: Report,
): void {
  const [first, second] = [one && nameOf(one), nameOf(other)];
  if (!one || first == null || second === null) return;
  const related = [{ message: 'the other one', place: one.place }];
  const parameters = { operation: `${other.verb} ${other.path}`, first, second };
  report(diagnostic('shared-call', other.place, parameters, related));
}

/** Verb and path, with nothing in them that two renderings may name differently. */
function operationKey({ verb, path }: { readonly verb: string; readonly path: string }) {
  return `${verb} ${path.replace(/\?[^]*/, '').replace(/\{[^{}]*\}/g, '{}')}`;
}

/**
 * What operations of several dialects are told apart by: verb and path; and the name where a dialect
 * has several of them. A name that none of those has is taken for the first of them.
 */
export function operationKeys(
  models: readonly Pick<ApiModel, 'operations'>[],
): (operation: Operation) => string {
  const shared = new Map<string, string[]>();
  for (const { operations } of models) {
    const byKey = new Map<string, string[]>();
    for (const operation of operations) addTo(byKey, operationKey(operation), operation.id);
    for (const [key, ids] of byKey) {
      if (ids.length > 1) for (const id of ids) addTo(shared, key, id);
    }
  }
  return (operation) => {
    const key = operationKey(operation);
    const ids = shared.get(key);
    return ids ? `${key} ${ids.includes(operation.id) ? operation.id : ids[0]}` : key;
  };
}

function isSame(one: OperationDraft, other: OperationDraft): boolean {
  return (
    membersText(one) === membersText(other) &&
    headersText(one.returns) === headersText(other.returns)
  );
}

function membersText({ members }: OperationDraft): string {
  return members
    .map(({ name, location, required }) => `${location} ${name} ${required}`)
    .join('\n');
}

function headersText(items: readonly Item[]): string {
  return items.map(({ header, children }) => `${header}\n${headersText(children)}`).join('\n');
}
