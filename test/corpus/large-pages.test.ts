/** Pages of hostile size and depth: what is not read is reported, and nothing overflows the stack. */
import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { generateFiles } from '../../generator/pipeline.js';
import { librarySettings } from '../support/library-package.js';
import { generatorFiles } from '../support/project-files.js';
import { codesOf, readPages } from '../support/read-model.js';

const head = '# Books\n\n## Get a Book\n\n**get** `/v1/books`\n\nGets it.\n\n### Returns\n\n';
const items = (count: number, item: (index: number) => string) =>
  head + Array.from({ length: count }, (_, index) => `- ${item(index)}\n`).join('\n');

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('no list is handed over as arguments, which a page could make too many', () => {
  const spread = /\.(?:push|unshift|splice)\([^;{]*\.\.\.[\w[(]|Math\.(?:max|min)\([^;{]*\.\.\./;
  const found = generatorFiles()
    .filter(({ path }) => !path.includes('/emit/runtime') && !path.endsWith('/largest.ts'))
    .flatMap(({ path, text }) => text.split('\n').map((line) => ({ path, line })))
    .filter(({ line }) => spread.test(line));
  expect(found).toEqual([]);
});

test.each([
  ['collapsed objects', (index: number) => `\`m${index}: object { a${index}, b }\``],
  ['names that no page opens', (index: number) => `\`m${index}: Name${index}\``],
  ['members of one name', () => '`m: string`'],
])('3,000 %s', (_, item) => {
  expect(readPages({ 'a.md': items(3_000, item) }).model.types.length).toBeGreaterThan(0);
});

test('3,000 types of one name with other contents', () => {
  const types = numbers(3_000).map((index) => `- \`m${index}: X\`\n\n  - \`a${index}: string\`\n`);
  const { model } = readPages({ 'a.md': head + types.join('\n') });
  expect(model.types).toHaveLength(3_001);
});

test('items that are nested too deep', () => {
  const deep = (levels: number) =>
    head +
    numbers(levels)
      .map((index) => `${'  '.repeat(index)}- \`m${index}: object { m${index + 1} }\`\n`)
      .join('\n');
  expect(codesOf(readPages({ 'a.md': deep(240) }))).toContain('too-deep');
  expect(codesOf(readPages({ 'a.md': deep(5000) }))).toContain('not-a-reference-page');
});

test('a type as deep as is read becomes a package', async () => {
  const deep = numbers(199).map(
    (index) => `${'  '.repeat(index)}- \`m${index}: object { m${index + 1} }\`\n`,
  );
  const { model } = readPages({ 'a.md': head + deep.join('\n') });
  const files = await generateFiles(model, librarySettings);
  expect(files.map(({ text }) => text).join('\n')).toContain('m198');
});

test.each([
  ['array of '.repeat(20_000), 'string', ''],
  ['array of string or '.repeat(5_000), 'string', ''],
  ['map['.repeat(20_000), 'string', ']'.repeat(20_000)],
  ['"x" or '.repeat(20_000), 'string', ''],
  ['', '_'.repeat(100_000), ''],
  ['object { ', 'a, '.repeat(20_000), 'b }'],
])('a long signature: %.9s', (before, middle, after) => {
  const read = readPages({
    'a.md': items(2, (index) => `\`m${index}: ${before}${middle}${after}\``),
  });
  expect(read.diagnostics.length).toBeGreaterThan(0);
});

test.each(['`a ', '**a ', '*a **b ', '[', '<!-- ', '![a](', '&#x', '>', '_', '\\'])(
  'a line of %s, over and over',
  (mark) => {
    const read = readPages({ 'a.md': `${head}- \`a: string\`\n\n  ${mark.repeat(3_000)}\n` });
    expect(read.model.operations.length + read.diagnostics.length).toBeGreaterThan(0);
  },
);

test('lines without end that continue a list are read in time', () => {
  const read = readPages({ 'a.md': `${head}- \`a: string\`\n${'lazy\n'.repeat(30_000)}` });
  expect(read.diagnostics.length).toBeGreaterThan(0);
});

test('2,000 names of one call', () => {
  const call = (index: number) =>
    `## Get ${index}\n\n\`books.get${index}()  -> Book\`\n\n**get** \`/v1/books\`\n\n### Returns\n\n- \`class Book: …\`\n\n  - \`id: str\`\n`;
  const { model } = readPages({ 'a.md': `# Books\n\n${numbers(2_000).map(call).join('\n')}` });
  expect(model.operations).toHaveLength(2_000);
});

test('all 2,000 members of an object get other names', () => {
  const modelOf = (word: string) =>
    readPages({ 'a.md': items(2_000, (index) => `\`${word}${index}: string\``) }).model;
  const { changes } = diffModels(modelOf('old'), modelOf('new'));
  expect(changes.length).toBeGreaterThan(3_000);
});
