/**
 * Measures the generated validators beside zod, ajv and JSON.parse: one model for all, one answer
 * of about six kilobytes with three levels of unions, the same verdicts proven first. All figures
 * are ratios within one run. Run by `npm run bench`, or alone after `npm run build`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { emitPackage } from '../dist/emit/emit-package.js';
import { benchModel, benchResponse, wrongResponses } from './bench-validators-model.mjs';
import { jsonSchemaOf, zodTextOf } from './bench-validators-rivals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docshape-bench-'));
const settings = {
  packageName: 'docshape-library',
  version: '1.0.0',
  clientName: 'Library',
  baseUrl: 'https://api.library.example',
  apiKeyEnvironmentVariable: null,
  keyHeader: { name: 'X-Api-Key', prefix: '' },
  headers: {},
};

function report(name, value, goal = '') {
  process.stdout.write(`${name.padEnd(66)} ${value.padStart(12)}   ${goal}\n`);
}

const times = (value) => `${value.toFixed(2)} x`;
const percent = (value) => `${(100 * value).toFixed(1)} %`;

/** Calls a second of the best of some rounds; the rivals take turns, so that all see one machine. */
function race(rivals, rounds = 6, milliseconds = 300) {
  const best = new Map(Object.keys(rivals).map((name) => [name, 0]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(rivals)) {
      let calls = 0;
      const start = performance.now();
      let end = start;
      while (end - start < milliseconds) {
        for (let index = 0; index < 50; index++) run();
        calls += 50;
        end = performance.now();
      }
      best.set(name, Math.max(best.get(name), (1000 * calls) / (end - start)));
    }
  }
  return Object.fromEntries(best);
}

function write(path, text) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return pathToFileURL(file).href;
}

async function prepare() {
  for (const { path, text } of await emitPackage(benchModel, settings)) write(`own/${path}`, text);
  write('package.json', '{ "type": "module" }');
  const zod = fileURLToPath(import.meta.resolve('zod'));
  const schemas = write('zod.mjs', zodTextOf(benchModel, zod));
  const schema = jsonSchemaOf(benchModel, 'VisitRetrieveResponse');
  const ajv = new Ajv.default({ discriminator: true, strict: false, code: { source: true } });
  const compiled = ajv.compile(schema);
  const standalone = write('ajv.cjs', standaloneCode.default(ajv, compiled));
  return {
    own: (await import(pathToFileURL(join(folder, 'own/validators/index.js')).href))
      .VisitRetrieveResponse,
    zod: (await import(schemas)).Visit,
    ajv: compiled,
    standalone: (await import(standalone)).default,
  };
}

function proveSame({ own, zod, ajv, standalone }) {
  const valid = JSON.parse(JSON.stringify(benchResponse));
  for (const [index, value] of [valid, ...wrongResponses].entries()) {
    const verdicts = [own.is(value), zod.safeParse(value).success, ajv(value), standalone(value)];
    if (verdicts.some((verdict) => verdict !== (index === 0))) {
      throw new Error(`verdicts on value ${index}: ${verdicts.join(', ')}`);
    }
  }
  report(`verdicts on 1 valid and ${wrongResponses.length} wrong values: the same`, 'true', 'true');
}

function speed({ own, zod, ajv, standalone }) {
  const text = JSON.stringify(benchResponse);
  const valid = JSON.parse(text);
  report('size of the answer', `${(text.length / 1000).toFixed(1)} KB`, 'about 6 KB');
  const { parse, ...rates } = race({
    parse: () => JSON.parse(text),
    own: () => own.is(valid),
    strict: () => strictIs(valid),
    zod: () => zod.safeParse(valid),
    ajv: () => ajv(valid),
    standalone: () => standalone(valid),
  });
  report('valid: checks a second', Math.round(rates.own).toString());
  report('valid: our validator / zod', times(rates.own / rates.zod), '>= 10');
  report('valid: our validator / ajv, compiled', times(rates.own / rates.ajv), '> 1');
  report('valid: our validator / ajv, standalone', times(rates.own / rates.standalone), '> 1');
  report(
    'valid: time of our validator in that of JSON.parse',
    percent(parse / rates.own),
    '<= 5 %',
  );
  report('valid: our strict preset / zod', times(rates.strict / rates.zod));

  const [wrong] = wrongResponses;
  const failing = race({
    own: () => own.safeParse(wrong),
    zod: () => zod.safeParse(wrong),
    standalone: () => standalone(wrong),
  });
  report('wrong, with issues: our validator / zod', times(failing.own / failing.zod), '>= 3');
  report('wrong: all our issues / first of ajv', times(failing.own / failing.standalone));

  function strictIs(value) {
    return own.safeParse(value, { preset: 'strict' }).success;
  }
}

/** In a process of its own: loading and the first call, without the start of Node itself. */
function firstCall() {
  const module = JSON.stringify(pathToFileURL(join(folder, 'own/validators/visits.js')).href);
  write('response.json', JSON.stringify(benchResponse));
  const script = write(
    'first.mjs',
    `import { readFileSync } from 'node:fs';
const value = JSON.parse(readFileSync(${JSON.stringify(join(folder, 'response.json'))}, 'utf8'));
const start = performance.now();
const { VisitRetrieveResponse } = await import(${module});
if (!VisitRetrieveResponse.is(value)) throw new Error('refused');
process.stdout.write(String(performance.now() - start));
`,
  );
  const runs = Array.from({ length: 7 }, () =>
    Number(spawnSync(process.execPath, [fileURLToPath(script)], { encoding: 'utf8' }).stdout),
  );
  report('load and first call', `${Math.min(...runs).toFixed(1)} ms`, '<= 3 ms');
}

async function size(name, path, validator, goal) {
  const contents = `export { ${validator} } from ${JSON.stringify(path)};`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const [{ contents: bytes }] = outputFiles;
  const kilobytes = (gzipSync(bytes).length / 1000).toFixed(1);
  report(`${name}, bundled: ${(bytes.length / 1000).toFixed(1)} KB, gzip`, `${kilobytes} KB`, goal);
}

try {
  const validators = await prepare();
  proveSame(validators);
  speed(validators);
  firstCall();
  await size(
    'response validator',
    join(folder, 'own/validators/index.js'),
    'VisitRetrieveResponse',
    '<= 8 KB',
  );
  await size('the same in zod', join(folder, 'zod.mjs'), 'Visit', '');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
