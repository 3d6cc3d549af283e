/**
 * Members of two objects → pairs, and those that only one side has: by wire name; what is left, by
 * type and name or description as renamed. Order is of no effect.
 */
import type { Property } from '../model/model.js';
import { equalNames, snakeCase } from '../text/case.js';
import { compareText } from '../text/source.js';
import { MOST_COMPARED, overlap, pairKey } from './similarity.js';

export interface MemberPair<Member> {
  readonly before: Member;
  readonly after: Member;
}

export interface MemberMatch<Member> {
  readonly kept: readonly MemberPair<Member>[];
  readonly renamed: readonly MemberPair<Member>[];
  readonly added: readonly Member[];
  readonly removed: readonly Member[];
}

/**
 * `areAlike`: whether two members hold the same, so that the one may be the other renamed.
 * `confirmed`: the new name of a member that is known to be renamed.
 */
export function matchMembers<Member extends Property>(
  before: readonly Member[],
  after: readonly Member[],
  areAlike: (before: Member, after: Member) => boolean,
  confirmed: (name: string) => string | null = () => null,
): MemberMatch<Member> {
  const byName = new Map(after.map((member) => [member.name, member]));
  const kept: MemberPair<Member>[] = [];
  const given: MemberPair<Member>[] = [];
  const gone: Member[] = [];
  const left: Member[] = [];
  for (const member of before) {
    const renamed = byName.get(confirmed(member.name) ?? '');
    if (!renamed) {
      left.push(member);
      continue;
    }
    given.push({ before: member, after: renamed });
    byName.delete(renamed.name);
  }
  for (const member of left) {
    const partner = byName.get(member.name);
    if (partner) kept.push({ before: member, after: partner });
    else gone.push(member);
    byName.delete(member.name);
  }
  const come = [...byName.values()];
  const renamed = [...given, ...renames(gone, come, areAlike)];
  const paired = new Set(renamed.flatMap((pair) => [pair.before, pair.after]));
  return {
    kept,
    renamed,
    added: come.filter((member) => !paired.has(member)),
    removed: gone.filter((member) => !paired.has(member)),
  };
}

function renames<Member extends Property>(
  gone: readonly Member[],
  come: readonly Member[],
  areAlike: (before: Member, after: Member) => boolean,
): readonly MemberPair<Member>[] {
  if (gone.length * come.length > MOST_COMPARED) return [];
  const candidates = gone
    .flatMap((before) =>
      come.map((after) => ({ before, after, score: renameScore(before, after) })),
    )
    .filter(({ before, after, score }) => score > 0 && areAlike(before, after));
  candidates.sort((x, y) => y.score - x.score || compareText(renameKey(x), renameKey(y)));
  const taken = new Set<Member>();
  return candidates.flatMap(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return [];
    taken.add(before).add(after);
    return [{ before, after }];
  });
}

function renameKey<Member extends Property>({ before, after }: MemberPair<Member>): string {
  return pairKey(before.name, after.name);
}

/**
 * Same name in another case, `createdAt` and `created_at[gte]` apart; or in other words, if it is a
 * guess: `loan5m_count` of `loan_5m_count`; or the same description;
 * or, where nothing is described, names of which one half is common.
 */
function renameScore(before: Property, after: Property): number {
  if (snakeCase(before.name) === snakeCase(after.name)) return 3;
  const isGuess = [before, after].some(({ inferred }) => inferred.name === 'default');
  if (isGuess && equalNames(before.name, after.name)) return 3;
  if (before.description !== after.description) return 0;
  if (before.description !== '') return 2;
  const words = (name: string) => snakeCase(name).split('_');
  const common = overlap(words(before.name), words(after.name));
  return common >= 0.5 ? common : 0;
}
