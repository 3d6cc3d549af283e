import { expect, test } from 'vitest';
import { sourceLines } from '../../generator/text/source-lines.js';

test('gives the lines of each file by number, whatever ends them', () => {
  const lineOf = sourceLines([
    { path: 'a.md', route: 'a.md', text: '\ufeffone\r\ntwo\rthree\n' },
    { path: 'b.md', route: 'b.md', text: 'alone' },
  ]);
  expect([1, 2, 3, 4, 5].map((line) => lineOf('a.md', line))).toEqual([
    'one',
    'two',
    'three',
    '',
    null,
  ]);
  expect(lineOf('b.md', 1)).toBe('alone');
  expect(lineOf('c.md', 1)).toBeNull();
});
