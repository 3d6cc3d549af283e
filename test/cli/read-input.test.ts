import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInput } from '../../generator/cli/read-input.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';

async function read(base: string, ...inputs: readonly string[]) {
  const found: Diagnostic[] = [];
  const result = await readInput(inputs, base, (diagnostic) => found.push(diagnostic));
  return { result, found, sources: result.ok ? result.value.sources : [] };
}

test('reads a folder: pages only, sorted, with routes below it', async () => {
  const base = scratchFolder();
  writeTree(base, {
    'spec/books/list.md': 'b',
    'spec/books.md': 'a',
    'spec/Z.MD': 'z',
    'spec/.hidden.md': 'no',
    'spec/.git/x.md': 'no',
    'spec/node_modules/x.md': 'no',
    'spec/picture.png': 'no',
  });
  symlinkSync(join(base, 'spec'), join(base, 'spec/loop'));
  symlinkSync(join(base, 'spec/books.md'), join(base, 'spec/link.md'));
  const { sources, found } = await read(base, 'spec');
  expect(found.map(({ code, place }) => [code, place.path])).toEqual([
    ['link-skipped', 'spec/link.md'],
    ['link-skipped', 'spec/loop'],
  ]);
  expect(sources).toEqual([
    { path: 'spec/Z.MD', route: 'Z.MD', text: 'z' },
    { path: 'spec/books.md', route: 'books.md', text: 'a' },
    { path: 'spec/books/list.md', route: 'books/list.md', text: 'b' },
  ]);
});

test('reads single files and takes none twice', async () => {
  const base = scratchFolder();
  writeTree(base, { 'spec/books/list.md': 'b', 'saved.json': '{}' });
  const { result, sources } = await read(base, 'spec/books/list.md', 'spec', './saved.json');
  expect(sources).toEqual([{ path: 'spec/books/list.md', route: 'list.md', text: 'b' }]);
  expect(result).toMatchObject({ value: { models: [{ path: 'saved.json', text: '{}' }] } });
});

test('fails with 3 where there is nothing, with 2 where there is no page', async () => {
  const base = scratchFolder();
  writeTree(base, { 'empty/readme.txt': 'x' });
  expect((await read(base, 'nowhere')).result).toMatchObject({ ok: false, exit: 3 });
  expect((await read(base, 'empty')).result).toMatchObject({ ok: false, exit: 2 });
});

test('reports bytes that are no text, with their line, and reads the other pages', async () => {
  const base = scratchFolder();
  const bad = Buffer.concat([Buffer.from('# ok \ufffd\n\nline 3 '), Buffer.from([0xff, 0xfe])]);
  writeTree(base, { 'spec/bad.md': bad, 'spec/good.md': '\ufeffgood' });
  const { sources, found } = await read(base, 'spec');
  expect(sources.map(({ text }) => text)).toEqual(['good']);
  expect(found).toMatchObject([
    { code: 'not-a-reference-page', place: { path: 'spec/bad.md', line: 3 } },
  ]);
});

function git(cwd: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' });
}

test('reads a file and a folder of a git revision', async () => {
  const base = scratchFolder();
  writeTree(base, { 'spec/a.md': 'old a', 'spec/sub/b\tü.md': 'old b', 'spec/.x.md': 'no' });
  symlinkSync('a.md', join(base, 'spec/link.md'));
  git(base, 'init', '-q');
  git(base, 'add', '.');
  git(base, 'commit', '-q', '-m', 'one');
  writeTree(base, { 'spec/a.md': 'new a' });
  const whole = await read(base, 'git:HEAD:spec');
  expect(whole.found).toMatchObject([
    { code: 'link-skipped', place: { path: 'git:HEAD:spec/link.md' } },
  ]);
  expect(whole.sources).toEqual([
    { path: 'git:HEAD:spec/a.md', route: 'a.md', text: 'old a' },
    { path: 'git:HEAD:spec/sub/b\tü.md', route: 'sub/b\tü.md', text: 'old b' },
  ]);
  expect((await read(join(base, 'spec'), 'git:HEAD:./sub/')).sources).toMatchObject([
    { route: 'b\tü.md', text: 'old b' },
  ]);
  expect((await read(base, 'git:HEAD:spec/a.md')).sources).toEqual([
    { path: 'git:HEAD:spec/a.md', route: 'a.md', text: 'old a' },
  ]);
  expect((await read(base, 'git:HEAD:')).sources.map(({ path }) => path)).toEqual([
    'git:HEAD:spec/a.md',
    'git:HEAD:spec/sub/b\tü.md',
  ]);
});

test('refuses what is no revision and what git does not know', async () => {
  const base = scratchFolder();
  git(base, 'init', '-q');
  expect((await read(base, 'git:HEAD')).result).toMatchObject({ ok: false, exit: 2 });
  expect((await read(base, 'git:--output=x:spec')).result).toMatchObject({ ok: false, exit: 2 });
  expect((await read(base, 'git:nothing:spec')).result).toMatchObject({ ok: false, exit: 3 });
});
