import { expect, test } from 'vitest';
import { retrieveBook } from '../support/library-pages.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';
import { runCommand } from '../support/run-command.js';

test.each([
  ['outline', /book_id: string/],
  ['signatures', /= member "state" \(required: yes\) \("on_shelf" \| "on_loan"\)/],
  ['model', /books\.retrieve/],
  ['types', /on_shelf/],
  ['client', /v1\/books/],
])('explains a page at the stage of its %s', async (stage, shown) => {
  const folder = scratchFolder();
  writeTree(folder, { 'books/retrieve.md': retrieveBook });
  const run = await runCommand(folder, ['explain', 'books/retrieve.md', '--stage', stage]);
  expect(run.exit).toBe(0);
  expect(run.stdout).toMatch(shown);
});

test('refuses a stage that is none, a folder of pages, and a page that is none', async () => {
  const folder = scratchFolder();
  writeTree(folder, { 'a/x.md': retrieveBook, 'a/y.md': retrieveBook, 'none.md': 'x' });
  expect((await runCommand(folder, ['explain', 'a/x.md', '--stage', 'tokens'])).exit).toBe(2);
  expect((await runCommand(folder, ['explain', 'a'])).exit).toBe(2);
  expect((await runCommand(folder, ['explain', 'none.md', '--stage', 'model'])).exit).toBe(2);
  expect((await runCommand(folder, ['explain', 'nowhere.md'])).exit).toBe(3);
});

test('recovers pages in canonical form: again the same, with facts and without sentences', async () => {
  const folder = scratchFolder();
  writeTree(folder, { 'pages/books/retrieve.md': retrieveBook });
  const facts = ['recover', 'pages', '-o', 'spec', '--facts'];
  expect(await runCommand(folder, facts)).toMatchObject({ exit: 0, stderr: '' });
  const { 'books/retrieve.md': page = '' } = readTree(`${folder}/spec`);
  expect(page).toContain('- `book_id: string`');
  expect(page).not.toContain('Name of the book');
  expect(await runCommand(folder, [...facts, '--check'])).toMatchObject({ exit: 0 });
  expect((await runCommand(folder, ['recover', 'spec', '-o', 'again', '--facts'])).exit).toBe(0);
  expect(readTree(`${folder}/again`)['books/retrieve.md']).toBe(page);
  const models = await Promise.all(
    ['pages', 'spec'].map((input) => runCommand(folder, ['check', input, '--json'])),
  );
  const [first, second] = models.map(({ stdout }) => JSON.parse(stdout));
  expect(second).toMatchObject({ operations: first.operations, types: first.types });
});

test('recovers nothing where one of the inputs is no page', async () => {
  const folder = scratchFolder();
  writeTree(folder, { 'pages/good.md': retrieveBook, 'pages/bad.md': '@@ -1 +0,0 @@ -## A -' });
  const run = await runCommand(folder, ['recover', 'pages', '-o', 'spec', '--facts']);
  expect(run).toMatchObject({ exit: 2, stdout: '' });
  expect(run.stderr).toContain('pages/bad.md');
  expect(Object.keys(readTree(folder))).toEqual(['pages/bad.md', 'pages/good.md']);
});
