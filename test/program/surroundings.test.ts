/** What the program meets outside its pages: a shut pipe, a lost folder, files in motion. */
import { spawnSync } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { library } from '../support/library-pages.js';
import { projectRoot } from '../support/project-files.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';

const program = `${projectRoot}/dist/cli/main.js`;

function project(): string {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(library)) writeTree(folder, { [`spec/${path}`]: text });
  return folder;
}

/** Runs a line of shell in a folder; `$docshape` is the program. */
function shell(cwd: string, line: string) {
  const env = { ...process.env, NO_COLOR: '1', docshape: `${process.execPath} ${program}` };
  return spawnSync('bash', ['-o', 'pipefail', '-c', line], { cwd, env, encoding: 'utf8' });
}

test.each([
  ['077', 0o600, 0o700],
  ['022', 0o644, 0o755],
])('under umask %s, files and folders are as private as it asks', (mask, file, folder) => {
  const cwd = project();
  const run = shell(cwd, `umask ${mask}; $docshape generate --input spec --out out`);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  for (const path of Object.keys(readTree(join(cwd, 'out')))) {
    expect(statSync(join(cwd, 'out', path)).mode & 0o777).toBe(file);
  }
  for (const path of ['out', 'out/types']) {
    expect(statSync(join(cwd, path)).mode & 0o777).toBe(folder);
  }
});

test('a working folder that was deleted is told, not reported as a bug', () => {
  const cwd = scratchFolder();
  const run = shell(cwd, 'mkdir gone && cd gone && rmdir ../gone && $docshape check /nowhere');
  expect(run.status).toBe(3);
  expect(run.stderr).toBe('error The folder that docshape was started in is not there any more.\n');
});

test.each(['check spec --list', 'model spec', '--help', 'export openapi spec'])(
  'a reader that closes the pipe ends %s without a word',
  (command) => {
    const run = shell(project(), `$docshape ${command} | true`);
    expect(run.stderr).toBe('');
  },
);

test('pages that may only be read are read', () => {
  const cwd = project();
  for (const path of Object.keys(library)) chmodSync(join(cwd, 'spec', path), 0o444);
  chmodSync(join(cwd, 'spec'), 0o555);
  const run = shell(cwd, '$docshape generate --input spec --out out');
  chmodSync(join(cwd, 'spec'), 0o755);
  expect(run).toMatchObject({ status: 0, stderr: '' });
});
