/**
 * Damages pieces of pages and captures in random ways and looks whether docshape keeps its
 * promises: a result or diagnostics, never an exception; under a second; the same every time.
 *
 *     node scripts/fuzz.mjs [--cases 20000] [--seconds 60] [--seed 1] [--case N]
 *
 * The seed is printed; with it and `--case` one case runs again. A failing case is made small and
 * put into the system's folder for temporary files: real pages are not ours to keep here.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { checkCase, makeCase } from './fuzz/check-case.mjs';
import { minimise } from './fuzz/minimise.mjs';
import { loadCorpus } from './fuzz/pieces.mjs';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    case: { type: 'string' },
  },
});
const seed = Number(values.seed);
const first = Number(values.case ?? 0);
const last = values.case === undefined ? Number(values.cases) : first + 1;
const until = Date.now() + Number(values.seconds) * 1000;
/** A case that is not done after this long is stopped. */
const STOP_MS = 10_000;

const corpus = loadCorpus();
const print = (line) => process.stdout.write(`${line}\n`);
print(
  `seed ${seed}, ${corpus.blocks.length} blocks of ${corpus.isReal ? 'real pages' : 'fixtures'}`,
);

/** Runs cases from `from` on, until all are done, time is over or one hangs. */
function runFrom(from) {
  return new Promise((resolve, reject) => {
    const progress = new SharedArrayBuffer(4);
    const current = new Int32Array(progress);
    current[0] = from;
    const worker = new Worker(new URL('./fuzz/worker.mjs', import.meta.url), {
      workerData: { seed, first: from, last, until, progress },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    const found = [];
    let seen = -1;
    const watch = setInterval(() => {
      const index = Atomics.load(current, 0);
      if (index === seen)
        finish(index + 1, { index, found: { kind: 'hang', message: 'stopped', key: 'hang' } });
      seen = index;
    }, STOP_MS);
    const finish = (next, last) => {
      clearInterval(watch);
      void worker.terminate();
      resolve({ next, found: last ? [...found, last] : found });
    };
    worker.on('message', (message) => {
      if ('done' in message) finish(message.done, null);
      else found.push(message);
    });
    worker.on('error', (error) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return reject(error);
      const index = Atomics.load(current, 0);
      finish(index + 1, {
        index,
        found: { kind: 'memory', message: 'out of memory', key: 'memory' },
      });
    });
  });
}

const failures = [];
let next = first;
const started = Date.now();
while (next < last && Date.now() < until) {
  const run = await runFrom(next);
  failures.push(...run.found);
  next = run.next;
}
const seconds = (Date.now() - started) / 1000;
const count = next - first;
print(`${count} cases in ${seconds.toFixed(0)} s, ${failures.length} failed`);

const kinds = new Map();
for (const failure of failures) {
  const known = kinds.get(failure.found.key);
  if (known) known.count++;
  else kinds.set(failure.found.key, { ...failure, count: 1 });
}
const folder = kinds.size > 0 ? mkdtempSync(join(tmpdir(), 'docshape-fuzz-')) : '';
for (const { index, found, count: times } of kinds.values()) {
  print(`${found.kind} (${times} times, first --seed ${seed} --case ${index}): ${found.message}`);
  const failing = makeCase(corpus, seed, index);
  const fails = async (text) => (await checkCase({ ...failing, text }))?.key === found.key;
  const small =
    found.message === 'stopped' || found.kind === 'memory'
      ? failing.text
      : await minimise(failing.text, fails);
  const file = join(folder, `case-${index}.md`);
  writeFileSync(file, small);
  print(`  ${small.length} characters in ${file}`);
}
if (failures.length > 0) process.exitCode = 1;
