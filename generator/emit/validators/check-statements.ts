/** A type or the members of an object → the statements of the function that checks a value. */
import type { Type, TypeOf } from '../../model/type.js';
import {
  allowsNull,
  flatVariants,
  hasOpenLiterals,
  mayBeLeftOut,
  tagOf,
} from '../../model/variants.js';
import { literal } from '../encode.js';
import type { Member } from '../members.js';
import type { CheckContext } from './check-text.js';
import { accessText, bind, checkText, isScalar, scalarsText } from './check-text.js';

/**
 * The statements for an object: one condition for each member that could be wrong. That the object
 * inherits nothing is asked second: for what it has read of, the engine knows it already.
 */
export function objectStatements(members: readonly Member[], context: CheckContext): string[] {
  const conditions = members.flatMap((member) => memberCondition(member, context) ?? []);
  if (conditions.length === 0) return ['return runtime.isRecord(value);'];
  const isKept = conditions.some((condition) => condition.includes(`(${LOCAL} = `));
  return [
    NO_OBJECT,
    ...(isKept ? [`let ${LOCAL};`] : []),
    ...returned([...conditions.slice(0, 1), INHERITS_NOTHING, ...conditions.slice(1)]),
  ];
}

const LOCAL = 'member';

/** These stand in each function as they are: within a call the engine would not know the value. */
const NO_OBJECT = "if (typeof value !== 'object' || value === null) return false;";
const INHERITS_NOTHING =
  '(Object.getPrototypeOf(value) === Object.prototype || runtime.isPlain(value))';

function returned(conditions: readonly string[]): string[] {
  if (conditions.length === 1) return [`return ${conditions.join('')};`];
  const rows = conditions.map((condition, index) =>
    index + 1 < conditions.length ? `  ${condition} &&` : `  ${condition}`,
  );
  return ['return (', ...rows, ');'];
}

function memberCondition(member: Member, context: CheckContext): string | null {
  const access = accessText('value', member.name);
  const test = checkText(member.type, context);
  if (mayBeLeftOut(member)) return test && bind(`(\0 == null || ${test})`, access, LOCAL);
  if (test === null) return `${access} !== undefined`;
  return bind(allowsNull(member) ? `(\0 === null || ${test})` : test, access, LOCAL);
}

/** The statements for a type that is no object. */
export function typeStatements(type: Type, context: CheckContext): string[] {
  switch (type.kind) {
    case 'array':
      return arrayStatements(type.element, context);
    case 'map':
      return mapStatements(type.value, context);
    case 'union':
    case 'ref':
      return unionStatements(flatVariants(type, context.types), context);
    default:
      return [`return ${bind(checkText(type, context) ?? 'true', 'value', null)};`];
  }
}

function arrayStatements(element: Type, context: CheckContext): string[] {
  const test = checkText(element, context);
  if (test === null) return ['return Array.isArray(value);'];
  const isShort = test.split('\0').length <= 2;
  return [
    'if (!Array.isArray(value)) return false;',
    'for (let index = 0; index < value.length; index++) {',
    ...(isShort ? [] : ['  const item = value[index];']),
    `  if (!${inParentheses(bind(test, isShort ? 'value[index]' : 'item', null))}) return false;`,
    '}',
    'return true;',
  ];
}

function mapStatements(type: Type, context: CheckContext): string[] {
  const test = checkText(type, context);
  if (test === null) return ['return runtime.isRecord(value);'];
  return [
    'if (!runtime.isRecord(value)) return false;',
    'for (const key in value) {',
    '  const item = value[key];',
    `  if (!${inParentheses(bind(test, 'item', null))}) return false;`,
    '}',
    'return true;',
  ];
}

function inParentheses(text: string): string {
  return /^[\w.]+\([^()]*\)$/.test(text) || /^\(.*\)$/.test(text) ? text : `(${text})`;
}

/** First by kind, then by the tag: no variant is tried that the value does not claim to be. */
function unionStatements(variants: readonly Type[], context: CheckContext): string[] {
  const [only] = variants;
  if (only !== undefined && variants.length === 1) {
    return [`return ${bind(checkText(only, context) ?? 'true', 'value', null)};`];
  }
  const scalars = variants.filter(isScalar);
  const scalar = bind(scalarsText(scalars, hasOpenLiterals(variants), context), 'value', null);
  if (scalars.length === variants.length) return [`return ${scalar};`];
  const arrays = variants.filter(({ kind }) => kind === 'array');
  const maps = variants.filter(({ kind }) => kind === 'map');
  const objects = variants.flatMap((variant) => (variant.kind === 'ref' ? [variant] : []));
  return [
    ...(scalars.length === 0 ? [] : [`if (${scalar.replace(/^\((.*)\)$/, '$1')}) return true;`]),
    ...(arrays.length === 0 ? [] : [`if (Array.isArray(value)) return ${anyOf(arrays, context)};`]),
    ...(objects.length === 0
      ? [`return ${anyOf(maps, context)};`]
      : objectsStatements(objects, maps, context)),
  ];
}

function anyOf(variants: readonly Type[], context: CheckContext): string {
  if (variants.length === 0) return 'false';
  return variants
    .map((variant) => bind(checkText(variant, context) ?? 'true', 'value', null))
    .join(' || ');
}

function objectsStatements(
  objects: readonly TypeOf<'ref'>[],
  maps: readonly Type[],
  context: CheckContext,
): string[] {
  const tag = tagOf(objects, context.types);
  if (tag === null) return [`return ${anyOf([...objects, ...maps], context)};`];
  const arms = objects.map((object, index) => ({ object, texts: tag.values[index] ?? null }));
  const named = new Map<string, Set<TypeOf<'ref'>>>();
  for (const { object, texts } of arms) {
    for (const text of texts ?? []) {
      const known = named.get(text);
      if (known) known.add(object);
      else named.set(text, new Set([object]));
    }
  }
  const cases = Array.from(named, ([text, found]) => ({
    text,
    test: anyOf([...found, ...maps], context),
  }));
  const untold = arms.filter((arm) => arm.texts === null || mayLack(arm.object, tag.name, context));
  const rest = anyOf([...untold.map(({ object }) => object), ...maps], context);
  return [
    NO_OBJECT,
    `const tag = ${accessText('value', tag.name)};`,
    'switch (tag) {',
    ...cases.flatMap(({ text, test }, index) => [
      `  case ${literal(text)}:`,
      ...(test === cases[index + 1]?.test ? [] : [`    return ${test};`]),
    ]),
    '  default:',
    `    return ${rest === 'false' ? '' : `${rest} || `}(typeof tag === 'string' && runtime.isPlain(value));`,
    '}',
  ];
}

/** Whether an object may be one of the variant with no text in its tag. */
function mayLack({ id }: TypeOf<'ref'>, tag: string, { types }: CheckContext): boolean {
  const shape = types.get(id)?.shape;
  const members = shape?.kind === 'object' ? shape.properties : [];
  return members.some(
    (member) =>
      member.name === tag &&
      (mayBeLeftOut(member) ||
        allowsNull(member) ||
        flatVariants(member.type, types).some(({ kind }) => kind === 'null')),
  );
}
