/**
 * What the order of members tells (FORMAT §5.3): required members come first, then optional ones,
 * each group sorted by name with `id` and `token` ahead. Python marks "not required or nullable"
 * and Ruby marks nothing, so for them the order is the evidence.
 */
import type { Inferences, Origin } from '../model/model.js';
import type { Fact, Type } from '../model/type.js';
import { compareMemberNames } from '../text/member-names.js';
import type { Stated } from '../signature/type-expr.js';
import type { SectionScope } from './draft.js';
import { NONE } from './none.js';
import type { WireName } from './wire-name.js';

/** A member with the marks of its header. */
export interface MarkedMember {
  readonly name: string;
  /** The name as printed, with the underscore that Ruby does not sort by. */
  readonly printedName: string;
  readonly nameEvidence: WireName['evidence'];
  readonly stated: Stated;
  /** Python's `Optional[…]`. */
  readonly optional: boolean;
  readonly orNull: boolean;
  readonly type: Type;
  readonly description: string;
  readonly origin: Origin;
}

export interface SettledMember extends MarkedMember {
  readonly required: Fact;
  readonly nullable: Fact;
  readonly inferred: Inferences;
}

/** Gives each member of an object its requiredness and nullability, stated or inferred. */
export function settleFacts(
  members: readonly MarkedMember[],
  scope: SectionScope,
): readonly SettledMember[] {
  return settlePresence(members, scope).map((member) =>
    member.nameEvidence === null
      ? member
      : { ...member, inferred: { ...member.inferred, name: member.nameEvidence } },
  );
}

function settlePresence(
  members: readonly MarkedMember[],
  scope: SectionScope,
): readonly SettledMember[] {
  const { facts } = scope;
  if (facts.required) {
    const unmarked: Fact = facts.nullable ? 'no' : 'unstated';
    return members.map((member) => ({
      ...member,
      required: statedOr(member.stated, 'yes'),
      nullable: member.orNull ? 'yes' : unmarked,
      inferred: NONE,
    }));
  }
  const from = facts.typeFirst && members[0]?.name === 'type' ? 1 : 0;
  return facts.madeUpNames ? settleMarked(members, from) : settleUnmarked(members, from);
}

/** Python: a mark for "not required or nullable"; the members' order says which of both. */
function settleMarked(members: readonly MarkedMember[], from: number): readonly SettledMember[] {
  const lastPlain = members.findLastIndex(({ optional }) => !optional);
  const drop = firstDrop(members, from);
  return members.map((member, index) => {
    if (!member.optional) {
      return { ...member, required: 'yes', nullable: member.orNull ? 'yes' : 'no', inferred: NONE };
    }
    if (index < lastPlain) {
      const inferred = { required: 'member-order', nullable: 'member-order' } as const;
      return { ...member, required: 'yes', nullable: 'yes', inferred };
    }
    if (drop !== null && index >= drop) {
      const inferred = { required: 'member-order' } as const;
      return { ...member, required: 'no', nullable: 'unstated', inferred };
    }
    // Open until it is known whether the type is sent or received: `settleOpen` decides.
    const inferred = { required: 'default', nullable: 'default' } as const;
    return { ...member, required: 'unstated', nullable: 'unstated', inferred };
  });
}

/** Parameters: a mark can only mean that the argument may be left out. */
export function settleParameters(
  members: readonly MarkedMember[],
  scope: SectionScope,
): readonly SettledMember[] {
  if (scope.facts.required) return settleFacts(members, scope);
  if (!scope.facts.madeUpNames) return settleUnmarked(members, 0);
  return members.map((member) => {
    const required = statedOr(member.stated, member.optional ? 'no' : 'yes');
    const present = member.orNull ? 'yes' : 'no';
    const nullable = required === 'no' ? 'unstated' : present;
    return { ...member, required, nullable, inferred: NONE };
  });
}

/** Ruby: no marks at all; one drop is the boundary, without a drop all are taken as required. */
function settleUnmarked(members: readonly MarkedMember[], from: number): readonly SettledMember[] {
  const drop = firstDrop(members, from);
  return members.map((member, index) => ({
    ...member,
    required: drop !== null && index >= drop ? 'no' : 'yes',
    nullable: 'unstated',
    inferred: { required: drop === null ? 'default' : 'member-order' },
  }));
}

/** What a header states goes before what its marks mean. */
function statedOr(stated: Stated, otherwise: Fact): Fact {
  return stated === 'unstated' ? otherwise : stated;
}

/** Index of the first member behind `from` whose name is smaller than the one before it. */
function firstDrop(members: readonly { readonly name: string }[], from = 0): number | null {
  for (let index = from + 1; index < members.length; index++) {
    const [before, here] = [members[index - 1], members[index]];
    if (before && here && compareMemberNames(before.name, here.name) > 0) return index;
  }
  return null;
}
