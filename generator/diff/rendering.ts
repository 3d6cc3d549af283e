/**
 * Findings that a new rendering of the pages explains → one note. Pages that never said "or null"
 * and say it in many places at once have learnt to say it; the API did not change.
 */
import type { Note } from './change.js';
import type { FactCount, Finding } from './finding.js';
import type { Comparison } from './finding.js';
import type { RuleId } from './rules/index.js';

export interface Settled {
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
}

/** So many at once, and this part of all members, are no coincidence. */
const FEWEST = 4;
const PART = 0.1;

/** Takes out what is drift, and tells it in one line for each fact. */
export function settleRendering({ findings, facts }: Comparison): Settled {
  const drifts = [
    ...factDrift(findings, facts.nullable, 'became-nullable', 'became-non-nullable', 'null'),
    ...factDrift(findings, facts.required, 'became-optional', 'became-required', 'optional'),
    ...formatDrift(findings),
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

/** Dates and integers that are told apart from strings and numbers, all in one direction. */
function formatDrift(findings: readonly Finding[]): readonly Drift[] {
  return (['date-time', 'integer'] as const).flatMap((format) => {
    const changed = findings.filter(({ rule }) => rule === 'format-changed');
    const came = changed.filter(({ after }) => after === format);
    const went = changed.filter(({ before }) => before === format);
    const found = came.length > 0 ? came : went;
    const isOneWay = came.length === 0 || went.length === 0;
    const what = `${came.length > 0 ? '' : 'not '}that they are a ${format}`;
    return isOneWay && found.length >= FEWEST ? [{ found, what }] : [];
  });
}
