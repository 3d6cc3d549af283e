/**
 * Measures the generated client: how large a bundle with one call is, how long it takes to import,
 * and how fast streams are read. Writes the package to a temporary folder; needs no build.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'docshape-bench-'));
const program = mkdtempSync(join(cache, 'docshape-bench-'));

function report(name, value, goal) {
  process.stdout.write(`${name.padEnd(58)} ${value.padStart(12)}   ${goal}\n`);
}

const ms = (value) => `${value.toFixed(1)} ms`;

/** The shipped model as a package in the temporary folder. */
async function writePackage() {
  const entry = join(program, 'emit.mjs');
  await build({
    stdin: {
      contents:
        "export { emitPackage } from './generator/emit/emit-package.js';\n" +
        "export { parseModel } from './generator/model/json.js';\n",
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: entry,
    logLevel: 'error',
  });
  const { emitPackage, parseModel } = await import(pathToFileURL(entry).href);
  const parsed = parseModel(readFileSync(join(root, 'generated/anthropic/model.json'), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.fault);
  const files = await emitPackage(parsed.model, {
    packageName: 'docshape-anthropic',
    version: '0.0.0',
    clientName: 'Anthropic',
    baseUrl: 'https://api.anthropic.com',
    apiKeyEnvironmentVariable: null,
    keyHeader: { name: 'X-Api-Key', prefix: '' },
    headers: {},
  });
  for (const { path, text } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

async function bundled(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const [{ contents: code }] = outputFiles;
  return { size: gzipSync(code, { level: 9 }).length, metafile };
}

async function bundle(name, contents, goal) {
  const { size, metafile } = await bundled(contents);
  report(name, `${(size / 1000).toFixed(2)} KB`, goal);
  if (!process.argv.includes('--modules')) return;
  const [{ inputs }] = Object.values(metafile.outputs);
  const parts = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
  for (const [path, { bytesInOutput }] of parts) {
    process.stdout.write(
      `    ${String(bytesInOutput).padStart(6)} ${path.replace(/^.*bench-\w+\//, '')}\n`,
    );
  }
}

/**
 * Milliseconds that an import takes in a process of its own: the fastest of some. The platform's
 * loader, which any first import starts, is started before.
 */
function importTime(module) {
  const code =
    "await import('data:text/javascript,'); const start = performance.now(); " +
    `await import(${JSON.stringify(module)}); ` +
    'process.stdout.write(String(performance.now() - start));';
  const runs = Array.from({ length: 15 }, () =>
    Number(
      spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout,
    ),
  );
  return Math.min(...runs);
}

async function streams() {
  const runtime = await import(pathToFileURL(join(folder, 'runtime/index.js')).href);
  const encoder = new TextEncoder();
  const time = async (pieces) => {
    const body = new ReadableStream({
      pull(controller) {
        const { done, value } = pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    });
    const fetch = async () =>
      new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    const settings = {
      baseURL: 'https://api.example',
      apiKeyEnvironmentVariable: null,
      keyHeader: { name: 'k', prefix: '' },
      headers: {},
    };
    const transport = runtime.createTransport({ fetch, apiKey: null }, settings);
    const start = performance.now();
    let count = 0;
    const call = { verb: 'get', path: '/v1/events' };
    for await (const event of await runtime.requestEvents(transport, call)) count += event ? 1 : 0;
    return { took: performance.now() - start, count };
  };
  const piece = encoder.encode('x'.repeat(16_384));
  const large = function* (megabytes) {
    yield encoder.encode('data: "');
    for (let sent = 0; sent < megabytes * 2 ** 20; sent += piece.length) yield piece;
    yield encoder.encode('"\n\n');
  };
  for (const megabytes of [8, 16, 32, 64]) {
    const { took } = await time(large(megabytes));
    report(
      `one event of ${megabytes} MB in pieces of 16 KB`,
      ms(took),
      megabytes === 64 ? '<= 1000 ms' : '',
    );
  }
  const small = function* () {
    const text = encoder.encode('event: a\ndata: {"n":1}\n\n'.repeat(1000));
    for (let count = 0; count < 1000; count++) yield text;
  };
  const { took, count } = await time(small());
  report(`${count} tiny events`, ms(took), '');
}

try {
  await writePackage();
  await bundle(
    'bundle: one call with retries, streams and errors',
    "import { createTransport } from './transport.js';\n" +
      "import { create } from './functions/messages.js';\n" +
      'export const call = (params) => create(createTransport({}), params);\n',
    '<= 8 KB gzip',
  );
  await bundle('bundle: the whole client', "export * from './index.js';", '');
  report(
    'import: one operation',
    ms(importTime(pathToFileURL(join(folder, 'functions/messages.js')).href)),
    '<= 10 ms',
  );
  report(
    'import: the whole client',
    ms(importTime(pathToFileURL(join(folder, 'index.js')).href)),
    '<= 60 ms',
  );
  await streams();
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { recursive: true, force: true });
}
