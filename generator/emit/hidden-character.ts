/**
 * The first character that no reader of a text sees, or that turns the direction of what is read;
 * `null` if there is none.
 */
export function hiddenCharacter(text: string): string | null {
  const [found] = /[^\P{C}\n]|[\u2028\u2029]/u.exec(text) ?? [];
  if (found === undefined) return null;
  return `it holds the character U+${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
