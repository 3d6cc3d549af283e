import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf, flatItemsOf, readText } from '../support/read-captured.js';
import { libraryPages } from '../support/library-tree.js';
import { oneLineDiff } from '../support/mangle-page.js';
import { flatItems, nativeSections } from '../support/native-items.js';

const page = `## List books

**get** \`/books\`

### Returns

- \`data: array of Book\`

  Books - old and new - by their title.

  - \`title: string\`

    Cost is 1 + 1.

- \`has_more: boolean\`

### Example

\`\`\`http
curl -X GET https://library.example/books \\
    -H 'x-member: emma'
\`\`\`

#### Response

\`\`\`json
{
  "data": []
}
\`\`\`
`;

/** Dashes and plus signs wherever a page can have them. */
const dashed = `---
title: List books
url: https://library.example/api/books/list
---

## List books

**get** \`/books\`

Which books - all of them - a library has:

- \`new\`: bought this year
- \`old\`: all others

### Returns

- \`data: array of Book\`

  -1 stands for a book without a row.

  - \`row: number\`

    One of \`row - 1\` and \`row + 1\`.

    - \`1\` - the first row
    - \`2\` - the second row

  - \`side: string\`

    Left, -x, or right.

### Example

\`\`\`http
curl https://library.example/books \\
    -H 'x-member: emma' \\
    -d '{"note": "a + b - c"}'
\`\`\`
`;

