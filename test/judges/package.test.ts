/** publint and "are the types wrong" judge the generated package as npm packs it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createPackageFromTarballData, checkPackage } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { expect, test } from 'vitest';
import { libraryPackage } from '../support/library-package.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';

async function packed() {
  const files = await libraryPackage();
  const folder = scratchFolder();
  writeTree(folder, files);
  const { stdout } = spawnSync('npm', ['pack', '--json'], { cwd: folder, encoding: 'utf8' });
  const [pack] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  return {
    files,
    folder,
    contents: pack.files.map(({ path }) => path).sort(),
    tarball: new Uint8Array(readFileSync(`${folder}/${pack.filename}`)),
  };
}

test('publint finds nothing', async () => {
  const { folder } = await packed();
  const { messages } = await publint({ pkgDir: folder, strict: true, pack: 'npm' });
  expect(messages).toEqual([]);
});

/**
 * The package is of modules only. That `require` gets a module is the one thing that is said of
 * it, and no fault on any Node that has it: 20.19, 22.12 and newer.
 */
test(
  'types are right for every resolution, and for every way in',
  { timeout: 60_000 },
  async () => {
    const { tarball } = await packed();
    const ways = ['./types', './validators', './client', './answers', './transport'];
    const entrypoints = ['.', ...ways, './functions/books', './validators/books'];
    const result = await checkPackage(createPackageFromTarballData(tarball), { entrypoints });
    if (!result.types) throw new Error('no types');
    expect(Object.keys(result.entrypoints).sort()).toEqual([...entrypoints].sort());
    const findings = result.problems.map((problem) =>
      'entrypoint' in problem
        ? `${problem.kind} ${problem.entrypoint} ${problem.resolutionKind}`
        : problem.kind,
    );
    expect(findings.filter((finding) => !/^CJSResolvesToESM .* node16-cjs$/.test(finding))).toEqual(
      [],
    );
  },
);

test('it holds what was generated and nothing else, and runs nothing when installed', async () => {
  const { files, contents } = await packed();
  expect(contents).toEqual(Object.keys(files).sort());
  const manifest: object = JSON.parse(files['package.json'] ?? '');
  expect(Object.keys(manifest)).not.toContain('scripts');
  expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
});

test('it can be required as well as imported', async () => {
  const { folder } = await packed();
  const code = `
    const { Library } = require('docshape-library');
    const { Book } = require('docshape-library/validators');
    const client = new Library({ apiKey: 'k' });
    process.stdout.write(typeof client.books.list + ' ' + Book.is({}));`;
  writeTree(folder, { 'try.cjs': code });
  const { stdout, stderr } = spawnSync(process.execPath, ['try.cjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  expect({ stdout, stderr }).toEqual({ stdout: 'function false', stderr: '' });
});
