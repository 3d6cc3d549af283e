import { readFileSync, readdirSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entryNamer } from '../../generator/cli/entry-name.js';
import { openFileCache } from '../../generator/cli/file-cache.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { scratchFolder } from '../support/scratch-folder.js';

function open(folder: string, version = 'v1') {
  const found: Diagnostic[] = [];
  const cache = openFileCache(
    folder,
    version,
    entryNamer(),
    (path) => path.slice(folder.length + 1),
    (diagnostic) => found.push(diagnostic),
  );
  return { ...cache, found };
}

function entries(folder: string, version = 'v1'): readonly string[] {
  return readdirSync(join(folder, version)).map((name) => join(folder, version, name));
}

test('gives back in another run what was put, under the same parts only', () => {
  const folder = scratchFolder();
  const value = { text: 'a\n\u2028\ud83d\ude00', list: [1, null, { deep: true }] };
  open(folder).put('page', ['a', 'bc'], value);
  const cache = open(folder);
  expect(cache.get('page', ['a', 'bc'])).toEqual(value);
  expect(cache.get('page', ['ab', 'c'])).toBeUndefined();
  expect(cache.get('page', ['a', 'bc', ''])).toBeUndefined();
  expect(cache.get('model', ['a', 'bc'])).toBeUndefined();
  expect(cache.found).toEqual([]);
});

test('what another version of the program has put is unknown, and swept away', () => {
  const folder = scratchFolder();
  open(folder).put('page', ['a'], 1);
  const newer = open(folder, 'v2');
  expect(newer.get('page', ['a'])).toBeUndefined();
  newer.sweep();
  expect(existsSync(join(folder, 'v1'))).toBe(true);
  newer.put('page', ['a'], 2);
  newer.sweep();
  expect(existsSync(join(folder, 'v1'))).toBe(false);
  expect(newer.get('page', ['a'])).toBe(2);
});

test.each([
  ['cut short', (text: string) => text.slice(0, -1)],
  ['empty', () => ''],
  ['of other bytes', (text: string) => text.replace('1', '2')],
  ['without a check', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ['no JSON', () => '\u0000\n{'],
])('an entry that is %s is left out with a notice, and removed', (_, spoil) => {
  const folder = scratchFolder();
  open(folder).put('page', ['a'], { value: [1, 1, 1] });
  for (const path of entries(folder)) writeFileSync(path, spoil(readFileSync(path, 'utf8')));
  const cache = open(folder);
  expect(cache.get('page', ['a'])).toBeUndefined();
  expect(cache.found.map(({ code, severity }) => [code, severity])).toEqual([
    ['cache-entry-damaged', 'info'],
  ]);
  expect(cache.found[0]?.place.path).toMatch(/^v1.page-/);
  expect(entries(folder)).toEqual([]);
  cache.put('page', ['a'], 2);
  expect(cache.get('page', ['a'])).toBe(2);
});

test('two runs at once do not disturb each other, and leave no half entry', () => {
  const folder = scratchFolder();
  const [one, two] = [open(folder), open(folder)];
  for (let index = 0; index < 20; index++) {
    one.put('page', ['same'], { index });
    two.put('page', ['same'], { index });
    expect(one.get('page', ['same'])).toEqual({ index });
  }
  expect(entries(folder)).toHaveLength(1);
  expect([...one.found, ...two.found]).toEqual([]);
});

test('a folder that goes away, or that cannot be one, is no failure', () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'taken'), '');
  const cache = open(join(folder, 'taken'));
  cache.put('page', ['a'], 1);
  expect(cache.get('page', ['a'])).toBeUndefined();
  cache.sweep();
  mkdirSync(join(folder, 'other'));
  const other = open(join(folder, 'other'));
  expect(other.get('page', ['a'])).toBeUndefined();
  other.sweep();
});
