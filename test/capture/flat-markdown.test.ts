import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraryPages } from '../support/library-tree.js';
import { githubView, unifiedDiff } from '../support/mangle-page.js';
import { flatItems, nativeSections } from '../support/native-items.js';
import { codesOf, flatItemsOf, readText } from '../support/read-captured.js';
import { hasSharedPages, sharedPages } from '../support/shared-pages.js';

const page = `---
title: "List books"
url: https://library.example/api/books/list
---

## List \`books\` ##

**get** \`/books\`

Books, as they
stand.

### Returns

- \`data: array of Book\`

  A \`Book\`:

  \`\`\`json
  - \`no: item\`
  \`\`\`

  - \`id: string\`

### Example

~~~http
curl https://library.example/books
~~~
`;

const oneBlank = page.replace(/^ +/gm, ' ');
const none = page.replace(/^ +/gm, '');

describe('a page without its indentation', () => {
  test.each([
    ['one blank is left', oneBlank, ['root', 'nested']],
    ['nothing is left', none, ['unknown', 'unknown']],
  ])('is read where %s', (_, text, kinds) => {
    const { pages, diagnostics } = readText(text);
    expect(diagnostics).toEqual([]);
    expect(pages).toMatchObject([
      {
        kind: 'flat',
        page: {
          path: 'capture.txt',
          route: 'capture.txt',
          change: 'none',
          frontMatter: { title: 'List books', url: 'https://library.example/api/books/list' },
          sections: [
            {
              heading: 'List books',
              depth: 2,
              paragraphs: [
                { markdown: '**get** `/books`' },
                { markdown: 'Books, as they\nstand.' },
              ],
              sections: [
                { heading: 'Returns' },
                {
                  heading: 'Example',
                  samples: [{ lang: 'http', code: 'curl https://library.example/books' }],
                },
              ],
            },
          ],
        },
      },
    ]);
    const items = flatItemsOf(pages);
    expect(items.map(({ header }) => header)).toEqual(['data: array of Book', 'id: string']);
    expect(items.map(({ depth }) => depth.kind)).toEqual(kinds);
    expect(items[0]?.description).toBe('A `Book`:\n\n```json\n- `no: item`\n```');
  });

  test('gives the items of any page back, or is the page itself', () => {
    fc.assert(
      fc.property(libraryPages, fc.constantFrom(' ', ''), (native, left) => {
        const { pages, diagnostics } = readText(native.replace(/^ +/gm, left));
        expect(diagnostics).toEqual([]);
        expect(flatItemsOf(pages).map(({ header }) => header)).toEqual(headersOf(native));
      }),
      { numRuns: 100 },
    );
  });

  test('can hold several methods, but only once', () => {
    const other = none.replaceAll('books', 'shelves').replace(/^---[^]*?---/, '');
    expect(codesOf(readText(`${none}\n${other}`))).toEqual([]);
    expect(codesOf(readText(`${none}\n${none}`))).toEqual(['capture-two-pages']);
  });

  test('can begin with a rule, and have code right below its text', () => {
    const text = `---\n\n${none.slice(none.indexOf('## List')).replace('stand.\n\n', 'stand.\n')}`;
    const { pages } = readText(text.replace('Books, as they\nstand.', 'Books:\n```\nemma\n```'));
    const [captured] = pages ?? [];
    const found = captured?.kind === 'flat' ? captured.page : null;
    expect(found?.frontMatter).toEqual({ title: null, url: null });
    expect(found?.sections[0]?.paragraphs[1]?.markdown).toBe('Books:');
    expect(found?.sections[0]?.samples).toMatchObject([{ lang: '', code: 'emma' }]);
  });

  test('that ends in a code block is cut', () => {
    const { diagnostics } = readText(none.slice(0, none.lastIndexOf('~~~')));
    expect(diagnostics.map(({ message, place }) => [place.line, message])).toEqual([
      [27, '`capture.txt` ends in the middle of a code block'],
    ]);
  });
});

describe('a page with its indentation', () => {
  test('is no capture', () => {
    expect(readText(page).pages).toBeNull();
    fc.assert(fc.property(libraryPages, (native) => readText(native).pages === null));
  });

  test.runIf(hasSharedPages)('is no capture: none of the real pages is', () => {
    const taken = sharedPages().filter(({ text }) => readText(text()).pages !== null);
    expect(taken.map(({ path }) => path)).toEqual([]);
  });

  test('has no capture behind it', () => {
    for (const other of [unifiedDiff(page, 'a.md'), githubView(page, 'a.md')]) {
      const { pages, diagnostics } = readText(`${page}\n${other}`);
      expect(pages).toMatchObject([{ kind: 'text' }]);
      expect(diagnostics).toMatchObject([{ code: 'capture-two-pages', place: { line: 31 } }]);
    }
  });
});

function headersOf(native: string): readonly string[] {
  return nativeSections(native).flatMap(({ items }) =>
    flatItems(items).map(({ header }) => header),
  );
}

test.each([
  ['a value', ['side: Literal["left", "right"]', '"left"', '"right"']],
  ['a symbol', ['side: :left | :right', ':left', ':right']],
  ['what is behind a class', ['class Book: …', 'id: str']],
])('a page without text has lost its indentation where %s is at the margin', (_, headers) => {
  const page = (items: readonly string[]) =>
    ['## Send\n\n**post** `/v1/messages`', '### Returns', ...items].join('\n\n');
  const flat = headers.map((header) => `- \`${header}\``);
  expect(readText(page(flat)).pages?.[0]?.kind).toBe('flat');
  expect(readText(page(flat.slice(0, 1))).pages).toBeNull();
  const nested = flat.map((item, index) => (index === 0 ? item : `  ${item}`));
  expect(readText(page(nested)).pages).toBeNull();
});

test('a page without text has lost its indentation where members stand beside their object', () => {
  const page = [
    '## Send\n\n**post** `/v1/messages`',
    '### Body Parameters',
    '- `messages: array of object { id, text }`',
    '- `id: string`',
    '- `text: string`',
    '- `room: optional string`',
  ].join('\n\n');
  expect(readText(page).pages?.[0]?.kind).toBe('flat');
  expect(readText(page.replace('- `text: string`\n\n', '')).pages).toBeNull();
});

test.each([
  '- `title: string` - The title.',
  '* `title: string`',
  '1. `title: string`',
  '- [ ] `title: string`',
])('a member that does not stand alone is told: %s', (line) => {
  const text = page.replace('  - `id: string`', `- \`id: string\`\n\n${line}`).replace(/^ +/gm, '');
  expect(codesOf(readText(text))).toContain('tight-item');
});
