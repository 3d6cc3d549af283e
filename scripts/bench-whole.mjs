/**
 * Measures whole runs of the program, each in a process of its own: cold, warm and after a change
 * of one page; beside generators that read the OpenAPI document which docshape exports from the same
 * pages; and how time and memory grow with the pages. Reads the real pages beside the checkout where
 * they are, else those of spec/. Run by `npm run bench`; `--write` puts the table into the README,
 * `--sizes 1,10` chooses sizes in megabytes, `--rounds 5` how often each run is repeated.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = process.env.DOCSHAPE_PROGRAM ?? join(root, 'dist/cli/main.js');
const judges = join(root, 'test/judges/node_modules/.bin');
const shared = fileURLToPath(new URL('../../shared/pages/', import.meta.url));
const pages = existsSync(shared) ? shared : join(root, 'spec/anthropic');
const folder = mkdtempSync(join(tmpdir(), 'docshape-bench-'));
const argument = (name, otherwise) => {
  const index = process.argv.indexOf(name);
  return index < 0 ? otherwise : process.argv[index + 1];
};
const rounds = Number(argument('--rounds', '3'));
const sizes = argument('--sizes', '1,3,10,30,100').split(',').map(Number);

const ledger = join(folder, 'usage.json');
writeFileSync(
  join(folder, 'usage.cjs'),
  `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = [(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024];
    require('node:fs').appendFileSync(${JSON.stringify(ledger)}, JSON.stringify(usage) + '\\n');
  });`,
);

/** What a process and those that it started have used: all their time, the most memory. */
function usage() {
  const lines = readFileSync(ledger, 'utf8').trim().split('\n');
  const used = lines.map((line) => JSON.parse(line));
  return {
    cpu: used.reduce((sum, [cpu]) => sum + cpu, 0),
    memory: Math.max(...used.map(([, memory]) => memory)),
  };
}

/** One process: milliseconds on the clock and of processors, and megabytes at most. */
function run(cwd, command, ...args) {
  rmSync(ledger, { force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: `--require=${join(folder, 'usage.cjs')}` },
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const clock = performance.now() - start;
  if (status !== 0)
    throw new Error(`${[command, ...args].join(' ')}: ${status} ${stderr.slice(-400)}`);
  return { clock, ...usage() };
}

/** The best of several rounds, in which all take turns so that they see the same machine. */
function race(rivals) {
  const best = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const [name, once] of Object.entries(rivals)) {
      const { clock, cpu, memory } = once(round);
      const known = best.get(name) ?? { clock: Infinity, cpu: Infinity, memory: Infinity };
      best.set(name, {
        clock: Math.min(clock, known.clock),
        cpu: Math.min(cpu, known.cpu),
        memory: Math.min(memory, known.memory),
      });
    }
  }
  return Object.fromEntries(best);
}

const seconds = (milliseconds) =>
  Number.isNaN(milliseconds) ? '-' : `${(milliseconds / 1000).toFixed(2)} s`;
const times = (value) => value.toFixed(2);

function report(name, { clock, cpu, memory }, goal = '') {
  const used = `${seconds(clock).padStart(9)} ${seconds(cpu).padStart(9)} ${(Number.isNaN(memory) ? '-' : `${memory.toFixed(0)} MB`).padStart(9)}`;
  process.stdout.write(`${name.padEnd(52)} ${used}   ${goal}\n`);
}

function pageFiles(from) {
  return readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
}

/** A project of its own, so that it has a cache. */
function project(name) {
  const path = join(folder, name);
  mkdirSync(join(path, 'node_modules'), { recursive: true });
  writeFileSync(join(path, 'package.json'), '{}');
  return path;
}

const generate = ['generate', '--input', 'pages', '--out', 'out', '--name', 'bench-api'];

