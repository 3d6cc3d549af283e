import { expect, test } from 'vitest';
import { readPages } from '../support/read-model.js';

const page = (...members: readonly string[]) =>
  [
    '## Get\n\n`books.get(id) -> Book`\n\n**get** `/v1/books/{id}`',
    '### Returns\n\n- `class Book`',
    ...members.map((member) => `  - \`${member}\``),
  ].join('\n\n');

test.each([
  ['python', page('id: str', 'pages: int')],
  ['ruby', page('id: String', 'pages: Integer')],
])('without a sample, %s is known by the names of its types', (dialect, text) => {
  const { model } = readPages({ 'books.md': text });
  expect(model.operations.map(({ origins }) => origins[0]?.dialect)).toEqual([dialect]);
});
