/** Names between the cases of the dialects: `MessageBatch`, `messageBatch`, `message_batch`. */

/** Words of a name in lower case: `messageBatchID` → message, batch, id; `fileIDs` → file, ids. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(?<![A-Z])([A-Z])([A-Z]+)s(?![a-z])/g, (_, first: string, rest: string) => {
      return `${first}${rest.toLowerCase()}s`;
    })
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

export function snakeCase(name: string): string {
  return wordsOf(name).join('_');
}

export function pascalCase(name: string): string {
  return wordsOf(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** A name without case and separators: what is left of it in every dialect. */
export function foldName(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** Whether two names differ in case and separators only. */
export function equalNames(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** Whether a name is all that a language can print of another one: `self_harm` of `self-harm`. */
export function isPlainForm(plain: string, name: string): boolean {
  return plain !== name && plain === name.replace(/\W/g, '_');
}

/** Last words of names that lists bear as they are: verbs, prepositions, nouns without a plural. */
const SAME_IN_PLURAL: ReadonlySet<string> = new Set([
  'by',
  'content',
  'data',
  'exclude',
  'expand',
  'include',
  'management',
  'media',
  'metadata',
  'require',
]);

/** The likely name of a list that is known by the name of its elements: `tool` → `tools`. */
export function likelyPlural(name: string): string {
  const lastWord = name.slice(name.lastIndexOf('_') + 1);
  return SAME_IN_PLURAL.has(lastWord) ? name : plural(name);
}

/** Whether `guess` may have come of the elements of the list that is called `name` on the wire. */
export function isLikelyPlural(guess: string, name: string): boolean {
  if (equalNames(guess, plural(name))) return true;
  return likelyPlural(guess) === guess && equalNames(plural(guess), name);
}

/** The plural of an English noun in snake_case, by the usual rules. */
export function plural(name: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(name)) return `${name}es`;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}
