/** The items below an object → its properties, with the facts that the dialect states. */
import type { Property } from '../model/model.js';
import { diagnostic } from '../text/diagnostic.js';
import type { TypeExpr } from '../signature/type-expr.js';
import { partsOf } from '../signature/type-parts.js';
import type { DeclaredItem } from './declared-item.js';
import { deprecationOf } from './deprecation.js';
import { withValues } from './described-values.js';
import type { SectionScope } from './draft.js';
import { originOf } from './draft.js';
import { lowerType } from './lower-type.js';
import type { MarkedMember } from './member-order.js';
import { settleFacts } from './member-order.js';
import { NONE } from './none.js';

/** Lowers members in page order. A name that repeats keeps its first member and is reported. */
export function lowerMembers(
  children: readonly DeclaredItem[],
  owner: readonly string[],
  scope: SectionScope,
): readonly Property[] {
  return settleFacts(readMembers(children, owner, scope), scope).map((member) => ({
    name: member.name,
    required: member.required,
    nullable: member.nullable,
    type: member.type,
    description: member.description,
    deprecated: deprecationOf(member.description),
    constraints: NONE,
    inferred: member.inferred,
    origins: [member.origin],
  }));
}

/** Members as printed, before requiredness and nullability are settled. */
export function readMembers(
  children: readonly DeclaredItem[],
  owner: readonly string[],
  scope: SectionScope,
): readonly MarkedMember[] {
  const members = new Map<string, MarkedMember>();
  for (const child of children) {
    const { declaration, item } = child;
    if (declaration.kind !== 'member') {
      const parameters = { header: item.header, owner: owner.join('.') };
      scope.report(diagnostic('not-a-member', item.place, parameters));
      continue;
    }
    const { name, evidence } = scope.wireNames(declaration.name);
    if (members.has(name)) {
      scope.report(diagnostic('duplicate-member', item.place, { name, owner: owner.join('.') }));
      continue;
    }
    const place = { scope, owner: [...owner, name], item, label: name };
    const lowered = lowerType(declaration.type, child.children, place);
    members.set(name, {
      name,
      printedName: declaration.name,
      nameEvidence: evidence,
      stated: declaration.required,
      optional: lowered.optional,
      orNull: lowered.nullable,
      type: lowered.type,
      description: isNamed(declaration.type)
        ? item.description
        : withValues(item.description, child.children),
      origin: originOf(item, scope.dialect),
    });
  }
  return [...members.values()];
}

/** A type with a name has the values, and what is said of them. */
function isNamed(type: TypeExpr): boolean {
  const { terms } = partsOf(type);
  return terms.length === 1 && terms[0]?.kind === 'name';
}
