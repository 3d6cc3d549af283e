import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { hasSharedPages } from '../support/shared-pages.js';
import { projectRoot } from '../support/project-files.js';

interface Row {
  readonly dialect: string;
  readonly edit: string;
  readonly made: number;
  readonly right: number;
  readonly missed: number;
  readonly invented: number;
}

function measured(...args: readonly string[]): {
  readonly rows: readonly Row[];
  readonly wrong: readonly object[];
} {
  const script = `${projectRoot}/scripts/diff-edits.mjs`;
  const { stdout } = spawnSync(process.execPath, [script, '--json', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout);
}

/** Every edit is one change, no other one is told, and none is told twice. */
function expectAll({ rows, wrong }: ReturnType<typeof measured>, dialects: number): void {
  expect(wrong).toEqual([]);
  expect(new Set(rows.map(({ dialect }) => dialect)).size).toBe(dialects);
  expect(rows.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(100);
}

test('edits by script of our own pages', { timeout: 60_000 }, () => {
  const pages = `${projectRoot}/test/fixtures/kitchen-sink`;
  expectAll(measured('--below', pages, '--spots', '2'), 5);
});

test.skipIf(!hasSharedPages)('edits by script of real pages', { timeout: 60_000 }, () => {
  expectAll(measured('--spots', '2', '--page', 'messages/batches/list'), 9);
});
