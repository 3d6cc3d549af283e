import { describe, expect, test } from 'vitest';
import { literalsOf, onlyLiteral } from '../../generator/capture/header-literals.js';
import { notationOf } from '../../generator/capture/notation.js';
import { invariant } from '../../generator/text/invariant.js';

function notation(line: string) {
  const found = notationOf([line]);
  invariant(found, 'the line is evidence for a notation');
  return found;
}

const python = notation('id: str');
const ruby = notation('id: String');
const words = notation('id: optional string');

describe('the literals of a header', () => {
  test.each([
    [python, 'kind: Literal["a", "b, c", true]', ['"a"', '"b, c"', 'true']],
    [python, 'kind: Literal["a", 2 more]', ['"a"', '2 more']],
    [python, 'id: str', []],
    [python, 'rate: Literal[8000, -0.5]', ['8000', '-0.5']],
    [python, 'rate: Literal[8000, 2 more]', ['8000', '2 more']],
    [ruby, 'rate: 8000 | 16000', ['8000', '16000']],
    [ruby, 'kind: :a | :"b c"', [':a', ':"b c"']],
    [words, '"kind": "a" or "b"', ['"a"', '"b"']],
  ])('%#', (dialect, header, literals) => {
    expect(literalsOf(header, dialect)).toEqual(literals);
  });

  test('are one, or not', () => {
    expect(onlyLiteral('kind: Literal["a"]', python)).toBe('"a"');
    expect(onlyLiteral('kind: Literal["a", "b"]', python)).toBeNull();
    expect(onlyLiteral('kind: Literal["a", 2 more]', python)).toBeNull();
    expect(onlyLiteral('"a"', python)).toBeNull();
  });
});
