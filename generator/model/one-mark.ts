/** Where a member is printed → whether its dialect has one mark for two facts (FORMAT §5.1). */
import type { Origin } from './model.js';

/** `Optional[T]`, `Optional<T>`, `?T`: not required, or nullable, or both. */
const DIALECTS: ReadonlySet<string> = new Set(['python', 'java', 'php']);

export function hasOneMark(origins: readonly Origin[]): boolean {
  return origins.some(({ dialect }) => DIALECTS.has(dialect));
}
