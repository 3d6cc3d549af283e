/** Checks on our own reasoning. A document never reaches these; only a bug of ours does. */

/** Throws if a condition that our code guarantees does not hold. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`docshape bug: ${message}`);
}

/** Closes a switch over a union: a new kind that is not handled does not compile. */
export function unreachable(value: never): never {
  throw new Error(`docshape bug: unhandled ${JSON.stringify(value)}`);
}
