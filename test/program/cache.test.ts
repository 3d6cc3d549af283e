import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { library } from '../support/library-pages.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';
import { runCommand } from '../support/run-command.js';

const generate = ['generate', '--input', 'spec', '--out', 'out'];
const damagedPage = `## Lend a Book

**post** \`/v1/loans\`

### Body Parameters

- \`book_id: string\`

- \`member_id: string\`

- \`until: strin or\`

### Returns

- \`id: string\`
`;

/** A project with packages installed, so that it has a cache; one of its pages has a finding. */
function project(): string {
  const folder = scratchFolder();
  writeTree(folder, {
    'package.json': '{}',
    'node_modules/.keep': '',
    'spec/loans.md': damagedPage,
  });
  for (const [path, text] of Object.entries(library)) writeTree(folder, { [`spec/${path}`]: text });
  return folder;
}

function entriesOf(folder: string): readonly string[] {
  const cache = join(folder, 'node_modules/.cache/docshape');
  return readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .map((name) => join(cache, name))
    .filter((path) => statSync(path).isFile());
}

/** Everything that a run says and writes. */
async function outcome(folder: string, args: readonly string[] = []) {
  const run = await runCommand(folder, [...generate, '--keep-going', ...args]);
  return { ...run, files: readTree(join(folder, 'out')) };
}

test('says and writes the same with a cache, without one, and with a spoiled one', async () => {
  const folder = project();
  const without = await outcome(folder, ['--no-cache']);
  expect(without.exit).toBe(2);
  expect(without.stderr).toContain('spec/loans.md:11');
  expect(readdirSync(join(folder, 'node_modules'))).toEqual(['.keep']);
  const same = { ...without, stdout: expect.stringMatching(/^out: up to date\n/) };

  expect(await outcome(folder)).toEqual(same);
  expect(entriesOf(folder).length).toBeGreaterThan(4);
  expect(await outcome(folder)).toEqual(same);

  for (const path of entriesOf(folder))
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -2));
  const spoiled = await outcome(folder);
  expect(spoiled).toEqual({ ...same, stderr: expect.stringContaining(without.stderr) });
  expect(spoiled.stderr).toContain('cache-entry-damaged');
  expect(await outcome(folder)).toEqual(same);

  rmSync(join(folder, 'node_modules/.cache'), { recursive: true });
  expect(await outcome(folder)).toEqual(same);
});

test('touches no file if nothing has changed, and only what has changed otherwise', async () => {
  const folder = project();
  await outcome(folder);
  const times = () =>
    Object.fromEntries(
      Object.keys(readTree(join(folder, 'out'))).map((path) => {
        const { mtimeMs, ino } = statSync(join(folder, 'out', path));
        return [path, `${mtimeMs} ${ino}`];
      }),
    );
  const before = times();
  await outcome(folder);
  expect(times()).toEqual(before);

  const page = join(folder, 'spec/books/list.md');
  writeFileSync(page, readFileSync(page, 'utf8').replace('How many books', 'So many books'));
  await outcome(folder);
  const after = times();
  const touched = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(touched.sort()).toEqual(['.docshape.json', 'model.json', 'types/books.d.ts']);
  expect((await outcome(folder, ['--no-cache', '--check'])).stdout).toBe('out: up to date\n');
});
