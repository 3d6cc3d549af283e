/** The text of a page → the same with plain blanks, where a tool has put others in their place. */

/** One level of items (FORMAT §2.2). */
const LEVEL = '  ';

/**
 * Editors indent by tabs, and copies from a browser have blanks that do not break: neither is part
 * of what a page says. Lines stay as they are, and columns but for those behind tabs.
 */
export function withPlainBlanks(text: string): string {
  const plain = text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text;
  if (!/^\t+[-*+] /m.test(plain)) return plain;
  return plain.replace(/^\t+/gm, (tabs) => LEVEL.repeat(tabs.length));
}
