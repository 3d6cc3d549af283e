import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { library } from '../support/library-pages.js';
import { projectRoot } from '../support/project-files.js';
import { runProgram } from '../support/run-program.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';

const main = `${projectRoot}/dist/cli/main.js`;

/** A watching program, and what it says until a text appears in it. */
function startWatch(folder: string, args: readonly string[]) {
  const child = spawn(process.execPath, [main, 'generate', ...args, '--watch'], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    /** What was said up to `text`; later calls see only what was said after it. */
    until: (text: string) =>
      new Promise<string>((resolve) => {
        const look = () => {
          const index = said.indexOf(text);
          if (index < 0) return;
          waiting.delete(look);
          const part = said.slice(0, index + text.length);
          said = said.slice(index + text.length);
          resolve(part);
        };
        waiting.add(look);
        look();
      }),
    end: async () => {
      child.kill('SIGINT');
      return { exit: await ended, rest: said };
    },
  };
}

test('generates after each change, tells what it does to the API, and outlives errors', async () => {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(library)) writeTree(folder, { [`spec/${path}`]: text });
  const page = join(folder, 'spec/books/list.md');
  const text = readFileSync(page, 'utf8');
  const program = startWatch(folder, ['--input', 'spec', '--out', 'out']);
  expect(await program.until('watching')).toContain('2 operations');

  writeFileSync(page, text.replace('- `title: string`', '- `title: number`'));
  const changed = await program.until('watching');
  expect(changed).toContain('title');
  expect(changed).toMatch(/\d changes?: .*Verdict: major\.\n/);
  const result = changed.slice(changed.indexOf('out: '));
  expect(result.split('\n').length).toBeLessThanOrEqual(5);
  expect(Object.values(readTree(join(folder, 'out/types'))).join()).toContain('title: number');

  writeFileSync(page, text.replace('- `title: string`', '- `title: strin or`'));
  expect(await program.until('Nothing written')).toContain('spec/books/list.md');
  writeFileSync(page, text.replace('How many', 'So many'));
  expect(await program.until('watching')).toContain('Verdict: major.');
  writeFileSync(page, text);
  expect(await program.until('watching')).toContain('No API change.');
  expect(await program.end()).toMatchObject({ exit: 0 });
});

test('notices a new configuration', async () => {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(library)) writeTree(folder, { [`spec/${path}`]: text });
  const config = (api: object) =>
    writeTree(folder, { 'docshape.config.json': JSON.stringify({ apis: [api] }) });
  config({ input: 'spec', out: 'out' });
  const program = startWatch(folder, []);
  await program.until('watching');
  writeTree(folder, { 'docshape.config.json': '{' });
  expect(await program.until('JSON')).toContain('error docshape.config.json');
  config({ input: 'spec', out: 'out', version: '7.7.7' });
  await program.until('watching');
  expect(readFileSync(join(folder, 'out/package.json'), 'utf8')).toContain('7.7.7');
  expect(await program.end()).toMatchObject({ exit: 0 });
});

test.each([
  [['generate', '--watch', '--check', '--input', 'spec', '--out', 'out'], 2, '--check'],
  [['generate', '--watch'], 2, 'docshape.config.json'],
  [['generate', '--watch', '--input', 'spce', '--out', 'out'], 3, 'spce'],
])('%j ends at once', (args, exit, reason) => {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(library)) writeTree(folder, { [`spec/${path}`]: text });
  const run = runProgram(folder, args);
  expect(run.exit).toBe(exit);
  expect(run.stderr).toContain(reason);
});
