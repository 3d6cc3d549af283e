/**
 * Cuts pages off behind every line and looks what docshape says of it: never an exception, and for
 * nearly all cuts inside Returns a diagnostic that the whole page does not have. Reads the real
 * pages beside the checkout, up to 400 KB each.
 *
 *     node scripts/truncation.mjs [--every 1] [--only python/messages] [--misses 20]
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { detectDialect } from '../dist/dialects/detect-dialect.js';
import { lowerPages } from '../dist/lower/lower.js';
import { createBlockCache } from '../dist/outline/block-cache.js';
import { parsePage } from '../dist/outline/parse-page.js';

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    misses: { type: 'string', default: '0' },
  },
});
const folder = fileURLToPath(new URL('../../shared/pages/', import.meta.url));
const LARGEST = 400_000;

/** The diagnostics of a text, by code; `crash` if it threw. */
function codesOf(text, cache) {
  const counts = new Map();
  const report = ({ code }) => counts.set(code, (counts.get(code) ?? 0) + 1);
  try {
    const page = parsePage({ path: 'page.md', route: 'page.md', text }, report, cache);
    const dialect = page && detectDialect(page, report);
    if (page && dialect) lowerPages([{ page, dialect }], report);
  } catch (error) {
    return { crash: error instanceof Error ? error.message : String(error), counts };
  }
  return { crash: null, counts };
}

/** Codes that say that something is missing, not that something is a guess. */
const TELLING = new Set([
  'bad-verb-line',
  'capture-cut',
  'collapsed-object',
  'cut-item',
  'elided-members',
  'header-not-understood',
  'member-count',
  'no-example',
  'not-a-reference-page',
  'unclosed-fence',
  'unknown-dialect',
]);

function isDiagnosed(cut, whole) {
  for (const [code, count] of cut) {
    if (TELLING.has(code) && count > (whole.get(code) ?? 0)) return true;
  }
  return false;
}

const names = !existsSync(folder)
  ? []
  : readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && name.includes(values.only))
      .sort();
const total = { pages: 0, cuts: 0, crashes: 0, inside: 0, diagnosed: 0 };
const byDialect = new Map();
let misses = Number(values.misses);
for (const name of names) {
  const text = readFileSync(folder + name, 'utf8');
  if (text.length > LARGEST) continue;
  total.pages++;
  const cache = createBlockCache();
  const dialect = name.split('/')[0];
  const own = byDialect.get(dialect) ?? { inside: 0, diagnosed: 0 };
  byDialect.set(dialect, own);
  const lines = text.split('\n');
  let section = '';
  let end = 0;
  let before = codesOf('', cache).counts;
  let hasItem = false;
  for (const [index, line] of lines.entries()) {
    end += line.length + 1;
    if (line.startsWith('## ') || line.startsWith('# ')) {
      // What the page says of the methods before this one is no evidence of a cut in this one.
      before = codesOf(text.slice(0, end - line.length - 1), cache).counts;
    }
    if (/^#{1,4} /.test(line)) {
      section = line.replace(/^#+ /, '');
      hasItem = false;
    }
    if (line.startsWith('- `')) hasItem = true;
    if (index % Number(values.every) !== 0) continue;
    const { crash, counts } = codesOf(text.slice(0, end), cache);
    total.cuts++;
    if (crash !== null) {
      total.crashes++;
      process.stdout.write(`crash at ${name}:${index + 1}: ${crash}\n`);
    }
    // A cut before the next heading, with nothing but blank lines lost, is no loss.
    const rest = lines.slice(index + 1).find((other) => other.trim() !== '') ?? '';
    if (section !== 'Returns' || !hasItem || /^#{1,2} /.test(rest)) continue;
    own.inside++;
    if (isDiagnosed(counts, before)) own.diagnosed++;
    else if (misses-- > 0) process.stdout.write(`not diagnosed: ${name}:${index + 1}\n`);
  }
}
for (const [dialect, { inside, diagnosed }] of byDialect) {
  total.inside += inside;
  total.diagnosed += diagnosed;
  process.stdout.write(
    `${dialect.padEnd(12)} ${diagnosed} of ${inside} cuts inside Returns diagnosed\n`,
  );
}
const share = total.inside === 0 ? 100 : (100 * total.diagnosed) / total.inside;
process.stdout.write(
  `${total.pages} pages, ${total.cuts} cuts, ${total.crashes} crashes; ` +
    `inside Returns ${total.diagnosed} of ${total.inside} diagnosed (${share.toFixed(2)} %)\n`,
);
if (total.crashes > 0 || share < 99) process.exitCode = 1;
