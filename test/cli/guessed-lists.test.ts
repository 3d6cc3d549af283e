import { expect, test } from 'vitest';
import { reportGuessedLists } from '../../generator/cli/guessed-lists.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { readPages } from '../support/read-model.js';

const page = (sample: string) =>
  [
    '## List\n\n**get** `/v1/books`\n\n### Query Parameters\n\n- `genres: optional array of string`',
    '### Returns\n\n- `id: string`',
    `### Example\n\n\`\`\`http\ncurl https://library.example/v1/books${sample}\n\`\`\`\n`,
  ].join('\n\n');

test('lists that are sent as no sample shows are told', () => {
  const told = (sample: string) => {
    const found: Diagnostic[] = [];
    reportGuessedLists(readPages({ 'books.md': page(sample) }).model, (one) => found.push(one));
    return found.map(({ message }) => message);
  };
  expect(told('')).toEqual([
    '`books.list` sends `genres` in the query as `genres[]=…`: no sample shows a list there',
  ]);
  expect(told('?genres=novel')).toEqual([]);
});
