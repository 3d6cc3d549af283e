/**
 * The values below an enum that have descriptions → a list of them behind the description of the
 * enum: types have no place for what a value means.
 */
import { valueLine } from '../text/value-lines.js';
import type { DeclaredItem } from './declared-item.js';

/** A value of which the description speaks already, as Python's do, is not told again. */
export function withValues(description: string, children: readonly DeclaredItem[]): string {
  const lines = valueLines(children).filter(({ text }) => !description.includes(text));
  const list = lines.map(({ value, text }) => valueLine(value, text)).join('\n');
  return [description, list].filter((part) => part !== '').join('\n\n');
}

interface DescribedValue {
  readonly value: string | number | boolean;
  readonly text: string;
}

/** Those of an enum in a union with `string`, too. */
function valueLines(children: readonly DeclaredItem[]): readonly DescribedValue[] {
  return children.flatMap(({ declaration, item, children: below }) => {
    if (declaration.kind !== 'bare') return [];
    const { type } = declaration;
    if (type.kind !== 'literal') return valueLines(below);
    const text = item.description.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ value: type.value, text }];
  });
}
