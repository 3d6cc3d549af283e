/** Prose → deprecation. The pages have no other mark of it than their sentences. */
import type { Deprecation } from '../model/model.js';
import { deprecationIn } from '../text/prose-facts.js';

export function deprecationOf(description: string): Deprecation | null {
  const reason = deprecationIn(description);
  return reason === null ? null : { reason };
}
