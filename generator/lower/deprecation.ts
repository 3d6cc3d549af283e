/** Prose → deprecation. The pages have no other mark of it than their sentences. */
import type { Deprecation } from '../model/model.js';

const MARK = /^\s*(?:\*\*|\[|_)?deprecated(?:\*\*|\]|_)?[.:!]*(?:\*\*)?(?:\s|$)/i;
const SENTENCE = /\b(?:is|are|has been|was|now)\s+deprecated\b/i;

/**
 * The deprecation that a description states: `**Deprecated.** Use x`, `[DEPRECATED] …`,
 * `This parameter is deprecated.` The reason is the paragraph that says so.
 */
export function deprecationOf(description: string): Deprecation | null {
  if (!/deprecated/i.test(description)) return null;
  for (const paragraph of description.split(/\n{2,}/)) {
    if (MARK.test(paragraph)) return { reason: paragraph.replace(MARK, '').trim() };
  }
  const [first = ''] = description.split(/\n{2,}/);
  return SENTENCE.test(first) ? { reason: first.trim() } : null;
}
