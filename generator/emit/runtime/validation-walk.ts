/**
 * A value and the type it should have → issues and drift. Goes down on the stack to a bounded
 * depth; what lies deeper is put on a list and worked off, so that no data is too deep. In data
 * that is cyclic or very large, what is met again is not looked at again.
 */
import { forgetVerdicts, hasGivenUp } from './validation-verdict.js';
import type { DataPath, DriftReport, ValidationIssue } from './validation-issue.js';
import { isArray, keysOf, readMember, UNREADABLE } from './validation-read.js';
import { addDrift, addIssue, workOff } from './validation-run.js';
import type { Run, Seen, Spot } from './validation-run.js';
import { acceptsNull, brokenLimit, describe, describeValues } from './validation-scalars.js';
import { hasFormat, matchesScalar } from './validation-scalars.js';
import type { DefinedNode, Definition, MemberNode } from './validation-table.js';
import type { ObjectNode, Place, TypeNode } from './validation-table.js';
import { NOWHERE, nodeOfDefinition } from './validation-table.js';
import { visitUnion } from './validation-union.js';

export interface WalkSettings {
  readonly isStrict: boolean;
  readonly onUnknown: ((report: DriftReport) => void) | null;
  /** The first issue decides, and nobody wants to read it. */
  readonly isVerdict: boolean;
}

export interface Walked {
  readonly issues: readonly ValidationIssue[];
  readonly count: number;
}

export function walk(definition: Definition, value: unknown, settings: WalkSettings): Walked {
  const isPolluted = hasInherited({});
  if (!settings.isStrict && settings.onUnknown === null && !isPolluted) {
    try {
      forgetVerdicts();
      return walkOnce(definition, value, settings, isPolluted, true);
    } catch {
      // A check has met a proxy or a getter that throws; without checks it is an issue.
    }
  }
  return walkOnce(definition, value, settings, isPolluted, false);
}

function walkOnce(
  definition: Definition,
  value: unknown,
  { isStrict, onUnknown, isVerdict }: WalkSettings,
  isPolluted: boolean,
  asksChecks: boolean,
): Walked {
  const run: Run = {
    isStrict,
    onUnknown,
    issues: [],
    isSilent: isVerdict,
    enough: isVerdict ? 1 : Infinity,
    count: 0,
    pending: [],
    deepest: 64,
    steps: 0,
    seen: null,
    asksChecks,
    trials: { strict: null, tolerant: null, depth: 0, steps: 0 },
    visit,
    isPolluted,
  };
  const node = nodeOfDefinition(definition);
  const place = node.kind === 'object' ? node.place : NOWHERE;
  workOff(run, { node, value, path: null, place });
  return { issues: run.issues, count: run.count };
}

function hasInherited(value: object): boolean {
  for (const _ in value) return true;
  return false;
}

function visit(
  run: Run,
  node: TypeNode,
  value: unknown,
  path: DataPath | null,
  place: Place,
  depth: number,
): void {
  switch (node.kind) {
    case 'scalar':
      return visitScalar(run, node, value, path, place);
    case 'values':
      return visitValues(run, node, { value, path, place });
    case 'union':
      return visitUnion(run, node, value, path, place, depth);
    case 'defined':
      return visitDefined(run, node, value, path, place, depth);
    default:
      return visitInside(run, node, value, path, place, depth);
  }
}

function visitScalar(
  run: Run,
  node: TypeNode & { kind: 'scalar' },
  value: unknown,
  path: DataPath | null,
  place: Place,
): void {
  if (!matchesScalar(node.type, value)) {
    addIssue(run, mismatch(node, value), { value, path, place });
  } else if (!hasFormat(node.type, value)) {
    addDrift(run, { code: 'format', expected: node.type }, { value, path, place });
  }
}

function mismatch(node: TypeNode, value: unknown) {
  return { code: value === null ? 'null' : 'type', expected: describe(node) } as const;
}

function visitValues(run: Run, node: TypeNode & { kind: 'values' }, at: Spot): void {
  const { values, open } = node;
  const { value } = at;
  if (values.some((literal) => literal === value)) return;
  if (!values.some((literal) => typeof literal === typeof value)) {
    return addIssue(run, { ...mismatch(node, value), documented: values }, at);
  }
  const finding = { code: 'value', expected: describeValues(values), documented: values } as const;
  if (open && isOpenKind(value)) addDrift(run, finding, at);
  else addIssue(run, finding, at);
}

function isOpenKind(value: unknown): boolean {
  return typeof value === 'string' || Number.isFinite(value);
}

/** Deeper down the checks are not asked again: what they see they would see over and over. */
const ASKING_DEPTH = 8;

/** Whether a check says that the value is one of the type, so that nobody has to look at it. */
function isKnown(run: Run, { check }: Definition, value: unknown, depth: number): boolean {
  if (!run.asksChecks || depth > ASKING_DEPTH) return false;
  if (check(value, 0)) return true;
  if (hasGivenUp()) run.asksChecks = false;
  return false;
}

function visitDefined(
  run: Run,
  { definition }: DefinedNode,
  value: unknown,
  path: DataPath | null,
  place: Place,
  depth: number,
): void {
  visit(run, nodeOfDefinition(definition), value, path, place, depth);
}

/** Data larger than this may be a graph with very many ways through it. */
const MANY_STEPS = 100_000;

