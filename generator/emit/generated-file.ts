/** A file of the generated package, in memory. */

export interface GeneratedFile {
  /** Path in the package, `/` as separator. */
  readonly path: string;
  readonly text: string;
}
