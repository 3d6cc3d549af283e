/** Reads data that may be anything: a getter or a proxy may throw, and only own members count. */

/** Stands for a value that could not be had. */
export const UNREADABLE: unique symbol = Symbol('unreadable');

/** `isOwn`: nothing that the object inherits has this name. */
export function readMember(value: object, key: string | number, isOwn: boolean): unknown {
  try {
    return hasMembers(value) && (isOwn || Object.hasOwn(value, key)) ? value[key] : undefined;
  } catch {
    return UNREADABLE;
  }
}

/** Every object may be asked for a member; the compiler wants to hear it. */
function hasMembers(_value: object): _value is { readonly [key: string | number]: unknown } {
  return true;
}

/** The names of all own members that are enumerable; `null` if they cannot be had. */
export function keysOf(value: object): readonly string[] | null {
  try {
    return Object.keys(value);
  } catch {
    return null;
  }
}

export function isArray(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    // A proxy that was revoked is neither an array nor anything else.
    return false;
  }
}
