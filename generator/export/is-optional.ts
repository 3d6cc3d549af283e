/** Whether a schema lists a member as required, where the pages may not say. */
import type { Fact } from '../model/type.js';

/**
 * A fact that no page states is taken so that a caller is not forced: what is sent may be left out,
 * what is received is taken to be there. The generated types take it the same way.
 */
export function isOptional(required: Fact, isSent: boolean): boolean {
  return required === 'no' || (required === 'unstated' && isSent);
}
