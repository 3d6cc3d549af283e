/**
 * Page text → text that a terminal shows and does not obey. Every character keeps one glyph in its
 * place, so that columns can still be counted; no control or direction character comes through.
 */

/** One line without control characters, direction marks and broken surrogates. */
export function terminalText(text: string): string {
  return Array.from(text, terminalCharacter).join('');
}

/** What is shown for one code point of a page; a tab becomes blanks. */
function terminalCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\t') return '    ';
  // The block "Control Pictures" has a glyph for each of the first 32 characters.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u.test(character) ? '\ufffd' : character;
}

/** How many terminal columns text takes that `terminalText` has made safe. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (/^[ -~]$/.test(character)) return 1;
  if (/^[\p{Mn}\p{Me}]$/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** East Asian wide and emoji characters, as far as Unicode properties tell. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u;
