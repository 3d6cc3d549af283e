import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareOutput, writeOutput } from '../../generator/cli/write-output.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';

const first = [
  { path: 'src/types.ts', text: 'export type A = 1;\n' },
  { path: 'src/client.ts', text: 'export const b = 2;\n' },
  { path: 'package.json', text: '{}\n' },
];
const second = [
  { path: 'src/types.ts', text: 'export type A = 3;\n' },
  { path: 'src/client.ts', text: 'export const b = 2;\n' },
  { path: 'src/extra.ts', text: 'export {};\n' },
];

/** The names beside the output folder: nothing of a run may stay there. */
function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}

function contentOf(out: string): Readonly<Record<string, string>> {
  const { '.docshape.json': manifest, ...files } = readTree(out);
  expect(manifest).toContain('"format": 1');
  return files;
}

const asTree = (files: typeof first) =>
  Object.fromEntries(files.map(({ path, text }) => [path, text]));

test('writes a new folder with all files and a manifest, and nothing beside it', async () => {
  const root = scratchFolder();
  const out = join(root, 'deep', 'out');
  const result = await writeOutput(out, first, false);
  expect(result).toMatchObject({ ok: true, value: { removed: [], unchanged: [] } });
  expect(contentOf(out)).toEqual(asTree(first));
  expect(namesIn(join(root, 'deep'))).toEqual(['out']);
});

test('replaces what an earlier run wrote, and removes what is not generated any more', async () => {
  const root = scratchFolder();
  const out = join(root, 'out');
  await writeOutput(out, first, false);
  const result = await writeOutput(out, second, false);
  expect(result).toEqual({
    ok: true,
    value: {
      written: ['src/extra.ts', '.docshape.json', 'src/types.ts'],
      removed: ['package.json'],
      unchanged: ['src/client.ts'],
    },
  });
  expect(contentOf(out)).toEqual(asTree(second));
  expect(namesIn(root)).toEqual(['out']);
});

test('leaves files that do not change untouched, and the whole folder if none does', async () => {
  const out = join(scratchFolder(), 'out');
  await writeOutput(out, first, false);
  const old = new Date('2020-01-01T00:00:00Z');
  for (const { path } of first) utimesSync(join(out, path), old, old);
  const folder = statSync(out).ino;
  expect(await writeOutput(out, first, false)).toMatchObject({ value: { written: [] } });
  expect(statSync(out).ino).toBe(folder);
  await writeOutput(out, second, false);
  expect(statSync(join(out, 'src/client.ts')).mtime).toEqual(old);
  expect(statSync(join(out, 'src/types.ts')).mtime).not.toEqual(old);
});

test('refuses a folder with files of others, and changes nothing there', async () => {
  const root = scratchFolder();
  writeTree(root, { 'out/notes.txt': 'mine', 'out/src/types.ts': 'mine too' });
  const result = await writeOutput(join(root, 'out'), first, false);
  expect(result).toMatchObject({ ok: false, exit: 3 });
  expect(JSON.stringify(result)).toContain('notes.txt');
  expect(readTree(join(root, 'out'))).toEqual({ 'notes.txt': 'mine', 'src/types.ts': 'mine too' });
  expect(namesIn(root)).toEqual(['out']);
});

test('with force keeps the files of others, and replaces those that it generates', async () => {
  const root = scratchFolder();
  writeTree(root, { 'out/notes.txt': 'mine', 'out/a/b/c.txt': 'deep', 'out/src/types.ts': 'mine' });
  symlinkSync('/nowhere', join(root, 'out/link'));
  expect(await writeOutput(join(root, 'out'), first, true)).toMatchObject({ ok: true });
  const tree = contentOf(join(root, 'out'));
  expect(tree).toEqual({ ...asTree(first), 'notes.txt': 'mine', 'a/b/c.txt': 'deep' });
  expect(namesIn(join(root, 'out'))).toContain('link');
});

test('refuses to lose an edit of a file that it wrote', async () => {
  const out = join(scratchFolder(), 'out');
  await writeOutput(out, first, false);
  writeFileSync(join(out, 'src/types.ts'), 'edited');
  expect(await writeOutput(out, second, false)).toMatchObject({ ok: false, exit: 3 });
  expect(readTree(out)['src/types.ts']).toBe('edited');
  expect(await writeOutput(out, second, true)).toMatchObject({ ok: true });
  expect(contentOf(out)).toEqual(asTree(second));
});

test('takes over a folder without a manifest that holds exactly the right files', async () => {
  const root = scratchFolder();
  writeTree(root, { 'out/package.json': '{}\n' });
  expect(await writeOutput(join(root, 'out'), first, false)).toMatchObject({ ok: true });
});

