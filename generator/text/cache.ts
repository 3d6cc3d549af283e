/**
 * What was computed before → the same again. The port through which passes remember their results;
 * a value is found only by everything that it was computed from, so it can never be out of date.
 */

export interface Cache {
  /**
   * The value (JSON data) that was put under the same `parts`, which hold all that it was computed
   * from; `undefined` if there is none. `kind` tells apart what is computed from the same.
   */
  readonly get: (kind: string, parts: readonly string[]) => unknown;
  readonly put: (kind: string, parts: readonly string[], value: unknown) => void;
}

/** Remembers nothing. */
export const noCache: Cache = { get: () => undefined, put: () => {} };
