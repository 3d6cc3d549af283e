/** Text → literals and comments. No other code may put text of a page into source code. */

/** A string, number or boolean as a literal: ASCII only, so that nothing in it can be misread. */
export function literal(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  let text = '';
  for (const unit of value.split('')) text += escapeUnit(unit);
  return `'${text}'`;
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

/** Words that tools read in comments, and what would end the comment. */
const DIRECTIVE =
  /@(?=ts-|internal|license|preserve|jsx|vite-|__PURE__)|(?<=[/#])\s*(?=<reference|# *source)|#(?= ?sourceMappingURL)/gi;

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
    .replace(/^(\s*)@/gm, '$1\\@')
    .replace(/\{@/g, '{\\@')
    .replace(DIRECTIVE, (found) => `\\${found}`)
    .replace(/[ \t]+$/gm, '')
    .trim();
}
