/** A value and a union → the variant that it is, or should be: by its kind, its tag, or by trial. */
import type { DataPath } from './validation-issue.js';
import { isArray, readMember } from './validation-read.js';
import type { Finding, Run, Spot } from './validation-run.js';
import { addDrift, addIssue, report } from './validation-run.js';
import { describe, describeValues, hasFormat, matchesScalar } from './validation-scalars.js';
import type { Literal, Place, TagNode, TypeNode, UnionNode } from './validation-table.js';
import { nodeOfDefinition } from './validation-table.js';
import { chosenArm, nearest } from './validation-arms.js';

export function visitUnion(
  run: Run,
  node: UnionNode,
  value: unknown,
  path: DataPath | null,
  place: Place,
  depth: number,
): void {
  if (typeof value !== 'object' || value === null) {
    return visitScalarVariant(run, node, { value, path, place });
  }
  if (node.scalars.some(({ type }) => matchesScalar(type, value))) return;
  const { tag } = node;
  if (isArray(value)) return visitOneOf(run, node, node.lists, { value, path, place }, depth);
  if (tag === null) {
    const arms = [...node.objects, ...node.maps];
    return visitOneOf(run, node, arms, { value, path, place }, depth);
  }
  const text = readMember(value, tag.name, false);
  const arms = typeof text === 'string' ? tag.named.get(text) : undefined;
  const [only] = arms ?? [];
  if (arms === undefined || only === undefined) {
    return visitOther(run, node, tag, { value, path, place }, depth);
  }
  if (arms.length === 1) run.visit(run, only, value, path, place, depth);
  else visitOneOf(run, node, arms, { value, path, place }, depth);
}

function visitScalarVariant(run: Run, node: UnionNode, at: Spot): void {
  const { value } = at;
  const { values, open, scalars } = node;
  if (values.some((literal) => literal === value)) return;
  const alike = values.filter((literal) => typeof literal === typeof value);
  const found = scalars.filter(({ type }) => matchesScalar(type, value));
  const [first] = found;
  if (first !== undefined && !found.some(({ type }) => hasFormat(type, value))) {
    return addDrift(run, { code: 'format', expected: describe(first) }, at);
  }
  if (alike.length === 0) return first === undefined ? refuse(run, node, values, at) : undefined;
  if (first !== undefined && run.onUnknown === null) return;
  const finding = { code: 'value', expected: describeValues(alike), documented: alike } as const;
  if (first !== undefined) report(run, finding, at);
  else if (open && (typeof value === 'string' || Number.isFinite(value)))
    addDrift(run, finding, at);
  else addIssue(run, finding, at);
}

function refuse(run: Run, node: UnionNode, documented: readonly Literal[], at: Spot): void {
  const code = at.value === null ? 'null' : 'type';
  addIssue(run, { code, expected: describe(node), documented }, at);
}

/** Without a tag: the value may be any of the arms, which are all of its kind. */
function visitOneOf(
  run: Run,
  node: UnionNode,
  arms: readonly TypeNode[],
  at: Spot,
  depth: number,
): void {
  const [only] = arms;
  if (only === undefined) return refuse(run, node, [], at);
  if (arms.length === 1) return run.visit(run, only, at.value, at.path, at.place, depth);
  if (isSettled(run, arms, at, depth)) return;
  if (run.isSilent) run.count++;
  else run.visit(run, nearest(run, arms, at), at.value, at.path, at.place, depth);
}

/** Whether one of the arms takes the value; it is looked at again if more is to be told about it. */
function isSettled(run: Run, arms: readonly TypeNode[], at: Spot, depth: number): boolean {
  const chosen = chosenArm(run, arms, at);
  if (chosen === null) return false;
  const isToldMore = !chosen.isProven || run.onUnknown !== null;
  if (isToldMore) run.visit(run, chosen.node, at.value, at.path, at.place, depth);
  return true;
}

/** The tag is none of the documented ones, or no text at all. */
function visitOther(run: Run, node: UnionNode, tag: TagNode, at: Spot, depth: number): void {
  const { name, texts, others } = tag;
  const value =
    typeof at.value === 'object' && at.value !== null
      ? readMember(at.value, name, false)
      : undefined;
  const isText = typeof value === 'string';
  // Variants that do not demand the tag may lack it, or have null there.
  if (isSettled(run, isText ? others : [...node.objects, ...node.maps], at, depth)) return;
  const path = { parent: at.path, key: name };
  const finding: Pick<Finding, 'expected' | 'documented'> = {
    expected: describeValues(texts),
    documented: texts,
  };
  const spot = { value, path, place: at.place };
  if (isText) return addDrift(run, { ...finding, code: 'variant' }, spot);
  const untagged = node.objects.filter((arm) => value === undefined && mayLack(arm, name));
  const lacking = [...others, ...untagged];
  if (lacking.length > 0 && !run.isSilent) {
    return run.visit(run, nearest(run, lacking, at), at.value, at.path, at.place, depth);
  }
  const code = value === undefined ? 'missing' : value === null ? 'null' : 'type';
  addIssue(run, { ...finding, code }, spot);
}

/** Whether the tag is a member of the variant that may be missing. */
function mayLack(arm: TypeNode, tag: string): boolean {
  const node = arm.kind === 'defined' ? nodeOfDefinition(arm.definition) : arm;
  if (node.kind !== 'object') return false;
  return node.members.some(
    ({ name, isRequired, isDispensable }) => name === tag && (!isRequired || isDispensable),
  );
}
