/** What a reader of a comparison may choose: the policy, levels of rules, changes to leave out. */
import type { Level } from './change.js';
import type { Policy } from './rules/rule.js';

export interface DiffSettings {
  readonly policy: Policy;
  /** Rule id → its level; `off` leaves its changes out. */
  readonly rules: Readonly<Record<string, Level | 'off'>>;
  readonly ignore: readonly IgnoreEntry[];
  readonly renames: RenameSettings;
  /** The day of the comparison, `2031-06-01`: entries end. `null`: none of them does. */
  readonly today: string | null;
  readonly doubts: { readonly before: SideDoubts; readonly after: SideDoubts };
}

/** What a comparison cannot rely on of the pages of a side. */
export interface SideDoubts {
  /** Pages that were only partly understood: nothing is concluded from their silence. */
  readonly partial: readonly string[];
  /** Pages that have lost their indentation, with items whose place is a guess. */
  readonly guessed: readonly GuessedPlaces[];
}

export const noDoubts: SideDoubts = { partial: [], guessed: [] };

export interface GuessedPlaces {
  readonly path: string;
  readonly count: number;
}

/** Old names → new names: what no likeness can tell, or what it tells wrongly. */
export interface RenameSettings {
  readonly types: Readonly<Record<string, string>>;
  /** By the place that a report shows, `Book.shelf.row` or `POST /v1/books shelf.row`. */
  readonly members: Readonly<Record<string, string>>;
  /** By their calls, `GET /v1/books`. */
  readonly operations: Readonly<Record<string, string>>;
}

/** A change that is known and wanted. All coordinates that are given must fit; `*` fits any text. */
export interface IgnoreEntry {
  readonly rule?: string;
  readonly operation?: string;
  readonly path?: string;
  readonly value?: string;
  readonly fingerprint?: string;
  readonly reason: string;
  /** The last day on which the entry counts, `2031-06-01`. */
  readonly until?: string;
}

export const defaultSettings: DiffSettings = {
  policy: 'wire',
  rules: {},
  ignore: [],
  renames: { types: {}, members: {}, operations: {} },
  today: null,
  doubts: { before: noDoubts, after: noDoubts },
};
