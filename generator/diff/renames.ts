/** Renames that the reader of a comparison confirms → pairs that no likeness has to speak for. */
import { compareText } from '../text/source.js';
import type { Note } from './change.js';
import type { RenameSettings } from './settings.js';

/** Old name → new name, with a memory of what was of use. */
export interface Renames {
  /** The new name of a type; `null` if none is given. */
  readonly type: (name: string) => string | null;
  /** The new call, `GET /v1/books`, of an operation. */
  readonly operation: (call: string) => string | null;
  /** The new name of a member, by its place as the report shows it. */
  readonly member: (place: string) => string | null;
  /** Tells that a pair was found for an entry: the others are reported as unused. */
  readonly use: (kind: keyof RenameSettings, key: string) => void;
  readonly notes: () => readonly Note[];
}

export function createRenames(settings: RenameSettings): Renames {
  const tables = {
    types: new Map(Object.entries(settings.types)),
    members: new Map(Object.entries(settings.members)),
    operations: new Map(Object.entries(settings.operations)),
  };
  const used = new Set<string>();
  const kinds = ['types', 'members', 'operations'] as const;
  return {
    type: (name) => tables.types.get(name) ?? null,
    operation: (call) => tables.operations.get(call) ?? null,
    member: (place) => tables.members.get(place) ?? null,
    use: (kind, key) => used.add(`${kind} ${key}`),
    notes: () =>
      kinds.flatMap((kind) =>
        [...tables[kind]]
          .filter(([from]) => !used.has(`${kind} ${from}`))
          .sort(([a], [b]) => compareText(a, b))
          .map(([from, to]) => ({
            id: 'rename-unused',
            message: `the rename of ${from} to ${to} fits nothing`,
          })),
      ),
  };
}

/** Nothing is confirmed. */
export const noRenames: Renames = createRenames({ types: {}, members: {}, operations: {} });

/** The place of a member as reports show it: `Book.shelf.row`, `POST /v1/books shelf.row`. */
export function memberPlace(
  { operation, path }: { readonly operation: string | null; readonly path: readonly string[] },
  name: string,
): string {
  const dotted = [...path, name].join('.');
  return operation === null ? dotted : `${operation} ${dotted}`;
}
