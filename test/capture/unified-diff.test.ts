import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraryPages } from '../support/library-tree.js';
import { unifiedDiff } from '../support/mangle-page.js';
import { codesOf, flatItemsOf, readText } from '../support/read-captured.js';

const before = `## Retrieve a book

**get** \`/books/{book_id}\`

### Returns

- \`Book object { id, title }\`

  - \`id: string\`

  - \`title: string\`

    Its title.
`;

const after = before.replace('Its title.', 'The title on its cover.');

const changed = `diff --git a/books/get.md b/books/get.md
index 1111111..2222222 100644
--- a/books/get.md
+++ b/books/get.md
@@ -10,4 +10,4 @@ ### Returns
 
   - \`title: string\`
 
-    Its title.
+    The title on its cover.
`;

const baseOf = (text: string) => (route: string) => (route === 'books/get.md' ? text : null);

describe('a diff with its lines', () => {
  test.each(['+', '-'] as const)('gives the very text of a page back, %s', (sign) => {
    fc.assert(
      fc.property(libraryPages, (page) => {
        const { pages, diagnostics } = readText(`${unifiedDiff(page, 'loans/create.md', sign)}\n`);
        expect(diagnostics).toEqual([]);
        expect(pages).toEqual([
          {
            kind: 'text',
            source: { path: 'capture.txt:loans/create.md', route: 'loans/create.md', text: page },
            change: sign === '+' ? 'added' : 'deleted',
          },
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test('can have lost its indentation', () => {
    const text = unifiedDiff(before, 'books/get.md').replace(/^\+ +/gm, '+ ');
    const { pages, diagnostics } = readText(text);
    expect(diagnostics).toEqual([]);
    expect(flatItemsOf(pages).map(({ depth, place }) => [depth.kind, place.line])).toEqual([
      ['root', 13],
      ['nested', 15],
      ['nested', 17],
    ]);
  });

  test('can hold several files, with a message before and a signature behind', () => {
    const text = [
      'From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001',
      'Subject: [PATCH] Books',
      '',
      unifiedDiff(before, 'books/get.md'),
      unifiedDiff('export {};\n', 'src/index.ts'),
      unifiedDiff(before.replaceAll('book', 'shelf'), 'shelves/get.md', '-'),
      '-- ',
      '2.45.0',
      '',
    ].join('\n');
    const { pages, diagnostics } = readText(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['capture-file-skipped']);
    expect(pages?.map(({ kind }) => kind)).toEqual(['text', 'text']);
  });

  test('says where a page is cut or its count lies', () => {
    const text = unifiedDiff(before, 'books/get.md');
    const cut = text.split('\n').slice(0, -4).join('\n');
    expect(readText(cut).diagnostics.map(({ message }) => message)).toEqual([
      'the diff announces 13 lines of `books/get.md` and has 9: 4 too few',
    ]);
    const lie = text.replace('+1,13', '+1,11');
    expect(readText(lie).diagnostics.map(({ message }) => message)).toEqual([
      'the diff announces 11 lines of `books/get.md` and has 13: 2 too many',
    ]);
  });

  test('is not followed by a page', () => {
    const text = `${unifiedDiff(before, 'books/get.md')}\n${before}`;
    expect(codesOf(readText(text))).toContain('capture-two-pages');
  });

  test('in a page is part of the page', () => {
    const page = before.replace('Its title.', `\`\`\`diff\n${changed}\`\`\``);
    expect(readText(page).pages).toBeNull();
  });
});

describe('a diff that changes a page', () => {
  test('is applied to the page before the change', () => {
    const { pages, diagnostics } = readText(changed, baseOf(before));
    expect(diagnostics).toEqual([]);
    expect(pages).toMatchObject([{ kind: 'text', change: 'modified', source: { text: after } }]);
  });

  test('applies several hunks, and one that only adds', () => {
    const text = `--- a/books/get.md
+++ b/books/get.md
@@ -1 +1 @@
-## Retrieve a book
+## Get a book
@@ -8,0 +9,2 @@
+  - \`author: string\`
+
@@ -13,1 +15,0 @@
-    Its title.
\\ No newline at end of file
`;
    const { pages, diagnostics } = readText(text, baseOf(before));
    expect(diagnostics).toEqual([]);
    const expected = before
      .replace('Retrieve', 'Get')
      .replace('  - `id', '  - `author: string`\n\n  - `id')
      .replace('    Its title.\n', '');
    expect(pages).toMatchObject([{ source: { text: expected } }]);
  });

  test('can have lost the blank of a line without text', () => {
    const { pages, diagnostics } = readText(changed.replace(/^ $/gm, ''), baseOf(before));
    expect(diagnostics).toEqual([]);
    expect(pages).toMatchObject([{ source: { text: after } }]);
  });

  test('that is cut is not applied in part', () => {
    const read = readText(changed.slice(0, changed.indexOf('+    The')), baseOf(before));
    expect(codesOf(read)).toEqual(['capture-line-count']);
  });

  test('says that it needs the page', () => {
    const { pages, diagnostics } = readText(changed);
    expect(pages).toEqual([]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'capture-needs-base',
        '`books/get.md` is changed in 1 places, and the page before the change is not given',
      ],
    ]);
  });

  test('is not bent to fit another page', () => {
    const { pages, diagnostics } = readText(
      changed,
      baseOf(before.replace('title: str', 'name: str')),
    );
    expect(pages).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'capture-base-mismatch', severity: 'error', place: { line: 7 } },
    ]);
  });

  test('is not bent to fit a page that ends before it', () => {
    const short = before.slice(0, before.indexOf('  - `title'));
    expect(readText(changed, baseOf(short)).diagnostics.map(({ message }) => message)).toEqual([
      'the diff expects `  - `title: string`` at line 11 of `books/get.md`, which has its end',
    ]);
  });

  test('reads a renamed page by its old name', () => {
    const text = `diff --git a/books/get.md b/books/retrieve.md
similarity index 100%
rename from books/get.md
rename to books/retrieve.md
${changed.replaceAll('books/get.md', 'a.md')}`;
    const { pages } = readText(text, (route) => (route === 'books/get.md' ? before : null));
    expect(pages).toMatchObject([{ source: { route: 'books/retrieve.md', text: before } }]);
  });
});
