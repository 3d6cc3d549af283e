/** The sample of a call → which parameters can be left out, where no mark and no order tells. */
import type { Example } from '../model/model.js';
import { foldName } from '../text/case.js';
import type { LocatedMember } from './lower-parameters.js';

/**
 * Ruby and Go mark nothing: without a drop in the order of their names all parameters are taken as
 * required. A call that does not name one of them shows that it is not. What the call names stays
 * a guess, since a sample may pass more than it has to.
 */
export function settleBySamples(
  members: readonly LocatedMember[],
  examples: readonly Example[],
): readonly LocatedMember[] {
  const calls = examples.flatMap(({ request }) => (request ? [wordsOf(request.code)] : []));
  if (calls.length === 0) return members;
  return members.map((member) => {
    const isGuess = member.required === 'yes' && member.inferred.required === 'default';
    if (!isGuess || member.location === 'path') return member;
    if (calls.every((words) => words.has(foldName(member.printedName)))) return member;
    return { ...member, required: 'no', inferred: { ...member.inferred, required: 'sample' } };
  });
}

/** How many parameters are taken as required by default. */
export function countDemanded(members: readonly LocatedMember[]): number {
  return members.filter(
    ({ location, required, inferred }) =>
      location !== 'path' && required === 'yes' && inferred.required === 'default',
  ).length;
}

function wordsOf(code: string): ReadonlySet<string> {
  return new Set((code.match(/[A-Za-z_]\w*/g) ?? []).map(foldName));
}
