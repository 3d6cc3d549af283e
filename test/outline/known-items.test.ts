/** What was read before stands for lines only where these would be read the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlockCache } from '../../generator/outline/block-cache.js';
import { createBlockCache } from '../../generator/outline/block-cache.js';
import type { KnownItem } from '../../generator/outline/known-items.js';
import type { Item } from '../../generator/outline/page.js';
import { parsePage } from '../../generator/outline/parse-page.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { kitchenSinkDialects, kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { hasSharedPages, sharedPages } from '../support/shared-pages.js';

/** A cache that keeps no item. */
function forgetful(): BlockCache {
  class Nothing extends Map<number, KnownItem> {
    override set(): this {
      return this;
    }
  }
  return { ...createBlockCache(), items: new Nothing() };
}

function read(text: string, cache: BlockCache, path = 'page.md') {
  const found: Diagnostic[] = [];
  const page = parsePage({ path, route: path, text }, (doubt) => found.push(doubt), cache);
  return { page, found };
}

/** The page as it is read alone, with a memory, and by one that has read it before. */
function expectSame(text: string): void {
  const expected = read(text, forgetful());
  const cache = createBlockCache();
  expect(read(text, cache)).toEqual(expected);
  expect(read(text, cache)).toEqual(expected);
}

const head = '## Get\n\n**get** `/v1/books`\n\n### Returns\n\n';

function itemsOf(text: string, cache: BlockCache, path: string): readonly Item[] {
  return read(`${head}${text}`, cache, path).page?.sections[0]?.sections[0]?.items ?? [];
}

test('a known item has the place, the depth and the path of its new lines', () => {
  const cache = createBlockCache();
  itemsOf('- `a: b`\n\n  Text.\n\n  - `c: d`\n', cache, 'one.md');
  expect(cache.items.size).toBe(2);
  expect(itemsOf('- `x: y`\n\n  - `a: b`\n\n    Text.\n\n    - `c: d`\n', cache, 'two.md')).toEqual(
    itemsOf('- `x: y`\n\n  - `a: b`\n\n    Text.\n\n    - `c: d`\n', forgetful(), 'two.md'),
  );
});

test.each([
  ['a definition', '- `a: b`\n\n  [x]: y\n'],
  ['a fence that something else ends', '- `a: b`\n\n  ```\n  open\n'],
  ['an item that is reported', '- `a: b`\n\n  <!-- - `c: d` -->\n\n  - `e: f`\n'],
  ['lines with tabs', '- `a: b`\n\n\t- `c: d`\n'],
])('%s is not kept', (_, text) => {
  const cache = createBlockCache();
  itemsOf(`${text}\nEnd.\n`, cache, 'page.md');
  expect([...cache.items.values()].map(({ item }) => item.header)).not.toContain('a: b');
});

test('an item is none where no blank line stands around it', () => {
  const cache = createBlockCache();
  expect(itemsOf('- `a: b`\n', cache, 'page.md')).toHaveLength(1);
  expect(itemsOf('- text\n- `a: b`\n- text\n', cache, 'page.md')).toHaveLength(0);
});

const LINES = [
  '- `a: string`',
  '- `b: array of X`',
  '- `c`',
  '- `d: e` more',
  '- text',
  '- - `x`',
  '- ``',
  '* star',
  'Some text.',
  '```json',
  '```',
  '<!-- x',
  '-->',
  '[x]: y',
  '[x]',
  '``',
  '    code',
  '\tcode',
  '> quote',
  ' ',
];

test('pages of lines that come again at other depths', () => {
  const line = fc.constantFrom('', '', '', ...LINES);
  const chunk = fc.array(fc.tuple(fc.constantFrom(0, 0, 2, 2, 4), line), { maxLength: 8 });
  const page = fc.tuple(
    fc.array(chunk, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(2), fc.constantFrom(0, 2, 4, 6)), { maxLength: 8 }),
  );
  fc.assert(
    fc.property(page, fc.boolean(), ([chunks, places], spaced) => {
      const lines = places.flatMap(([index, indent]) => [
        ...(chunks[index % chunks.length] ?? []).map(([deeper, text]) =>
          text === '' ? '' : ' '.repeat(indent + deeper) + text,
        ),
        ...(spaced ? [''] : []),
      ]);
      expectSame(`${head}- \`first\`\n\n${lines.join('\n')}\n`);
    }),
    { numRuns: 1000, seed: 20261121 },
  );
});

test.each(kitchenSinkDialects)('the fixture of %s', (dialect) => {
  for (const text of Object.values(kitchenSinkPages([dialect]))) expectSame(text);
});

test.skipIf(!hasSharedPages)('real pages, one after the other', () => {
  const cache = createBlockCache();
  for (const { path, text } of sharedPages().filter(({ size }) => size < 150_000)) {
    expect(read(text(), cache, path)).toEqual(read(text(), forgetful(), path));
  }
  expect(cache.items.size).toBeGreaterThan(1000);
});
