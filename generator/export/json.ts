/** The values of a JSON document, as plain data that prints the same wherever it is printed. */

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * An object with the given members in their order; those that are `undefined` are left out. Every
 * key becomes a member of the object itself, `__proto__` too.
 */
export function jsonObject(entries: Iterable<readonly [string, Json | undefined]>): JsonObject {
  const members: [string, Json][] = [];
  for (const [key, value] of entries) if (value !== undefined) members.push([key, value]);
  return Object.fromEntries(members);
}

/** `members` without those that are `undefined`. The keys must be words of ours, not of a page. */
export function jsonMembers(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return jsonObject(Object.entries(members));
}
