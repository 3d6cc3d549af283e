/**
 * Operations of two models → pairs, and those that only one side has. An operation is its verb and
 * path; names of path parameters and the order of operations are of no effect.
 */
import type { Operation } from '../model/model.js';
import { operationKey, pathKey } from '../model/operation-key.js';
import { addTo } from '../text/add-to.js';
import { compareText } from '../text/source.js';
import type { ModelIndex } from './model-index.js';
import { callOf, membersOf } from './model-index.js';
import type { Renames } from './renames.js';
import { noRenames } from './renames.js';
import { overlap, pairKey } from './similarity.js';

export interface OperationPair {
  readonly before: Operation;
  readonly after: Operation;
  /** Another verb or another path than before. */
  readonly isMoved: boolean;
}

export interface OperationMatch {
  readonly pairs: readonly OperationPair[];
  readonly added: readonly Operation[];
  readonly removed: readonly Operation[];
}

export function matchOperations(
  before: ModelIndex,
  after: ModelIndex,
  renames: Renames = noRenames,
): OperationMatch {
  const pairs = confirmedMoves(before, after, renames);
  const isOpen = (operation: Operation) =>
    !pairs.some((pair) => pair.before === operation || pair.after === operation);
  const afterByKey = groupByKey(after.model.operations.filter(isOpen));
  const gone: Operation[] = [];
  for (const [key, rivals] of groupByKey(before.model.operations.filter(isOpen))) {
    const candidates = afterByKey.get(key) ?? [];
    // One endpoint may be documented under two resources, with different members.
    const rest = takePairs(rivals, candidates, pairs, (b, a) => b.id === a.id);
    for (const left of takePairs(rest, candidates, pairs, () => true)) gone.push(left);
  }
  const come = [...afterByKey.values()].flat();
  const moved = moves(gone, come, before, after);
  return {
    pairs: [...pairs, ...moved],
    added: come.filter((operation) => !moved.some((pair) => pair.after === operation)),
    removed: gone.filter((operation) => !moved.some((pair) => pair.before === operation)),
  };
}

function confirmedMoves(before: ModelIndex, after: ModelIndex, renames: Renames): OperationPair[] {
  return before.model.operations.flatMap((operation) => {
    const call = callOf(operation);
    const renamed = renames.operation(call);
    const partner = after.model.operations.find((other) => callOf(other) === renamed);
    if (!partner) return [];
    renames.use('operations', call);
    return [{ before: operation, after: partner, isMoved: callOf(partner) !== call }];
  });
}

function groupByKey(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of [...operations].sort((a, b) => compareText(a.id, b.id))) {
    addTo(groups, operationKey(operation), operation);
  }
  return groups;
}

/** Pairs what `fits`, takes it out of `candidates`, and gives what is left of `operations`. */
function takePairs(
  operations: readonly Operation[],
  candidates: Operation[],
  pairs: OperationPair[],
  fits: (before: Operation, after: Operation) => boolean,
): readonly Operation[] {
  return operations.filter((before) => {
    const at = candidates.findIndex((after) => fits(before, after));
    const [after] = at < 0 ? [] : candidates.splice(at, 1);
    if (after) pairs.push({ before, after, isMoved: false });
    return !after;
  });
}

interface Move {
  readonly before: Operation;
  readonly after: Operation;
  readonly score: number;
}

/** The likeliest move first; each operation moves once. */
function moves(
  gone: readonly Operation[],
  come: readonly Operation[],
  beforeIndex: ModelIndex,
  afterIndex: ModelIndex,
): readonly OperationPair[] {
  const candidates = gone
    .flatMap((before) =>
      come.map((after): Move => {
        const score = moveScore(before, after, beforeIndex, afterIndex);
        return { before, after, score };
      }),
    )
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || compareText(moveKey(x), moveKey(y)));
  const taken = new Set<Operation>();
  return candidates.flatMap(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return [];
    taken.add(before).add(after);
    return [{ before, after, isMoved: true }];
  });
}

/** The same for both directions of a comparison. */
function moveKey({ before, after }: Move): string {
  return pairKey(operationKey(before), operationKey(after));
}

/**
 * Fields alone do not make a move: `cancel` and `archive` of one resource often have the same.
 * What the operation is called or says about itself must speak for it too.
 */
function moveScore(
  before: Operation,
  after: Operation,
  beforeIndex: ModelIndex,
  afterIndex: ModelIndex,
): number {
  const isSamePath = pathKey(before.path) === pathKey(after.path);
  if (before.verb !== after.verb && !isSamePath) return 0;
  const isSameName = before.id === after.id;
  const isSameText =
    (before.description !== '' && before.description === after.description) ||
    (before.title !== '' && before.title === after.title);
  const isSameEnd =
    before.method === after.method && lastWord(before.path) === lastWord(after.path);
  if (!isSameName && !isSameText && !isSameEnd) return 0;
  const fields = overlap(fieldsOf(before, beforeIndex), fieldsOf(after, afterIndex));
  const isEnough = fields >= (isSameName ? 0.5 : 0.7);
  return isEnough ? fields + (isSameName ? 2 : 0) + (isSameText ? 1 : 0) : 0;
}

function lastWord(path: string): string {
  return (
    pathKey(path)
      .split('/')
      .findLast((segment) => segment !== '{}' && segment !== '') ?? ''
  );
}

/** Path parameters are left out: a move changes them. */
function fieldsOf({ parameters, body, response }: Operation, index: ModelIndex): readonly string[] {
  const names = (type: NonNullable<typeof response.type>, prefix: string) =>
    (membersOf(type, index) ?? []).map(({ name }) => `${prefix} ${name}`);
  return [
    ...parameters.filter((parameter) => parameter.in !== 'path').map(({ name }) => `in ${name}`),
    ...(body ? names(body.type, 'in') : []),
    ...(response.type ? names(response.type, 'out') : []),
  ];
}
