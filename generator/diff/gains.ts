/** Facts that only one version of the pages states → notes: documentation was gained or lost. */
import type { Note } from './change.js';
import type { FactCount, FactTally } from './finding.js';

const WHAT: Readonly<Record<keyof FactTally, readonly [string, string]>> = {
  required: ['requiredness-documented', 'whether they are required'],
  nullable: ['nullability-documented', 'whether they are nullable'],
  limit: ['limits-documented', 'a default or a limit'],
  contents: ['contents-documented', 'what they hold'],
};

export function gainNotes(facts: FactTally): readonly Note[] {
  const names = ['required', 'nullable', 'limit', 'contents'] as const;
  return names.flatMap((name) => notesOf(facts[name], WHAT[name]));
}

function notesOf(
  { gained, lost }: FactCount,
  [id, what]: readonly [string, string],
): readonly Note[] {
  const note = (count: number, word: string) =>
    count === 0 ? [] : [{ id, message: `${places(count)} ${word} ${what}` }];
  return [
    ...note(gained, gained === 1 ? 'states for the first time' : 'state for the first time'),
    ...note(lost, gained === 1 ? 'states no longer' : 'state no longer'),
  ];
}

function places(count: number): string {
  return count === 1 ? '1 place' : `${count} places`;
}
