/**
 * Measures what is promised about speed, as ratios within one run. Reads the real pages beside the
 * checkout where they are, else pages that are made up here. Run by `npm run bench`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkdown } from '../dist/outline/parse-markdown.js';
import { parsePage } from '../dist/outline/parse-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = fileURLToPath(new URL('../../shared/pages/', import.meta.url));

/** Milliseconds of the fastest of some runs. */
function time(run, runs = 5) {
  let best = Infinity;
  for (let count = 0; count < runs; count++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function report(name, value, goal) {
  process.stdout.write(`${name.padEnd(66)} ${value.padStart(12)}   ${goal}\n`);
}

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const times = (value) => `${value.toFixed(2)} x`;

function largestPage() {
  if (!existsSync(shared)) return madeUpPage(4000);
  const files = readdirSync(shared, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => shared + name)
    .sort((a, b) => statSync(b).size - statSync(a).size || (a < b ? -1 : 1));
  return readFileSync(files.find((name) => name.includes('python')) ?? files[0], 'utf8');
}

function madeUpPage(items) {
  const list = Array.from({ length: items }, (_, index) => {
    const indent = '  '.repeat(index % 6);
    return `${indent}- \`member_${index % 97}: string\`\n\n${indent}  What the member ${index % 97} says.\n`;
  });
  return `## Get a Book\n\n**get** \`/v1/books\`\n\n### Returns\n\n${list.join('\n')}`;
}

function parser() {
  const text = largestPage();
  const remark = unified().use(remarkParse).freeze();
  const megabytes = (text.length / 1e6).toFixed(2);
  const ours = time(() => parseMarkdown(text));
  let tree;
  const theirs = time(() => (tree = remark.parse(text)), 1);
  report(`page of ${megabytes} MB: parse`, ms(ours), '');
  report(`page of ${megabytes} MB: remark-parse / parse`, times(theirs / ours), '>= 100');
  const same = JSON.stringify(parseMarkdown(text)) === JSON.stringify(tree);
  report('the same tree, positions included', String(same), 'true');

  const repeat = (bytes) => {
    const parts = [];
    for (let size = 0; size < bytes; size += text.length + 1) parts.push(text);
    return parts.join('\n').slice(0, bytes);
  };
  const [small, large] = [repeat(1e6), repeat(1e7)];
  const ratio = time(() => parseMarkdown(large), 3) / 10 / time(() => parseMarkdown(small));
  report('parse: time per MB at 10 MB / at 1 MB', times(ratio), '<= 1.2');
  const source = { path: 'p.md', route: 'p.md', text };
  report(
    'outline of the page (tree, sections, items)',
    ms(time(() => parsePage(source, () => {}))),
    '',
  );
}

function program() {
  const run = (...args) =>
    time(() => {
      const { status } = spawnSync(process.execPath, [`${root}dist/cli/main.js`, ...args], {
        cwd: root,
      });
      if (status !== 0) throw new Error(`docshape ${args.join(' ')} failed`);
    }, 3);
  const empty = time(() => spawnSync(process.execPath, ['-e', '0']), 3);
  report('node, doing nothing', ms(empty), '');
  report('docshape --version', ms(run('--version')), '');
  report('docshape generate --check', ms(run('generate', '--check')), '< 5 s');
}

parser();
program();
