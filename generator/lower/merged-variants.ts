/** The parameters of TypeScript in parts, `XParamsBase` and what extends it → one list of members. */
import type { TypeExpr } from '../signature/type-expr.js';
import { addTo } from '../text/add-to.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { DeclaredItem } from './declared-item.js';

/**
 * The members of the base and of all variants; one that not all variants have, or not all demand, is
 * optional. Variants that differ in more than in whether they stream are reported as
 * `variants-merged`: which of their members belong together is lost.
 */
export function mergedVariants(
  { item, children }: DeclaredItem,
  report: Report,
): readonly DeclaredItem[] {
  const variants = children.filter(isVariant);
  const names = variants.flatMap(({ declaration }) =>
    declaration.kind === 'class' ? [declaration.name] : [],
  );
  if (names.some((name) => !name.endsWith('Streaming'))) {
    const parameters = { header: item.header, variants: names.join(', ') };
    report(diagnostic('variants-merged', item.place, parameters));
  }
  const base = children.filter((child) => !isVariant(child)).flatMap(membersOf);
  const merged = new Map(base.map((member) => [keyOf(member), member]));
  const prints = new Map<string, DeclaredItem[]>();
  for (const member of variants.flatMap(membersOf)) addTo(prints, keyOf(member), member);
  for (const [key, own] of prints) {
    const known = merged.get(key);
    const one = (known ? [known, ...own] : own).reduce((whole, other) => either(whole, other));
    merged.set(key, !known && own.length < variants.length ? optional(one) : one);
  }
  return [...merged.values()].map(wholeFlag);
}

function isVariant({ declaration }: DeclaredItem): boolean {
  return declaration.kind === 'class' && declaration.base !== null;
}

function membersOf(child: DeclaredItem): readonly DeclaredItem[] {
  return child.declaration.kind === 'class' ? child.children : [child];
}

function keyOf({ declaration, item }: DeclaredItem): string {
  return declaration.kind === 'member' ? declaration.name : item.header;
}

/** `stream?: false` and `stream: true` are one optional boolean, `"a"` and `"b"` are either of them. */
function either(known: DeclaredItem, other: DeclaredItem): DeclaredItem {
  const [a, b] = [known.declaration, other.declaration];
  if (a.kind !== 'member' || b.kind !== 'member' || known === other) return known;
  const required = a.required === 'yes' && b.required === 'yes' ? 'yes' : 'no';
  const values = valuesOf(a.type);
  const more = valuesOf(b.type)?.filter(
    (value) => !values?.some((one) => one.kind === 'literal' && one.value === literalOf(value)),
  );
  if (!values || !more || more.length === 0) {
    return { ...known, declaration: { ...a, required } };
  }
  const type = { ...a.type, kind: 'union', members: [...values, ...more] } as const;
  const children = [...known.children, ...other.children];
  return { ...known, declaration: { ...a, required, type }, children };
}

/** The values of a constant or an enum; flags are put together by themselves. */
function valuesOf(type: TypeExpr): readonly TypeExpr[] | null {
  const members = type.kind === 'union' ? type.members : [type];
  return members.every((member) => member.kind === 'literal' && !isFlag(member)) ? members : null;
}

function literalOf(type: TypeExpr): unknown {
  return type.kind === 'literal' ? type.value : undefined;
}

function optional(member: DeclaredItem): DeclaredItem {
  const { declaration } = member;
  if (declaration.kind !== 'member') return member;
  return { ...member, declaration: { ...declaration, required: 'no' } };
}

/** Variants that are told apart by a flag are not always all printed. */
function wholeFlag(item: DeclaredItem): DeclaredItem {
  const { declaration } = item;
  if (declaration.kind !== 'member') return item;
  const { type } = declaration;
  const members = type.kind === 'union' ? type.members : [type];
  if (!members.some(isFlag)) return item;
  const widened = members.map((member) =>
    isFlag(member) ? ({ ...member, kind: 'scalar', name: 'boolean' } as const) : member,
  );
  const [only, ...others] = widened;
  const whole =
    only && others.length === 0 ? only : ({ ...type, kind: 'union', members: widened } as const);
  return { ...item, declaration: { ...declaration, type: whole }, children: [] };
}

function isFlag(type: TypeExpr): boolean {
  return type.kind === 'literal' && typeof type.value === 'boolean';
}
