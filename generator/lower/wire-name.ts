/** The name that a dialect prints for a member → the name on the wire, as far as it can be told. */
import type { Dialect } from '../dialects/dialect.js';
import { snakeCase } from '../text/case.js';

/**
 * Python and Ruby put an underscore behind names that their language reserves (`from_`, `y_`;
 * FORMAT §3.2, §3.3). A name that ends in an underscore by itself has not been seen. Dialects that
 * change the case are taken back to snake_case, which is a guess.
 */
export function wireName(printed: string, { name, facts }: Dialect): string {
  if (facts.memberCase === 'changed') return snakeCase(printed);
  if (name !== 'python' && name !== 'ruby') return printed;
  return /[^_]_$/.test(printed) ? printed.slice(0, -1) : printed;
}
