/**
 * A text → whether a line of it stands in more containers than any page has: by indentation or by
 * marks of lists and quotes on the line. Markdown parsers need quadratic time for such depth.
 */

/** Levels; a level of indentation is two blanks wide. */
const DEEPEST = 250;
/** As many characters that marks and indentation are made of as there are levels. */
const LONG_MARGIN = /^[\t >*+\-\d.)]{250}/m;

export function isTooDeep(text: string): boolean {
  if (!LONG_MARGIN.test(text)) return false;
  let start = 0;
  while (start < text.length) {
    const content = deepContent(text, start);
    if (content === null) return true;
    start = lineEnd(text, content) + 1;
  }
  return false;
}

/** Where the content of a line starts; `null`: too deep. */
function deepContent(text: string, start: number): number | null {
  let width = 0;
  let marks = 0;
  for (let at = start; ;) {
    const character = text.charAt(at);
    if (character === ' ' || character === '\t') {
      if (marks === 0) width += character === ' ' ? 1 : 2;
      at++;
      continue;
    }
    const length = markLength(text, at);
    if (length === 0) return at;
    if (marks >= DEEPEST || width >= 2 * DEEPEST) return null;
    marks++;
    at += length;
  }
}

/** Of the mark of a list item or a quote; 0 if there is none. */
function markLength(text: string, at: number): number {
  const first = text.charAt(at);
  if (first === '>') return 1;
  if (first === '-' || first === '*' || first === '+') return isBlank(text, at + 1) ? 1 : 0;
  let end = at;
  while (end - at < 9 && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  const delimiter = text.charAt(end);
  const isMark = end > at && (delimiter === '.' || delimiter === ')') && isBlank(text, end + 1);
  return isMark ? end + 1 - at : 0;
}

function isBlank(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === ' ' || character === '\t';
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at++;
  return at;
}
