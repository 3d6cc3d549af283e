/** What was read → why there is nothing to write of it. */
import type { PageSummary } from '../pipeline.js';

/** A sentence for the user; `null` if there is something. */
export function nothingIn(
  { operations, types }: { readonly operations: number; readonly types: number },
  pages: readonly PageSummary[],
): string | null {
  if (operations + types > 0) return null;
  const skipped = pages.filter(({ dialect }) => dialect === null).length;
  return `Nothing to write: ${pages.length} pages read, ${skipped} skipped, no operation and no type found.`;
}
