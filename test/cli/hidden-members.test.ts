import { expect, test } from 'vitest';
import { reportHiddenMembers } from '../../generator/cli/hidden-members.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { readPages } from '../support/read-model.js';

const page = (member: string) =>
  [
    '## List\n\n**get** `/v1/books`\n\n### Query Parameters\n\n- `after_id: optional string`',
    '### Returns\n\n- `data: array of object { id }`\n\n  - `id: string`\n\n- `last_id: string or null`',
    `- \`${member}: boolean\`\n`,
  ].join('\n\n');

const told = (member: string) => {
  const found: Diagnostic[] = [];
  reportHiddenMembers(readPages({ 'books.md': page(member) }).model, (one) => found.push(one));
  return found.map(({ code, message, place }) => `${place.line} ${code}: ${message}`);
};

test('a member that a method of pages hides is told', () => {
  expect(told('hasNextPage')).toEqual([
    '17 member-hidden: the answer of `books.list` has a member `hasNextPage`, which is a method of its pages',
  ]);
  expect(told('has_more')).toEqual([]);
});
