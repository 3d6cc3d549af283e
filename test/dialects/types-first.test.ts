import { expect, test } from 'vitest';
import { typesFirst } from '../../generator/dialects/types-first.js';
import { ruby } from '../../generator/dialects/ruby.js';
import { memberNamed, readPages } from '../support/read-model.js';

const { isShownBy, facts } = typesFirst(/^type: :\w+$/);

test.each([
  [['type: :book', 'author: String'], true],
  [['author: String', 'type: :book'], false],
  [['author: String', 'title: String'], null],
])('%j', (headers, shown) => {
  expect(isShownBy(headers)).toBe(shown);
});

test('states what the others state', () => {
  expect({ ...ruby.facts, ...facts }).toEqual({ ...ruby.facts, typeFirst: true });
});

const book = (...members: readonly string[]) =>
  [
    '## Get\n\n`books.get() -> Book`\n\n**get** `/v1/book`',
    '### Returns\n\n- `class Book`',
    ...members.map((member) => `  - \`${member}\``),
    '### Example\n\n```ruby\nrequire "library"\n```\n',
  ].join('\n\n');

test('what comes behind the type is in order, so a drop tells what may be missing', () => {
  const required = (...members: readonly string[]) => {
    const { model } = readPages({ 'books/get.md': book(...members) });
    return ['type', 'title', 'author'].map((name) => memberNamed(model, 'Book', name).required);
  };
  expect(required('type: :book', 'title: String', 'author: String')).toEqual(['yes', 'yes', 'no']);
  expect(required('author: String', 'title: String', 'type: :book')).toEqual(['yes', 'yes', 'yes']);
});
