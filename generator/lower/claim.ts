/** What one dialect says of a member, and which of several claims to believe (FORMAT §5.1). */
import type { DialectName } from '../dialects/dialect.js';
import { traitsOf } from '../model/dialect-traits.js';
import type { Inferences, Origin } from '../model/model.js';
import type { Fact, Type } from '../model/type.js';

export interface Claim {
  readonly dialect: DialectName;
  readonly required: Fact;
  readonly nullable: Fact;
  /** What it is in every dialect: `array of string`; `null` if that is not to be told. */
  readonly form: string | null;
  readonly inferred: Inferences;
  readonly origin: Origin;
}

/** The form of a type that no dialect prints in another way: enums are strings in some of them. */
export function plainForm(type: Type): string | null {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return type.kind;
    case 'literal':
      return typeof type.value;
    case 'array':
      return `array of ${plainForm(type.element) ?? ANYTHING}`;
    case 'map':
      return `map of ${plainForm(type.value) ?? ANYTHING}`;
    case 'union': {
      const [first = null, ...others] = type.variants
        .filter(({ kind }) => kind !== 'null')
        .map(plainForm);
      return others.every((form) => form === first) ? first : null;
    }
    default:
      return null;
  }
}

const ANYTHING = 'any';

/** Whether two forms can be one: what the one leaves open is what the other says. */
function areOneForm(a: string, b: string): boolean {
  const isWider = (wide: string, form: string) =>
    wide.endsWith(ANYTHING) && form.startsWith(wide.slice(0, -ANYTHING.length));
  return a === b || isWider(a, b) || isWider(b, a);
}

export interface SettledClaims {
  readonly required: Fact;
  readonly nullable: Fact;
  readonly inferred: Inferences;
  /** Two exact dialects that contradict each other. */
  readonly conflicts: readonly ClaimConflict[];
}

export interface ClaimConflict {
  readonly fact: 'required' | 'nullable' | 'type';
  readonly believed: Claim;
  readonly other: Claim;
}

/** Settles requiredness first, since Python's mark says nullable only of what is required. */
export function settleClaims(claims: readonly Claim[]): SettledClaims {
  const required = settle('required', claims);
  const marked = claims.find(isMarked);
  const nullable = settle('nullable', claims);
  const together =
    nullable.value === 'unstated' && marked && required.claim && required.claim !== marked
      ? required.value === 'yes'
      : false;
  const inferred: Inferences = {
    ...required.inferred,
    ...(together ? { nullable: 'other-dialect' } : nullable.inferred),
  };
  return {
    required: required.value,
    nullable: together ? 'yes' : nullable.value,
    inferred,
    conflicts: [...required.conflicts, ...nullable.conflicts, ...formConflicts(claims)],
  };
}

/** The first claim is that of the model into which the others are fused: its type is taken. */
function formConflicts([believed, ...others]: readonly Claim[]): readonly ClaimConflict[] {
  const form = believed?.form ?? null;
  if (!believed || form === null) return [];
  const other = others.find((claim) => claim.form !== null && !areOneForm(form, claim.form));
  return other ? [{ fact: 'type', believed, other }] : [];
}

/** Python's `Optional`: its claims about it are inferred, the mark itself is stated. */
function isMarked({ dialect, inferred }: Claim): boolean {
  const { states, hasOneMark } = traitsOf(dialect);
  return hasOneMark && !states.includes('required') && inferred.required !== undefined;
}

interface SettledFact {
  readonly value: Fact;
  readonly claim: Claim | null;
  readonly inferred: Inferences;
  readonly conflicts: readonly ClaimConflict[];
}

function settle(fact: 'required' | 'nullable', claims: readonly Claim[]): SettledFact {
  const isExact = ({ dialect }: Claim) => traitsOf(dialect).states.includes(fact);
  const made = claims.filter((claim) => claim[fact] !== 'unstated');
  const stated = made.filter(({ inferred }) => inferred[fact] === undefined);
  const [believed, ...others] = [
    ...stated.filter(isExact),
    ...stated.filter((claim) => !isExact(claim)),
  ];
  if (believed) {
    const conflicts = others
      .filter((other) => other[fact] !== believed[fact] && isExact(other))
      .map((other) => ({ fact, believed, other }));
    return { value: believed[fact], claim: believed, inferred: {}, conflicts };
  }
  const evidence = (claim: Claim) => claim.inferred[fact];
  // A mark that leaves the fact open is more than the guess of a dialect that marks nothing.
  const open = claims.find((claim) => claim[fact] === 'unstated' && isMarked(claim));
  const guess = made.find((claim) => evidence(claim) !== 'default') ?? open ?? made[0] ?? claims[0];
  const value = guess?.[fact] ?? 'unstated';
  const kind = guess && evidence(guess);
  return { value, claim: null, inferred: kind ? { [fact]: kind } : {}, conflicts: [] };
}
