/** A rule of the comparison as data: what is found, how bad it is for whom, and why. */
import type { ChangeKind, Level, Verdict } from '../change.js';

/** What a caller sends, and what a caller receives: the same fact may be harmless in the one only. */
export type Direction = 'request' | 'response';

/**
 * Whose compatibility is the question: calls over the wire, code written against generated
 * packages, or readers of the pages. Each one includes those before it.
 */
export type Policy = 'wire' | 'sdk' | 'docs';

export interface Rule {
  /** Also the name of the file. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly levels: Readonly<Record<Direction, Level>>;
  /** The case in which the rule is milder. */
  readonly softened?: {
    readonly when: string;
    readonly levels: Readonly<Record<Direction, Level>>;
  };
  /** The first policy that shows the rule. */
  readonly policy: Policy;
  /** The level for code written against a generated package, if it is another one. */
  readonly sdkLevel?: Level;
  /** What the change means for a version, where the level does not tell. */
  readonly bump?: Verdict;
  /** The rule that finds the opposite change; its own id if it finds both. */
  readonly mirror: string;
  /** Why the mirror's mirror is another rule. */
  readonly waiver?: string;
  /** `{path}`, `{before}`, `{after}`, `{value}`, `{variant}`, `{operation}` are filled in. */
  readonly message: string;
  readonly summary: string;
  readonly why: string;
  readonly example: { readonly before: string; readonly after: string };
}
