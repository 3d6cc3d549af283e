/** The titles that renderers make up for what has no name of its own. */

/** `UnionMember1`, `union_member_1`, `unnamed_schema_1`: of a variant, and never of a property. */
export function isMadeUpTitle(name: string): boolean {
  return /^(?:UnionMember|union_member_|unnamed_schema_)\d+$/.test(name);
}
