/** A text and where things stand in it: the coordinates every diagnostic and origin uses. */

/** One input text, with the path that diagnostics name it by (relative, `/` as separator). */
export interface SourceFile {
  readonly path: string;
  /** The path below the folder that the user named: it tells resources apart (FORMAT §1.4). */
  readonly route: string;
  readonly text: string;
}

/** A stretch of one line. Lines and columns count from 1, columns and lengths in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The place of the whole file: its first character. */
export function startOf(path: string): Place {
  return { path, line: 1, column: 1, length: 0 };
}

/** The place of a line: its first character. What was read from the line is named by it. */
export function lineStart({ path, line }: Pick<Place, 'path' | 'line'>): Place {
  return { path, line, column: 1, length: 1 };
}

/** The part of `place` that starts `offset` characters into it and is `length` long. */
export function within(place: Place, offset: number, length: number): Place {
  return { ...place, column: place.column + offset, length };
}

/** Orders places by path, line and column, by code unit: the same in every locale. */
export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.path, b.path) || a.line - b.line || a.column - b.column;
}

/** Orders strings by code unit; `localeCompare` would depend on the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
