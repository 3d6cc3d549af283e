/** What one dialect says of a member, and which of several claims to believe (FORMAT §5.1). */
import type { DialectName } from '../dialects/dialect.js';
import type { Inferences, Origin } from '../model/model.js';
import type { Fact } from '../model/type.js';

export interface Claim {
  readonly dialect: DialectName;
  readonly required: Fact;
  readonly nullable: Fact;
  readonly inferred: Inferences;
  readonly origin: Origin;
}

/** Dialects that are exact on a fact, the most trusted first; what they leave open falls through. */
const EXACT: Readonly<Record<'required' | 'nullable', readonly DialectName[]>> = {
  // HTTP before the SDKs: its pages are rendered from the specification itself.
  required: ['http', 'typescript', 'csharp', 'cli', 'php'],
  nullable: ['http', 'typescript', 'csharp'],
};

export interface SettledClaims {
  readonly required: Fact;
  readonly nullable: Fact;
  readonly inferred: Inferences;
  /** Two exact dialects that contradict each other. */
  readonly conflicts: readonly ClaimConflict[];
}

export interface ClaimConflict {
  readonly fact: 'required' | 'nullable';
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
    conflicts: [...required.conflicts, ...nullable.conflicts],
  };
}

/** Python's `Optional`: its claims about it are inferred, the mark itself is stated. */
function isMarked({ dialect, inferred }: Claim): boolean {
  return (dialect === 'python' || dialect === 'java') && inferred.required !== undefined;
}

interface SettledFact {
  readonly value: Fact;
  readonly claim: Claim | null;
  readonly inferred: Inferences;
  readonly conflicts: readonly ClaimConflict[];
}

function settle(fact: 'required' | 'nullable', claims: readonly Claim[]): SettledFact {
  const rank = ({ dialect }: Claim) => {
    const index = EXACT[fact].indexOf(dialect);
    return index < 0 ? EXACT[fact].length : index;
  };
  const made = claims.filter((claim) => claim[fact] !== 'unstated');
  const stated = made.filter(({ inferred }) => inferred[fact] === undefined);
  const [believed, ...others] = [...stated].sort((a, b) => rank(a) - rank(b));
  if (believed) {
    const conflicts = others
      .filter((other) => other[fact] !== believed[fact] && rank(other) < EXACT[fact].length)
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
