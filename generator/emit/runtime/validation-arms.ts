/** Variants that only a trial tells apart → the first that fits, or the one with the least issues. */
import { verdictOf } from './validation-verdict.js';
import type { Run, Spot, Verdicts } from './validation-run.js';
import { workOff } from './validation-run.js';
import type { TypeNode } from './validation-table.js';
import { nodeOfDefinition } from './validation-table.js';

/** Trials within trials, and all steps in them, before variants are told apart at a glance. */
const DEEPEST_TRIAL = 16;
const MOST_TRIAL_STEPS = 1_000_000;

/** Of no arms none is chosen. */
const NOTHING: TypeNode = { kind: 'scalar', type: 'null' };

export interface ChosenArm {
  readonly node: TypeNode;
  /** It was tried and fits; else it is the likeliest, and has to be looked at. */
  readonly isProven: boolean;
}

/** `null` if the value fits none. Those who listen to drift want the variant with the least of it. */
export function chosenArm(run: Run, arms: readonly TypeNode[], at: Spot): ChosenArm | null {
  const { depth, steps } = run.trials;
  if (arms.length > 0 && (depth >= DEEPEST_TRIAL || steps > MOST_TRIAL_STEPS)) {
    return { node: likeliest(arms, at.value) ?? NOTHING, isProven: false };
  }
  const exact =
    run.onUnknown === null
      ? undefined
      : arms.find((node) => fits({ ...run, isStrict: true }, node, at));
  const node = exact ?? arms.find((arm) => fits(run, arm, at));
  return node === undefined ? null : { node, isProven: true };
}

/** At a glance: the variant most of whose required members are there. */
function likeliest(arms: readonly TypeNode[], value: unknown): TypeNode | undefined {
  let [best] = arms;
  let most = -1;
  for (const arm of arms) {
    const node = arm.kind === 'defined' ? nodeOfDefinition(arm.definition) : arm;
    const members = node.kind === 'object' ? node.members : [];
    const required = members.filter(({ isRequired }) => isRequired);
    const there = required.filter(({ name }) => hasOwn(value, name)).length;
    const share = required.length === 0 ? 0.5 : there / required.length;
    if (share > most) [best, most] = [arm, share];
  }
  return best;
}

function hasOwn(value: unknown, name: string): boolean {
  try {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  } catch {
    return false;
  }
}

function fits(run: Run, node: TypeNode, at: Spot): boolean {
  const { value } = at;
  if (run.asksChecks && node.kind === 'defined') {
    const verdict = verdictOf(node.definition.check, value);
    if (verdict !== null) return verdict;
  }
  if (typeof value !== 'object' || value === null) return issuesOf(run, node, at, 1) === 0;
  const verdicts = verdictsOf(run);
  const known = verdicts.get(value) ?? new Map<TypeNode, boolean>();
  verdicts.set(value, known);
  const verdict = known.get(node);
  if (verdict !== undefined) return verdict;
  // What is asked again while it is tried is cyclic, and depends on the rest only.
  known.set(node, true);
  const isFitting = issuesOf(run, node, at, 1) === 0;
  known.set(node, isFitting);
  return isFitting;
}

function verdictsOf({ isStrict, trials }: Run): Verdicts {
  return isStrict ? (trials.strict ??= new Map()) : (trials.tolerant ??= new Map());
}

const ENOUGH = 20;

/** The variant whose issues are the fewest; the first of equals. Tagged values never come here. */
export function nearest(run: Run, arms: readonly TypeNode[], at: Spot): TypeNode {
  let [best] = arms;
  let fewest = Infinity;
  for (const node of arms) {
    const count = issuesOf(run, node, at, ENOUGH);
    if (count < fewest) [best, fewest] = [node, count];
  }
  return best ?? NOTHING;
}

/** How many issues the value has as a value of the type, counted up to `enough`. */
function issuesOf(run: Run, node: TypeNode, at: Spot, enough: number): number {
  const { trials } = run;
  trials.depth++;
  const trial: Run = {
    ...run,
    onUnknown: null,
    issues: [],
    isSilent: true,
    enough,
    count: 0,
    pending: [],
    deepest: 24,
    steps: 0,
    seen: null,
  };
  workOff(trial, { ...at, node });
  trials.steps += trial.steps;
  trials.depth--;
  return trial.count;
}
