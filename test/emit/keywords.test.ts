/** An API whose methods and resources are called by words that languages keep for themselves. */
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { emitPackage } from '../../generator/emit/emit-package.js';
import { KEYWORDS, MEMBERS_TAKEN, TYPES_TAKEN } from '../../generator/emit/keywords.js';
import { librarySettings } from '../support/library-package.js';
import { modelOf, operation } from '../support/sample-model.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { typeCheck } from '../support/type-check.js';

const words = [...new Set([...KEYWORDS, ...MEMBERS_TAKEN, ...TYPES_TAKEN])].filter(
  (word) => word !== 'globalthis',
);

test('methods and resources can be called by any word', async () => {
  const model = modelOf(
    [],
    [
      ...words.map((word) => operation(['books'], word, `/books/${word}`)),
      ...words.map((word) => operation(['shelves', word], 'list', `/shelves/${word}`)),
    ],
  );
  const folder = scratchFolder();
  const files = await emitPackage(model, librarySettings);
  writeTree(folder, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  expect(typeCheck(folder, ['**/*.d.ts'])).toBe('');
  const { Library }: Record<string, new () => Record<string, object>> = await import(
    /* @vite-ignore */ pathToFileURL(`${folder}/index.js`).href
  );
  if (!Library) throw new Error('no client');
  const { books, shelves } = new Library();
  const kept = words.filter((word) => !MEMBERS_TAKEN.has(word.toLowerCase()));
  for (const word of kept) {
    expect(typeof Reflect.get(books ?? {}, word), word).toBe('function');
    expect(typeof Reflect.get(shelves ?? {}, word), word).toBe('object');
  }
  expect(kept.length).toBeGreaterThan(60);
});
