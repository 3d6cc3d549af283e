import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guardOutput } from '../../generator/cli/guard-output.js';
import { scratchFolder } from '../support/scratch-folder.js';

function around(root: string) {
  const cwd = join(root, 'home/project');
  mkdirSync(join(cwd, 'spec/api'), { recursive: true });
  return { cwd, home: join(root, 'home'), inputs: [join(cwd, 'spec/api')] };
}

test('lets a folder of the project through, existing or not', async () => {
  const root = scratchFolder();
  const { cwd, ...others } = around(root);
  for (const name of ['generated/a', 'spec/other', 'spec/api-client']) {
    const out = join(cwd, name);
    expect(await guardOutput(out, { cwd, ...others })).toEqual({ ok: true, value: out });
  }
});

test.each(['/', '/etc', '/usr/lib/x', '/proc/self'])('refuses %s', async (out) => {
  const surroundings = around(scratchFolder());
  expect(await guardOutput(out, surroundings)).toMatchObject({ ok: false, exit: 2 });
});

test.each([
  'home',
  'home/project',
  '.',
  'home/project/spec',
  'home/project/spec/api',
  'home/project/spec/api/out',
  'home/project/node_modules/x',
  'home/project/.git/x',
])('refuses %s of a project', async (path) => {
  const root = scratchFolder();
  expect(await guardOutput(join(root, path), around(root))).toMatchObject({ ok: false, exit: 2 });
});

test('refuses a link, and sees through links above', async () => {
  const root = scratchFolder();
  const surroundings = around(root);
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync(join(root, 'elsewhere'), join(root, 'link'));
  symlinkSync(surroundings.cwd, join(root, 'alias'));
  const refused = await guardOutput(join(root, 'link'), surroundings);
  expect(refused).toMatchObject({ ok: false, exit: 3 });
  const inside = await guardOutput(join(root, 'alias/spec/api/out'), surroundings);
  expect(inside).toMatchObject({ ok: false, exit: 2 });
  expect(await guardOutput(join(root, 'link/out'), surroundings)).toEqual({
    ok: true,
    value: join(root, 'elsewhere/out'),
  });
});
