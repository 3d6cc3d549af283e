import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';
import { runCommand } from '../support/run-command.js';

function pages(): string {
  const folder = scratchFolder();
  writeTree(folder, { 'pages/books.md': kitchenSinkPages(['http'])['http/books.md'] ?? '' });
  return folder;
}

test('writes an OpenAPI document in the format that the name of the file says', async () => {
  const folder = pages();
  expect((await runCommand(folder, ['export', 'openapi', 'pages', '-o', 'api.yaml'])).exit).toBe(0);
  expect((await runCommand(folder, ['export', 'openapi', 'pages', '-o', 'api.json'])).exit).toBe(0);
  const { 'api.yaml': yaml = '', 'api.json': json = '' } = readTree(folder);
  expect(yaml).toMatch(/^openapi: 3\.1\.1\n/);
  expect(parse(yaml)).toEqual(JSON.parse(json));
  expect(JSON.parse(json)).toMatchObject({
    servers: [{ url: 'https://api.library.example' }],
    paths: { '/v1/books': { get: { 'x-docshape-source': 'pages/books.md:334' } } },
  });
});

test('exports a saved model as it exports its pages', async () => {
  const folder = pages();
  expect((await runCommand(folder, ['model', 'pages', '-o', 'model.json'])).exit).toBe(0);
  const [first, second] = await Promise.all(
    ['pages', 'model.json'].map((input) =>
      runCommand(folder, ['export', 'openapi', input, '--format', 'yaml']),
    ),
  );
  expect(first).toMatchObject({ exit: 0 });
  expect(second?.stdout).toBe(first?.stdout);
});

test('prints the schema of all types or of one', async () => {
  const folder = pages();
  const all = await runCommand(folder, ['export', 'json-schema', 'pages']);
  const one = await runCommand(folder, ['export', 'json-schema', 'pages', '--type', 'Book']);
  expect(Object.keys(JSON.parse(all.stdout).$defs)).toContain('Book');
  expect(JSON.parse(one.stdout)).toMatchObject({ title: 'Book', additionalProperties: false });
  const wrong = await runCommand(folder, ['export', 'json-schema', 'pages', '--type', 'Bok']);
  expect(wrong).toMatchObject({ exit: 2, stdout: '' });
  expect(wrong.stderr).toContain('Did you mean "Book"?');
});

test('takes what the pages do not say from the configuration', async () => {
  const folder = pages();
  const api = {
    input: ['pages'],
    out: 'generated',
    client: 'Library',
    version: '2.0.0',
    baseUrl: 'https://library.example/api',
    authentication: { header: 'Authorization', scheme: 'Bearer' },
  };
  writeTree(folder, { 'docshape.config.json': JSON.stringify({ apis: [api] }) });
  const args = ['export', 'openapi', 'pages', '--config', 'docshape.config.json'];
  expect(JSON.parse((await runCommand(folder, args)).stdout)).toMatchObject({
    info: { title: 'Library API', version: '2.0.0' },
    servers: [{ url: 'https://library.example/api' }],
    components: { securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer' } } },
  });
});

test.each([
  ['a target that is none', ['swagger', 'pages'], 2],
  ['a format that is none', ['openapi', 'pages', '--format', 'xml'], 2],
  ['an address that is none', ['openapi', 'pages', '--base-url', 'javascript:alert(1)'], 2],
  ['a type of OpenAPI', ['openapi', 'pages', '--type', 'Book'], 2],
  ['a configuration that is not there', ['openapi', 'pages', '--config', 'none.json'], 3],
  ['pages that are not there', ['openapi', 'nowhere'], 3],
])('refuses %s', async (_, args, exit) => {
  const folder = pages();
  expect(await runCommand(folder, ['export', ...args])).toMatchObject({ exit, stdout: '' });
});

test('tells that the server is not known', async () => {
  const folder = scratchFolder();
  writeTree(folder, { 'pages/books.md': kitchenSinkPages(['cli'])['cli/books.md'] ?? '' });
  const run = await runCommand(folder, ['export', 'openapi', 'pages']);
  expect(run.exit).toBe(0);
  expect(run.stderr).toContain('export-no-server');
  const said = ['export', 'openapi', 'pages', '--base-url', 'https://api.library.example'];
  expect((await runCommand(folder, said)).stderr).not.toContain('export-no-server');
});
