/** A written type, taken apart: the wrappers around the part that the children describe. */
import type { TypeExpr } from './type-expr.js';

export interface TypeParts {
  /** From the outside in. */
  readonly wrappers: readonly Wrapper[];
  /** The members of the innermost union, or its only member; never an optional or a null. */
  readonly terms: readonly TypeExpr[];
  /** Null is a member of the innermost union while wrappers stand around it. */
  readonly innerNull: boolean;
  /** Null is a member of the whole type. */
  readonly nullable: boolean;
  /** Python's `Optional`: not required or nullable. */
  readonly optional: boolean;
}

type Wrapper = 'array' | 'map';

/** Takes a type apart down to the first union with more than one member that is not null. */
export function partsOf(type: TypeExpr): TypeParts {
  const wrappers: Wrapper[] = [];
  let nullable = false;
  let innerNull = false;
  let optional = false;
  let rest = type;
  for (;;) {
    if (rest.kind === 'optional') {
      // Inside a list or a map it can only mean null.
      if (wrappers.length === 0) optional = true;
      else innerNull = true;
      rest = rest.inner;
      continue;
    }
    const members = flatMembers(rest);
    const terms = members.filter((member) => !isNull(member));
    if (terms.length < members.length) {
      if (wrappers.length === 0) nullable = true;
      else innerNull = true;
    }
    const [only] = terms;
    if (terms.length !== 1 || !only) return { wrappers, terms, innerNull, nullable, optional };
    if (only.kind === 'optional') {
      rest = only;
    } else if (only.kind === 'array') {
      if (innerNull) return { wrappers, terms, innerNull, nullable, optional };
      wrappers.push('array');
      rest = only.element;
    } else if (only.kind === 'map') {
      if (innerNull) return { wrappers, terms, innerNull, nullable, optional };
      wrappers.push('map');
      rest = only.value;
    } else {
      return { wrappers, terms, innerNull, nullable, optional };
    }
  }
}

/** Members of a union in a union are members of the outer one. */
function flatMembers(type: TypeExpr): readonly TypeExpr[] {
  return type.kind === 'union' ? type.members.flatMap(flatMembers) : [type];
}

function isNull(type: TypeExpr): boolean {
  return type.kind === 'scalar' && type.name === 'null';
}
