import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { library } from '../support/library-pages.js';
import { runProgram } from '../support/run-program.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';
import { runCommand } from '../support/run-command.js';

const generate = ['generate', '--input', 'spec', '--out', 'out'];

function project(files: Readonly<Record<string, string>> = library): string {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(files)) writeTree(folder, { [`spec/${path}`]: text });
  return folder;
}

test('writes a package, then finds it up to date, then finds an edit', async () => {
  const folder = project();
  expect(await runCommand(folder, generate)).toMatchObject({ exit: 0, stderr: '' });
  const files = readTree(join(folder, 'out'));
  expect(Object.keys(files)).toContain('package.json');
  expect(Object.values(files).join()).toContain('on_loan');
  const compared = await runCommand(folder, [...generate, '--check']);
  expect(compared).toMatchObject({ exit: 0, stdout: 'out: up to date\n' });
  const again = await runCommand(folder, generate);
  expect(again).toMatchObject({ exit: 0, stderr: '' });
  expect(again.stdout).toMatch(/^out: up to date\n  2 pages \(http 2\)\n  2 operations, /);

  writeFileSync(join(folder, 'out/package.json'), '{}');
  writeFileSync(join(folder, 'out/mine.txt'), 'mine');
  expect(await runCommand(folder, [...generate, '--check'])).toMatchObject({
    exit: 1,
    stdout: 'changed out/package.json\nextra out/mine.txt\n',
  });
  expect((await runCommand(folder, generate)).exit).toBe(3);
  expect(readFileSync(join(folder, 'out/package.json'), 'utf8')).toBe('{}');
});

test('gives the same bytes from any folder, in any order of the inputs', async () => {
  const folder = project();
  writeFileSync(
    join(folder, 'docshape.config.json'),
    JSON.stringify({ apis: [{ input: ['spec/books/list.md', 'spec/books'], out: 'out' }] }),
  );
  expect((await runCommand(folder, ['generate'])).exit).toBe(0);
  const first = readTree(join(folder, 'out'));
  mkdirSync(join(folder, 'elsewhere'));
  writeFileSync(
    join(folder, 'docshape.config.json'),
    JSON.stringify({ apis: [{ input: ['spec/books', 'spec/books/list.md'], out: 'out' }] }),
  );
  const config = ['generate', '--check', '--config', '../docshape.config.json'];
  const again = runProgram(join(folder, 'elsewhere'), config, {
    TZ: 'Asia/Kolkata',
    LANG: 'tr_TR',
  });
  expect(again).toMatchObject({ exit: 0, stdout: '../out: up to date\n' });
  expect(readTree(join(folder, 'out'))).toEqual(first);
});

test('takes names, address and headers from the configuration', async () => {
  const folder = project();
  const api = {
    input: 'spec',
    out: 'out',
    name: 'library-client',
    client: 'Library',
    baseUrl: 'https://api.library.example',
    apiKeyEnv: 'LIBRARY_API_KEY',
    authentication: { header: 'X-Library-Key' },
    version: '3.2.1',
  };
  writeFileSync(join(folder, 'docshape.config.json'), JSON.stringify({ apis: [api] }));
  expect(await runCommand(folder, ['generate'])).toMatchObject({ exit: 0 });
  const text = Object.values(readTree(join(folder, 'out'))).join('\n');
  for (const said of [api.name, api.baseUrl, api.apiKeyEnv, 'X-Library-Key', api.version]) {
    expect(text).toContain(said);
  }
  expect(text).toMatch(/\bclass Library\b/);
});

test('writes each API that can be written, and exits with the gravest code', async () => {
  const folder = project();
  const apis = [
    { input: 'nowhere', out: 'out/a' },
    { input: 'spec', out: 'out/b' },
  ];
  writeFileSync(join(folder, 'docshape.config.json'), JSON.stringify({ apis }));
  const run = await runCommand(folder, ['generate']);
  expect(run.exit).toBe(3);
  expect(run.stderr).toContain('nowhere');
  expect(existsSync(join(folder, 'out/a'))).toBe(false);
  expect(existsSync(join(folder, 'out/b/package.json'))).toBe(true);
});

