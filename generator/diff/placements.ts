/**
 * Members that came and went at once where a page has lost its indentation → one note: which object
 * such a member belongs to is a guess, and two versions may be guessed in two ways.
 */
import type { Note } from './change.js';
import type { Finding } from './finding.js';

export interface SettledPlacements {
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
}

/** A guess that differs is no change; a member that is nowhere on the other side is one. */
export function settlePlacements(findings: readonly Finding[]): SettledPlacements {
  const come = findings.filter(({ rule }) => COMING.has(rule));
  const moved = new Set<Finding>();
  for (const gone of findings.filter(({ rule }) => rule === 'field-removed')) {
    const partner = come.find(
      (each) =>
        !moved.has(each) &&
        (each.isPlacementGuess || gone.isPlacementGuess) &&
        each.path.at(-1) === gone.path.at(-1) &&
        rootOf(each) === rootOf(gone),
    );
    if (partner) moved.add(partner).add(gone);
  }
  if (moved.size === 0) return { findings, notes: [] };
  const count = moved.size / 2;
  const members = count === 1 ? '1 member stands' : `${count} members stand`;
  const message = `${members} in another object than before, on pages without indentation: that is a guess on both sides, and told as no change`;
  return {
    findings: findings.filter((finding) => !moved.has(finding)),
    notes: [{ id: 'placement-guessed', message }],
  };
}

const COMING: ReadonlySet<string> = new Set(['field-added', 'field-added-required']);

/** The request, the response or the named type that a finding is in. */
function rootOf({ where, operation, path }: Finding): string {
  return where === 'type' ? `type ${path[0] ?? ''}` : `${where} ${operation ?? ''}`;
}
