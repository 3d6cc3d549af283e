/**
 * The sentence that says in a description that an item may belong elsewhere. It is written where
 * lost nesting was guessed, stays in facts-only pages, and marks the fact in the model.
 */

const DOUBT = /Its place is uncertain(?:: it may belong to `[^`]+`)?\./;

/** `other`: the header of an item that it could belong to as well. */
export function doubtNote(other: string | null): string {
  return other === null
    ? 'Its place is uncertain.'
    : `Its place is uncertain: it may belong to \`${other}\`.`;
}

/** The sentence in a description, '' where there is none. */
export function doubtIn(description: string): string {
  return DOUBT.exec(description)?.[0] ?? '';
}
