/** The program gives the same bytes on any machine, and speaks to no network. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { projectRoot } from '../support/project-files.js';
import { runProgram } from '../support/run-program.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';

const generate = ['generate', '--input', 'spec', '--out', 'out', '--keep-going'];

function project(): string {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(kitchenSinkPages())) {
    writeTree(folder, { [`spec/${path}`]: text });
  }
  return folder;
}

test('the language and the time zone of the machine are of no effect', () => {
  const [here, there] = [project(), project()];
  const usual = runProgram(here, generate, { NO_COLOR: '1', LC_ALL: 'C', TZ: 'UTC' });
  const other = runProgram(there, generate, {
    NO_COLOR: '1',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
    TZ: 'Asia/Kolkata',
  });
  expect(usual.exit).toBe(other.exit);
  expect(other.stderr).toBe(usual.stderr);
  expect(Object.keys(readTree(join(here, 'out')))).toContain('package.json');
  expect(readTree(join(there, 'out'))).toEqual(readTree(join(here, 'out')));
});

/** Makes every way to the network throw, for all modules that are loaded later. */
const NO_NETWORK = `
  import { syncBuiltinESMExports, createRequire } from 'node:module';
  const require = createRequire(import.meta.url);
  const refuse = (name) => () => {
    process.stderr.write('network: ' + name + '\\n');
    process.exit(99);
  };
  for (const name of ['connect', 'createConnection', 'createServer']) require('net')[name] = refuse(name);
  require('net').Socket.prototype.connect = refuse('connect');
  for (const name of ['lookup', 'resolve', 'resolve4']) require('dns')[name] = refuse(name);
  for (const name of ['request', 'get']) {
    require('http')[name] = refuse(name);
    require('https')[name] = refuse(name);
  }
  globalThis.fetch = refuse('fetch');
  syncBuiltinESMExports();
`;

test('a package is generated without the network', () => {
  const folder = project();
  const preload = join(folder, 'no-network.mjs');
  writeFileSync(preload, NO_NETWORK);
  const options = `--import=${preload}`;
  const control = spawnSync(process.execPath, [options, '-e', 'fetch("http://127.0.0.1:9")']);
  expect(control.status).toBe(99);
  const run = runProgram(folder, generate, { NO_COLOR: '1', NODE_OPTIONS: options });
  expect(run.stderr).not.toContain('network:');
  expect(Object.keys(readTree(join(folder, 'out')))).toContain('package.json');
});

/** A namespace of its own has no network at all, whatever way a program would take. */
const canUnshare = spawnSync('unshare', ['-r', '-n', 'true']).status === 0;
if (!canUnshare) process.stderr.write('skipped: no network namespace can be made here\n');

test.runIf(canUnshare)('and in a namespace that has none', () => {
  const folder = project();
  const main = `${projectRoot}/dist/cli/main.js`;
  const { status } = spawnSync('unshare', ['-r', '-n', process.execPath, main, ...generate], {
    cwd: folder,
  });
  expect(status).toBe(runProgram(project(), generate).exit);
  expect(Object.keys(readTree(join(folder, 'out')))).toContain('package.json');
});

test('limits are options, and what meets one is reported', () => {
  const run = runProgram(project(), ['--limit', 'pages=2', 'check', 'spec']);
  expect(run.stderr).toContain('error limit-reached: the limit pages is 2, found 3');
  expect(run.exit).toBe(2);
});
