/** A place in data → `items[0].title`, as JavaScript reads it. */

export function dottedOf(segments: readonly (string | number)[]): string {
  let text = '';
  for (const segment of segments) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else if (isWord(segment)) text += text === '' ? segment : `.${segment}`;
    else text += `[${JSON.stringify(segment)}]`;
  }
  return text;
}

/** Letters, digits, `_` and `$`, and no digit first. Many paths are written: no pattern is asked. */
function isWord(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isLetter = (unit | 32) >= 97 && (unit | 32) <= 122;
    const isDigit = unit >= 48 && unit <= 57;
    if (!isLetter && unit !== 95 && unit !== 36 && !(isDigit && index > 0)) return false;
  }
  return text !== '';
}
