/** The shipped packages under every compiler that their users may have, in its strictest mode. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../support/project-files.js';
import { readTree, scratchFolder, writeTree } from '../support/scratch-folder.js';

const fromJudges = createRequire(join(projectRoot, 'test/judges/package.json'));

const COMPILERS = [
  ['5.9', dirname(fromJudges.resolve('typescript/package.json'))],
  ['6.0', dirname(fromJudges.resolve('typescript-6/package.json'))],
  ['7.0', join(projectRoot, 'node_modules/typescript')],
] as const;

const APIS = ['anthropic', 'openai', 'scale'];

/** What a user writes, of which declarations are emitted: no type may be too large to be printed. */
const USE = `
import { Anthropic } from './anthropic/index.js';
import { Message } from './anthropic/validators/index.js';
import { Response } from './openai/validators/index.js';
export const client = new Anthropic({ apiKey: 'k' });
export const call = () => client.messages.create({ model: 'm', max_tokens: 1, messages: [] });
export const list = () => client.models.list();
export const validators = { Message, Response, strict: Message.strict };
export const parse = (value: unknown) => Response.parse(value);
`;

/** Of an installed package a compiler can only name what the package exports. */
const INFERRED = `
import { Anthropic } from 'docshape-anthropic';
const client = new Anthropic({ apiKey: 'k' });
export const messages = client.messages;
export const { batches } = client.messages;
export const wrap = () => ({ models: client.models, first: client.models.list() });
export class Own extends Anthropic {
  ask() {
    return this.messages;
  }
}
`;

test.each(COMPILERS)('TypeScript %s finds no error', { timeout: 120_000 }, (version, compiler) => {
  const folder = scratchFolder();
  for (const api of APIS) {
    const files = Object.entries(readTree(join(projectRoot, 'generated', api)));
    const typed = files.filter(([path]) => path.endsWith('.d.ts'));
    writeTree(join(folder, api), Object.fromEntries(typed));
  }
  const installed = readTree(join(projectRoot, 'generated/anthropic'));
  writeTree(join(folder, 'node_modules/docshape-anthropic'), installed);
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: '.',
    outDir: 'out',
    types: [],
  };
  writeTree(folder, {
    'package.json': '{ "type": "module" }',
    'use.ts': USE,
    'inferred.ts': INFERRED,
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['.'], exclude: ['out'] }),
  });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(compiler, 'bin/tsc'), ...args], { encoding: 'utf8' }).stdout;
  expect(run('--version')).toContain(version);
  expect(run('-p', folder, '--pretty', 'false')).toBe('');
  expect(Object.keys(readTree(join(folder, 'out')))).toEqual(['inferred.d.ts', 'use.d.ts']);
});
