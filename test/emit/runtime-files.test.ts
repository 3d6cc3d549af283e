import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import { embedRuntime } from '../../scripts/embed-runtime.mjs';
import { projectRoot } from '../support/project-files.js';

test('the embedded runtime is its source: `node scripts/embed-runtime.mjs` writes it', async () => {
  const embedded = readFileSync(`${projectRoot}/generator/emit/runtime-files.ts`, 'utf8');
  expect(embedded).toBe(await embedRuntime());
});
