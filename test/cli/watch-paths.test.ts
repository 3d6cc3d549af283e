import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchPaths } from '../../generator/cli/watch-paths.js';
import { scratchFolder } from '../support/scratch-folder.js';

/** Waits until something has changed since the last time; fails if nothing does. */
function watching(path: string) {
  let seen = 0;
  let told = 0;
  const watched = watchPaths([path], () => seen++);
  if (!watched.ok) throw new Error(watched.message);
  return {
    close: watched.value,
    async change() {
      for (let turn = 0; turn < 100 && seen === told; turn++) await setTimeout(50);
      const isTold = seen > told;
      // What belongs to the same change comes at once.
      await setTimeout(200);
      told = seen;
      return isTold;
    },
  };
}

test.each([
  ['a folder', ''],
  ['a file', '/books.md'],
])('%s is watched on after another file is put in its place', async (_, below) => {
  const folder = scratchFolder();
  const file = `${folder}/books.md`;
  writeFileSync(file, 'one');
  const watch = watching(`${folder}${below}`);
  for (const text of ['two', 'three']) {
    writeFileSync(`${folder}/.other`, text);
    renameSync(`${folder}/.other`, file);
    expect(await watch.change()).toBe(true);
    writeFileSync(file, `${text} again`);
    expect(await watch.change()).toBe(true);
  }
  rmSync(file);
  expect(await watch.change()).toBe(true);
  watch.close();
});

test('folders that come later are watched, and a folder that was away', async () => {
  const folder = `${scratchFolder()}/pages`;
  mkdirSync(folder);
  const watch = watching(folder);
  mkdirSync(`${folder}/shelves/rows`, { recursive: true });
  expect(await watch.change()).toBe(true);
  writeFileSync(`${folder}/shelves/rows/a.md`, 'one');
  expect(await watch.change()).toBe(true);
  renameSync(folder, `${folder}-away`);
  expect(await watch.change()).toBe(true);
  renameSync(`${folder}-away`, folder);
  expect(await watch.change()).toBe(true);
  writeFileSync(`${folder}/shelves/rows/a.md`, 'two');
  expect(await watch.change()).toBe(true);
  watch.close();
});

test('what is not there cannot be watched', () => {
  const watched = watchPaths([`${scratchFolder()}/nothing`], () => {});
  expect(watched).toMatchObject({ ok: false, exit: 3 });
});
