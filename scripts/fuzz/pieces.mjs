/**
 * Reference pages and captures → small pieces of them, each still a page: a case of a millisecond
 * finds as much as one of a second. Real pages are read beside the checkout, where they are.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sharedPages = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
const sharedSeeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const fixtures = fileURLToPath(new URL('../../test/fixtures/', import.meta.url));

function textsBelow(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(folder + name, 'utf8'));
}

/** Blocks of methods and types of all pages, and the texts of captures. */
export function loadCorpus() {
  const own = textsBelow(`${fixtures}kitchen-sink/`, '.md');
  const real = textsBelow(sharedPages, '.md');
  const captures = [...own.flatMap(asCaptures), ...textsBelow(sharedSeeds, '.txt')];
  const blocks = [...new Set([...own, ...real].flatMap((text) => text.split(/^(?=# |## )/m)))];
  return {
    blocks: blocks.filter((block) => block.includes('- `')),
    captures,
    isReal: real.length > 0,
  };
}

/** A page as a saved diff with and without its line ends, and as text without its indentation. */
function asCaptures(text) {
  const lines = text.split('\n').slice(0, 120);
  const head = [
    'diff --git a/books.md b/books.md',
    'new file mode 100644',
    '--- /dev/null',
    '+++ b/books.md',
    `@@ -0,0 +1,${lines.length} @@`,
  ];
  const diff = [...head, ...lines.map((line) => `+${line}`)];
  const flat = lines.map((line) => line.trim()).filter((line) => line !== '');
  const numbered = lines.map((line, index) => `${index + 1}${line.trim()}`);
  return [diff.join('\n'), diff.join(' '), flat.join('\n'), numbered.join('\n')];
}

/** The head of a block, and some lines of one or two of its sections. */
export function cutPiece(corpus, random) {
  const [head = '', ...sections] = random.pick(corpus.blocks).split(/^(?=### )/m);
  const shown = random.chance(0.5) ? [random.pick(sections)] : sections.slice(0, 3);
  const parts = shown.map((section = '') => windowOf(section.split('\n'), random));
  return [head.split('\n').slice(0, 12).join('\n'), ...parts].join('\n');
}

/** A heading and lines from a root item on. */
function windowOf([heading = '', ...lines], random) {
  const roots = lines.flatMap((line, index) => (line.startsWith('- ') ? [index] : []));
  const from = roots.length > 0 && random.chance(0.6) ? random.pick(roots) : 0;
  const length = 4 + random.below(random.chance(0.1) ? 300 : 40);
  return [heading, '', ...lines.slice(from, from + length), ''].join('\n');
}

/** The beginning of a capture, by which it is recognised, and a stretch of it. */
export function cutCapture(corpus, random) {
  const text = random.pick(corpus.captures);
  const head = text.slice(0, 200 + random.below(1500));
  const from = random.below(text.length);
  const middle = text.slice(from, from + random.below(3000));
  return random.chance(0.3) ? head : head + middle;
}
