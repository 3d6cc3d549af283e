/** Numbers → the largest. `Math.max(...numbers)` takes each on the stack, which pages can overflow. */

/** The largest of the numbers, but no less than `atLeast`. */
export function largest(numbers: readonly number[], atLeast: number): number {
  let found = atLeast;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
