import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { library } from '../support/library-pages.js';
import { projectRoot } from '../support/project-files.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { runCommand } from '../support/run-command.js';

const sink = readFileSync(`${projectRoot}/test/fixtures/kitchen-sink/http.md`, 'utf8');

function versions(before: string, after: string): string {
  const folder = scratchFolder();
  writeTree(folder, { 'a/books.md': before, 'b/books.md': after });
  return folder;
}

test('tells what changed, in a form that programs read, and fails for what breaks', async () => {
  const folder = versions(
    sink,
    sink.replaceAll('- `authors: array of string`', '- `authors: string`'),
  );
  const { exit, stdout } = await runCommand(folder, ['diff', 'a', 'b', '--format', 'json']);
  expect(exit).toBe(1);
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ schema: 'docshape-diff/1', verdict: 'major' });
  expect(result.changes).toContainEqual(
    expect.objectContaining({
      kind: 'type-changed',
      where: 'type',
      operation: null,
      path: 'Book.authors',
      level: 'error',
    }),
  );
  expect((await runCommand(folder, ['diff', 'a', 'b', '--fail-on', 'never'])).exit).toBe(0);
});

test('prose alone is no change of the API', async () => {
  const folder = versions(sink, sink.replaceAll('What is printed on its cover.', 'Its name.'));
  const { exit, stdout } = await runCommand(folder, ['diff', 'a', 'b']);
  expect(exit).toBe(0);
  expect(stdout).toContain('No API change.');
});

test.each([
  ['has an error', sink.replace('- `title: string`', '- `title: string or`')],
  ['is cut inside its last Returns', sink.slice(0, sink.lastIndexOf('### Example'))],
])('a page that %s proves nothing', async (_, page) => {
  const folder = versions(sink, page);
  expect((await runCommand(folder, ['diff', 'a', 'b'])).exit).toBe(4);
});

test('a saved model is a version as well', async () => {
  const folder = versions(sink, sink);
  expect((await runCommand(folder, ['model', 'a', '-o', 'a.json'])).exit).toBe(0);
  expect((await runCommand(folder, ['diff', 'a.json', 'b'])).exit).toBe(0);
});

test('a commit that was saved as a diff adds operations', async () => {
  const folder = scratchFolder();
  const lines = (library['books/list.md'] ?? '').trimEnd().split('\n');
  const text = [
    'diff --git a/http/books/list.md b/http/books/list.md',
    'new file mode 100644',
    'index 0000000..1111111',
    '--- /dev/null',
    '+++ b/http/books/list.md',
    `@@ -0,0 +1,${lines.length} @@`,
    ...lines.map((line) => `+${line}`),
    '',
  ].join('\n');
  writeTree(folder, { 'commit.txt': text });
  const { exit, stdout } = await runCommand(folder, ['diff', 'commit.txt']);
  expect(stdout).toContain('operation added');
  expect(exit).toBe(0);
});

test.each([
  [['diff'], /Name two versions/],
  [['diff', 'a', 'b', 'c'], /too many arguments/],
  [['diff', 'a'], /no commit/],
  [['diff', 'a', 'empty'], /documents no operation/],
  [['diff', '--explain', 'field-removd'], /Did you mean "field-removed"/],
  [['diff', 'a', 'b', '--settings', 'bad.json'], /there is no rule "nope"/],
])('%j is wrong usage', async (args, message) => {
  const folder = versions(sink, sink);
  writeTree(folder, {
    'empty/x.md': '# Nothing\n',
    'bad.json': '{ "rules": { "nope": "off" } }',
  });
  const { exit, stderr } = await runCommand(folder, args);
  expect(exit).toBe(2);
  expect(stderr).toMatch(message);
});

test('explains a rule', async () => {
  const { exit, stdout } = await runCommand(scratchFolder(), [
    'diff',
    '--explain',
    'field-removed',
  ]);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^field-removed/);
});
