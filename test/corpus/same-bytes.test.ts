/** The same pages give the same package, in whatever order they come, and on whatever machine. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printModelJson } from '../../generator/model/json.js';
import { generateFiles, readModel } from '../../generator/pipeline.js';
import { kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { librarySettings } from '../support/library-package.js';

const sources = Object.entries(kitchenSinkPages()).map(([route, text]) => ({
  path: route,
  route,
  text,
}));

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

test('the order of the pages is of no effect on the model', () => {
  const usual = printModelJson(readModel(sources, () => {}).model);
  fc.assert(
    fc.property(fc.shuffledSubarray(sources, { minLength: sources.length }), (shuffled) => {
      expect(hash(printModelJson(readModel(shuffled, () => {}).model))).toBe(hash(usual));
    }),
    { numRuns: 15 },
  );
});

test('it is of no effect on the package', async () => {
  const packageOf = async (pages: typeof sources) =>
    hash(JSON.stringify(await generateFiles(readModel(pages, () => {}).model, librarySettings)));
  expect(await packageOf(sources.toReversed())).toBe(await packageOf(sources));
});
