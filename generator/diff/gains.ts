/** Facts that only one version of the pages states → notes: documentation was gained or lost. */
import type { Note } from './change.js';
import type { FactCount, FactTally } from './finding.js';

/** The id of the note, and what one place or several state. */
const WHAT: Readonly<Record<keyof FactTally, readonly [string, string, string]>> = {
  required: ['requiredness-documented', 'whether it is required', 'whether they are required'],
  nullable: ['nullability-documented', 'whether it is nullable', 'whether they are nullable'],
  limit: ['limits-documented', 'a default or a limit', 'a default or a limit'],
  contents: ['contents-documented', 'what it holds', 'what they hold'],
};

export function gainNotes(facts: FactTally): readonly Note[] {
  const names = ['required', 'nullable', 'limit', 'contents'] as const;
  return names.flatMap((name) => notesOf(facts[name], WHAT[name]));
}

function notesOf(
  { gained, lost }: FactCount,
  [id, one, many]: (typeof WHAT)[keyof FactTally],
): readonly Note[] {
  const note = (count: number, when: string) => {
    if (count === 0) return [];
    const message =
      count === 1 ? `1 place states ${when} ${one}` : `${count} places state ${when} ${many}`;
    return [{ id, message }];
  };
  return [...note(gained, 'for the first time'), ...note(lost, 'no longer')];
}
