/**
 * Measures what an export adds to reading pages: the documents of the real pages beside the checkout,
 * or of the fixtures where they are not there. Run with `node scripts/bench-export.mjs` after a build.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exportJsonSchema } from '../dist/export/json-schema.js';
import { exportOpenApi } from '../dist/export/openapi.js';
import { printDocument } from '../dist/export/print-document.js';
import { readModel } from '../dist/pipeline.js';

const shared = fileURLToPath(new URL('../../shared/pages/', import.meta.url));
const fixtures = fileURLToPath(new URL('../test/fixtures/kitchen-sink/', import.meta.url));
const folder = existsSync(shared) ? shared : fixtures;

const settings = {
  title: 'API',
  version: '0.0.0',
  baseUrl: null,
  keyHeader: null,
  headers: {},
  form: 'open',
};

/** What a run gives, and its milliseconds. The first run counts: a command runs once. */
function once(run) {
  const start = performance.now();
  return { value: run(), time: performance.now() - start };
}

function report(name, time, size = 0) {
  const text = size === 0 ? '' : `${(size / 1000).toFixed(0)} KB`;
  process.stdout.write(`${name.padEnd(40)} ${time.toFixed(0).padStart(6)} ms  ${text}\n`);
}

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((route) => ({ path: route, route, text: readFileSync(folder + route, 'utf8') }));
const ignore = () => {};

const read = once(() => readModel(sources, ignore).model);
report(`read ${sources.length} pages`, read.time);
const openapi = once(() => exportOpenApi(read.value, settings, ignore));
report('OpenAPI document', openapi.time);
const yaml = once(() => printDocument(openapi.value, 'yaml'));
report('  as YAML', yaml.time, yaml.value.length);
const json = once(() => printDocument(openapi.value, 'json'));
report('  as JSON', json.time, json.value.length);
const schema = once(() => printDocument(exportJsonSchema(read.value, 'closed'), 'json'));
report('JSON Schema document', schema.time, schema.value.length);

const longest = openapi.time + yaml.time;
process.stdout.write(
  `OpenAPI as YAML beyond reading: ${longest.toFixed(0)} ms (goal: < 1000 ms)\n`,
);
