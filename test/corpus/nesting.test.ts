/** Real pages with their nesting taken off, and real captures that have none. */
import { describe, expect, test } from 'vitest';
import { nestPages } from '../../generator/nesting/nest-pages.js';
import { parsePage } from '../../generator/outline/parse-page.js';
import { readModel } from '../../generator/pipeline.js';
import { readPages } from '../../generator/read-pages.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
// @ts-expect-error The script is plain JavaScript.
import { measure } from '../../scripts/nesting-accuracy.mjs';
import { hasSharedPages } from '../support/shared-pages.js';
import { hasSharedSeeds, sharedSeeds } from '../support/shared-seeds.js';

describe.skipIf(!hasSharedPages)('native pages without their nesting', () => {
  test.each([
    ['cli', 100],
    ['python', 99.5],
    ['ruby', 99.7],
    ['http', 99.9],
  ])('%s: at least %d percent come back, and what is called certain is right', (dialect, share) => {
    const found = measure(dialect, false, { nestPages, parsePage });
    expect(found.certainButWrong).toBe(0);
    expect((100 * found.right) / found.items).toBeGreaterThanOrEqual(share);
  });
});

test.skipIf(!hasSharedSeeds)('a capture that counts its members has them all', () => {
  const counted = sharedSeeds().slice(1, 2);
  const found: Diagnostic[] = [];
  const { model } = readModel(counted, (diagnostic) => found.push(diagnostic));
  expect(model.operations).toHaveLength(1);
  expect(found.filter(({ code }) => code === 'member-count')).toEqual([]);
});

test.skipIf(!hasSharedSeeds)('captures of one API settle each other', () => {
  const found: Diagnostic[] = [];
  const files = readPages(sharedSeeds().slice(0, 4), (diagnostic) => found.push(diagnostic));
  const uncertain = files.flatMap(({ pages }) =>
    pages.map(({ placements }) => placements?.uncertain ?? 0),
  );
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(uncertain).toHaveLength(4);
  for (const count of uncertain) expect(count).toBeLessThan(150);
});
