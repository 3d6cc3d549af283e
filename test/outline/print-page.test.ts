import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOnly } from '../../generator/outline/facts-only.js';
import type { Item, Page, Section } from '../../generator/outline/page.js';
import { printPage } from '../../generator/outline/print-page.js';
import { hasSharedPages, sharedPages } from '../support/shared-pages.js';
import { library } from '../support/library-pages.js';
import { readOutline } from '../support/read-outline.js';

/** The outline without places, which printing may move. */
function withoutPlaces(page: Page): unknown {
  const item = ({ header, description, children }: Item): unknown => ({
    header,
    description,
    children: children.map(item),
  });
  const section = ({ heading, depth, paragraphs, items, samples, sections }: Section): unknown => ({
    heading,
    depth,
    paragraphs: paragraphs.map(({ markdown, code }) => ({ markdown, code })),
    items: items.map(item),
    samples: samples.map(({ lang, code }) => ({ lang, code })),
    sections: sections.map(section),
  });
  return { frontMatter: page.frontMatter, sections: page.sections.map(section) };
}

function expectRoundTrip(text: string): void {
  const { page } = readOutline(text);
  if (!page) throw new Error('not a page');
  const again = readOutline(printPage(page)).page;
  expect(again && withoutPlaces(again)).toEqual(withoutPlaces(page));
  const facts = factsOnly(page);
  const factsAgain = readOutline(printPage(facts)).page;
  expect(factsAgain && withoutPlaces(factsAgain)).toEqual(withoutPlaces(facts));
}

test.each(Object.entries(library))('%s reads back as the same outline', (_, text) => {
  expectRoundTrip(text);
});

test('outlines of any shape read back as the same outline', () => {
  const description = fc.constantFrom(
    [],
    ['It is a word.'],
    ['One of:', '', '* first', '* second'],
    ['```json', '- `x`', '', '{ "a": 1 }', '```'],
  );
  const tree: (depth: number) => fc.Arbitrary<string[]> = (depth) =>
    fc
      .tuple(
        fc.constantFrom('a: string', 'b: array of X', '"c"', 'D object { e }', '--flag: number'),
        description,
        depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1), { maxLength: 3 }),
      )
      .map(([header, text, children]) => [
        `- \`${header}\``,
        '',
        ...[...text, ...(text.length > 0 ? [''] : []), ...children.flat()].map((line) =>
          line === '' ? '' : `  ${line}`,
        ),
      ]);
  fc.assert(
    fc.property(fc.array(tree(3), { minLength: 1, maxLength: 4 }), (trees) => {
      expectRoundTrip(`## Get\n\n**get** \`/x\`\n\n### Returns\n\n${trees.flat().join('\n')}\n`);
    }),
    { seed: 20261121 },
  );
});

test.skipIf(!hasSharedPages)('real pages read back as the same outline', () => {
  for (const { text } of sharedPages('http')) expectRoundTrip(text());
});

test('a page of facts has no sentence of the page', () => {
  const { page } = readOutline(
    '## Get a Book\n\n**get** `/v1/books`\n\nFinds the book that you left.\n\n### Query Parameters\n\n- `limit: optional number`\n\n  How many you would like. Defaults to `20`. Ranges from `1` to `100`.\n\n### Returns\n\n- `created_at: string`\n\n  The day, as an ISO 8601 string, on which it came to us.\n\n- `old: string`\n\n  **Deprecated.** Ask somebody else.\n',
  );
  const text = page ? printPage(factsOnly(page)) : '';
  expect(text).toMatch(/Defaults to `20`/);
  expect(text).toMatch(/from `1` to `100`/);
  expect(text).toMatch(/RFC 3339/);
  expect(text).toMatch(/deprecated/i);
  expect(text).not.toMatch(/Finds|like|came to us|somebody/);
});
