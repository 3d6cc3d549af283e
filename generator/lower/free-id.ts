/** The wanted id of a type → the first one of its kind that is free: `Book`, `Book.2`, `Book.3`. */
export function freeId(wanted: string, taken: { has: (id: string) => boolean }): string {
  let free = wanted;
  for (let count = 2; taken.has(free); count++) free = `${wanted}.${count}`;
  return free;
}
