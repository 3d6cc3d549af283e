import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraryPages } from '../support/library-tree.js';
import { githubView } from '../support/mangle-page.js';
import { flatItems, nativeSections } from '../support/native-items.js';
import { codesOf, flatItemsOf, readText } from '../support/read-captured.js';

const page = `## List books

**get** \`/books\`

12 books at a time.

### Returns

- \`data: array of Book\`

  - \`id: string\`

    3 letters.

- \`has_more: boolean\`
`;

describe('a view of a diff', () => {
  test.each(['+', '-'] as const)('gives the items back, %s', (sign) => {
    fc.assert(
      fc.property(libraryPages, (native) => {
        const { pages, diagnostics } = readText(githubView(native, 'loans/create.md', sign));
        expect(diagnostics).toEqual([]);
        const [captured] = pages ?? [];
        const expected = nativeSections(native).flatMap(({ items }) => flatItems(items));
        expect(flatItemsOf(pages).map(({ header, depth }) => [header, depth.kind])).toEqual(
          expected.map(({ header, depth }) => [header, depth === 0 ? 'root' : 'nested']),
        );
        const change = sign === '+' ? 'added' : 'deleted';
        expect(captured).toMatchObject({ page: { route: 'loans/create.md', change } });
      }),
      { numRuns: 100 },
    );
  });

  test('takes the number off, not what the line begins with', () => {
    const { pages, diagnostics } = readText(githubView(page, 'books/list.md'));
    expect(diagnostics).toEqual([]);
    const [captured] = pages ?? [];
    const method = captured?.kind === 'flat' ? captured.page.sections[0] : undefined;
    expect(method?.paragraphs[1]?.markdown).toBe('12 books at a time.');
    expect(flatItemsOf(pages)[1]).toMatchObject({
      description: '3 letters.',
      place: { line: 13, column: 7 },
    });
  });

  test('can part numbers from lines, and show the sign', () => {
    const [head = '', note = '', ...lines] = githubView(page, 'books/list.md').split('\n');
    const signed = lines.map((line, index) =>
      line.replace(`${index + 1}`, (number) => `${number}\t-`),
    );
    const text = [head, note, ...signed].join('\n');
    const { pages, diagnostics } = readText(text);
    expect(diagnostics).toEqual([]);
    expect(flatItemsOf(pages)).toHaveLength(3);
  });

  test('can keep the indentation', () => {
    const lines = page.trimEnd().split('\n');
    const text = [
      'books/list.md +15 \u22120 added',
      ...lines.map((line, at) => `${at + 1}${line}`),
    ];
    const { pages, diagnostics } = readText(text.join('\n'));
    expect(diagnostics).toEqual([]);
    expect(pages).toMatchObject([{ kind: 'text', source: { text: page } }]);
  });

  test('can lack the line that names the file', () => {
    const text = githubView(page, 'books/list.md').split('\n').slice(2).join('\n');
    expect(flatItemsOf(readText(text).pages)).toHaveLength(3);
  });

  test('can show several files', () => {
    const text = [
      githubView(page, 'books/list.md'),
      githubView('export {};', 'src/index.ts'),
      githubView(page, 'shelves/list.md'),
    ].join('\n');
    const { pages, diagnostics } = readText(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['capture-file-skipped']);
    expect(pages).toHaveLength(2);
  });
});

describe('a view that is damaged', () => {
  const text = githubView(page, 'books/list.md');

  test('names the lines that are missing', () => {
    const gap = text.split('\n').toSpliced(6, 2).join('\n');
    expect(readText(gap).diagnostics.map(({ message, place }) => [place.line, message])).toEqual([
      [7, 'line 5 of `books/list.md` is expected here, found line 7'],
    ]);
    const noise = text.split('\n').toSpliced(6, 0, 'Load more').join('\n');
    expect(readText(noise).diagnostics.map(({ message }) => message)).toEqual([
      'line 5 of `books/list.md` is expected here, found `Load more`',
    ]);
  });

  test('says how many lines are cut', () => {
    const cut = text.split('\n').slice(0, -3).join('\n');
    expect(readText(cut).diagnostics.map(({ message }) => message)).toEqual([
      'the diff announces 15 lines of `books/list.md` and has 12: 3 too few',
    ]);
  });

  test('is not two pages in one', () => {
    const second = text.split('\n').slice(2).join('\n');
    expect(codesOf(readText(`${text}\n${second}`))).toContain('capture-two-pages');
    expect(codesOf(readText(`${text}\n${page}`))).toContain('capture-two-pages');
  });

  test('shows a changed page in parts only', () => {
    const { diagnostics } = readText(text.replace('+0', '+3'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['capture-lines-lost']);
  });
});
