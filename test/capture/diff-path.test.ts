import { expect, test } from 'vitest';
import { diffFile, isPagePath } from '../../generator/capture/diff-path.js';

test.each([
  ['a/books/get.md', 'b/books/get.md', 'books/get.md', 'modified'],
  ['/dev/null', 'b/books/get.md', 'books/get.md', 'added'],
  ['a/books/get.md', '/dev/null', 'books/get.md', 'deleted'],
  ['books/get.md\t2026-01-01', 'books/get.md', 'books/get.md', 'modified'],
  ['/dev/null', '"b/b\\303\\274cher/100%.md"', 'bücher/100%.md', 'added'],
  ['/dev/null', '"b/\\377.md"', 'b/\\377.md'.replace('b/', '').replace('\\', ''), 'added'],
])('%s and %s name %s, %s', (oldName, newName, route, change) => {
  expect(diffFile(oldName, newName)).toMatchObject({ route, change });
});

test('a renamed page has both names', () => {
  expect(diffFile('a/old.md', 'b/new.md')).toEqual({
    route: 'new.md',
    oldRoute: 'old.md',
    change: 'modified',
  });
});

test.each(['b/../../books.md', '/books.md', '..\\books.md', 'b/./books.md', '"b/..\\/books.md"'])(
  '%s leads nowhere else',
  (name) => {
    expect(diffFile('/dev/null', name).route).toBe('books.md');
  },
);

test('pages are Markdown', () => {
  const paths = ['a.md', 'a.mdx', 'A.MD', 'a.markdown', 'a.ts', 'md', 'a.md.html'];
  expect(paths.filter(isPagePath)).toEqual(['a.md', 'a.mdx', 'A.MD', 'a.markdown']);
});
