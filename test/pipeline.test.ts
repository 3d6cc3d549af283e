import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateFiles, readModel } from '../generator/pipeline.js';
import type { Diagnostic } from '../generator/text/diagnostic.js';
import type { SourceFile } from '../generator/text/source.js';
import { library, listBooks } from './support/library-pages.js';

const settings = {
  packageName: 'docshape-library',
  version: '1.0.0',
  clientName: 'Library',
  baseUrl: 'https://api.library.example',
  apiKeyEnvironmentVariable: 'LIBRARY_API_KEY',
  keyHeader: { name: 'X-Api-Key', prefix: '' },
  headers: {},
};

const pages: readonly SourceFile[] = [
  ...Object.entries(library).map(([route, text]) => ({ path: `spec/${route}`, route, text })),
  { path: 'spec/about.md', route: 'about.md', text: '# About\n\nWe lend books.\n' },
  { path: 'spec/gone.md', route: 'gone.md', text: '<!DOCTYPE html>\n<html></html>\n' },
];

function read(sources: readonly SourceFile[]) {
  const found: Diagnostic[] = [];
  return { ...readModel(sources, (diagnostic) => found.push(diagnostic)), found };
}

test('reads pages to a model, and says what became of each', () => {
  const { model, pages: summaries, found } = read(pages);
  expect(model.operations.map(({ id }) => id)).toEqual(['books.list', 'books.retrieve']);
  expect(summaries).toMatchObject([
    { path: 'spec/about.md', dialect: null },
    { path: 'spec/books/list.md', dialect: 'http', skipped: null, items: 9 },
    { path: 'spec/books/retrieve.md', dialect: 'http', skipped: null, items: 7 },
    { path: 'spec/gone.md', dialect: null },
  ]);
  for (const { path, dialect, skipped } of summaries) {
    expect(skipped === null).toBe(dialect !== null);
    expect(dialect === null).toBe(found.some(({ place }) => place.path === path));
  }
});

test('gives the same model, findings and files in whatever order the pages come', async () => {
  const expected = read(pages);
  const files = await generateFiles(expected.model, settings);
  fc.assert(
    fc.property(fc.shuffledSubarray([...pages], { minLength: pages.length }), (shuffled) => {
      expect(read(shuffled)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
  expect(await generateFiles(read(pages.toReversed()).model, settings)).toEqual(files);
});

test('is total: a page that was cut anywhere gives a model and findings, and never throws', () => {
  for (let end = 0; end <= listBooks.length; end += 7) {
    const cut = { path: 'list.md', route: 'books/list.md', text: listBooks.slice(0, end) };
    const { model, found } = read([cut]);
    expect(model.operations.length + found.length).toBeGreaterThan(0);
  }
});

test('gives files of any input without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { pages: summaries } = read([{ path: 'x.md', route: 'x.md', text }]);
      expect(summaries).toHaveLength(1);
    }),
  );
});

test('the files of an empty model are a package as well', async () => {
  const files = await generateFiles({ format: 1, operations: [], types: [] }, settings);
  expect(files.map(({ path }) => path)).toContain('package.json');
});
