import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { readPages } from '../support/read-model.js';

function modelOf(body: string) {
  const page = [
    '## Reorder\n\n**put** `/v1/books`',
    `### Body Parameters\n\n${body}`,
    '### Returns\n\n- `id: string`',
    '### Example\n\n```http\ncurl https://api.library.example/v1/books\n```',
  ].join('\n\n');
  return readPages({ 'books.md': page }).model;
}

const list = (element: string) => `- \`body: array of ${element}\``;
const members = '- `title: string`\n\n- `note: string`';

test.each([
  [
    'the elements of a whole body',
    list('string'),
    list('number'),
    'array of string',
    'array of number',
  ],
  ['a list in the place of members', members, list('string'), 'object { note, title }', 'array of'],
  ['members in the place of a list', list('string'), members, 'array of', 'object { note, title }'],
])('%s are one change', (_, before, after, was, is) => {
  const { changes } = diffModels(modelOf(before), modelOf(after));
  expect(changes.map(({ rule }) => rule)).toEqual(['type-changed']);
  expect(changes[0]?.message).toMatch(new RegExp(`from ${was}.* to ${is}`));
});

test.each([
  ['became-required', '- `body: optional array of string`', list('string')],
  ['became-optional', list('string'), '- `body: optional array of string`'],
])('a whole body: %s', (rule, before, after) => {
  const { changes } = diffModels(modelOf(before), modelOf(after));
  expect(changes.map((change) => [change.rule, change.path])).toEqual([[rule, 'body']]);
});

test('the same list is no change', () => {
  expect(diffModels(modelOf(list('string')), modelOf(list('string'))).changes).toEqual([]);
});

test('a limit whose sentence is the same is not lost by another type', () => {
  const pages = (type: string) => `- \`pages: ${type}\`\n\n  Ranges from \`1\` to \`900\`.`;
  const [one, two] = [modelOf(pages('number')), modelOf(pages('number or string'))];
  for (const [before, after] of [
    [one, two],
    [two, one],
  ] as const) {
    const { changes, notes } = diffModels(before, after);
    expect(changes).toHaveLength(1);
    expect(notes).toEqual([]);
  }
});
