/** Pages of hostile size and depth: what is not read is reported, and nothing overflows the stack. */
import { expect, test } from 'vitest';
import { generateFiles } from '../../generator/pipeline.js';
import { librarySettings } from '../support/library-package.js';
import { codesOf, readPages } from '../support/read-model.js';

const head = '# Books\n\n## Get a Book\n\n**get** `/v1/books`\n\nGets it.\n\n### Returns\n\n';
const items = (count: number, item: (index: number) => string) =>
  head + Array.from({ length: count }, (_, index) => `- ${item(index)}\n`).join('\n');

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('200,000 members of an object', () => {
  const { model } = readPages({ 'a.md': items(200_000, (index) => `\`m${index}: string\``) });
  const shape = model.types[0]?.shape;
  expect(shape?.kind === 'object' && shape.properties.length).toBe(200_000);
});

test('130,000 literals below a member', () => {
  const literals = numbers(130_000).map((index) => `  - \`"v${index}"\`\n`);
  const header = '- `kind: "v0" or "v1" or "v2" or 129997 more`\n';
  const read = readPages({ 'a.md': `${head}${header}\n${literals.join('\n')}` });
  expect(codesOf(read)).not.toContain('member-count');
});

test.each([
  ['collapsed objects', (index: number) => `\`m${index}: object { a${index}, b }\``],
  ['names that no page opens', (index: number) => `\`m${index}: Name${index}\``],
  ['members of one name', () => '`m: string`'],
])('20,000 %s', (_, item) => {
  expect(readPages({ 'a.md': items(20_000, item) }).model.types.length).toBeGreaterThan(0);
});

test('20,000 types of one name with other contents', () => {
  const types = numbers(20_000).map((index) => `- \`m${index}: X\`\n\n  - \`a${index}: string\`\n`);
  const { model } = readPages({ 'a.md': head + types.join('\n') });
  expect(model.types).toHaveLength(20_001);
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
  const deep = numbers(190).map(
    (index) => `${'  '.repeat(index)}- \`m${index}: object { m${index + 1} }\`\n`,
  );
  const { model } = readPages({ 'a.md': head + deep.join('\n') });
  const files = await generateFiles(model, librarySettings);
  expect(files.map(({ text }) => text).join('\n')).toContain('m189');
});

test.each([
  ['array of '.repeat(50_000), 'string', ''],
  ['array of string or '.repeat(5_000), 'string', ''],
  ['map['.repeat(50_000), 'string', ']'.repeat(50_000)],
  ['"x" or '.repeat(50_000), 'string', ''],
  ['', '_'.repeat(100_000), ''],
  ['object { ', 'a, '.repeat(50_000), 'b }'],
])('a long signature: %.9s', (before, middle, after) => {
  const read = readPages({
    'a.md': items(2, (index) => `\`m${index}: ${before}${middle}${after}\``),
  });
  expect(read.diagnostics.length).toBeGreaterThan(0);
});

test.each(['`a ', '**a ', '[', '<!-- ', '![a](', '&#x', '>', '_', '\\'])(
  'a line of %s, over and over',
  (mark) => {
    const read = readPages({ 'a.md': `${head}- \`a: string\`\n\n  ${mark.repeat(20_000)}\n` });
    expect(read.model.operations.length + read.diagnostics.length).toBeGreaterThan(0);
  },
);