test('carries installed packages and compiled files along', async () => {
  const root = scratchFolder();
  const out = join(root, 'out');
  await writeOutput(out, first, false);
  writeTree(out, { 'node_modules/x/index.js': 'x', 'dist/index.js': 'y' });
  expect(await writeOutput(out, second, false)).toMatchObject({ ok: true });
  expect(readTree(out)).toMatchObject({ 'node_modules/x/index.js': 'x', 'dist/index.js': 'y' });
});

test('never writes through a link inside the folder', async () => {
  const root = scratchFolder();
  writeTree(root, { 'victim.txt': 'precious' });
  const out = join(root, 'out');
  mkdirSync(join(out, 'src'), { recursive: true });
  symlinkSync(join(root, 'victim.txt'), join(out, 'src/types.ts'));
  expect(await writeOutput(out, first, false)).toMatchObject({ ok: false, exit: 3 });
  expect(await writeOutput(out, first, true)).toMatchObject({ ok: true });
  expect(readTree(root)['victim.txt']).toBe('precious');
  expect(contentOf(out)).toEqual(asTree(first));
});

test.each([
  '../x.ts',
  '/x.ts',
  'a//x.ts',
  'a/./x.ts',
  'con.ts',
  'a\\b.ts',
  'x.ts.',
  'a\u0000',
  '.docshape.json',
])('writes nothing if a path is %j', async (path) => {
  const root = scratchFolder();
  const result = await writeOutput(join(root, 'out'), [{ path, text: '' }], false);
  expect(result).toMatchObject({ ok: false, exit: 3 });
  expect(namesIn(root)).toEqual([]);
});

test('writes nothing if two paths differ in case only', async () => {
  const root = scratchFolder();
  const files = ['a/Book.ts', 'a/book.ts'].map((path) => ({ path, text: '' }));
  expect(await writeOutput(join(root, 'out'), files, false)).toMatchObject({ ok: false, exit: 3 });
});

test('finishes what a killed run left: a stage goes, an old tree comes back', async () => {
  const root = scratchFolder();
  const out = join(root, 'out');
  await writeOutput(out, first, false);
  const before = readTree(out);
  // Killed while staging.
  writeTree(root, { '.docshape-stage-out/src/types.ts': 'half' });
  expect(await writeOutput(out, first, false)).toMatchObject({ value: { written: [] } });
  expect(namesIn(root)).toEqual(['out']);
  // Killed between the two renames: the tree has its old name, and there is no new one.
  writeTree(root, { '.docshape-stage-out/src/types.ts': 'half', '.docshape-lock-out': '0' });
  const { renameSync } = await import('node:fs');
  renameSync(out, join(root, '.docshape-old-out'));
  expect(await writeOutput(out, first, false)).toMatchObject({ value: { written: [] } });
  expect(readTree(out)).toEqual(before);
  expect(namesIn(root)).toEqual(['out']);
});

test('reports a folder that cannot be made, and leaves nothing', async () => {
  const root = scratchFolder();
  writeTree(root, { file: 'a file' });
  const result = await writeOutput(join(root, 'file', 'out'), first, false);
  expect(result).toMatchObject({ ok: false, exit: 3 });
  expect(JSON.stringify(result)).toContain(join(root, 'file', 'out'));
  expect(readTree(root)).toEqual({ file: 'a file' });
});

test.skipIf(process.getuid?.() === 0)('reports a folder that may not be written', async () => {
  const root = scratchFolder();
  chmodSync(root, 0o555);
  expect(await writeOutput(join(root, 'out'), first, false)).toMatchObject({ ok: false, exit: 3 });
  chmodSync(root, 0o755);
  expect(namesIn(root)).toEqual([]);
});

test('refuses a file in the place of the folder', async () => {
  const root = scratchFolder();
  writeTree(root, { out: 'a file' });
  expect(await writeOutput(join(root, 'out'), first, true)).toMatchObject({ ok: false, exit: 3 });
  expect(readTree(root)).toEqual({ out: 'a file' });
});

test('compares without writing', async () => {
  const root = scratchFolder();
  const out = join(root, 'out');
  expect(await compareOutput(out, first)).toMatchObject({ value: { missing: { length: 4 } } });
  expect(existsSync(out)).toBe(false);
  await writeOutput(out, first, false);
  writeFileSync(join(out, 'src/client.ts'), 'edited');
  writeFileSync(join(out, 'new.ts'), 'new');
  const before = readTree(out);
  expect(await compareOutput(out, second)).toMatchObject({
    ok: true,
    value: {
      missing: ['src/extra.ts'],
      changed: ['.docshape.json', 'src/client.ts', 'src/types.ts'],
      stale: ['package.json'],
      foreign: ['new.ts', 'src/client.ts'],
    },
  });
  expect(readTree(out)).toEqual(before);
});
