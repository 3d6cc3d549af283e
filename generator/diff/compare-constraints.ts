/**
 * Defaults and limits of two members → findings. Sentences state them, so that prose that was
 * written anew states less or more than before: only a sentence that came or went alone counts.
 */
import type { Constraints, Property } from '../model/model.js';
import type { Type } from '../model/type.js';
import { proseFacts } from '../text/prose-facts.js';
import type { Comparison, FindingValues, Site } from './finding.js';
import { addFinding } from './finding.js';

type Described = Pick<Property, 'type' | 'constraints' | 'description'>;

const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'maxItems'] as const;

export function compareConstraints(
  before: Described,
  after: Described,
  site: Site,
  comparison: Comparison,
): void {
  compareDefaults(before, after, site, comparison);
  for (const limit of LIMITS) {
    const [b, a] = [before.constraints[limit], after.constraints[limit]];
    if (b === a) continue;
    const texts = { before: textOf(limit, b), after: textOf(limit, a) };
    if (b === undefined || a === undefined) {
      compareStatement(before, after, limit, 'constraint', texts, site, comparison);
      continue;
    }
    const isTighter = limit.startsWith('min') ? a > b : a < b;
    addFinding(comparison, isTighter ? 'constraint-tightened' : 'constraint-relaxed', site, texts);
  }
}

function compareDefaults(
  before: Described,
  after: Described,
  site: Site,
  comparison: Comparison,
): void {
  const [b, a] = [before.constraints.default, after.constraints.default];
  // The default of what has one value only says nothing.
  if (b === a || isFixed(before.type, b) || isFixed(after.type, a)) return;
  const texts = { before: valueText(b), after: valueText(a) };
  if (b === undefined || a === undefined) {
    compareStatement(before, after, 'default', 'default', texts, site, comparison);
  } else addFinding(comparison, 'default-changed', site, texts);
}

/** What only one of two descriptions states. */
function compareStatement(
  before: Described,
  after: Described,
  fact: keyof Constraints,
  thing: 'constraint' | 'default',
  texts: FindingValues,
  site: Site,
  comparison: Comparison,
): void {
  // The same sentence about another type: that one is the change.
  if (before.description === after.description) return;
  const isGain = before.constraints[fact] === undefined;
  const [less, more] = isGain ? [before, after] : [after, before];
  if (isAlone(less, more, (facts) => facts[fact] !== undefined)) {
    addFinding(comparison, `${thing}-${isGain ? 'added' : 'removed'}`, site, texts);
  } else comparison.facts.limit[isGain ? 'gained' : 'lost']++;
}

function isFixed(type: Type, value: Constraints['default']): boolean {
  return type.kind === 'literal' && type.value === value;
}

function valueText(value: Constraints['default']): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function textOf(limit: string, value: number | undefined): string | null {
  return value === undefined ? null : `${limit} ${value}`;
}

/** Whether the one description is the other one and sentences that state nothing but the fact. */
function isAlone(
  { description: less }: Described,
  { description: more }: Described,
  states: (facts: Constraints) => boolean,
): boolean {
  const [few, many] = [sentences(less), sentences(more)];
  const isKept = few.every((sentence) => many.includes(sentence));
  const added = many.filter((sentence) => !few.includes(sentence));
  const facts = added.map(constraintsIn);
  return isKept && facts.every((fact) => Object.keys(fact).length > 0) && facts.some(states);
}

function sentences(description: string): readonly string[] {
  return description
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function constraintsIn(sentence: string): Constraints {
  const facts = proseFacts(sentence);
  const stated = (['default', ...LIMITS] as const).filter((fact) => facts[fact] !== null);
  return Object.fromEntries(stated.map((fact) => [fact, facts[fact]]));
}