function changedRuns(home, page, target = join(home, 'pages', page)) {
  const text = readFileSync(target, 'utf8');
  return (round) => {
    writeFileSync(target, `${text.trimEnd()}\n\nRound ${round}, ${process.pid}.\n`);
    return run(home, program, ...generate);
  };
}

/** `--watch`: milliseconds from the change of a page to the end of the run, the best of several. */
async function watchRuns(home, page) {
  const watching = spawn(process.execPath, [program, ...generate, '--watch'], { cwd: home });
  let said = '';
  let heard = () => {};
  watching.stdout.on('data', (text) => {
    said += text;
    heard();
  });
  const runs = async (count) => {
    while (said.split('watching; ').length <= count) await new Promise((done) => (heard = done));
  };
  await runs(1);
  let clock = Infinity;
  for (let round = 1; round <= 3 * rounds; round++) {
    // Nobody is quicker, and a file system with a coarse clock needs to see two times.
    await setTimeout(300);
    const start = performance.now();
    appendFileSync(join(home, 'pages', page), `\nWatched ${round}.\n`);
    await runs(round + 1);
    clock = Math.min(clock, performance.now() - start);
  }
  watching.kill('SIGINT');
  return { clock, cpu: NaN, memory: NaN };
}

async function wholeRuns() {
  const home = project('whole');
  cpSync(pages, join(home, 'pages'), { recursive: true });
  run(home, program, 'export', 'openapi', 'pages', '-o', 'openapi.json', '--keep-going');
  const plugins = ['@hey-api/typescript', '@hey-api/sdk', 'zod'];
  writeFileSync(
    join(home, 'hey-api.config.mjs'),
    `export default ${JSON.stringify({ input: join(home, 'openapi.json'), output: join(home, 'hey'), plugins, logs: { level: 'silent' } })};`,
  );
  const names = pageFiles(pages);
  const small = names.reduce((a, b) =>
    readFileSync(join(pages, a)).length <= readFileSync(join(pages, b)).length ? a : b,
  );
  const usual = names.find((name) => name.endsWith('create.md')) ?? names[0];
  const judged = existsSync(join(judges, 'openapi-ts'));
  const empty = join(folder, 'empty.cjs');
  writeFileSync(empty, '');
  run(home, program, ...generate);
  const best = race({
    node: () => run(home, empty),
    help: () => run(home, program, '--help'),
    cold: () => {
      for (const made of ['out', 'node_modules/.cache'])
        rmSync(join(home, made), { recursive: true, force: true });
      return run(home, program, ...generate);
    },
    warm: () => run(home, program, ...generate),
    small: changedRuns(home, small),
    usual: changedRuns(home, usual),
    ...(judged
      ? {
          'hey-api': () =>
            run(home, join(judges, 'openapi-ts'), '-f', join(home, 'hey-api.config.mjs')),
          'openapi-typescript': () =>
            run(home, join(judges, 'openapi-typescript'), 'openapi.json', '-o', 'oats.d.ts'),
        }
      : {}),
  });
  best.watch = await watchRuns(home, usual);
  const megabytes =
    names.reduce((sum, name) => sum + readFileSync(join(pages, name)).length, 0) / 1e6;
  process.stdout.write(
    `${names.length} pages, ${megabytes.toFixed(1)} MB${' '.repeat(34)}clock processor  memory\n`,
  );
  report('node, doing nothing', best.node);
  report('docshape --help', best.help, '<= 0.10 s');
  report('generate, cold', best.cold);
  report('generate, nothing changed', best.warm, '<= 0.4 s');
  report('generate, the smallest page changed', best.small, '<= 0.8 s');
  report(`generate, ${usual} changed`, best.usual, '<= 0.8 s');
  report(`generate --watch, ${usual} changed`, best.watch, '<= 0.3 s');
  if (!judged) return { best, megabytes, pages: names.length };
  report('hey-api (types, sdk, zod) on our export', best['hey-api']);
  report('openapi-typescript on our export', best['openapi-typescript']);
  const ratio = best.cold.clock / best['hey-api'].clock;
  process.stdout.write(`generate, cold / hey-api: ${times(ratio)}   goal: < 1, better 0.5\n`);
  return { best, megabytes, pages: names.length };
}

