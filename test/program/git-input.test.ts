import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { library } from '../support/library-pages.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { runCommand } from '../support/run-command.js';

test('a model of a revision is the model of the folder as it was', async () => {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(library)) writeTree(folder, { [`spec/${path}`]: text });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  const before = await runCommand(folder, ['model', 'spec']);
  expect(before.exit).toBe(0);
  writeTree(folder, { 'spec/books/list.md': 'gone' });
  const old = await runCommand(folder, ['model', 'git:HEAD:spec']);
  expect(old.exit).toBe(0);
  expect(old.stdout.replaceAll('git:HEAD:', '')).toBe(before.stdout);
  expect(await runCommand(folder, ['model', 'git:HEAD:nowhere'])).toMatchObject({
    exit: 3,
    stdout: '',
  });
});
