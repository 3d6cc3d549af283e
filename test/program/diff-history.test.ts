import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasChromium } from '../support/chromium.js';
import { domOf } from '../support/shown-page.js';
import { projectRoot } from '../support/project-files.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { runCommand } from '../support/run-command.js';

const sink = readFileSync(`${projectRoot}/test/fixtures/kitchen-sink/http.md`, 'utf8');
const listed = sink.replaceAll('- `authors: array of string`', '- `authors: string`');

/** A repository with a commit for each version of a page, on the days of a week. */
function repository(versions: readonly (readonly [subject: string, page: string])[]): string {
  const folder = scratchFolder();
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      stdio: 'pipe',
      env: { ...process.env, GIT_AUTHOR_DATE: DAY, GIT_COMMITTER_DATE: DAY },
    });
  git('init', '-q');
  for (const [subject, page] of versions) {
    writeTree(folder, { 'spec/books.md': page, 'other.txt': subject });
    git('add', '.');
    git('commit', '-q', '-m', subject);
  }
  return folder;
}

const DAY = '2031-06-01T12:00:00Z';

const week = [
  ['The first pages', sink],
  ['Other words', sink.replaceAll('What is printed on its cover.', 'Its name.')],
  ['One author </style><script>alert(1)</script> **only**', listed],
  ['Nothing of the pages', listed],
  ['Authors again', sink],
] as const;

const RANGE = 'git:HEAD~4..HEAD:spec';

test('tells which commits change the API, and what a later one undoes', async () => {
  const folder = repository(week);
  const { exit, stdout } = await runCommand(folder, ['diff', RANGE, '--per-commit']);
  expect(exit).toBe(1);
  expect(stdout.match(/^commit [0-9a-f]{10} 2031-06-01 .*$/gm)).toHaveLength(2);
  expect(stdout).toContain('Authors again');
  expect(stdout).not.toContain('Other words');
  expect(stdout).toMatch(/note: undoes 2 changes of [0-9a-f]{10}/);
  expect(stdout).toContain('3 commits touch the pages, 2 change the API. Verdict: major.');
});

test('as JSON, each commit is a diff of its own', async () => {
  const folder = repository(week);
  const { stdout } = await runCommand(folder, ['diff', RANGE, '--per-commit', '--format', 'json']);
  const history = JSON.parse(stdout);
  expect(history).toMatchObject({ schema: 'docshape-history/1', verdict: 'major', compared: 3 });
  expect(history.commits).toHaveLength(2);
  expect(history.commits[1]).toMatchObject({ subject: 'Authors again', schema: 'docshape-diff/1' });
  expect(history.commits[0].changes[0].places.before.path).toMatch(/^git:[0-9a-f]{40}:spec\/books/);
});

test('what somebody wrote about a commit is text, in Markdown and in HTML', async () => {
  const folder = repository(week);
  const markdown = await runCommand(folder, [
    'diff',
    RANGE,
    '--per-commit',
    '--format',
    'markdown',
  ]);
  expect(markdown.stdout).toContain('\\<script\\>alert');
  expect(markdown.stdout).toContain('\\*\\*only\\*\\*');
  const html = (await runCommand(folder, ['diff', RANGE, '--per-commit', '--format', 'html']))
    .stdout;
  expect(html).toContain('&lt;script&gt;alert');
  expect(html).toContain('<mark>');
  expect(html.match(/<article/g)).toHaveLength(2);
});

test.skipIf(!hasChromium)('a history in a browser runs nothing', async () => {
  const { stdout } = await runCommand(repository(week), [
    'diff',
    RANGE,
    '--per-commit',
    '--format',
    'html',
  ]);
  const dom = domOf(stdout);
  expect(dom).not.toContain('<script');
  expect(dom).toContain('<article');
});

test('pages that were not there before are all new', async () => {
  const folder = repository([['No pages', sink], ...week]);
  execFileSync('git', ['mv', 'spec', 'pages'], { cwd: folder });
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@e', 'commit', '-qm', 'Moved'], {
    cwd: folder,
  });
  const { exit, stdout } = await runCommand(folder, ['diff', 'git:HEAD~1..:pages', '--per-commit']);
  expect(exit).toBe(0);
  expect(stdout).toContain('operation added');
});

test.each([
  [['git:HEAD:spec'], 2, /expected git:A\.\.B:PATH/],
  [['spec'], 2, /expected git:A\.\.B:PATH/],
  [['git:HEAD~1..HEAD:nowhere'], 2, /No commit/],
  [['git:--all..HEAD:spec'], 2, /expected git:A\.\.B:PATH/],
  [['git:nope..HEAD:spec'], 3, /git could not read it/],
  [[RANGE, 'spec'], 2, /Name one range/],
  [[RANGE, '--format', 'sarif'], 2, /no format sarif/],
])('%j cannot be told commit by commit', async (args, exit, message) => {
  const run = await runCommand(repository(week), ['diff', ...args, '--per-commit']);
  expect(run.exit).toBe(exit);
  expect(run.stderr).toMatch(message);
});
