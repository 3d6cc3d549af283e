/** Findings → changes: each with its level by what it is used for, its message and fingerprint. */
import { compareText } from '../text/source.js';
import type { Change, Level, UsedBy, Verdict } from './change.js';
import { levels } from './change.js';
import type { Finding } from './finding.js';
import { fingerprint } from './fingerprint.js';
import type { MatchedModels } from './match-variants.js';
import type { Direction, Policy, Rule } from './rules/rule.js';
import { messageOf } from './message.js';
import { ruleOf } from './rules/index.js';
import type { DiffSettings } from './settings.js';
import { invariant } from '../text/invariant.js';
import { bumpOf } from './verdict.js';

const POLICIES: readonly Policy[] = ['wire', 'sdk', 'docs'];

/** In the order of operations and types; what is found twice in one place is one change. */
export function judgeFindings(
  findings: readonly Finding[],
  models: MatchedModels,
  settings: DiffSettings,
): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const finding of findings) {
    const change = judge(finding, models, settings);
    if (change && !changes.has(change.fingerprint)) changes.set(change.fingerprint, change);
  }
  return [...changes.values()].sort(compareChanges);
}

function judge(
  finding: Finding,
  models: MatchedModels,
  { policy, rules }: DiffSettings,
): Change | null {
  const rule = ruleOf(finding.rule);
  invariant(rule, `no rule ${finding.rule}`);
  const chosen = rules[rule.id];
  if (chosen === 'off') return null;
  if (chosen === undefined && POLICIES.indexOf(rule.policy) > POLICIES.indexOf(policy)) return null;
  const usedBy = usesOf(finding, models);
  const directions = directionsOf(finding, usedBy);
  const softened = finding.isSoft ? rule.softened : undefined;
  const level = chosen ?? levelOf(rule, directions, finding.isSoft, policy);
  const { where, operation, detail, before, after, places } = finding;
  const path = finding.path.join('.');
  return {
    kind: rule.kind,
    rule: rule.id,
    level,
    where,
    operation,
    path,
    detail,
    before,
    after,
    fingerprint: fingerprint(coordinatesOf(finding, path)),
    message: messageOf({ ...finding, path }, (value) => value),
    reason: reasonOf(rule, directions, softened?.when ?? null, chosen !== undefined),
    places,
    usedBy,
    bump: chosen === undefined ? (ruleBump(rule, level, policy) ?? bumpOf(level)) : bumpOf(level),
  };
}

function ruleBump({ bump }: Rule, level: Level, policy: Policy): Verdict | null {
  if (bump === undefined) return null;
  return bump === 'patch' && policy !== 'wire' && level !== 'info' ? bumpOf(level) : bump;
}

/** Which operations meet the place, as far as either side tells. */
function usesOf({ subject, where, operation }: Finding, models: MatchedModels): UsedBy {
  if (subject === null) {
    const uses = operation === null ? [] : [operation];
    return {
      request: where === 'response' ? [] : uses,
      response: where === 'request' ? [] : uses,
    };
  }
  const uses = (direction: Direction) => {
    const before = models.before.usedBy.get(subject.before ?? '')?.[direction] ?? [];
    const after = models.after.usedBy.get(subject.after ?? '')?.[direction] ?? [];
    return [...new Set([...before, ...after])].sort(compareText);
  };
  return { request: uses('request'), response: uses('response') };
}

/** A type that no operation is known to use may be used for both. */
function directionsOf({ subject, where }: Finding, usedBy: UsedBy): readonly Direction[] {
  const both = ['request', 'response'] as const;
  if (subject === null)
    return both.filter((direction) => where === direction || where === 'operation');
  const used = both.filter((direction) => usedBy[direction].length > 0);
  return used.length === 0 ? both : used;
}

function levelOf(
  rule: Rule,
  directions: readonly Direction[],
  isSoft: boolean,
  policy: Policy,
): Level {
  const { levels: own, softened, sdkLevel } = rule;
  const table = isSoft && softened ? softened.levels : own;
  const found = directions.map((direction) => table[direction]);
  if (sdkLevel && policy !== 'wire') found.push(sdkLevel);
  return levels.find((level) => found.includes(level)) ?? 'info';
}

function reasonOf(
  { why }: Rule,
  directions: readonly Direction[],
  softened: string | null,
  isChosen: boolean,
): string {
  if (isChosen) return `${why} The level is set by settings.`;
  const used = directions.length === 1 ? ` Used in ${directions.join()}s only.` : '';
  return `${why}${softened === null ? '' : ` Milder, as ${softened}.`}${used}`;
}

/** No prose and no line; types and values only where the place alone does not tell. */
function coordinatesOf(
  { rule, where, operation, detail, before, after }: Finding,
  path: string,
): readonly string[] {
  const kind = ruleOf(rule)?.kind;
  const isValue =
    kind === 'type-changed' || kind === 'default-changed' || kind === 'constraint-changed';
  return [
    rule,
    where,
    operation ?? '',
    path,
    JSON.stringify(detail.value ?? null),
    detail.variant ?? '',
    `${detail.from ?? ''}>${detail.to ?? ''}`,
    isValue ? `${before ?? ''}>${after ?? ''}` : '',
  ];
}

const WHERE = ['operation', 'request', 'response', 'type'] as const;

function compareChanges(a: Change, b: Change): number {
  return (
    Number(a.operation === null) - Number(b.operation === null) ||
    compareText(a.operation ?? '', b.operation ?? '') ||
    WHERE.indexOf(a.where) - WHERE.indexOf(b.where) ||
    compareText(a.path, b.path) ||
    compareText(a.rule, b.rule) ||
    compareText(String(a.detail.value ?? ''), String(b.detail.value ?? '')) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}
