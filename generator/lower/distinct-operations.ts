/** Operations of all pages → one for each verb, path and stated name. */
import type { ApiModel, Operation } from '../model/model.js';
import { operationKey } from '../model/operation-key.js';
import type { Item } from '../outline/page.js';
import { addTo } from '../text/add-to.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
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
  const blocks = group.map((operation): Block => {
    return { operation, name: nameOf(operation), contents: contentsOf(operation) };
  });
  const haveNames = new Set(blocks.flatMap(({ name }) => name ?? [])).size > 1;
  const [byName, byContents] = [new Map<string, Block>(), new Map<string, Block>()];
  // A block without a name is one of the others; the one of the same contents, if there are several.
  const nameless = blocks.filter(({ name }) => name === null);
  const ordered = haveNames ? [...blocks.filter(({ name }) => name !== null), ...nameless] : blocks;
  for (const block of ordered) {
    const name = haveNames ? block.name : '';
    const [oldest] = byName.values();
    const first = name === null ? (byContents.get(block.contents) ?? oldest) : byName.get(name);
    if (first) {
      putTogether(first, block, report);
      continue;
    }
    if (oldest) reportShared(oldest, block, report);
    byName.set(name ?? '', block);
    byContents.set(block.contents, byContents.get(block.contents) ?? block);
  }
  return [...byName.values()].map(({ operation }) => operation);
}

interface Block {
  readonly operation: OperationDraft;
  readonly name: string | null;
  /** Equal for blocks with the same parameters and the same answer. */
  readonly contents: string;
}

function putTogether(first: Block, other: Block, report: Report): void {
  const { operation } = other;
  for (const place of operation.printedIn) first.operation.printedIn.push(place);
  for (const root of operation.roots) first.operation.roots.push(root);
  if (first.contents === other.contents) return;
  const related = [{ message: 'first documented here', place: first.operation.place }];
  const parameters = { operation: `${operation.verb} ${operation.path}` };
  report(diagnostic('conflicting-operation', operation.place, parameters, related));
}

function nameOf(operation: OperationDraft): string | null {
  const name = statedName(operation);
  return name && nameText(name);
}

function reportShared(one: Block, other: Block, report: Report): void {
  const { verb, path, place } = other.operation;
  const related = [{ message: 'the other one', place: one.operation.place }];
  const parameters = {
    operation: `${verb} ${path}`,
    first: one.name ?? '',
    second: other.name ?? '',
  };
  report(diagnostic('shared-call', place, parameters, related));
}

/**
 * What operations of several dialects are told apart by: verb and path; and the name where a dialect
 * has several of them. A name that none of those has is taken for the first of them.
 */
export function operationKeys(
  models: readonly Pick<ApiModel, 'operations'>[],
): (operation: Operation) => string {
  const shared = new Map<string, Set<string>>();
  for (const { operations } of models) {
    const byKey = new Map<string, string[]>();
    for (const operation of operations) addTo(byKey, operationKey(operation), operation.id);
    for (const [key, ids] of byKey) {
      if (ids.length > 1) shared.set(key, new Set([...(shared.get(key) ?? []), ...ids]));
    }
  }
  return (operation) => {
    const key = operationKey(operation);
    const ids = shared.get(key);
    if (!ids) return key;
    return `${key} ${ids.has(operation.id) ? operation.id : [...ids][0]}`;
  };
}

function contentsOf(operation: OperationDraft): string {
  return `${membersText(operation)}\n\n${headersText(operation.returns)}`;
}

function membersText({ members }: OperationDraft): string {
  return members
    .map(({ name, location, required }) => `${location} ${name} ${required}`)
    .join('\n');
}

function headersText(items: readonly Item[]): string {
  return items.map(({ header, children }) => `${header}\n${headersText(children)}`).join('\n');
}
