/**
 * Findings that a new rendering of the pages explains → one note. Pages that never said "or null"
 * and say it in many places at once have learnt to say it; the API did not change.
 */
import type { ApiModel } from '../model/model.js';
import { typesIn } from '../model/reach.js';
import type { Type } from '../model/type.js';
import { flatVariants } from '../model/variants.js';
import type { Note } from './change.js';
import type { Comparison, FactCount, Finding } from './finding.js';
import type { ModelIndex } from './model-index.js';
import type { RuleId } from './rules/index.js';

type Models = Comparison['models'];

export interface Settled {
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
}

/**
 * So many at once, and this part of all members, are no coincidence; fewer may be one edit of one
 * method. What is told without need is looked at, what is taken for drift is not.
 */
const FEWEST = 12;
const PART = 0.1;

/** Takes out what is drift, and tells it in one line for each fact. */
export function settleRendering({ findings, facts, models }: Comparison): Settled {
  const drifts = [
    ...factDrift(findings, facts.nullable, 'became-nullable', 'became-non-nullable', 'null'),
    ...factDrift(findings, facts.required, 'became-optional', 'became-required', 'optional'),
    ...formatDrift(findings),
    ...limitDrift(findings, models),
    ...opennessDrift(findings, models),
  ];
  const gone = new Set(drifts.flatMap(({ found }) => found));
  return {
    findings: findings.filter((finding) => !gone.has(finding)),
    notes: drifts.map(({ found, what }) => ({
      id: 'rendering-changed',
      message: `${found.length} members state now ${what}: the pages are rendered in another way, which is no change of the API`,
    })),
  };
}

interface Drift {
  readonly found: readonly Finding[];
  readonly what: string;
}

/**
 * `marked` says that the mark is there now, `unmarked` that it is gone. Only a mark that one side
 * uses nowhere is drift.
 */
function factDrift(
  findings: readonly Finding[],
  { both, yesBefore, yesAfter }: FactCount,
  marked: RuleId,
  unmarked: RuleId,
  word: 'null' | 'optional',
): readonly Drift[] {
  const isMember = (finding: Finding) => finding.path.length > 0;
  const came = findings.filter((finding) => finding.rule === marked && isMember(finding));
  const went = findings.filter((finding) => finding.rule === unmarked && isMember(finding));
  // "required" is the fact, "optional" the mark: it is absent where every member is required.
  const marks = (yes: number) => (word === 'optional' ? both - yes : yes);
  const isMany = (found: readonly Finding[]) =>
    found.length >= FEWEST && found.length >= both * PART;
  if (went.length === 0 && isMany(came) && marks(yesBefore) === 0) {
    return [{ found: came, what: `whether they are ${wordOf(word)}` }];
  }
  if (came.length === 0 && isMany(went) && marks(yesAfter) === 0) {
    return [{ found: went, what: `nothing about being ${wordOf(word)}` }];
  }
  return [];
}

function wordOf(word: 'null' | 'optional'): string {
  return word === 'null' ? 'nullable' : 'optional';
}

/** Fewer tell it: lines such as these are those of the newest pages only. */
const FEWEST_LIMITS = 3;
/** Enums of other values each: one can stand in many places. */
const FEWEST_ENUMS = 3;
/** Whether a number is an integer or a string a date, a sentence can tell. */
const FEWEST_FORMATS = 4;

/** Lines such as `minLength: 1` are of the newest pages; older ones state limits in sentences. */
function limitDrift(findings: readonly Finding[], { before, after }: Models): readonly Drift[] {
  const of = (...rules: readonly RuleId[]) => findings.filter(({ rule }) => rules.includes(rule));
  const came = of('constraint-added', 'default-added');
  const went = of('constraint-removed', 'default-removed');
  return oneWay(FEWEST_LIMITS, [
    { found: came, what: 'a default or a limit', isNew: () => !statesLimits(before.model) },
    { found: went, what: 'no default and no limit', isNew: () => !statesLimits(after.model) },
  ]);
}

interface Way extends Drift {
  /** Whether the other side states nothing of the kind. */
  readonly isNew: () => boolean;
}

/** The one of two ways that all findings go, if they are many and none goes the other way. */
function oneWay(fewest: number, ways: readonly [Way, Way]): readonly Drift[] {
  const [only, ...others] = ways.filter(({ found }) => found.length > 0);
  const isDrift = only && others.length === 0 && only.found.length >= fewest && only.isNew();
  return isDrift ? [only] : [];
}

function statesLimits({ operations, types }: ApiModel): boolean {
  const members = [
    ...operations.flatMap(({ parameters }) => parameters),
    ...types.flatMap(({ shape }) => (shape.kind === 'object' ? shape.properties : [])),
  ];
  return members.some(({ constraints }) => Object.keys(constraints).length > 0);
}

/** Some dialects print no `string` beside the values of an enum, open or not. */
function opennessDrift(findings: readonly Finding[], { before, after }: Models): readonly Drift[] {
  const opened = findings.filter(({ rule }) => rule === 'enum-opened');
  const closed = findings.filter(({ rule }) => rule === 'enum-closed');
  const enums = (found: readonly Finding[]) => new Set(found.map(enumOf)).size;
  if (Math.max(enums(closed), enums(opened)) < FEWEST_ENUMS) return [];
  return oneWay(FEWEST_ENUMS, [
    { found: closed, what: 'nothing about other values', isNew: () => !hasOpenEnum(after) },
    { found: opened, what: 'that other values may come', isNew: () => !hasOpenEnum(before) },
  ]);
}

function enumOf({ path, before, after }: Finding): string {
  return [path.at(-1), before, after].join('\n');
}

function hasOpenEnum({ model, types }: ModelIndex): boolean {
  const written = [
    ...model.types.flatMap(typesIn),
    ...model.operations.flatMap(({ parameters }) => parameters.map(({ type }) => type)),
  ];
  return written.some((type) => {
    const variants = flatVariants(elementOf(type), types);
    const kinds = variants.map(({ kind }) => kind);
    return kinds.includes('literal') && kinds.includes('string');
  });
}

function elementOf(type: Type): Type {
  return type.kind === 'array' ? elementOf(type.element) : type;
}

/** Dates and integers that are told apart from strings and numbers, all in one direction. */
function formatDrift(findings: readonly Finding[]): readonly Drift[] {
  return (['date-time', 'integer'] as const).flatMap((format) => {
    const changed = findings.filter(({ rule }) => rule === 'format-changed');
    const came = changed.filter(({ after }) => after?.endsWith(format));
    const went = changed.filter(({ before }) => before?.endsWith(format));
    const found = came.length > 0 ? came : went;
    const isOneWay = came.length === 0 || went.length === 0;
    const what = `${came.length > 0 ? '' : 'not '}that they are a ${format}`;
    return isOneWay && found.length >= FEWEST_FORMATS ? [{ found, what }] : [];
  });
}
