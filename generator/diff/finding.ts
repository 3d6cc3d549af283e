/** A difference as the comparison meets it: rule and coordinates, not yet judged. */
import type { TypeDef } from '../model/model.js';
import type { TypeId } from '../model/type.js';
import type { ChangeDetail, ChangePlace, Where } from './change.js';
import type { IsEcho } from './echo.js';
import { findEchoes } from './echo.js';
import type { MatchedModels } from './match-variants.js';
import type { Renames } from './renames.js';
import type { RuleId } from './rules/index.js';

export interface Places {
  readonly before: ChangePlace | null;
  readonly after: ChangePlace | null;
}

export interface Finding {
  readonly rule: RuleId;
  readonly where: Where;
  readonly operation: string | null;
  readonly path: readonly string[];
  /** The named type that the path starts with, by its ids on both sides. */
  readonly subject: Subject | null;
  readonly detail: ChangeDetail;
  readonly before: string | null;
  readonly after: string | null;
  readonly places: Places;
  /** The case in which the rule is milder; the rule says which (`softened`). */
  readonly isSoft: boolean;
  /** A member of which the page does not tell which object it belongs to. */
  readonly isPlacementGuess: boolean;
}

export interface Subject {
  readonly before: TypeId | null;
  readonly after: TypeId | null;
}

/** The place that is compared: what every finding there has in common. */
export interface Site {
  readonly where: Where;
  readonly operation: string | null;
  readonly subject: Subject | null;
  readonly path: readonly string[];
  /** The anonymous member of a union that the path leads through. */
  readonly variant: string | null;
  /** What holds the values that are compared, in the words of the pages: `array of `, or ''. */
  readonly within: string;
  readonly places: Places;
  /** Inline definitions on the way here, `before>after`: recursion ends at the second one. */
  readonly chain: readonly string[];
}

/** Two definitions that are compared where they stand, because not both are known by one name. */
export interface OpenShapes {
  readonly before: TypeDef;
  readonly after: TypeDef;
  readonly site: Site;
}

/** What one comparison knows and collects. */
export interface Comparison {
  readonly models: MatchedModels;
  readonly findings: Finding[];
  /** Shapes that are still to be compared. */
  readonly open: OpenShapes[];
  readonly facts: FactTally;
  /** Whether a difference of two types is told already, under the name of a type. */
  readonly isEcho: IsEcho;
  readonly renames: Renames;
}

/** How often both sides state a fact of a member, in which way, and how often only one does. */
export interface FactCount {
  yesBefore: number;
  yesAfter: number;
  both: number;
  gained: number;
  lost: number;
}

export type FactTally = Readonly<Record<'required' | 'nullable' | 'limit' | 'contents', FactCount>>;

export function startComparison(models: MatchedModels, renames: Renames): Comparison {
  const count = (): FactCount => ({ yesBefore: 0, yesAfter: 0, both: 0, gained: 0, lost: 0 });
  const facts = { required: count(), nullable: count(), limit: count(), contents: count() };
  return { models, findings: [], open: [], facts, isEcho: findEchoes(models), renames };
}

/** The site of a member below `site`. */
export function memberSite(site: Site, name: string, places: Places): Site {
  return { ...site, path: [...site.path, name], within: '', places };
}

export interface FindingValues {
  readonly before?: string | null;
  readonly after?: string | null;
  readonly detail?: ChangeDetail;
  readonly isSoft?: boolean;
  readonly isPlacementGuess?: boolean;
}

/** Adds what `rule` is about at `site`. */
export function addFinding(
  { findings }: Comparison,
  rule: RuleId,
  site: Site,
  {
    before = null,
    after = null,
    detail = {},
    isSoft = false,
    isPlacementGuess = false,
  }: FindingValues = {},
): void {
  const { where, operation, path, subject, variant, places } = site;
  const through = variant === null ? {} : { variant };
  findings.push({
    rule,
    where,
    operation,
    path,
    subject,
    detail: { ...through, ...detail },
    before,
    after,
    places,
    isSoft,
    isPlacementGuess,
  });
}
