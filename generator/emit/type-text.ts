/** A type of the model → the text of the TypeScript type. */
import type { Type } from '../model/type.js';
import { unreachable } from '../text/invariant.js';
import { literal } from './encode.js';
import type { Names } from './names.js';

const WIDTH = 100;

/** The type on one line. Objects are interfaces of their own, so it nests as deep as a signature. */
export function typeText(type: Type, names: Names): string {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'unknown':
      return type.kind;
    case 'binary':
      return 'runtime.Uploadable';
    case 'literal':
      return literal(type.value);
    case 'array':
      return `${inParentheses(type.element, names)}[]`;
    case 'map':
      return `{ [key: string]: ${typeText(type.value, names)} }`;
    case 'union':
      return variantTexts(type.variants, names).join(' | ');
    case 'ref':
      return names.type(type.id) ?? 'unknown';
    default:
      return unreachable(type);
  }
}

function inParentheses(type: Type, names: Names): string {
  const text = typeText(type, names);
  return type.kind === 'union' && type.variants.length > 1 ? `(${text})` : text;
}

/** Beside literals `string` is written so that it does not swallow them: an open enum. */
function variantTexts(variants: readonly Type[], names: Names): readonly string[] {
  if (variants.length === 0) return ['unknown'];
  const isEnum = variants.some(
    (variant) => variant.kind === 'literal' || (variant.kind === 'ref' && names.isEnum(variant.id)),
  );
  const texts = variants.map((variant) =>
    isEnum && variant.kind === 'string' ? '(string & {})' : typeText(variant, names),
  );
  return [...new Set(texts)];
}

export interface WrittenType {
  readonly type: Type;
  readonly isNullable: boolean;
}

/**
 * The type behind `before`, broken before each variant where the line would be too long, as
 * prettier breaks it.
 */
export function brokenTypeText(
  { type, isNullable }: WrittenType,
  names: Names,
  before: string,
): string {
  const variants = type.kind === 'union' ? type.variants : [type];
  const texts = variantTexts(variants, names);
  const all =
    isNullable && !texts.includes('null') && !texts.includes('unknown')
      ? [...texts, 'null']
      : texts;
  const oneLine = all.join(' | ');
  if (all.length < 2 || before.length + oneLine.length + 1 <= WIDTH) return oneLine;
  const indent = ' '.repeat(before.length - before.trimStart().length + 2);
  return all.map((text) => `\n${indent}| ${text}`).join('');
}
