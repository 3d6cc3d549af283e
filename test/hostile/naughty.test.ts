/**
 * Hostile texts in every slot of a page: what is made of them runs nothing and compiles. Each slot
 * has its share of the texts here, and all of them in `npm run naughty`.
 */
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { NaughtyOutputs } from '../support/naughty-outputs.js';
import { naughtyOutputs } from '../support/naughty-outputs.js';
import { naughtySlots } from '../support/naughty-pages.js';
import { naughtyStrings } from '../support/naughty-strings.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { typeCheck } from '../support/type-check.js';

const SHARE = 32;
/** What imports all that runs. */
const ENTRY = /^p\d+\/(?:index|validators\/index)\.js$/;
const outputs = new Map<string, NaughtyOutputs>();

beforeAll(async () => {
  for (const [turn, slot] of naughtySlots.entries()) {
    const texts = naughtyStrings.filter((_, index) => (index + turn * 5) % SHARE === 0);
    outputs.set(slot.name, await naughtyOutputs(slot, texts));
  }
}, 60_000);

test.each(naughtySlots.map(({ name }) => name))('%s: all that is written is inert', (name) => {
  const { size = 0, faults } = outputs.get(name) ?? {};
  // A verb that is none gives no operation; all other slots give something to look at.
  expect(size).toBeGreaterThan(name === 'a verb' ? -1 : 2);
  expect(faults).toEqual([]);
});

test('the compiler accepts it all, and finds an error of its own among it', () => {
  const folder = scratchFolder();
  const packages = [...outputs.values()].map(({ files }) => files);
  writeTree(
    folder,
    Object.fromEntries(
      packages.flatMap((files, index) =>
        files.map(({ path, text }) => [`p${index}/${path}`, text] as const),
      ),
    ),
  );
  expect(typeCheck(folder, ['**/*.d.ts'])).toBe('');
  const broken = packages.flatMap((files, index) =>
    files
      .filter(({ path }) => /^types\/.*\.d\.ts$/.test(path))
      .map(
        ({ path, text }) => [`p${index}/${path}`, `${text}\nexport type Bad = Missing;\n`] as const,
      ),
  );
  writeTree(folder, Object.fromEntries(broken));
  // No text of a page makes the compiler look away.
  expect(
    typeCheck(folder, ['**/*.d.ts']).match(/TS2304: Cannot find name 'Missing'/g),
  ).toHaveLength(broken.length);
});

test('importing it runs nothing, and changes nothing that all objects share', async () => {
  const folder = scratchFolder();
  const before = Object.getOwnPropertyNames(Object.prototype);
  let calls = 0;
  Object.assign(globalThis, { pwned_1: () => calls++ });
  try {
    for (const [index, { files }] of [...outputs.values()].entries()) {
      const tree = Object.fromEntries(files.map(({ path, text }) => [`p${index}/${path}`, text]));
      writeTree(folder, tree);
      for (const path of Object.keys(tree).filter((name) => ENTRY.test(name))) {
        await import(/* @vite-ignore */ pathToFileURL(`${folder}/${path}`).href);
      }
    }
  } finally {
    Reflect.deleteProperty(globalThis, 'pwned_1');
  }
  expect(calls).toBe(0);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});
