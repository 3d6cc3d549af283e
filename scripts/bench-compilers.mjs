/**
 * Measures how long each compiler takes to check a whole shipped package, its declarations
 * included, beside an empty project with the same settings. Needs no build.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const fromJudges = createRequire(join(root, 'test/judges/package.json'));
const compilers = [
  ['5.9', dirname(fromJudges.resolve('typescript/package.json')), '<= 2.5 s'],
  ['6.0', dirname(fromJudges.resolve('typescript-6/package.json')), ''],
  ['7.0', join(root, 'node_modules/typescript'), '<= 0.5 s'],
];
const folder = mkdtempSync(join(tmpdir(), 'docshape-bench-'));

function report(name, value, goal) {
  process.stdout.write(`${name.padEnd(66)} ${value.padStart(12)}   ${goal}\n`);
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

function settings(include, skipLibCheck) {
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
    strict: true,
    skipLibCheck,
    noEmit: true,
    types: [],
  };
  return JSON.stringify({ compilerOptions, include });
}

const PROJECTS = ['empty', 'whole', 'use'];

function run(compiler, project) {
  const args = [join(compiler, 'bin/tsc'), '-p', join(folder, `${project}.json`)];
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  return performance.now() - start;
}

/** The fastest of some runs of each project; they take turns, so that all see one machine. */
function times(compiler) {
  const rounds = Array.from({ length: 4 }, () => PROJECTS.map((project) => run(compiler, project)));
  return PROJECTS.map((_, index) => Math.min(...rounds.map((round) => round[index])));
}

try {
  cpSync(join(root, 'generated/anthropic'), join(folder, 'package'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'empty.ts'), 'export {};\n');
  writeFileSync(
    join(folder, 'use.ts'),
    "import { Anthropic } from './package/index.js';\n" +
      "import { Message } from './package/validators/index.js';\n" +
      "export const call = () => new Anthropic({ apiKey: 'k' }).models.retrieve('m');\n" +
      'export const parse = (value: unknown) => Message.parse(value);\n',
  );
  writeFileSync(join(folder, 'empty.json'), settings(['empty.ts'], false));
  writeFileSync(join(folder, 'whole.json'), settings(['package/**/*.d.ts'], false));
  writeFileSync(join(folder, 'use.json'), settings(['use.ts'], true));
  for (const [version, compiler, goal] of compilers) {
    const [empty, whole, use] = times(compiler);
    report(`TypeScript ${version}: an empty project, libraries checked`, seconds(empty), '');
    report(`TypeScript ${version}: the whole package, libraries checked`, seconds(whole), '');
    report(`TypeScript ${version}: what the package adds`, seconds(whole - empty), goal);
    report(`TypeScript ${version}: a program with one call, skipLibCheck`, seconds(use), '');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
