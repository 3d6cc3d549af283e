/**
 * What two members state about themselves → findings. Only yes against no is a change: what one
 * side leaves open is counted, and what a page only suggests by its order says nothing.
 */
import type { Inferences, Property } from '../model/model.js';
import { hasOneMark } from '../model/dialect-traits.js';
import type { Fact } from '../model/type.js';
import type { Comparison, FactCount, Site } from './finding.js';
import { addFinding } from './finding.js';
import { compareConstraints } from './compare-constraints.js';
import { compareDeprecation, compareValueDeprecations } from './compare-deprecation.js';

type Facts = Pick<
  Property,
  | 'type'
  | 'required'
  | 'nullable'
  | 'inferred'
  | 'constraints'
  | 'deprecated'
  | 'description'
  | 'origins'
>;

export function compareFacts(
  before: Facts,
  after: Facts,
  site: Site,
  comparison: Comparison,
): void {
  compareMarks(before, after, site, comparison);
  compareConstraints(before, after, site, comparison);
  compareDeprecation(before.deprecated, after.deprecated, 'field', site, comparison);
  // Of the values of a type with a name the type itself speaks.
  if (after.type.kind !== 'ref') {
    compareValueDeprecations(before, after, site, comparison);
  }
  if (before.description !== after.description) {
    addFinding(comparison, 'description-changed', site);
  }
}

function compareMarks(before: Facts, after: Facts, site: Site, comparison: Comparison): void {
  const [isGuessBefore, isGuessAfter] = [isGuess(before.inferred), isGuess(after.inferred)];
  if (isGuessBefore && isGuessAfter) return;
  if (isGuessBefore) {
    compareMark(after, before, (guess) =>
      addMark(guess === 'required' ? 'became-required' : 'became-non-nullable', site, comparison),
    );
    return;
  }
  if (isGuessAfter) {
    compareMark(before, after, (guess) =>
      addMark(guess === 'required' ? 'became-optional' : 'became-nullable', site, comparison),
    );
    return;
  }
  const required = compareFact(before.required, after.required, comparison.facts.required);
  if (required) {
    addMark(required === 'yes' ? 'became-required' : 'became-optional', site, comparison);
    // A page that has one mark for both facts leaves the other one open as soon as it is there.
    if ([before.nullable, after.nullable].includes('unstated')) return;
  }
  const nullable = compareFact(before.nullable, after.nullable, comparison.facts.nullable);
  if (nullable) {
    addMark(nullable === 'yes' ? 'became-nullable' : 'became-non-nullable', site, comparison);
  }
}

/** Order of members, a default and a sample are hints; another dialect's page is a statement. */
function isGuess({ required, nullable }: Inferences): boolean {
  return [required, nullable].some(
    (evidence) => evidence !== undefined && evidence !== 'other-dialect' && evidence !== 'path',
  );
}

/**
 * Python's `Optional` is stated, and which of the two it means is guessed: against a member that
 * states to be neither, the likelier one is the change.
 */
function compareMark(
  stated: Facts,
  guessed: Facts,
  found: (guess: 'required' | 'nullable') => void,
): void {
  const isPlain = stated.required === 'yes' && stated.nullable === 'no';
  if (!isPlain || !isMarked(guessed)) return;
  if (guessed.required === 'no') found('required');
  else if (guessed.nullable === 'yes') found('nullable');
}

/** Without a mark all is a guess: what a sample shows, and what a dialect does not print. */
function isMarked({ inferred, origins }: Facts): boolean {
  return inferred.required !== 'sample' && hasOneMark(origins);
}

/** The new value, if both sides state the fact and differ. */
function compareFact(before: Fact, after: Fact, count: FactCount): 'yes' | 'no' | null {
  if (before === 'unstated' || after === 'unstated') {
    if (before !== after) count[before === 'unstated' ? 'gained' : 'lost']++;
    return null;
  }
  count.both++;
  if (before === 'yes') count.yesBefore++;
  if (after === 'yes') count.yesAfter++;
  return before === after ? null : after;
}

type Mark = 'became-required' | 'became-optional' | 'became-nullable' | 'became-non-nullable';

const WORDS: Readonly<Record<Mark, readonly [string, string]>> = {
  'became-required': ['optional', 'required'],
  'became-optional': ['required', 'optional'],
  'became-nullable': ['not nullable', 'nullable'],
  'became-non-nullable': ['nullable', 'not nullable'],
};

function addMark(rule: Mark, site: Site, comparison: Comparison): void {
  const [before, after] = WORDS[rule];
  addFinding(comparison, rule, site, { before, after });
}
