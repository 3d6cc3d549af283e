import { expect, test } from 'vitest';
import { projectRoot } from '../support/project-files.js';
import { libraryPackage } from '../support/library-package.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { typeCheck } from '../support/type-check.js';

const snapshots = `${projectRoot}/test/fixtures/library-package`;

test.each([
  'types/books.d.ts',
  'resources/books.d.ts',
  'resources/books.js',
  'client.js',
  'index.d.ts',
  'package.json',
  'README.md',
])('the package has %s as it was', async (path) => {
  const files = await libraryPackage();
  await expect(files[path]).toMatchFileSnapshot(`${snapshots}/${path}.txt`);
});

const use = `
import type { Book, BookCreateParams, BookFormat } from 'docshape-library';
import { APIError, Library } from 'docshape-library';

const client = new Library({ apiKey: 'key', baseURL: 'https://api.library.example' });
const params: BookCreateParams = {
  authors: ['A. Writer'],
  format: { type: 'print', pages: 320 },
  title: 'The Long Shelf',
  genre: 'novel',
  'library-branch': 'north',
};
const book: Book = await client.books.create({ ...params, genre: 'something new' });
const seconds: number = book.format.type === 'audio' ? book.format.seconds : book.format.pages;
for await (const { title } of client.books.list({ limit: 3 })) title.toUpperCase();
const page = await client.books.list();
const last: string | null = page.last_id;
const deleted: true = (await client.books.delete(book.id)).deleted;
const format: BookFormat = book.format;
if (book.summary != null) book.summary.trim();
try {
  await client.books.retrieve('b_1', { signal: AbortSignal.timeout(5) });
} catch (error) {
  if (error instanceof APIError) error.status.toFixed();
}

// @ts-expect-error A required member is missing.
client.books.create({ title: 'x' });
// @ts-expect-error There is no such member.
client.books.create({ ...params, colour: 'red' });
// @ts-expect-error There is no such format.
const braille: BookFormat = { type: 'braille' };
// @ts-expect-error It may be null.
book.genre.trim();
// @ts-expect-error It may be absent.
book.summary.trim();
// @ts-expect-error The number of a book is text.
client.books.retrieve(1);
export { braille, deleted, format, last, seconds };
`;

test('the package and its use compile without an error in the strictest mode', async () => {
  const folder = scratchFolder();
  const files = await libraryPackage();
  writeTree(`${folder}/node_modules/docshape-library`, files);
  writeTree(folder, { 'package.json': '{ "type": "module" }', 'use.ts': use });
  expect(typeCheck(folder, ['use.ts', 'node_modules/docshape-library/**/*.d.ts'])).toBe('');
  // The same compiler with a mistake, so that silence above means something.
  writeTree(folder, { 'use.ts': use.replace('// @ts-expect-error It may be null.', '') });
  expect(typeCheck(folder, ['use.ts'])).toContain('TS18047');
});

test('no exported type is never or any', async () => {
  const files = await libraryPackage();
  const declarations = Object.entries(files).filter(([path]) => path.endsWith('.d.ts'));
  expect(declarations.length).toBeGreaterThan(5);
  for (const [path, text] of declarations) {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
    expect(code, path).not.toMatch(/\b(?:any|never)\b/);
  }
});
