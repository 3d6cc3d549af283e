import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noBase } from '../../generator/capture/captured-page.js';
import type { FlatItem, FlatSection } from '../../generator/capture/flat-page.js';
import { readCapture } from '../../generator/capture/read-capture.js';
import { cli } from '../../generator/dialects/cli.js';
import { python } from '../../generator/dialects/python.js';
import { ruby } from '../../generator/dialects/ruby.js';
import { catalog } from '../../generator/text/catalog.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { githubView, oneLineDiff, unifiedDiff } from '../support/mangle-page.js';
import { codesOf, flatItemsOf, readText } from '../support/read-captured.js';
import { hasSharedSeeds, sharedSeed } from '../support/shared-seeds.js';

const page = `# Books

## List books

**get** \`/books\`

### Returns

- \`data: array of Book\`

  - \`id: string\`

    Name of the book.

- \`has_more: boolean\`
`;

const guide = `# Errors

What the library answers when a book is lost.

- \`404\`

  - \`lost\`
`;

describe.runIf(hasSharedSeeds)('the real captures', () => {
  test.each([
    { seed: '000', dialect: python, calls: 1, items: [1, 1394], samples: 4 },
    { seed: '001', dialect: cli, calls: 1, items: [29, 1402], samples: 2 },
    {
      seed: '002',
      dialect: python,
      calls: 4,
      items: [890, 869, 15, 863, 11, 863, 2, 6, 863, 869],
      samples: 16,
    },
    { seed: '003', dialect: ruby, calls: 1, items: [1, 1400], samples: 2 },
  ])('$seed is read to its end, and every header parses', ({ seed, dialect, ...expected }) => {
    const { flat, diagnostics } = readSeed(seed);
    expect(diagnostics).toEqual([]);
    const sections = flat.flatMap(({ sections: roots }) => roots.flatMap(below));
    const lists = sections.map(({ items }) => items.length).filter((count) => count > 0);
    expect(lists).toEqual(expected.items);
    expect(headersNotParsed(sections, dialect)).toEqual([]);
    const samples = sections.flatMap((section) => section.samples);
    expect(samples).toHaveLength(expected.samples);
    const json = samples.filter(({ lang }) => lang === 'json');
    expect(json.map(({ code }) => typeof JSON.parse(code))).toEqual(json.map(() => 'object'));
    const signed = sections.filter(({ paragraphs }) =>
      paragraphs.some(({ code }) => code !== null),
    );
    expect(signed).toHaveLength(expected.calls);
    const wrong = signed.filter(({ paragraphs }) =>
      paragraphs.some(({ code }) => code !== null && !dialect.parseSignature?.(code).ok),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    { seed: '001', lines: '5403', change: 'added', roots: 30 },
    { seed: '002', lines: '18018', change: 'deleted', roots: 19 },
    { seed: '003', lines: '4896', change: 'deleted', roots: 2 },
  ])('$seed closes at $lines lines, and at no other count', ({ seed, lines, change, roots }) => {
    const { flat, diagnostics } = readSeed(seed);
    expect(diagnostics).toEqual([]);
    expect(flat.map((found) => found.change)).toEqual([change]);
    const items = flat.flatMap(({ sections }) => sections.flatMap(itemsBelow));
    expect(items.filter(({ depth }) => depth.kind === 'root')).toHaveLength(roots);
    for (const off of [-1, 1]) {
      const lie = readSeed(seed, (text) => text.replace(lines, String(Number(lines) + off)));
      expect(lie.diagnostics.map(({ code }) => code)).toEqual(['capture-line-count']);
    }
  });

  test('004 has its parameters, its classes and what it has lost', () => {
    const { flat, diagnostics } = readSeed('004');
    const sections = flat.flatMap(({ sections: roots }) => roots.flatMap(below));
    expect(headersNotParsed(sections, python)).toEqual([]);
    const [parameters, returns] = sections.filter(({ depth }) => depth === 3);
    const roots = parameters?.items.filter(({ depth }) => depth.kind === 'root');
    expect(roots).toHaveLength(17);
    expect(returns?.items.filter(({ header }) => header.startsWith('class '))).toHaveLength(54);
    const types = sections.find(({ heading }) => heading === 'Domain Types');
    expect(types?.sections).toHaveLength(74);
    const found = diagnostics.map(({ code }) => code);
    expect(found.filter((code) => code === 'capture-type-lost')).toHaveLength(11);
    expect(found.filter((code) => code !== 'capture-type-lost')).toEqual([
      'capture-signature-lost',
      'capture-name-lost',
    ]);
  });

  test.each(['000', '001', '002', '003'])('%s is not read in silence when it is cut', (seed) => {
    const half = readSeed(seed, (text) => text.slice(0, Math.floor(text.length / 2)));
    expect(half.diagnostics.map(({ severity }) => severity)).toContain('error');
  });
});

describe('a text that is no capture', () => {
  test.each([
    ['a page', page],
    ['a guide', guide],
    ['nothing', ''],
    ['a letter', 'Dear reader,\n\n- please\n-\n\nget /books\n'],
    ['code', 'export const books = [];\n'],
  ])('%s is left to be read as it is', (_, text) => {
    expect(readText(text)).toEqual({ pages: null, diagnostics: [] });
  });
});

describe('a capture of something else', () => {
  test.each([
    ['diff', unifiedDiff(guide, 'errors.md')],
    ['diff on one line', oneLineDiff(guide, 'errors.md')],
    ['GitHub view', githubView(guide, 'errors.md')],
  ])('a %s of a guide holds no page', (form, text) => {
    const { pages, diagnostics } = readText(text);
    expect(pages).toEqual([]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `skipped: the ${form} holds no reference page: found no method with its sections, and no type`,
    ]);
  });

  test('a diff of code holds no page', () => {
    const read = readText(unifiedDiff('export {};', 'src/index.ts'));
    expect(read.pages).toEqual([]);
    expect(codesOf(read)).toEqual(['capture-file-skipped', 'capture-without-pages']);
  });

  test('a guide beside a page is left out, and named', () => {
    const text = `${unifiedDiff(guide, 'errors.md')}\n${unifiedDiff(page, 'books/list.md')}`;
    const { pages, diagnostics } = readText(text);
    expect(pages).toMatchObject([{ source: { route: 'books/list.md' } }]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'skipped: found no method and no type in `errors.md`, expected a reference page with a `**verb** `path`` line',
    ]);
  });
});

