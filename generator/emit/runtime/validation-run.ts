/** One walk over a value: its preset, what it has found, and what it still has to look at. */
import type { DataPath, DriftReport, IssueCode, ValidationIssue } from './validation-issue.js';
import { dottedOf } from './dotted-path.js';
import { kindOf, pointerOf, segmentsOf } from './validation-issue.js';
import type { Literal, Place, TypeNode } from './validation-table.js';

/** A value, where it is in the data, and where it is documented. */
export interface Spot {
  readonly value: unknown;
  readonly path: DataPath | null;
  readonly place: Place;
}

/** What is to be looked at: the value as a value of the type. */
export interface Visit extends Spot {
  readonly node: TypeNode;
}

/** Looks at a value of the data. All in arguments: most values need no more than a glance. */
export type Visitor = (
  run: Run,
  node: TypeNode,
  value: unknown,
  path: DataPath | null,
  place: Place,
  depth: number,
) => void;

export interface Run {
  readonly isStrict: boolean;
  readonly onUnknown: ((report: DriftReport) => void) | null;
  readonly issues: ValidationIssue[];
  /** No issue is described: only their number counts. */
  readonly isSilent: boolean;
  /** The walk may end when it has found so many. */
  readonly enough: number;
  count: number;
  /** Too deep for the stack; looked at later. */
  readonly pending: Visit[];
  readonly deepest: number;
  steps: number;
  /** Set when the data is so deep or large that it may be cyclic. */
  seen: Seen | null;
  /** The boolean checks may be asked; not once they have given up. */
  asksChecks: boolean;
  readonly trials: Trials;
  readonly visit: Visitor;
  /** All objects have members that nobody gave them. */
  readonly isPolluted: boolean;
}

export type Verdicts = Map<object, Map<TypeNode, boolean>>;

/** Values with the types that they were met as. */
export type Seen = Map<object, TypeNode | Set<TypeNode>>;

/** What is known of the variants that were tried, shared by all runs over one value. */
export interface Trials {
  /** By preset, by value, by type. */
  strict: Verdicts | null;
  tolerant: Verdicts | null;
  depth: number;
  steps: number;
}

/** Visits, and then all that was put off. */
export function workOff(run: Run, first: Visit): void {
  const { pending } = run;
  for (let next: Visit | undefined = first; next !== undefined; next = pending.pop()) {
    if (run.count >= run.enough) return;
    run.visit(run, next.node, next.value, next.path, next.place, 0);
  }
}

const MOST_ISSUES = 100;

/** The words of an issue; a place stands for page and line. */
export interface Finding {
  readonly code: IssueCode;
  readonly expected: string;
  readonly documented?: readonly Literal[];
}

export function addIssue(run: Run, { code, expected, documented }: Finding, at: Spot): void {
  run.count++;
  if (run.isSilent || run.issues.length >= MOST_ISSUES) return;
  const segments = segmentsOf(at.path);
  const path = dottedOf(segments);
  const received = code === 'unreadable' ? 'an error' : kindOf(at.value);
  run.issues.push({
    code,
    pointer: pointerOf(segments),
    path,
    segments,
    expected,
    received,
    documented: documented ?? [],
    page: at.place.page,
    line: at.place.line,
    message: `${path === '' ? 'the value' : path}: ${sentence(code, expected, received)}`,
  });
}

function sentence(code: IssueCode, expected: string, received: string): string {
  switch (code) {
    case 'missing':
      return `missing, expected ${expected}`;
    case 'member':
      return 'not documented';
    case 'null':
      return `null, documented as ${expected}`;
    case 'unreadable':
      return 'cannot be read';
    case 'value':
    case 'variant':
      return `expected ${expected}, received another ${received}`;
    case 'limit':
    case 'format':
      return `expected ${expected}`;
    default:
      return `expected ${expected}, received ${received}`;
  }
}

/**
 * What is not as documented and may pass when tolerant: refused by a strict run, else reported if
 * somebody listens. Nothing is described for nobody.
 */
export function addDrift(
  run: Run,
  finding: Finding & { code: DriftReport['kind'] },
  at: Spot,
): void {
  if (run.isStrict) return addIssue(run, finding, at);
  report(run, finding, at);
}

/** What is documented as possible, and still worth to be known. */
export function report(run: Run, finding: Finding & { code: DriftReport['kind'] }, at: Spot): void {
  if (run.onUnknown === null) return;
  const segments = segmentsOf(at.path);
  run.onUnknown({
    kind: finding.code,
    pointer: pointerOf(segments),
    path: dottedOf(segments),
    expected: finding.expected,
    received: received(finding.code, at.value),
    documented: finding.documented ?? [],
    page: at.place.page,
    line: at.place.line,
  });
}

/** Values of an enum and tags are told, as they are of no use else; nothing else of the data is. */
function received(kind: DriftReport['kind'], value: unknown): string {
  if (kind !== 'value' && kind !== 'variant') return kindOf(value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return kindOf(value);
  return value.length > 100 ? `${value.slice(0, 100)}…` : value;
}
