import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../generator/cli/cache-folder.js';
import { openRunCache, rememberInMemory } from '../../generator/cli/run-cache.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';

test('is in the project around the folder, where packages are installed, or nowhere', () => {
  const folder = scratchFolder();
  writeTree(folder, { 'package.json': '{}', 'a/b/page.md': '' });
  expect(cacheFolder(join(folder, 'a/b'))).toBeNull();
  openRunCache(folder, true, () => {}).put('page', ['a'], 1);
  expect(Object.keys(readTree(folder)).sort()).toEqual(['a/b/page.md', 'package.json']);

  writeTree(folder, { 'node_modules/x/index.js': '' });
  expect(cacheFolder(join(folder, 'a/b'))).toBe(join(folder, 'node_modules/.cache/docshape'));
  openRunCache(join(folder, 'a'), true, () => {}).put('page', ['a'], 1);
  expect(openRunCache(folder, true, () => {}).get('page', ['a'])).toBe(1);
  expect(openRunCache(folder, false, () => {}).get('page', ['a'])).toBeUndefined();
});

test('in memory it keeps what one of the last two runs has used', () => {
  const cache = rememberInMemory(openRunCache(scratchFolder(), false, () => {}));
  cache.put('page', ['a'], { a: 1 });
  cache.put('page', ['b'], { b: 1 });
  const [a] = [cache.get('page', ['a'])];
  cache.sweep();
  expect(cache.get('page', ['a'])).toBe(a);
  cache.sweep();
  expect(cache.get('page', ['a'])).toBe(a);
  expect(cache.get('page', ['b'])).toBeUndefined();
});
