import fc from 'fast-check';
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { commentText, literal, objectKey, propertyKey } from '../../generator/emit/encode.js';

const naughty = [
  '',
  "'",
  '\\',
  '\\u0027',
  '${x}',
  '`',
  '*/ alert(1) /*',
  '</script>',
  '\u2028\u2029',
  '\u202E\u2066',
  '\uD800',
  '\0\u0007\r\n\t',
  '__proto__',
  'constructor',
  '//# sourceMappingURL=x',
  '/// <reference path="x" />',
  '@ts-nocheck',
  '@internal',
  '😀',
];

/** The value of the only literal in a source text, as the compiler reads it. */
function valueOf(source: string): string {
  const file = ts.createSourceFile('x.ts', `(${source})`, ts.ScriptTarget.ES2022);
  const [statement, ...more] = file.statements;
  expect(more).toHaveLength(0);
  if (!statement || !ts.isExpressionStatement(statement)) throw new Error('no expression');
  const { expression } = statement;
  if (!ts.isParenthesizedExpression(expression)) throw new Error('no parentheses');
  if (!ts.isStringLiteral(expression.expression)) throw new Error('no string');
  return expression.expression.text;
}

describe('literals', () => {
  test.each(naughty)('%j is read back as it was', (text) => {
    expect(valueOf(literal(text))).toBe(text);
  });

  test('any text is read back as it was, and is printed in ASCII on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(literal(text)).toMatch(/^'[ -~]*'$/);
        expect(valueOf(literal(text))).toBe(text);
      }),
    );
  });

  test.each([
    [1, '1'],
    [-0.5, '-0.5'],
    [true, 'true'],
    [false, 'false'],
    [0, '0'],
    [1e21, '1e+21'],
    [null, 'null'],
    ['', "''"],
    ['a"b`c', "'a\"b`c'"],
    ["\\'\n\r\t", "'\\\\\\'\\n\\r\\t'"],
    [' ~', "' ~'"],
    ['\u001f\u007f\u0080', "'\\u001f\\u007f\\u0080'"],
    ['\u00e9\u2028', "'\\u00e9\\u2028'"],
    ['\u{1f600}', "'\\ud83d\\ude00'"],
  ])('%j is printed as %s', (value, text) => {
    expect(literal(value)).toBe(text);
  });

  test.each([NaN, Infinity, -Infinity, undefined, {}, ['alert(1)'], 1n, Symbol('x')])(
    '%s is none, whatever a saved model says',
    (value) => {
      expect(() => Reflect.apply(literal, null, [value])).toThrow(
        'docshape bug: a literal is neither text nor a finite number, a boolean or null',
      );
    },
  );
});

test.each([
  ['id', 'id'],
  ['__proto__', "['__proto__']"],
  ['a-b', "'a-b'"],
])('the key of %j in an object is %s', (name, key) => {
  expect(objectKey(name)).toBe(key);
});

test.each([
  ['id', 'id'],
  ['__proto__', '__proto__'],
  ['library-branch', "'library-branch'"],
  ['2nd', "'2nd'"],
  ['$_a9', '$_a9'],
  ['a$b', 'a$b'],
  ['', "''"],
  ['a b', "'a b'"],
  ['-a', "'-a'"],
  ['a-', "'a-'"],
  ["x'; y", "'x\\'; y'"],
  ['a\u200Bb', "'a\\u200bb'"],
])('the key of %j is %s', (name, key) => {
  expect(propertyKey(name)).toBe(key);
});

describe('comments', () => {
  /** What stands in a source text whose only comment holds the text. */
  function codeAround(text: string): readonly string[] {
    const source = `/**\n * ${commentText(text).replaceAll('\n', '\n * ')}\n */\nlet only: 1;\n`;
    const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.ES2022, true);
    expect(file.referencedFiles).toEqual([]);
    const [statement] = file.statements;
    expect(statement ? ts.getJSDocTags(statement) : []).toEqual([]);
    return file.statements.map((statement) => statement.getText());
  }

  test.each(naughty)('%j stays inside', (text) => {
    expect(codeAround(text)).toEqual(['let only: 1;']);
  });

  test('any text stays inside, and nothing in it is obeyed or invisible', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('*', '/', '*/', '/*', '@', '\n', '{@link x}', '<reference', ...naughty),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect(codeAround(text)).toEqual(['let only: 1;']);
        expect(commentText(text)).not.toMatch(/[^\P{C}\n]/u);
        expect(commentText(text)).not.toMatch(/^\s*@|(?<!\\)@(?:ts-|internal)/m);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a */ b', 'a *\\/ b'],
    ['a /* b', 'a /\\* b'],
    ['*/*/', '*\\/\\*\\/'],
    ['@a', '\\@a'],
    ['a @b @c', 'a \\@b \\@c'],
    ['a\n@b', 'a\n\\@b'],
    ['a@b', 'a@b'],
    ['{@link b}', '{\\@link b}'],
    ['(@ts-ignore', '(\\@ts-ignore'],
    ['(@internal', '(\\@internal'],
    ['(@INTERNAL', '(\\@INTERNAL'],
    ['(@license', '(\\@license'],
    ['(@preserve', '(\\@preserve'],
    ['(@jsx', '(\\@jsx'],
    ['(@vite-ignore', '(\\@vite-ignore'],
    ['(@flow (@noflow', '(\\@flow (\\@noflow'],
    ['/ <reference', '/ \\<reference'],
    ['<amd-module', '\\<amd-module'],
    ['(#__PURE__ (@__PURE__', '(\\#__PURE__ (\\@__PURE__'],
    ['//# sourceMappingURL', '//\\# sourceMappingURL'],
    ['//#sourceURL', '//\\#sourceURL'],
    ['(@ sourceMappingURL', '(\\@ sourceMappingURL'],
    ['(@other # source', '(@other # source'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\u2028b\u2029c', 'a b c'],
    ['a\u0000\u0007\u001b\u009b\u202e\u2066\u200b\ufeff\ud800\tb', 'ab'],
    ['  a  \n  b \n', 'a\n  b'],
    ['\u00e9 \u{1f600}', '\u00e9 \u{1f600}'],
  ])('%j becomes %j', (text, expected) => {
    expect(commentText(text)).toBe(expected);
  });

  test('plain text stays as it is', () => {
    expect(commentText('The `id` of a book.\n\nIt is a/b.')).toBe(
      'The `id` of a book.\n\nIt is a/b.',
    );
  });
});