/** Real pages, one after the other and again as pages of other paths, up to a number of bytes. */
function grow(home, bytes) {
  const byRoute = (name) => [name.split(/[\\/]/).slice(1).join('/'), name].join('\n');
  const names = pageFiles(pages).sort((a, b) => (byRoute(a) < byRoute(b) ? -1 : 1));
  let size = 0;
  for (let copy = 0; size < bytes; copy++) {
    for (const name of names) {
      if (size >= bytes) return size;
      const text = readFileSync(join(pages, name), 'utf8').replaceAll(
        '`/v1/',
        `\`/v1/copy_${copy}/`,
      );
      const target = join(home, 'pages', `copy_${copy}`, name);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
      size += Buffer.byteLength(text);
    }
  }
  return size;
}

function growth() {
  return sizes.map((megabytes) => {
    const home = project(`grown-${megabytes}`);
    const size = grow(home, megabytes * 1e6) / 1e6;
    const args = [...generate, '--no-cache', '--keep-going', '--json'];
    const used = runKeeping(home, args);
    const perMegabyte = used.cpu / size;
    report(
      `generate, ${size.toFixed(1)} MB of grown pages, cold`,
      used,
      `${perMegabyte.toFixed(0)} ms/MB; memory goal <= ${(6 * size + 200).toFixed(0)} MB`,
    );
    rmSync(home, { recursive: true, force: true });
    return { size, perMegabyte, memory: used.memory };
  });
}

/** Grown pages contradict one another, so that the program may end with 2. */
function runKeeping(home, args) {
  try {
    return run(home, program, ...args);
  } catch (error) {
    if (!/: 2 /.test(String(error))) throw error;
    return { clock: NaN, ...usage() };
  }
}

async function writeTable({ best, pages: count, megabytes }, grown) {
  const cold = best.cold.clock;
  const rows = [
    ['docshape, cold', '1'],
    ['docshape, one page changed', times(best.usual.clock / cold)],
    ['docshape --watch, one page changed', times(best.watch.clock / cold)],
    ['docshape, nothing changed', times(best.warm.clock / cold)],
    [
      'hey-api (types, sdk, zod) on the OpenAPI export',
      times((best['hey-api']?.clock ?? NaN) / cold),
    ],
    [
      'openapi-typescript on the OpenAPI export',
      times((best['openapi-typescript']?.clock ?? NaN) / cold),
    ],
  ];
  const ten = grown.find(({ size }) => size >= 9.9 && size < 20);
  const growing = ten
    ? grown.map(({ size, perMegabyte, memory }) => [
        `${size.toFixed(0)} MB`,
        times(perMegabyte / ten.perMegabyte),
        times(memory / ten.memory),
      ])
    : [];
  const table = [
    `${count} pages of nine dialects, ${megabytes.toFixed(0)} MB; the time of a cold run is 1:`,
    '',
    '| run | time |',
    '| --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    ...(growing.length === 0
      ? []
      : [
          '',
          'Grown pages, cold; at 10 MB all is 1:',
          '',
          '| pages | time for each MB | memory |',
          '| --- | --- | --- |',
          ...growing.map((row) => `| ${row.join(' | ')} |`),
        ]),
  ].join('\n');
  const readme = join(root, 'README.md');
  const text = readFileSync(readme, 'utf8');
  const [start, end] = ['<!-- bench -->', '<!-- /bench -->'];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${start} … ${end}`);
  const next = `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`;
  writeFileSync(
    readme,
    await format(next, { ...(await resolveConfig(readme)), parser: 'markdown' }),
  );
}

try {
  const whole = await wholeRuns();
  const grown = growth();
  if (process.argv.includes('--write')) await writeTable(whole, grown);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