test('reads a saved model in the place of pages', async () => {
  const folder = project();
  expect(await runCommand(folder, ['model', 'spec', '-o', 'model.json'])).toMatchObject({
    exit: 0,
  });
  expect((await runCommand(folder, ['model', 'spec'])).stdout).toBe(
    readFileSync(join(folder, 'model.json'), 'utf8'),
  );
  expect((await runCommand(folder, generate)).exit).toBe(0);
  const saved = ['generate', '--input', 'model.json', '--out', 'out', '--check'];
  expect(await runCommand(folder, saved)).toMatchObject({ exit: 0, stdout: 'out: up to date\n' });
  expect((await runCommand(folder, ['model', 'model.json', 'spec'])).exit).toBe(2);
  writeFileSync(join(folder, 'model.json'), '{"format":99}');
  expect(await runCommand(folder, saved)).toMatchObject({ exit: 2 });
});

test('prints results and findings for machines', async () => {
  const folder = project();
  const run = await runCommand(folder, [...generate, '--json']);
  expect(run).toMatchObject({ exit: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toMatchObject({
    apis: [
      {
        out: 'out',
        exit: 0,
        result: { kind: 'written' },
        failure: null,
        pages: [{ dialect: 'http' }, { dialect: 'http' }],
        size: { operations: 2, opaque: 0 },
        times: [],
      },
    ],
  });
});

test.each([
  [['--input', 'spec'], '--out'],
  [['--out', 'out'], '--input'],
  [['--input', 'spec', '--out', 'spec/out'], 'inside an input'],
  [['--input', 'spec', '--out', '.'], 'current folder'],
  [['--input', 'spec', '--out', '/'], 'root'],
  [['--input', 'spec', '--out', 'out', '--name', 'A B'], '--name'],
  [['--input', 'spec', '--out', 'out', '--client', "x'"], '--client'],
  [['--input', 'spec', '--out', 'out', '--base-url', 'javascript:1'], '--base-url'],
  [['--config', 'x.json', '--out', 'out'], '--config'],
  [['--chek'], '--check'],
  [[], 'docshape.config.json'],
])('refuses generate %j with exit code 2', async (args, reason) => {
  const folder = project();
  const run = await runCommand(folder, ['generate', ...args]);
  expect(run).toMatchObject({ exit: 2, stdout: '' });
  expect(run.stderr).toContain(reason);
  expect(Object.keys(readTree(folder)).sort()).toEqual([
    'spec/books/list.md',
    'spec/books/retrieve.md',
  ]);
});

test('refuses a configuration with unknown keys', async () => {
  const folder = project();
  const config = { apis: [{ input: 'spec', output: 'out', out: 'out' }] };
  writeFileSync(join(folder, 'docshape.config.json'), JSON.stringify(config));
  const run = await runCommand(folder, ['generate']);
  expect(run.exit).toBe(2);
  expect(run.stderr).toContain('apis[0]: unknown key "output". Did you mean "out"?');
});

test('refuses to write to a link', async () => {
  const folder = project();
  mkdirSync(join(folder, 'victim'));
  symlinkSync(join(folder, 'victim'), join(folder, 'out'));
  expect(await runCommand(folder, generate)).toMatchObject({ exit: 3 });
  expect(readTree(join(folder, 'victim'))).toEqual({});
});

test('has help, a version, and suggestions', async () => {
  const folder = scratchFolder();
  const help = await runCommand(folder, ['--help']);
  expect(help.exit).toBe(0);
  for (const word of ['generate', 'model', 'check', 'explain', 'recover', 'Exit codes']) {
    expect(help.stdout).toContain(word);
  }
  expect((await runCommand(folder, ['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(await runCommand(folder, ['genrate'])).toMatchObject({ exit: 2, stdout: '' });
  expect((await runCommand(folder, ['genrate'])).stderr).toContain('generate');
  expect((await runCommand(folder, [])).exit).toBe(2);
});
