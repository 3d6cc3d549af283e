/**
 * Interrupts a whole `docshape generate` at every step of the file system that changes something:
 * kills it, and lets the step fail for want of space and of permission. After each, the output is
 * the old tree or the new one, and the next run finishes and leaves nothing beside it.
 *
 *     npm run interrupt [-- kill ENOSPC EACCES]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const kinds = process.argv.length > 2 ? process.argv.slice(2) : ['kill', 'ENOSPC', 'EACCES'];
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'docshape-interrupt-')));

const preload = (kind, deadly) => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let step = 0;
  for (const name of ['writeFile', 'rename', 'link', 'symlink', 'mkdir', 'rm', 'copyFile'].map((name) => name + 'Sync')) {
    const real = fs[name];
    fs[name] = (...args) => {
      if (++step !== ${deadly}) return real(...args);
      process.stderr.write('INTERRUPTED\\n');
      if ('${kind}' === 'kill') process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error('${kind}: ' + name), { code: '${kind}' });
    };
  }
  syncBuiltinESMExports();
`;

function generate(folder, kind = 'none', deadly = 0) {
  const hook = `data:text/javascript,${encodeURIComponent(preload(kind, deadly))}`;
  const args = [
    '--import',
    hook,
    `${root}dist/cli/main.js`,
    'generate',
    '--input',
    'spec',
    '--out',
    'out',
  ];
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

function hashOf(folder) {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort()) {
    hash
      .update(`${entry.slice(folder.length)}\0`)
      .update(readFileSync(entry))
      .update('\0');
  }
  return hash.digest('hex');
}

function project(name, page) {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'spec'), { recursive: true });
  cpSync(`${root}test/fixtures/kitchen-sink/${page}`, join(folder, 'spec/books.md'));
  return folder;
}

function finish(folder) {
  const { status, stderr } = generate(folder);
  if (status !== 0) throw new Error(`generate fails by itself: ${stderr}`);
  return hashOf(join(folder, 'out'));
}

try {
  const oldHash = finish(project('old', 'python.md'));
  const newHash = finish(project('new', 'http.md'));
  let faults = 0;
  for (const kind of kinds) {
    let steps = 0;
    for (let deadly = 1; ; deadly++) {
      const folder = project(`${kind}-${deadly}`, 'http.md');
      cpSync(join(scratch, 'old/out'), join(folder, 'out'), { recursive: true });
      const run = generate(folder, kind, deadly);
      if (!run.stderr.includes('INTERRUPTED')) break;
      steps++;
      const old = join(folder, '.docshape-old-out');
      const left = hashOf(existsSync(join(folder, 'out')) ? join(folder, 'out') : old);
      const isWhole = left === oldHash || left === newHash;
      const isClean = finish(folder) === newHash && readdirSync(folder).join() === 'out,spec';
      if (!isWhole || !isClean) {
        faults++;
        print(`${kind} at step ${deadly}: ${isWhole ? 'leftovers' : 'a mixed tree'}`);
        renameSync(folder, `${folder}-kept`);
      } else rmSync(folder, { recursive: true });
    }
    print(`${kind}: ${steps} steps`);
  }
  print(`${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  if (process.exitCode !== 1) rmSync(scratch, { recursive: true, force: true });
  else print(`kept: ${scratch}`);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
