/** What a program carries that makes one call: little, and nothing that only one platform has. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { readingsPackage } from '../support/readings-package.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';

const files = readingsPackage();

async function bundle(source: string): Promise<string> {
  const folder = scratchFolder();
  writeTree(folder, await files);
  writeTree(folder, { 'use.js': source });
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'use.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

const one = `
import { createTransport } from './transport.js';
import { create } from './functions/readings.js';
export const call = (params) => create(createTransport(), params);
`;

test('one call with retries, streams and errors has at most 8 KB', async () => {
  const code = await bundle(one);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(8 * 1024);
  // What another operation needs is not there: forms, pages, validators.
  expect(code).toContain('Retry-After'.toLowerCase());
  expect(code).not.toMatch(/FormData|getNextPage|safeParse\\b.*Reading/);
});

test('with the validator of its answer at most 16 KB', async () => {
  const code = await bundle(`
import { createTransport } from './transport.js';
import { create } from './functions/readings.js';
import { ReadingCreateResponse as answer } from './validators/readings.js';
export const call = (params) => create(createTransport({}, { 'readings.create': { answer } }), params);
`);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(16 * 1024);
});

test('the whole package runs on web standards alone', async () => {
  const code = await bundle("export * from './index.js';");
  const foreign = /["'`]node:|\brequire\(|\bBuffer\b|\beval\(|new Function\b/.exec(code);
  expect(foreign).toBeNull();
});
