import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { library, listBooks } from '../support/library-pages.js';
import { runProgram } from '../support/run-program.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';
import { runCommand } from '../support/run-command.js';

/** One bad page each: what is expected of it alone, by diagnostic or message. */
const BAD: Readonly<Record<string, { readonly page: string | Buffer; readonly says: RegExp }>> = {
  'an empty page': { page: '', says: /spec\/page\.md:1:1 warning not-a-reference-page/ },
  'a page of blanks': {
    page: '\n \n\t\n',
    says: /spec\/page\.md:1:1 warning not-a-reference-page/,
  },
  'a binary file': {
    page: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff, 0xfe]),
    says: /spec\/page\.md:1:1 warning not-a-reference-page/,
  },
  'text with NUL characters': {
    page: '\u0000\u0000\u0000',
    says: /spec\/page\.md:1:1 warning not-a-reference-page/,
  },
  'a web page': {
    page: '<!DOCTYPE html>\n<html><body>Loading...</body></html>\n',
    says: /spec\/page\.md:1:1 warning not-a-reference-page/,
  },
  'a page of prose': {
    page: '# About\n\nWe lend books.\n',
    says: /spec\/page\.md:\d+:\d+ \w+ (?:not-a-reference-page|unknown-dialect)/,
  },
  'a page in no known dialect': {
    page: listBooks.replace(/^( *- `).*(`)$/gm, '$1§§ ?? ((%% $2').replace('```http', '```cobol'),
    says: /spec\/page\.md:\d+:\d+ error unknown-dialect/,
  },
  'a path that leaves the API': {
    page: listBooks.replace('/v1/books`', '/v1/../admin`'),
    says: /spec\/page\.md:8:\d+ error bad-path/,
  },
  'a path on another host': {
    page: listBooks.replace('`/v1/books`', '`https://evil.example/v1`'),
    says: /spec\/page\.md:8:\d+ error bad-path/,
  },
  'a verb that is none': {
    page: listBooks.replace('**get**', '**trace**'),
    says: /spec\/page\.md:8:\d+ error bad-verb/,
  },
  'a header that the dialect does not read': {
    page: listBooks.replace('title: string', 'title: ]string['),
    says: /spec\/page\.md:\d+:\d+ error header-not-understood/,
  },
};

describe.each(Object.entries(BAD))('%s', (_, { page, says }) => {
  test('is reported with its place, and nothing is written', async () => {
    const folder = scratchFolder();
    writeTree(folder, { 'spec/page.md': page });
    const run = await runCommand(folder, ['generate', '--input', 'spec', '--out', 'out']);
    expect(run).toMatchObject({ exit: 2, stdout: '' });
    expect(run.stderr).toMatch(says);
    expect(Object.keys(readTree(folder))).toEqual(['spec/page.md']);
  });

  test('gives no model and fails the check', async () => {
    const folder = scratchFolder();
    writeTree(folder, { 'spec/page.md': page });
    expect(await runCommand(folder, ['model', 'spec'])).toMatchObject({ exit: 2, stdout: '' });
    expect((await runCommand(folder, ['check', 'spec'])).exit).toBe(2);
    expect((await runCommand(folder, ['check', 'spec', '--fail-on', 'never'])).exit).toBe(0);
  });
});

test('a page that is none does not stop the others', async () => {
  const folder = scratchFolder();
  writeTree(folder, { 'spec/loading.md': '<!DOCTYPE html>\n<html></html>\n' });
  for (const [path, text] of Object.entries(library)) writeTree(folder, { [`spec/${path}`]: text });
  const run = await runCommand(folder, ['generate', '--input', 'spec', '--out', 'out']);
  expect(run.exit).toBe(0);
  expect(run.stderr).toContain('spec/loading.md:1:1 warning not-a-reference-page');
  expect(existsSync(join(folder, 'out/package.json'))).toBe(true);
});

test('a page with an error stops the API, unless told to go on', async () => {
  const folder = scratchFolder();
  const bad = listBooks.replace('limit: optional number', 'limit: optional ]');
  writeTree(folder, { 'spec/books/list.md': bad });
  const generate = ['generate', '--input', 'spec', '--out', 'out'];
  expect((await runCommand(folder, generate)).exit).toBe(2);
  expect(existsSync(join(folder, 'out'))).toBe(false);
  const on = await runCommand(folder, [...generate, '--keep-going']);
  expect(on.exit).toBe(2);
  expect(existsSync(join(folder, 'out/package.json'))).toBe(true);
});

test('a page that was cut off is never taken for a whole one', async () => {
  const folder = scratchFolder();
  const cut = (end: string) => listBooks.slice(0, listBooks.indexOf(end));
  // Two of the three members that the header announces are gone.
  const book = '- `Book object { id, title, state }`\n\n  - `id: string`\n\n';
  writeTree(folder, { 'spec/page.md': `${cut('- `data:')}${book}` });
  const run = await runCommand(folder, ['check', 'spec', '--fail-on', 'warn']);
  expect(run.exit).toBe(1);
  expect(run.stderr).toMatch(/warning member-count/);
});

test.each([
  ['at the end', (page: string) => page.slice(0, page.lastIndexOf('```'))],
  ['before other sections', (page: string) => page.replace('### Returns', '```json\n### Returns')],
])('a fence that is left open %s does not go unnoticed', async (_, damage) => {
  const folder = scratchFolder();
  writeTree(folder, { 'spec/page.md': damage(listBooks) });
  const run = await runCommand(folder, ['check', 'spec', '--fail-on', 'info']);
  expect(run.exit).toBe(1);
  expect(run.stderr).toMatch(/spec\/page\.md:\d+:\d+ (?:warning|info) /);
});

test('no escape sequence of a page reaches the terminal', async () => {
  const folder = scratchFolder();
  const evil = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e';
  writeTree(folder, {
    'spec/page.md': listBooks
      .replace('title: string', `title: ${evil}`)
      .replace('List Books', evil),
    [`spec/${evil}.md`]: '',
  });
  for (const args of [
    ['check', 'spec'],
    ['explain', 'spec/page.md', '--stage', 'signatures'],
  ]) {
    const { stdout, stderr } = await runCommand(folder, args);
    expect(`${stdout}${stderr}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});

test('colours are used where they are wanted only', () => {
  const folder = scratchFolder();
  writeTree(folder, { 'spec/page.md': '' });
  expect(runProgram(folder, ['check', 'spec'], {}).stderr).not.toContain('\u001b[');
  expect(runProgram(folder, ['check', 'spec'], { FORCE_COLOR: '1' }).stderr).toContain('\u001b[');
  const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
  expect(runProgram(folder, ['check', 'spec'], both).stderr).not.toContain('\u001b[');
});
