/** The text of a shell command → its words, as a POSIX shell would cut them, variables untouched. */

/** One pass over the text. A quote that is not closed ends with the text. */
export function shellWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote: '"' | "'" | null = null;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    const next = text.charAt(index + 1);
    if (quote !== null && unit === quote) quote = null;
    else if (quote === "'") word += unit;
    else if (unit === '\\' && (quote === null || '"\\$`\n'.includes(next))) {
      if (next !== '\n') word = (word ?? '') + next;
      index++;
    } else if (quote !== null) word += unit;
    else if (unit === '"' || unit === "'") {
      quote = unit;
      word ??= '';
    } else if (/\s/.test(unit)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + unit;
  }
  if (word !== null) words.push(word);
  return words;
}
