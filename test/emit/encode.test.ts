import fc from 'fast-check';
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { commentText, literal, propertyKey } from '../../generator/emit/encode.js';

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
    [null, 'null'],
  ])('%j is printed as %s', (value, text) => {
    expect(literal(value)).toBe(text);
  });
});

test.each([
  ['id', 'id'],
  ['__proto__', '__proto__'],
  ['library-branch', "'library-branch'"],
  ['2nd', "'2nd'"],
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

  test('plain text stays as it is', () => {
    expect(commentText('The `id` of a book.\n\nIt is a/b.')).toBe(
      'The `id` of a book.\n\nIt is a/b.',
    );
  });
});
