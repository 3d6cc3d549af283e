/** Text → literals and comments. No other code may put text of a page into source code. */
import { invariant } from '../text/invariant.js';

/**
 * A string, number or boolean as a literal: ASCII only, so that nothing in it can be misread. What
 * is none of these, whatever its type says, has come past the checks of a model and is refused.
 */
export function literal(value: string | number | boolean | null): string {
  if (typeof value === 'string') return `'${value.split('').map(escapeUnit).join('')}'`;
  const isPlain = value === null || typeof value === 'boolean' || Number.isFinite(value);
  invariant(isPlain, 'a literal is neither text nor a finite number, a boolean or null');
  return String(value);
}

const NAMED_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeUnit(unit: string): string {
  const named = NAMED_ESCAPES.get(unit);
  if (named !== undefined) return named;
  const code = unit.charCodeAt(0);
  if (code >= 0x20 && code < 0x7f) return unit;
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** The key of a member: bare if it is an identifier. `__proto__` is a key as any other in a type. */
export function propertyKey(name: string): string {
  return IDENTIFIER.test(name) ? name : literal(name);
}

/** What follows an object to read a member of it: `.stream`, `?.['a-b']`. */
export function propertyAccess(name: string, isOptional: boolean): string {
  if (IDENTIFIER.test(name)) return `${isOptional ? '?.' : '.'}${name}`;
  return `${isOptional ? '?.' : ''}[${literal(name)}]`;
}

/** The key of a member in an object: as it stands, `__proto__` would be the object's prototype. */
export function objectKey(name: string): string {
  return name === '__proto__' ? `['__proto__']` : propertyKey(name);
}

/**
 * What tools obey in comments: `@` opens a tag at the start of a word, anywhere in a line, and some
 * words are looked for wherever they stand.
 */
const DIRECTIVE =
  /(?<![^\s{])@|@(?=ts-|internal|license|preserve|jsx|vite-|(?:no)?flow)|<(?=reference|amd-)|[@#](?=__| ?source(?:Mapping)?URL)/gi;

/**
 * Text as the inside of a documentation comment: it cannot end the comment, holds no control or
 * bidirectional characters, no directive of a tool, and no tag but those that we write ourselves.
 */
export function commentText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/\*\//g, '*\\/')
    .replace(/\/\*/g, '/\\*')
    .replace(DIRECTIVE, '\\$&')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
