/**
 * Pages of hostile size, and a real page grown by copies of itself with other names: what docshape
 * says of each, in what time, with how much memory. Each runs in a process of its own.
 *
 *     node scripts/large-pages.mjs [--megabytes 10,100] [--count 200000] [--emit]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '10,100' },
    count: { type: 'string', default: '200000' },
    emit: { type: 'boolean', default: false },
    page: { type: 'string' },
    size: { type: 'string' },
  },
});
const real = fileURLToPath(new URL('../../shared/pages/http/messages.md', import.meta.url));
const own = fileURLToPath(new URL('../test/fixtures/kitchen-sink/http.md', import.meta.url));

const HEAD = '# Books\n\n## Get a Book\n\n**get** `/v1/books`\n\nGets it.\n\n### Returns\n\n';
const list = (count, item) =>
  HEAD + Array.from({ length: count }, (_, index) => `- ${item(index)}\n`).join('\n');
const below = (count, head, item) =>
  `${HEAD}${head}\n\n${Array.from({ length: count }, (_, index) => item(index)).join('\n')}`;

const PAGES = {
  deep: (count) =>
    below(count, '', (index) => `${'  '.repeat(index)}- \`m${index}: object { m${index + 1} }\`\n`),
  members: (count) => list(count, (index) => `\`m${index}: string\``),
  objects: (count) => list(count, (index) => `\`m${index}: object { a }\`\n\n  - \`a: string\``),
  collapsed: (count) => list(count, (index) => `\`m${index}: object { a${index}, b }\``),
  names: (count) => list(count, (index) => `\`m${index}: Name${index}\``),
  literals: (count) =>
    below(
      count,
      `- \`m: "v0" or "v1" or "v2" or ${count - 3} more\``,
      (index) => `  - \`"v${index}"\`\n`,
    ),
  variants: (count) =>
    below(
      count,
      `- \`m: X0 or X1 or X2 or ${count - 3} more\``,
      (index) =>
        `  - \`X${index} object { type }\`\n\n    - \`type: "x${index}"\`\n\n      - \`"x${index}"\`\n`,
    ),
  methods: (count) =>
    `# Books\n\n${Array.from({ length: count / 10 }, (_, index) => `## M ${index}\n\n**get** \`/v1/books${index}\`\n\n### Returns\n\n- \`id: string\`\n`).join('\n')}`,
  prose: (count) => `${HEAD}- \`a: string\`\n\n${'  A sentence of a description.\n'.repeat(count)}`,
  grown: grownPage,
};

/** Megabytes of copies of a page; names of types, methods and paths differ in each. */
function grownPage(megabytes) {
  const text = readFileSync(existsSync(real) ? real : own, 'utf8').replace(
    /^---\n[\s\S]*?\n---\n/,
    '',
  );
  const copies = [];
  for (let size = 0; size < megabytes * 1e6; size += copies.at(-1).length + 1) {
    copies.push(renamed(text, copies.length));
  }
  return copies.join('\n').slice(0, megabytes * 1e6);
}

const FIXED = /^#+ (?:Domain Types|Returns|(?:\w+ )?Parameters|Example|Response)$/;

function renamed(text, copy) {
  let isCode = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*```/.test(line)) isCode = !isCode;
      if (isCode) return line;
      if (/^\*\*[a-z]+\*\* `\//.test(line)) return line.replace('`/', `\`/n${copy}/`);
      if (/^#{1,3} /.test(line)) return FIXED.test(line) ? line : `${line} N${copy}`;
      if (!/^\s*- `.*`$/.test(line)) return line;
      return line.replace(/"[^"]*"|\b[A-Z]\w{3,}/g, (word) =>
        word.startsWith('"') ? word : `${word}N${copy}`,
      );
    })
    .join('\n');
}

/** As a child: reads one page and prints what it took. */
async function measure(name, size) {
  const { generateFiles, readModel } = await import('../dist/pipeline.js');
  const { parsePage } = await import('../dist/outline/parse-page.js');
  const text = PAGES[name](size);
  const before = process.memoryUsage.rss();
  const source = { path: 'page.md', route: 'page.md', text };
  const codes = new Map();
  const report = ({ code }) => codes.set(code, (codes.get(code) ?? 0) + 1);
  const time = async (run) => {
    const start = performance.now();
    const result = await run();
    return [result, (performance.now() - start) / 1000];
  };
  const [, parse] = await time(() => parsePage(source, () => {}));
  const [{ model }, read] = await time(() => readModel([source], report));
  const settings = {
    packageName: 'x',
    version: '1.0.0',
    clientName: 'X',
    baseUrl: null,
    apiKeyEnvironmentVariable: null,
    keyHeader: { name: 'X-Key', prefix: '' },
    headers: {},
  };
  const [, emit] = values.emit ? await time(() => generateFiles(model, settings)) : [null, 0];
  const megabytes = text.length / 1e6;
  const peak = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(
    [
      `${name} ${size}`.padEnd(18),
      `${megabytes.toFixed(1)} MB`.padStart(9),
      `parse ${parse.toFixed(1)} s`.padStart(14),
      `model ${read.toFixed(1)} s (${((1000 * read) / megabytes).toFixed(0)} ms/MB)`.padStart(24),
      values.emit ? `emit ${emit.toFixed(1)} s` : '',
      `${Math.round(peak)} MB RSS (${Math.round(before / 1e6)} before)`,
      `${model.operations.length} operations, ${model.types.length} types`,
      [...codes].map(([code, count]) => `${code} ${count}`).join(', '),
    ].join('  ') + '\n',
  );
}

function runChild(name, size) {
  const args = [fileURLToPath(import.meta.url), '--page', name, '--size', String(size)];
  if (values.emit) args.push('--emit');
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

if (values.page === undefined) {
  runChild('deep', 5000);
  for (const name of Object.keys(PAGES)) {
    if (name !== 'deep' && name !== 'grown') runChild(name, Number(values.count));
  }
  for (const megabytes of values.megabytes.split(',')) runChild('grown', Number(megabytes));
} else {
  await measure(values.page, Number(values.size));
}
