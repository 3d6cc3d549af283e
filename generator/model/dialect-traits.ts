/** Dialects by name → what is to be known of them by those who have a model and no pages. */
import type { Origin } from './model.js';

export interface DialectTraits {
  /** Facts that its pages state of every member; what they leave open falls through. */
  readonly states: readonly ('required' | 'nullable')[];
  /** `Optional[T]`, `Optional<T>`, `?T`: not required, or nullable, or both (FORMAT §5.1). */
  readonly hasOneMark: boolean;
  /** An object without a name is printed without one. */
  readonly hasAnonymous: boolean;
  /** Nested types have names that tell them apart. */
  readonly tellsNested: boolean;
}

const LANGUAGE: DialectTraits = {
  states: [],
  hasOneMark: false,
  hasAnonymous: false,
  tellsNested: true,
};

/**
 * The best first: whose structure and names can be read best is read first, and believed where
 * dialects contradict each other (FORMAT §5.1). HTTP before the SDKs, since its pages are rendered
 * from the specification itself.
 */
const TRAITS: ReadonlyMap<string, DialectTraits> = new Map([
  ['http', { ...LANGUAGE, states: ['required', 'nullable'], hasAnonymous: true }],
  ['typescript', { ...LANGUAGE, states: ['required', 'nullable'] }],
  ['python', { ...LANGUAGE, hasOneMark: true }],
  ['ruby', LANGUAGE],
  ['cli', { ...LANGUAGE, states: ['required'], hasAnonymous: true, tellsNested: false }],
  ['java', { ...LANGUAGE, hasOneMark: true }],
  ['csharp', { ...LANGUAGE, states: ['required', 'nullable'] }],
  ['php', { ...LANGUAGE, states: ['required'], hasOneMark: true }],
  ['go', { ...LANGUAGE, tellsNested: false }],
]);

const ORDER: readonly string[] = [...TRAITS.keys()];

/** The place of a dialect among all of them, the best one 0; one that is not known stands last. */
export function trustOf(dialect: string): number {
  return ORDER.includes(dialect) ? ORDER.indexOf(dialect) : ORDER.length;
}

export function traitsOf(dialect: string): DialectTraits {
  return TRAITS.get(dialect) ?? LANGUAGE;
}

/** Whether a member is printed by a dialect that has one mark for two facts. */
export function hasOneMark(origins: readonly Origin[]): boolean {
  return origins.some(({ dialect }) => traitsOf(dialect).hasOneMark);
}
