/**
 * What the generated boolean checks are made of. A check answers `true` only for what is valid; a
 * `false` may also mean that the data is unusual (very deep, cyclic, with a prototype of its own)
 * and that the walker has to look at it: then it has given up.
 */

/** Deeper data of recursive types, and more of it, is left to the walker. */
const DEEPEST_CHECK = 200;
const MOST_VISITS = 1_000_000;

const work = { visits: 0, hasGivenUp: false };

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether what an object seems to have is its own: it inherits nothing. To be asked when a member
 * was read already, because then the engine knows the answer.
 */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || isUnusual(prototype);
}

/** An object of which no member is known. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && isPlain(value);
}

function isUnusual(prototype: unknown): boolean {
  if (prototype === Array.prototype || prototype === null) return prototype === null;
  work.hasGivenUp = true;
  return false;
}

/** A member with a name that all objects inherit, `toString` or `__proto__`. */
export function own(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Checks of recursive types ask this first. */
export function isTooDeep(depth: number): boolean {
  if (depth <= DEEPEST_CHECK && ++work.visits <= MOST_VISITS) return false;
  work.hasGivenUp = true;
  return true;
}

/** Bytes, as requests send them. */
export function isBinary(value: unknown): boolean {
  return (
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    (typeof Blob === 'function' && value instanceof Blob)
  );
}

/** Before checks are asked one by one, which may throw. */
export function forgetVerdicts(): void {
  work.visits = 0;
  work.hasGivenUp = false;
}

/** Whether a check has said `false` because it does not know. */
export function hasGivenUp(): boolean {
  return work.hasGivenUp;
}

/** The verdict of a check; `null`: only the walker can tell. Never throws. */
export function verdictOf(
  check: (value: unknown, depth: number) => boolean,
  value: unknown,
): boolean | null {
  const { visits, hasGivenUp } = work;
  work.visits = 0;
  work.hasGivenUp = false;
  try {
    // Somebody has given all objects a member: an own one cannot be told from it.
    for (const _ in Object.prototype) return null;
    const isValid = check(value, 0);
    return isValid || !work.hasGivenUp ? isValid : null;
  } catch {
    // A proxy or a getter has thrown: the walker finds out which.
    return null;
  } finally {
    work.visits = visits;
    work.hasGivenUp = hasGivenUp;
  }
}
