/** A list and the items below it → what the list holds, where its header alone does not tell. */
import { narrowArrays, printOrType } from '../signature/or-type.js';
import type { TypeExpr } from '../signature/type-expr.js';
import type { TypeParts } from '../signature/type-parts.js';
import { partsOf } from '../signature/type-parts.js';
import type { DeclaredItem } from './declared-item.js';

/** The newest pages open `array of A or null` as a union: `array of A` is the only item below it. */
export function isWithoutNull({ declaration }: DeclaredItem, whole: TypeExpr): boolean {
  if (declaration.kind !== 'bare') return false;
  const [parts, own] = [partsOf(whole), partsOf(declaration.type)];
  if (!parts.nullable || own.nullable || own.wrappers.length === 0) return false;
  const text = ({ wrappers, terms }: TypeParts) => [...wrappers, ...terms.map(printOrType)].join();
  return text(parts) === text(own);
}

/** Go opens `Parts []Part` by `[]Part`, with what a part is below it: that is the same list. */
export function isListAgain({ declaration, children }: DeclaredItem, whole: TypeExpr): boolean {
  if (declaration.kind !== 'bare' || children.length === 0) return false;
  const [parts, own] = [partsOf(whole), partsOf(declaration.type)];
  const isList = ({ wrappers, terms }: TypeParts) =>
    wrappers.length > 0 && terms.length === 1 && terms[0]?.kind === 'name';
  const inner = parts.wrappers.slice(-own.wrappers.length);
  return isList(parts) && isList(own) && inner.join() === own.wrappers.join();
}

/** `array of A or B` is narrow if one of the items below it is an array itself (FORMAT §3.1). */
export function readArrays(written: TypeExpr, children: readonly DeclaredItem[]): TypeExpr {
  const { wrappers, terms } = partsOf(written);
  if (wrappers.length === 0 && !terms.some(({ kind }) => kind === 'array')) return written;
  const isNarrow = children.some(
    ({ declaration }) => declaration.kind !== 'class' && isArray(declaration.type),
  );
  const describesUnion = terms.length > 1 && (wrappers.length > 0 || isUnionInArray(terms));
  return isNarrow && describesUnion && wrappers.length > 0 ? narrowArrays(written) : written;
}

function isUnionInArray(terms: readonly TypeExpr[]): boolean {
  return terms.some((term) => term.kind === 'array' && term.element.kind === 'union');
}

function isArray(type: TypeExpr): boolean {
  return partsOf(type).wrappers[0] === 'array';
}
