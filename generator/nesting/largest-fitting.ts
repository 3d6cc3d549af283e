/** Things that may contradict each other → as many of them as go together, found by halving. */

const MOST_TRIES = 100;

/** Those of `all` that `fits` takes together; what is left out fits none of what is kept. */
export function largestFitting<T>(
  all: readonly T[],
  fits: (kept: readonly T[]) => boolean,
): readonly T[] {
  let tries = 0;
  return largest(all, []);

  /** The ones of `more` that go together with those of `base`. */
  function largest(more: readonly T[], base: readonly T[]): readonly T[] {
    if (more.length === 0 || ++tries > MOST_TRIES) return base;
    const both = [...base, ...more];
    if (fits(both)) return both;
    if (more.length === 1) return base;
    const middle = more.length >> 1;
    return largest(more.slice(middle), largest(more.slice(0, middle), base));
  }
}
