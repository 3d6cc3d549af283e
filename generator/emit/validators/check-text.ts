/** Types → boolean expressions of the tolerant preset, and functions for what is no expression. */
import { referencesOf } from '../../model/reach.js';
import type { Type, TypeId } from '../../model/type.js';
import type { TypeTable } from '../../model/variants.js';
import { flatVariants, hasOpenLiterals } from '../../model/variants.js';
import { literal, propertyKey } from '../encode.js';
import type { Names } from '../names.js';

/** What the text of one function depends on. */
export interface CheckContext {
  readonly names: Names;
  readonly types: TypeTable;
  readonly recursive: ReadonlySet<TypeId>;
  /** The function has a parameter that counts how deep it is in the data. */
  readonly hasDepth: boolean;
  /** The name of the module's function that checks the type; it is written if it is not there. */
  readonly functionFor: (type: Type) => string;
  /** Told of every validator of the package that is mentioned. */
  readonly use: (id: TypeId) => void;
}

/** Stands in an expression for the value that is checked. */
const HOLE = '\0';

/** The expression with the value in its place; a value that is read more than once is kept. */
export function bind(expression: string, value: string, local: string | null): string {
  const parts = expression.split(HOLE);
  if (local === null || parts.length <= 2) return parts.join(value);
  const [first = '', ...rest] = parts;
  return `${first}(${local} = ${value})${rest.join(local)}`;
}

/** An expression with holes; `null` if every value is one of the type. */
export function checkText(type: Type, context: CheckContext): string | null {
  switch (type.kind) {
    case 'string':
    case 'boolean':
      return `typeof ${HOLE} === '${type.kind}'`;
    case 'number':
      return `Number.isFinite(${HOLE})`;
    case 'null':
      return `${HOLE} === null`;
    case 'unknown':
      return null;
    case 'binary':
      return `runtime.isBinary(${HOLE})`;
    case 'literal':
      return `${HOLE} === ${literal(type.value)}`;
    case 'array':
      return checkText(type.element, context) === null
        ? `Array.isArray(${HOLE})`
        : callText(type, context);
    case 'map':
      return checkText(type.value, context) === null
        ? `runtime.isRecord(${HOLE})`
        : callText(type, context);
    case 'union':
      return unionText(type, context);
    case 'ref':
      return referenceText(type.id, context);
  }
}

function unionText(type: Type, context: CheckContext): string | null {
  const variants = flatVariants(type, context.types);
  const [only] = variants;
  if (only !== undefined && variants.length === 1) return checkText(only, context);
  return variants.every(isScalar)
    ? scalarsText(variants, hasOpenLiterals(variants), context)
    : callText(type, context);
}

export function isScalar({ kind }: Type): boolean {
  return kind !== 'array' && kind !== 'map' && kind !== 'ref' && kind !== 'union';
}

/** Any of some scalar types. Literals that are open, or beside their own kind, are just the kind. */
export function scalarsText(
  variants: readonly Type[],
  isOpen: boolean,
  context: CheckContext,
): string {
  const texts = variants.map((variant) => {
    const isKind = isOpen && variant.kind === 'literal' && typeof variant.value !== 'boolean';
    return checkText(isKind ? kindOfLiteral(variant.value) : variant, context) ?? 'true';
  });
  const distinct = [...new Set(texts)];
  return distinct.length === 1 ? distinct.join('') : `(${distinct.join(' || ')})`;
}

function kindOfLiteral(value: string | number | boolean): Type {
  return typeof value === 'number'
    ? { kind: 'number', integer: 'no' }
    : { kind: 'string', dateTime: 'no' };
}

function callText(type: Type, context: CheckContext): string {
  const depth = needsDepth(type, context) ? `, ${context.hasDepth ? 'depth' : '0'}` : '';
  return `${context.functionFor(type)}(${HOLE}${depth})`;
}

function referenceText(id: TypeId, context: CheckContext): string | null {
  const shape = context.types.get(id)?.shape;
  const name = context.names.type(id);
  if (shape === undefined || shape.kind === 'opaque' || name === null) return null;
  const isAny = shape.kind === 'alias' && acceptsAll({ kind: 'ref', id }, context);
  if (isAny) return null;
  context.use(id);
  const depth = context.recursive.has(id) ? `, ${context.hasDepth ? 'depth + 1' : '0'}` : '';
  return `is${name}(${HOLE}${depth})`;
}

function acceptsAll(type: Type, { types }: CheckContext): boolean {
  return flatVariants(type, types).some(({ kind }) => kind === 'unknown');
}

/** Whether a value of the type can hold one of a recursive type, without a named one between. */
export function needsDepth(type: Type, { recursive }: Pick<CheckContext, 'recursive'>): boolean {
  return referencesOf(type).some((id) => recursive.has(id));
}

/** Names that every object has without having them. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Reads a member of an object that inherits nothing else. */
export function accessText(object: string, name: string): string {
  if (INHERITED.has(name)) return `runtime.own(${object}, ${literal(name)})`;
  const key = propertyKey(name);
  return key === name ? `${object}.${key}` : `${object}[${key}]`;
}
