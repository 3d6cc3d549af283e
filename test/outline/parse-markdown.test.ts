import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { createBlockCache } from '../../generator/outline/block-cache.js';
import { parseMarkdown } from '../../generator/outline/parse-markdown.js';
import { hasSharedPages, sharedPages } from '../support/shared-pages.js';

const remark = unified().use(remarkParse).freeze();

/** Plain data, so that prototypes and undefined members do not matter. */
function plain(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree));
}

function expectSameTree(text: string): void {
  expect(plain(parseMarkdown(text))).toEqual(plain(remark.parse(text)));
}

const item = (header: string, indent = 0) => `${' '.repeat(indent)}- \`${header}\`\n\n`;

describe('the tree is the one of remark-parse', () => {
  test.each([
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
    ['nested items', `## T\n\n${item('a: b')}${item('c: d', 2)}${item('e: f', 4)}${item('g: h')}`],
    ['a tight prose list that runs into items', '- `a`\n- `b`\n\n- `"a"`\n\n- `"b"`\n'],
    [
      'description, fence and children',
      '- `a: b`\n\n  Text\n  goes on.\n\n  ```json\n  {\n\n  "- `x`": 1 }\n  ```\n\n  - `c: d`\n',
    ],
    ['an unclosed fence in an item', '- `a: b`\n\n  ```json\n  { "x": 1\n\n- `c: d`\n'],
    ['a lazy line', '- `a: b`\n\n  Text\ngoes on.\n\n- `c: d`\n'],
    ['tabs', '-\t`a: b`\n\n\t- `c: d`\n'],
    ['carriage returns', '- `a: b`\r\n\r\n  - `c: d`\r\n\r\n## H\r\n'],
    ['lone carriage returns', '- `a: b`\r\r  - `c: d`\r'],
    [
      'a definition that other blocks use',
      '[x]\n\n- `a: b`\n\n  See [x].\n\n[x]: https://example.com\n',
    ],
    ['HTML', '<div>\n- `a: b`\n\n</div>\n\n- `c: d`\n'],
    ['a block quote', '> - `a: b`\n>\n>   text\n\n- `c: d`\n'],
    ['odd indents', '-  `a: b`\n\n   - `c: d`\n\n     text\n\n - `e: f`\n'],
    ['another marker', '- `a: b`\n\n* `c: d`\n\n+ `e: f`\n\n1. one\n2) two\n'],
    ['a thematic break in a list', '- `a: b`\n\n- - -\n\n- `c: d`\n'],
    ['a setext heading', '- `a: b`\n\nT\n---\n\n- `c: d`\n'],
    ['a byte order mark and NUL', '\uFEFF- `a\0: b`\n\n- `c: d`\n'],
    ['a list item that starts with a blank line', '-\n  `a: b`\n\n-\n\n  `c: d`\n'],
    ['three blank lines between items', '- `a: b`\n\n\n\n  - `c: d`\n\n\n\n- `e: f`\n'],
  ])('%s', (_, text) => {
    expectSameTree(text);
  });

  test('pages of an odd mixture of blocks', () => {
    const line = fc.constantFrom(
      '',
      '',
      '',
      '- `a: string`',
      '- `b: array of X`',
      '- text',
      '- ',
      '* star',
      '1. one',
      'Some text.',
      '**get** `/v1/x`',
      '```json',
      '```',
      '~~~',
      '## Heading',
      '---',
      '===',
      '> quote',
      '<b>',
      '<!-- x',
      '-->',
      '[x]: y',
      '[x]',
      '    code',
      '\tcode',
      '``',
      '- - `x`',
    );
    const indented = fc
      .tuple(fc.constantFrom('', '', '  ', '  ', '    ', '      ', ' ', '   ', '\t'), line)
      .map(([indent, text]) => indent + text);
    fc.assert(
      fc.property(fc.array(indented, { maxLength: 24 }), (lines) => {
        expectSameTree(lines.join('\n'));
      }),
      { numRuns: 1000, seed: 20261121 },
    );
  });

  test('a cache that pages share changes nothing', () => {
    const cache = createBlockCache();
    const page = `## T\n\n${item('a: b')}${item('c: d', 2)}`;
    parseMarkdown(`Something before.\n\n${page}`, cache);
    expect(plain(parseMarkdown(page, cache))).toEqual(plain(remark.parse(page)));
  });
});

describe.skipIf(!hasSharedPages)('real pages under 60 KB', () => {
  // Of the bytes that pages repeat, one page for each size is enough; the script compares all.
  const pages = sharedPages().filter(({ size }) => size < 60_000);
  test.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
    expectSameTree(page.text());
  });
});
