/** A text → a damaged one: what storage, copying, editing and malice do to pages. */

const HOSTILE = [
  '\0',
  '\r',
  '\r\n',
  '\t',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '\u2028',
  '\u202E',
  '`',
  '``',
  '```',
  '~~~',
  '- `',
  '  - `',
  '- ',
  '> ',
  '<!--',
  '-->',
  '<pre>',
  '# ',
  '## ',
  '### ',
  '## Domain Types',
  '---\n',
  '[x]: y\n',
  '[x]',
  '**',
  '|',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '…',
  '...',
  '*/',
  '__proto__',
  'constructor',
  'toString',
  ' 3 more',
  ' or ',
  ' or null',
  'array of ',
  'map[',
  'object { ',
  'optional ',
  '999999999999 more',
  '1e999',
  '-1',
  '0',
  'Optional[',
  'Union[',
  'Literal[',
  'List[',
  ': ',
  ' = ',
  'class ',
  'type ',
  '/v1/../x',
  '{id}',
  '**get** `/v1/x`',
  'null',
  'unknown',
  '   ',
];

const TOKEN = /[A-Za-z_]\w*|\d+|"[^"\n]*"|[^\s\w]/g;

const mutators = [
  (text, random) =>
    spliceAt(text, random.below(text.length + 1), random.below(3), random.pick(HOSTILE)),
  (text, random) =>
    spliceAt(text, random.below(text.length + 1), 1, String.fromCharCode(random.below(256))),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => spliceAt(text, random.below(text.length + 1), random.below(200), ''),
  byLines((lines, random, at) => lines.splice(at, 1 + random.below(4))),
  byLines((lines, random, at) => lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(8)))),
  byLines((lines, random, at) => {
    const other = random.below(lines.length);
    [lines[at], lines[other]] = [lines[other], lines[at]];
  }),
  byLines((lines, random, at) => {
    lines[at] =
      ' '.repeat(random.below(9)) + (random.chance(0.5) ? lines[at] : lines[at].trimStart());
  }),
  byLines((lines, random, at) => {
    const shift = random.pick([' ', '  ', '    ', '\t']);
    const end = at + 1 + random.below(30);
    for (let index = at; index < Math.min(end, lines.length); index++)
      lines[index] = shift + lines[index];
  }),
  byLines((lines, random, at) => {
    const end = at + 1 + random.below(30);
    for (let index = at; index < Math.min(end, lines.length); index++)
      lines[index] = lines[index].replace(/^ {1,2}/, '');
  }),
  byLines((lines, random, at) => (lines[at] = withOtherToken(lines[at], lines, random))),
  byLines((lines, random, at) => (lines[at] = withOtherToken(lines[at], lines, random))),
  byLines((lines, random, at) => (lines[at] = lines[at].repeat(2 + random.below(6)))),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' '])),
  (text, random, other) => splice(text, other, random),
];

/** One to four changes. `other` is a second page that may be mixed in. */
export function mutate(text, other, random) {
  let changed = text;
  for (let count = 1 + random.below(4); count > 0; count--) {
    changed = random.pick(mutators)(changed, random, other);
  }
  return changed;
}

function spliceAt(text, at, length, insert) {
  return text.slice(0, at) + insert + text.slice(at + length);
}

function byLines(change) {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random, random.below(lines.length));
    return lines.join('\n');
  };
}

/** A token of the line is taken out, doubled, or replaced by one of another line. */
function withOtherToken(line, lines, random) {
  const tokens = [...line.matchAll(TOKEN)];
  if (tokens.length === 0) return line;
  const { 0: token, index } = random.pick(tokens);
  const others = random.pick(lines).match(TOKEN) ?? HOSTILE;
  const insert = random.pick(['', `${token} ${token}`, random.pick(others), random.pick(HOSTILE)]);
  return spliceAt(line, index, token.length, insert);
}

function splice(text, other, random) {
  const [a, b] = [text.split('\n'), other.split('\n')];
  return [...a.slice(0, random.below(a.length)), ...b.slice(random.below(b.length))].join('\n');
}
