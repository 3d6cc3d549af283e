/**
 * Generates a package many times, its pages in another order each time, in two languages and time
 * zones: there must be one hash. Takes a folder of pages, or its own.
 *
 *     node scripts/same-bytes.mjs [--runs 100] [folder]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom } from './fuzz/random.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '100' }, seed: { type: 'string' } },
});
const [folder = fileURLToPath(new URL('../test/fixtures/kitchen-sink/', import.meta.url))] =
  positionals;

const settings = {
  packageName: 'docshape-same-bytes',
  version: '1.0.0',
  clientName: 'Same',
  baseUrl: null,
  apiKeyEnvironmentVariable: null,
  keyHeader: { name: 'X-Api-Key', prefix: '' },
  headers: {},
};

/** As a child: prints the hash of each run. */
async function runs(count, seed) {
  const { generateFiles, readModel } = await import('../dist/pipeline.js');
  const random = randomFrom(seed);
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  const sources = routes.map((route) => ({
    path: route,
    route,
    text: readFileSync(`${folder}/${route}`, 'utf8'),
  }));
  for (let run = 0; run < count; run++) {
    for (let at = sources.length - 1; at > 0; at--) {
      const other = random.below(at + 1);
      [sources[at], sources[other]] = [sources[other], sources[at]];
    }
    const found = [];
    const { model } = readModel(sources, (doubt) => found.push(doubt));
    const files = await generateFiles(model, settings);
    const hash = createHash('sha256').update(JSON.stringify(files)).update(String(found.length));
    process.stdout.write(`${hash.digest('hex')}\n`);
  }
}

function parent() {
  const count = Number(values.runs);
  const machines = [
    { LC_ALL: 'C', TZ: 'UTC' },
    { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Kolkata' },
  ];
  const hashes = machines.flatMap((env, index) => {
    const share = Math.floor(count / 2) + (index < count % 2 ? 1 : 0);
    const script = fileURLToPath(import.meta.url);
    const args = [script, '--runs', String(share), '--seed', String(index + 1), folder];
    const { stdout } = spawnSync(process.execPath, args, {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    return stdout.trim().split('\n');
  });
  const distinct = new Set(hashes);
  process.stdout.write(
    `${hashes.length} runs, ${distinct.size} hash: ${[...distinct].join(' ')}\n`,
  );
  if (distinct.size !== 1 || hashes.length !== count) process.exitCode = 1;
}

if (values.seed === undefined) parent();
else await runs(Number(values.runs), Number(values.seed));