function visitInside(
  run: Run,
  node: TypeNode & { kind: 'object' | 'map' | 'array' },
  value: unknown,
  path: DataPath | null,
  place: Place,
  depth: number,
): void {
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject || isArray(value) !== (node.kind === 'array')) {
    return addIssue(run, mismatch(node, value), { value, path, place });
  }
  if (++run.steps > MANY_STEPS) run.seen ??= new Map();
  if (depth > run.deepest) {
    run.seen ??= new Map();
    run.pending.push({ node, value, path, place });
    return;
  }
  if (run.seen !== null && isSeen(run.seen, value, node)) return;
  if (node.kind === 'array') visitArray(run, node.element, value, path, place, depth);
  else if (node.kind === 'object') visitObject(run, node, value, path, depth);
  else visitMap(run, node.value, value, path, place, depth);
}

/** Whether the value was met as one of the type; from now on it was. */
function isSeen(seen: Seen, value: object, node: TypeNode): boolean {
  const known = seen.get(value);
  if (known === undefined) {
    seen.set(value, node);
    return false;
  }
  // Nearly all values are met as one type only, and need no set of types.
  if (!(known instanceof Set)) {
    if (known === node) return true;
    seen.set(value, new Set([known, node]));
    return false;
  }
  if (known.has(node)) return true;
  known.add(node);
  return false;
}

function visitArray(
  run: Run,
  element: TypeNode,
  value: object,
  path: DataPath | null,
  place: Place,
  depth: number,
): void {
  const length = readMember(value, 'length', false);
  if (typeof length !== 'number') return addUnreadable(run, element, path, place);
  const definition = element.kind === 'defined' ? element.definition : null;
  for (let index = 0; index < length; index++) {
    if (run.count >= run.enough) return;
    const found = readMember(value, index, true);
    if (definition !== null && isKnown(run, definition, found, depth)) continue;
    const at = { parent: path, key: index };
    if (found === UNREADABLE) addUnreadable(run, element, at, place);
    else visit(run, element, found, at, place, depth + 1);
  }
}

function visitMap(
  run: Run,
  type: TypeNode,
  value: object,
  path: DataPath | null,
  place: Place,
  depth: number,
): void {
  const keys = keysOf(value);
  if (keys === null) return addUnreadable(run, type, path, place);
  for (const key of keys) {
    if (run.count >= run.enough) return;
    const found = readMember(value, key, false);
    const at = { parent: path, key };
    if (found === UNREADABLE) addUnreadable(run, type, at, place);
    else visit(run, type, found, at, place, depth + 1);
  }
}

function addUnreadable(run: Run, node: TypeNode, path: DataPath | null, place: Place): void {
  addIssue(
    run,
    { code: 'unreadable', expected: describe(node) },
    { value: undefined, path, place },
  );
}

function visitObject(
  run: Run,
  node: ObjectNode,
  value: object,
  path: DataPath | null,
  depth: number,
): void {
  const isPlain = !run.isPolluted && isPlainObject(value);
  let present = 0;
  for (const member of node.members) {
    if (run.count >= run.enough) return;
    const found = readMember(value, member.name, isPlain && !member.isInherited);
    if (found !== undefined) present++;
    else if (!member.isRequired) continue;
    // Most members are what they should be, and nothing has to be noted of them.
    if (member.plain === typeof found && (member.plain !== 'number' || Number.isFinite(found))) {
      continue;
    }
    if (member.values !== null && member.values.includes(found)) continue;
    const { definition } = member;
    // A value that is not there is none of any type.
    if (definition !== null && found !== undefined && isKnown(run, definition, found, depth)) {
      continue;
    }
    visitProperty(
      run,
      member,
      { value: found, path: { parent: path, key: member.name }, place: member.place },
      depth,
    );
  }
  if (run.isStrict || run.onUnknown !== null) visitUnknown(run, node, value, path, present);
}

function isPlainObject(value: object): boolean {
  try {
    return Object.getPrototypeOf(value) === Object.prototype;
  } catch {
    return false;
  }
}

function visitUnknown(
  run: Run,
  node: ObjectNode,
  value: object,
  path: DataPath | null,
  present: number,
): void {
  const keys = keysOf(value);
  if (keys === null) return addUnreadable(run, node, path, node.place);
  // As many members as were found above: there are no others.
  if (keys.length === present) return;
  for (const key of keys) {
    if (run.count >= run.enough) return;
    if (node.names.has(key)) continue;
    const found = readMember(value, key, false);
    if (found === undefined) continue;
    const finding = { code: 'member', expected: `the members of ${node.name}` } as const;
    addDrift(run, finding, { value: found, path: { parent: path, key }, place: node.place });
  }
}

function visitProperty(run: Run, member: MemberNode, at: Spot, depth: number): void {
  const { value } = at;
  const { type, isRequired, isNullable, isDispensable, limits } = member;
  if (value === UNREADABLE) return addUnreadable(run, type, at.path, at.place);
  if (value === undefined) {
    const finding = { code: 'missing', expected: describe(type) } as const;
    return isDispensable ? addDrift(run, finding, at) : addIssue(run, finding, at);
  }
  if (value === null && (isNullable || acceptsNull(type))) return;
  if (value === null && !isRequired) {
    return addDrift(run, { code: 'null', expected: describe(type) }, at);
  }
  visit(run, type, value, at.path, at.place, depth + 1);
  const broken = limits === null ? '' : brokenLimit(limits, value);
  if (broken !== '') addDrift(run, { code: 'limit', expected: broken }, at);
}
