/** One damaged text → what is wrong with how docshape takes it; nothing, if all is as promised. */
import { decodePage } from '../../dist/cli/decode-page.js';
import { diffFormats } from '../../dist/diff/formats/index.js';
import { diffModels } from '../../dist/diff/diff.js';
import { exportJsonSchema } from '../../dist/export/json-schema.js';
import { exportOpenApi } from '../../dist/export/openapi.js';
import { printModelJson } from '../../dist/model/json.js';
import { factsOnly } from '../../dist/outline/facts-only.js';
import { printPage } from '../../dist/outline/print-page.js';
import { generateFiles, readCommit, readModel } from '../../dist/pipeline.js';
import { readPages } from '../../dist/read-pages.js';
import { summarizeDiagnostics } from '../../dist/text/summarize-diagnostics.js';
import { plainPaint } from '../../dist/text/format-diagnostic.js';
import { sourceLines } from '../../dist/text/source-lines.js';
import { caseSeed, randomFrom } from './random.mjs';
import { cutCapture, cutPiece } from './pieces.mjs';
import { mutate } from './mutate.mjs';

/** Slower than this is a hang. */
const LONGEST_MS = 1000;

const packageSettings = {
  packageName: 'docshape-fuzz',
  version: '1.0.0',
  clientName: 'Fuzz',
  baseUrl: null,
  apiKeyEnvironmentVariable: null,
  keyHeader: { name: 'X-Api-Key', prefix: '' },
  headers: {},
};

const exportSettings = {
  title: 'Fuzz',
  version: '1.0.0',
  baseUrl: null,
  keyHeader: null,
  headers: {},
  form: 'open',
};

/** Makes a case of the run with this seed. */
export function makeCase(corpus, seed, index) {
  const random = randomFrom(caseSeed(seed, index));
  const isCapture = random.chance(0.15);
  const cut = isCapture ? cutCapture : cutPiece;
  const original = cut(corpus, random);
  const text = mutate(original, cut(corpus, random), random);
  const checks = {
    twice: random.chance(0.1),
    diff: random.chance(0.1),
    commit: isCapture && random.chance(0.5),
    print: random.chance(0.1),
    document: random.chance(0.03),
    emit: random.chance(0.002),
    bytes: random.chance(0.02),
  };
  return { original, text, checks };
}

/** `null`: all is well. The message of a fault has no more of the text than its own words. */
export async function checkCase({ original, text, checks }) {
  const start = performance.now();
  try {
    const found = [];
    const { model } = read(text, (diagnostic) => found.push(diagnostic));
    const took = performance.now() - start;
    if (took > LONGEST_MS) return fault('hang', `${Math.round(took)} ms`);
    const json = printModelJson(model);
    if (checks.twice && printModelJson(read(text, () => {}).model) !== json) {
      return fault('differs', 'read twice, two models');
    }
    if (checks.bytes) checkBytes(text);
    if (checks.commit) readCommit([sourceOf(text)], () => {});
    if (checks.print) {
      printAll(text);
      const shown = { error: 9, warning: 9, info: 9 };
      summarizeDiagnostics(found, sourceLines([sourceOf(text)]), shown, plainPaint);
    }
    if (checks.diff) {
      const problem = checkDiff(read(original, () => {}).model, model);
      if (problem !== null) return problem;
    }
    if (checks.document) {
      JSON.stringify(exportJsonSchema(model, 'tolerant'));
      JSON.stringify(exportOpenApi(model, exportSettings, () => {}));
    }
    return checks.emit ? await checkPackage(model) : null;
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? '') : String(error);
    const place = /\/dist\/([\w/.-]+):(\d+)/.exec(stack);
    const where = place ? `${place[1]}:${place[2]}` : 'unknown place';
    const isOverflow = error instanceof RangeError;
    return fault(
      'exception',
      `${stack.split('\n')[0]?.slice(0, 120)} at ${where}`,
      isOverflow ? 'overflow' : where,
    );
  }
}

function fault(kind, message, where = '') {
  return { kind, message, key: `${kind} ${where}` };
}

function sourceOf(text) {
  return { path: 'page.md', route: 'page.md', text };
}

function read(text, report) {
  return readModel([sourceOf(text)], report);
}

/** Bytes that are no UTF-8 are reported, and do not reach the parser. */
function checkBytes(text) {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > 0) bytes[bytes.length >> 1] ^= 0xa5;
  const decoded = decodePage(bytes, 'page.md', () => {});
  if (decoded !== null) read(decoded, () => {});
}

function printAll(text) {
  for (const { pages } of readPages([sourceOf(text)], () => {})) {
    for (const { page } of pages) {
      printPage(page);
      printPage(factsOnly(page));
    }
  }
}

function checkDiff(before, after) {
  if (diffModels(after, after).changes.length > 0) {
    return fault('differs', 'a model differs from itself');
  }
  const diff = diffModels(before, after);
  const nothing = { before: () => null, after: () => null };
  for (const format of Object.values(diffFormats)) {
    format(diff, { paint: plainPaint, sources: nothing });
  }
  return null;
}

async function checkPackage(model) {
  const { ts } = await import('ts-morph');
  for (const { path, text } of await generateFiles(model, packageSettings)) {
    if (!path.endsWith('.ts')) continue;
    const { parseDiagnostics } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false);
    if (parseDiagnostics.length > 0) return fault('output', `${path} does not parse`);
  }
  return null;
}
