/** A wanted name → the first one of its kind that is free: `Book`, `Book_2`, `Book_3`. */
export function firstFree(
  wanted: string,
  separator: string,
  isTaken: (name: string) => boolean,
): string {
  let free = wanted;
  for (let count = 2; isTaken(free); count++) free = `${wanted}${separator}${count}`;
  return free;
}
