/** Runs programs of others on what docshape exports. They are installed in a workspace of their own. */
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from './project-files.js';
import { writeTree } from './scratch-folder.js';

const fromJudges = createRequire(join(projectRoot, 'test/judges/package.json'));

/** The file of a package's program. */
function programOf(name: string, file: string): string {
  return join(dirname(fromJudges.resolve(`${name}/package.json`)), file);
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} exits with ${status}:\n${stdout}${stderr}`);
}

/** `openapi-typescript`: one file of declarations. */
export function runOpenapiTypescript(folder: string, document: string, output: string): void {
  run(programOf('openapi-typescript', 'bin/cli.js'), [document, '-o', output], folder);
}

/** `@hey-api/openapi-ts`: a folder with types and a client. */
export function runHeyApi(folder: string, document: string, output: string): void {
  const program = programOf('@hey-api/openapi-ts', 'bin/run.js');
  run(program, ['-i', document, '-o', output, '--no-log-file'], folder);
}

/** What the compiler says of a folder of a bundled project, '' for nothing. */
export function typeCheckBundled(folder: string): string {
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
    strict: true,
    noEmit: true,
    types: [],
  };
  writeTree(folder, { 'tsconfig.json': JSON.stringify({ compilerOptions, include: ['.'] }) });
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '-p', folder, '--pretty', 'false'];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
}

/** A running Prism, which refuses requests that the document does not allow. Gives its address. */
export async function startPrism(document: string): Promise<string> {
  const port = await freePort();
  const program = programOf('@stoplight/prism-cli', 'dist/index.js');
  const args = [program, 'mock', document, '--errors', '--port', String(port)];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void server.kill());
  await readyOf(server);
  return `http://127.0.0.1:${port}`;
}

function readyOf(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer) => {
      said += text.toString();
      if (said.includes('is listening')) resolve();
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => reject(new Error(`Prism exits with ${code}:\n${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
