/** Kills the writer at every single step, and runs many writers at once. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../support/project-files.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';

const before = { 'a.txt': 'old a', 'sub/b.txt': 'same', 'sub/gone.txt': 'old' };
const after = { 'a.txt': 'new a', 'sub/b.txt': 'same', 'sub/deep/c.txt': 'new' };

/** A program that writes `files` and is killed at step `deadly` of the file system. */
function writer(out: string, files: Readonly<Record<string, string>>, deadly: number): string[] {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const program = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    let step = 0;
    for (const name of ['writeFile', 'rename', 'link', 'mkdir', 'rm', 'readdir', 'copyFile']) {
      const real = fs[name];
      fs[name] = (...args) => {
        if (++step === ${deadly}) process.kill(process.pid, 'SIGKILL');
        return real(...args);
      };
    }
    syncBuiltinESMExports();
    const { writeOutput } = await import(${JSON.stringify(`file://${projectRoot}/dist/cli/write-output.js`)});
    const result = await writeOutput(${JSON.stringify(out)}, ${JSON.stringify(list)}, false);
    process.exitCode = result.ok ? 0 : 3;
  `;
  return ['--input-type=module', '--eval', program];
}

function write(out: string, files: Readonly<Record<string, string>>, deadly = 0) {
  return spawnSync(process.execPath, writer(out, files, deadly), { encoding: 'utf8' });
}

function contentOf(out: string): Readonly<Record<string, string>> {
  const { '.docshape.json': _, ...files } = readTree(out);
  return files;
}

test('a writer killed at any step leaves the old tree or the new one, and the next one finishes', () => {
  let step = 1;
  while (writeUntil(step).signal === 'SIGKILL') step++;
  expect(step).toBeGreaterThan(10);

  function writeUntil(deadly: number) {
    const root = scratchFolder();
    const out = join(root, 'out');
    expect(write(out, before).status).toBe(0);
    const run = write(out, after, deadly);
    // Between the two renames the old tree has another name; it is whole, and comes back.
    const left = existsSync(out) ? out : join(root, '.docshape-old-out');
    expect([before, after]).toContainEqual(contentOf(left));
    expect(write(out, after).status).toBe(0);
    expect(contentOf(out)).toEqual(after);
    expect(readdirSync(root)).toEqual(['out']);
    return run;
  }
});

test('writers at the same time leave one whole tree and nothing else', async () => {
  const root = scratchFolder();
  const out = join(root, 'out');
  const exits = await Promise.all(
    Array.from({ length: 8 }, (_, run) => {
      const child = spawn(process.execPath, writer(out, run % 2 ? before : after, 0));
      return new Promise((settle) => child.on('exit', settle));
    }),
  );
  expect(exits).toEqual(Array.from({ length: 8 }, () => 0));
  expect([before, after]).toContainEqual(contentOf(out));
  expect(readdirSync(root)).toEqual(['out']);
});

test('a writer without permission says so and leaves everything as it was', ({ skip }) => {
  const root = scratchFolder();
  writeTree(root, { 'closed/out/a.txt': 'old' });
  mkdirSync(join(root, 'empty'));
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;
  skip(nobody === null, 'only root can become another user');
  const readable = spawnSync(
    process.execPath,
    ['--check', `${projectRoot}/dist/cli/write-output.js`],
    { ...nobody },
  );
  skip(readable.status !== 0, 'the other user cannot read the program where it stands');
  const child = spawnSync(process.execPath, writer(join(root, 'closed/out'), after, 0), {
    ...nobody,
    encoding: 'utf8',
  });
  expect(child.status).toBe(3);
  expect(readTree(root)).toEqual({ 'closed/out/a.txt': 'old' });
});
