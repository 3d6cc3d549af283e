import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { readPages } from '../support/read-model.js';

const ruby = (other: string) =>
  [
    '## Get\n\n`books.filter() -> Filter`\n\n**get** `/v1/filter`',
    `### Returns\n\n- \`class Filter\`\n\n  - \`all: Array[Rule | ${other}]\``,
    '    - `class Rule`\n\n      - `key: String`',
    ...(other === 'untyped' ? [] : [`    - \`class ${other}\`\n\n      - \`name: String\``]),
    '### Example\n\n```ruby\nrequire "library"\n```\n',
  ].join('\n\n');

function diff(before: string, after: string) {
  const read = (other: string) => readPages({ 'books.md': ruby(other) }).model;
  const { changes, notes } = diffModels(read(before), read(after));
  return [...changes, ...notes].map(({ message }) => message);
}

test('a variant that a page does not know, and knows later, is documentation', () => {
  expect(diff('untyped', 'Group')).toEqual(['1 place states for the first time what it holds']);
  expect(diff('Group', 'untyped')).toEqual(['1 place states no longer what it holds']);
});

test('another variant is a change', () => {
  expect(diff('Group', 'Shelf')).not.toEqual([]);
});
