import { expect, test } from 'vitest';
import { readFrontMatter } from '../../generator/text/front-matter.js';

const NONE = { frontMatter: { title: null, url: null }, length: 0 };

test('title and url of a block between two marks', () => {
  const lines = [
    '--- ',
    'title: "Books"',
    'tags:',
    '  - a',
    'url: https://library.example',
    '---',
    '# B',
  ];
  expect(readFrontMatter(lines)).toEqual({
    frontMatter: { title: 'Books', url: 'https://library.example' },
    length: 6,
  });
});

test.each([
  ['a page without one', ['# Books', '---', 'title: a', '---']],
  ['a block that is not closed', ['---', 'title: a']],
  ['text between two rules', ['---', '# Books', '**get** `/v1/books`', '---']],
])('%s has none', (_, lines) => {
  expect(readFrontMatter(lines)).toEqual(NONE);
});