/** Lines that the readers look for, and what can break them. */
const fragments = [
  'diff --git a/a.md b/a.md|--- /dev/null|+++ b/a.md|@@ -0,0 +1,3 @@|+|-| -|a.md +3 \u22120|1|2a|12',
  '## Books|**get** `/books`|### Returns|- `id: string`| - `"a"`|```|---|Returns|id: strName',
  'get /books|class Book: …|class Book: ...|Domain types|Parameters|note: Optional[]|[|"|\\|',
].flatMap((line) => line.split('|'));

test('any text is read, or is no capture', () => {
  const parts = fc.constantFrom(...fragments);
  const texts = fc
    .array(fc.tuple(parts, fc.constantFrom('\n', '\n\n', ' ', '')), { maxLength: 60 })
    .map((pairs) => pairs.map(([part, end]) => part + end).join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const { pages, diagnostics } = readText(text);
      const lines = text.split('\n');
      const outside = diagnostics.filter(({ place }) => place.line > lines.length);
      expect(outside).toEqual([]);
      expect(pages === null && diagnostics.length > 0).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('the same operation twice is two pages in one', () => {
  const { pages, diagnostics } = readText(oneLineDiff(`${page}\n${page}`, 'books/list.md'));
  expect(flatItemsOf(pages)).toHaveLength(6);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['capture-two-pages', 'the capture goes on with something else: `get /books` once more'],
  ]);
});

test('every fault of a capture says what to do', () => {
  const entries = Object.entries(catalog).filter(([code]) => code.startsWith('capture-'));
  const idle = entries.filter(([, { help }]) => help === 'Nothing to do.');
  expect(idle.map(([code]) => code)).toEqual(['capture-file-skipped']);
});

function readSeed(seed: string, change: (text: string) => string = (text) => text) {
  const diagnostics: Diagnostic[] = [];
  const source = sharedSeed(seed);
  const changed = { ...source, text: change(source.text) };
  const pages = readCapture(changed, noBase, (found) => diagnostics.push(found)) ?? [];
  const flat = pages.flatMap((captured) => (captured.kind === 'flat' ? [captured.page] : []));
  return { flat, diagnostics };
}

function below(section: FlatSection): readonly FlatSection[] {
  return [section, ...section.sections.flatMap(below)];
}

function itemsBelow(section: FlatSection): readonly FlatItem[] {
  return below(section).flatMap(({ items }) => items);
}

function headersNotParsed(
  sections: readonly FlatSection[],
  { parseHeader }: typeof cli,
): readonly string[] {
  const headers = sections.flatMap(({ items }) => items.map(({ header }) => header));
  return headers.filter((header) => !parseHeader(header).ok);
}