describe.each(['+', '-'] as const)('a diff on one line with %s', (sign) => {
  test('can have signs in its text', () => {
    for (const end of ['', ' \\ No newline at end of file', '   ']) {
      const text = `${oneLineDiff(dashed, 'books/list.md', sign)}${end}`;
      const { pages, diagnostics } = readText(text);
      expect(diagnostics).toEqual([]);
      const [captured] = pages ?? [];
      const found = captured?.kind === 'flat' ? captured.page : null;
      expect(found?.frontMatter).toEqual({
        title: 'List books',
        url: 'https://library.example/api/books/list',
      });
      const [method] = found?.sections ?? [];
      expect(method?.paragraphs.map(({ markdown }) => markdown)).toEqual([
        '**get** `/books`',
        'Which books - all of them - a library has:',
        '- `new`: bought this year\n- `old`: all others',
      ]);
      expect(flatItemsOf(pages).map(({ header, description }) => [header, description])).toEqual([
        ['data: array of Book', '-1 stands for a book without a row.'],
        [
          'row: number',
          'One of `row - 1` and `row + 1`.\n\n- `1` - the first row\n- `2` - the second row',
        ],
        ['side: string', 'Left, -x, or right.'],
      ]);
      expect(method?.sections[1]?.samples[0]?.code).toBe(
        `curl https://library.example/books \\\n -H 'x-member: emma' \\\n -d '{"note": "a + b - c"}'`,
      );
    }
  });

  test('gives the items back, and tells roots from others', () => {
    fc.assert(
      fc.property(libraryPages, (native) => {
        const { pages, diagnostics } = readText(oneLineDiff(native, 'loans/create.md', sign));
        expect(diagnostics).toEqual([]);
        const expected = nativeSections(native).flatMap(({ items }) => flatItems(items));
        expect(flatItemsOf(pages).map(({ header, depth }) => [header, depth.kind])).toEqual(
          expected.map(({ header, depth }) => [header, depth === 0 ? 'root' : 'nested']),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('keeps text, code and what the diff says of the page', () => {
    const { pages, diagnostics } = readText(oneLineDiff(page, 'books/list.md', sign));
    expect(diagnostics).toEqual([]);
    const [captured] = pages ?? [];
    if (captured?.kind !== 'flat') throw new Error('a page without nesting is expected');
    expect(captured.page).toMatchObject({
      route: 'books/list.md',
      change: sign === '+' ? 'added' : 'deleted',
    });
    const [method] = captured.page.sections;
    expect(method?.heading).toBe('List books');
    expect(method?.paragraphs.map(({ markdown }) => markdown)).toEqual(['**get** `/books`']);
    const [returns, example] = method?.sections ?? [];
    expect(returns?.items.map(({ description }) => description)).toEqual([
      'Books - old and new - by their title.',
      'Cost is 1 + 1.',
      '',
    ]);
    expect(example?.samples[0]?.code.split('\n')).toHaveLength(2);
    expect(example?.sections[0]?.samples[0]).toMatchObject({ lang: 'json' });
    expect(JSON.parse(example?.sections[0]?.samples[0]?.code ?? '')).toEqual({ data: [] });
  });

  test('can wrap its text, and end in blank lines', () => {
    const wrapped = page
      .replace(
        '### Returns',
        'All books of the library and of the libraries that it has an agreement with, by\ntheir title - or by their author.\n\n### Returns',
      )
      .replace(
        'Cost is 1 + 1.',
        'The title of the book as it is printed on its cover, or else on its first page, in\n    the language of the book:\n\n    * `emma` - a novel\n    * none',
      );
    const text = `${oneLineDiff(wrapped, 'books/list.md', sign)} ${sign} ${sign}`;
    const count = wrapped.trimEnd().split('\n').length;
    const { pages, diagnostics } = readText(text.replace(`1,${count}`, `1,${count + 2}`));
    expect(diagnostics).toEqual([]);
    const [captured] = pages ?? [];
    const [method] = captured?.kind === 'flat' ? captured.page.sections : [];
    expect(method?.paragraphs[1]?.markdown.split('\n')).toEqual([
      'All books of the library and of the libraries that it has an agreement with, by',
      'their title - or by their author.',
    ]);
    expect(flatItemsOf(pages)[1]?.description.split('\n')).toEqual([
      'The title of the book as it is printed on its cover, or else on its first page, in',
      'the language of the book:',
      '',
      '* `emma` - a novel',
      '* none',
    ]);
  });

  test('places each item at its column', () => {
    const text = oneLineDiff(page, 'books/list.md', sign);
    for (const { header, place } of flatItemsOf(readText(text).pages)) {
      expect(place.line).toBe(1);
      expect(text.slice(place.column - 1, place.column - 1 + place.length)).toBe(header);
    }
  });

  test('counts its lines', () => {
    const plain = page
      .replace('Books - old and new - by their title.', 'Books.')
      .replace('1 + 1', '2');
    const text = oneLineDiff(plain, 'books/list.md', sign);
    const count = plain.trimEnd().split('\n').length;
    for (const [off, difference] of [
      [3, '3 too few'],
      [-2, '2 too many'],
    ] as const) {
      const lie = text.replace(`1,${count}`, `1,${count + off}`);
      expect(readText(lie).diagnostics.map(({ message }) => message)).toEqual([
        `the diff announces ${count + off} lines of \`books/list.md\` and has ${count}: ${difference}`,
      ]);
    }
    expect(codesOf(readText(text.slice(0, -40)))).toContain('capture-line-count');
  });

  test('can hold several files, on one line or on several', () => {
    const first = oneLineDiff(page, 'books/list.md', sign);
    const code = oneLineDiff('export {};', 'books/list.ts', sign);
    const last = oneLineDiff(page, 'shelves/list.md', sign);
    for (const text of [`${first} ${code} ${last}`, `${first}\n${code}\n${last}\n`]) {
      const { pages, diagnostics } = readText(text);
      expect(pages?.map((captured) => captured.kind === 'flat' && captured.page.route)).toEqual([
        'books/list.md',
        'shelves/list.md',
      ]);
      expect(diagnostics.map(({ code: found }) => found)).toEqual(['capture-file-skipped']);
    }
  });

  test('is not followed by something else', () => {
    const text = `${oneLineDiff(page, 'books/list.md', sign)}\n${page}`;
    expect(codesOf(readText(text))).toContain('capture-two-pages');
  });
});

test('a diff on one line that is cut behind its head has no lines', () => {
  const text = 'diff --git a/a.md b/a.md --- /dev/null +++ b/a.md @@ -0,0 +1,3 @@';
  expect(readText(text).diagnostics.map(({ message }) => message)).toEqual([
    'the diff announces 3 lines of `a.md` and has 0: 3 too few',
  ]);
  expect(readText(text.slice(0, text.indexOf('@@'))).pages).toBeNull();
});

test('a changed page on one line has lost its lines', () => {
  const text =
    'diff --git a/a.md b/a.md index 1..2 100644 --- a/a.md +++ b/a.md @@ -1,2 +1,2 @@ ## Books -old +new';
  const { pages, diagnostics } = readText(text);
  expect(pages).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['capture-lines-lost']);
});

test('a tight list of bare code is prose, in the dashes of a deleted page as well', () => {
  const native = page.replace(
    'Cost is 1 + 1.',
    'Allowed values are:\n\n    - `emma`\n    - `persuasion`',
  );
  const { pages, diagnostics } = readText(oneLineDiff(native, 'books/list.md', '-'));
  expect(diagnostics).toEqual([]);
  expect(flatItemsOf(pages).map(({ header }) => header)).toEqual([
    'data: array of Book',
    'title: string',
    'has_more: boolean',
  ]);
  expect(flatItemsOf(pages)[1]?.description).toBe(
    'Allowed values are:\n\n- `emma`\n- `persuasion`',
  );
});
