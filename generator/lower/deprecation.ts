/** Prose → deprecation. The pages have no other mark of it than their sentences. */
import type { Deprecation } from '../model/model.js';
import { deprecationIn } from '../text/prose-facts.js';

export function deprecationOf(description: string): Deprecation | null {
  const reason = deprecationIn(description);
  return reason === null ? null : { reason };
}

/** The mark may stand in the title alone: `Get a Book (Deprecated)`, `[DEPRECATED] Get a Book`. */
export function deprecationOfMethod(title: string, description: string): Deprecation | null {
  return deprecationOf(description) ?? (TITLE_MARK.test(title) ? { reason: '' } : null);
}

const TITLE_MARK = /[([]deprecated[)\]]|^deprecated[:\s]|[-–—:]\s*deprecated$/i;
