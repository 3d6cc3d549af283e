import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellWords } from '../../generator/text/shell-words.js';

test.each([
  ['a  b\tc', ['a', 'b', 'c']],
  [`'a b' "c d"`, ['a b', 'c d']],
  [`"a\\"b" a\\ b`, ['a"b', 'a b']],
  [`'a'"b"c ''`, ['abc', '']],
  ['a \\\n  b', ['a', 'b']],
  ['\'$A\' "$B"', ['$A', '$B']],
  [`"\\n"`, ['\\n']],
])('%j', (text, words) => {
  expect(shellWords(text)).toEqual(words);
});

test('a word in single quotes comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const text = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
      expect(shellWords(text)).toEqual(words);
    }),
  );
});
