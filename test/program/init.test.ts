import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { library } from '../support/library-pages.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';
import { runCommand } from '../support/run-command.js';

function project(): string {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(library)) writeTree(folder, { [`spec/${path}`]: text });
  return folder;
}

test('writes a configuration that generate takes, and tells what the pages do not say', async () => {
  const folder = project();
  const run = await runCommand(folder, ['init', 'spec']);
  expect(run).toMatchObject({ exit: 0, stderr: '' });
  expect(run.stdout).toContain('docshape.config.json: written, for 2 pages');
  expect(run.stdout).toContain('baseUrl: https://api.library.example');
  expect(run.stdout).toContain('apiKeyEnv: not found.');
  expect(JSON.parse(readFileSync(join(folder, 'docshape.config.json'), 'utf8'))).toEqual({
    apis: [
      {
        input: ['spec'],
        out: 'generated/library',
        name: 'docshape-library',
        client: 'Library',
        baseUrl: 'https://api.library.example',
      },
    ],
  });
  expect(await runCommand(folder, ['generate'])).toMatchObject({ exit: 0 });
});

test('never writes over a configuration', async () => {
  const folder = project();
  writeFileSync(join(folder, 'docshape.config.json'), 'mine');
  const run = await runCommand(folder, ['init', 'spec']);
  expect(run).toMatchObject({ exit: 2, stdout: '' });
  expect(run.stderr).toContain('is there already');
  expect(readFileSync(join(folder, 'docshape.config.json'), 'utf8')).toBe('mine');
  writeTree(folder, { 'config/.keep': '' });
  expect((await runCommand(folder, ['init', 'spec', '--config', 'config/api.json'])).exit).toBe(0);
  expect(readFileSync(join(folder, 'config/api.json'), 'utf8')).toContain('"../spec"');
});

test('writes nothing that generate would refuse: a package among its pages', async () => {
  const folder = project();
  const run = await runCommand(folder, ['init', '.']);
  expect(run.exit).toBe(2);
  expect(run.stderr).toContain('it is inside an input folder. Put the pages into a folder');
  expect(Object.keys(readTree(folder))).not.toContain('docshape.config.json');
});

test('writes nothing for pages of no API, or for none', async () => {
  const folder = project();
  writeTree(folder, { 'notes/about.md': '# About\n\nWe lend books.\n' });
  expect((await runCommand(folder, ['init', 'notes'])).exit).toBe(2);
  const run = await runCommand(folder, ['init', 'sepc']);
  expect(run.exit).toBe(3);
  expect(run.stderr).toContain('Did you mean "spec"?');
  expect(Object.keys(readTree(folder))).not.toContain('docshape.config.json');
});
