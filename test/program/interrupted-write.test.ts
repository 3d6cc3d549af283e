/** Kills the writer at every single step, fails each step, and runs many writers at once. */
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
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let step = 0;
    for (const name of ['writeFile', 'rename', 'link', 'mkdir', 'rm', 'readdir', 'copyFile'].map((name) => name + 'Sync')) {
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

/**
 * A program that writes `before` and then `after` with one step of the file system that fails, for
 * every step, and prints what it found. `lasts`: all steps behind it fail as well, as on a disk
 * that is gone.
 */
function failing(root: string, code: string, lasts: boolean): string[] {
  const program = `
    import fs from 'node:fs';
    import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
    import { join } from 'node:path';
    import { syncBuiltinESMExports } from 'node:module';
    let step = 0;
    let bad = Infinity;
    for (const name of ['writeFile', 'rename', 'link', 'mkdir', 'rm', 'readdir', 'copyFile', 'readFile', 'lstat'].map((name) => name + 'Sync')) {
      const real = fs[name];
      fs[name] = (...args) => {
        step++;
        if (step === bad || (step > bad && ${lasts})) throw Object.assign(new Error('${code}: ' + name), { code: '${code}' });
        return real(...args);
      };
    }
    syncBuiltinESMExports();
    const { writeOutput } = await import(${JSON.stringify(`file://${projectRoot}/dist/cli/write-output.js`)});
    const list = (files) => Object.entries(files).map(([path, text]) => ({ path, text }));
    const before = list(${JSON.stringify(before)});
    const after = list(${JSON.stringify(after)});
    const read = (folder) => Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.docshape.json')
      .map((entry) => join(entry.parentPath, entry.name)).sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
    const found = [];
    for (let turn = 1; ; turn++) {
      const root = join(${JSON.stringify(root)}, String(turn));
      const out = join(root, 'out');
      bad = Infinity;
      await writeOutput(out, before, false);
      step = 0;
      bad = turn;
      const result = await writeOutput(out, after, false);
      const reached = step >= bad;
      bad = Infinity;
      const names = readdirSync(root);
      const left = read(existsSync(out) ? out : join(root, '.docshape-old-out'));
      // The process that holds the lock is gone when the next one comes; here it is the same.
      for (const name of names.filter((name) => name.startsWith('.docshape-lock'))) rmSync(join(root, name));
      const again = await writeOutput(out, after, false);
      found.push({ ok: result.ok, exit: result.exit ?? 0, message: result.message ?? '', left, again: again.ok, finished: read(out), names: readdirSync(root) });
      if (!reached) break;
    }
    console.log(JSON.stringify(found));
  `;
  return ['--input-type=module', '--eval', program];
}

test.each([
  ['ENOSPC', false],
  ['ENOSPC', true],
  ['EACCES', false],
  ['EROFS', true],
  ['EIO', false],
])('a step that fails with %s leaves the old tree or the new one (%s)', (code, lasts) => {
  const run = spawnSync(process.execPath, failing(scratchFolder(), code, lasts), {
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  const found: {
    readonly ok: boolean;
    readonly exit: number;
    readonly message: string;
    readonly left: object;
  }[] = JSON.parse(run.stdout);
  expect(found.length).toBeGreaterThan(20);
  expect(found.at(-1)?.ok).toBe(true);
  for (const turn of found) {
    expect(turn).toMatchObject({ again: true, finished: after, names: ['out'] });
    expect([before, after]).toContainEqual(turn.left);
    if (turn.ok) continue;
    expect(turn.exit).toBe(3);
    expect(turn.message).toContain('/out');
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
