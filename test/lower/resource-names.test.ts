/** What a method is called that no signature and no page of its own names. */
import { expect, test } from 'vitest';
import { readPages } from '../support/read-model.js';

const method = (depth: number, title: string, call: string) =>
  `${'#'.repeat(depth)} ${title}\n\n${call}\n\n${'#'.repeat(depth + 1)} Returns\n\n- \`id: string\`\n`;

const idsOf = (route: string, ...blocks: readonly string[]) =>
  readPages({ [route]: blocks.join('\n') }).model.operations.map(({ id }) => id);

test('the way to a resource in a heading is its name', () => {
  const blocks = [
    '# Library',
    '## Library › Shelves',
    method(3, 'Get a Shelf', '**GET** `/v1/shelves/{shelf_id}`'),
    '## Library › Loans',
    method(3, 'Get a Loan', '**GET** `/v1/loans/{loan_id}`'),
  ];
  const below = (start: string) => [`${start}loans.retrieve`, `${start}shelves.retrieve`];
  expect(idsOf('library.md', ...blocks)).toEqual(below('library.'));
  expect(idsOf('api/beta/library.md', ...blocks)).toEqual(below('beta.library.'));
  expect(idsOf('saved/page.md', ...blocks)).toEqual(below('library.'));
});

test('the heading that stands in the path says more than the name of the file', () => {
  const list = method(2, 'List Books', '**get** `/v1/books`');
  expect(idsOf('page.md', '# Books', list)).toEqual(['books.list']);
  expect(idsOf('books.md', '# All of Them', list)).toEqual(['books.list']);
  expect(idsOf('works.md', '# Works', list)).toEqual(['works.list']);
});

test.each([
  ['Attach a Book', '**patch** `/v1/shelves/{shelf_id}/attach/{book_id}`', 'shelves.attach'],
  ['Put a Book', '**patch** `/v1/shelves/{shelf_id}/books/{book_id}`', 'shelves.update'],
])('a method of a resource is called as its title and its path say: %s', (title, call, id) => {
  expect(idsOf('shelves.md', '# Shelves', method(2, title, call))).toEqual([id]);
});

test.each([
  ['Search Books', '**post** `/v1/books/search`', 'books.search'],
  ['Add Books', '**post** `/v1/shelves/books`', 'shelves.books.create'],
  ['Books', '**post** `/v1/books`', 'books.create'],
  ['Add a Book', '**post** `/api/books`', 'books.create'],
  ['Ask', '**get** `/api`', 'api.list'],
  ['Burn a Book', '**post** `/v1/books/{book_id}/burn`', 'books.burn'],
  ['Add a Loan', '**post** `/v1/books/{book_id}/loans`', 'books.loans.create'],
  ['Submit answers to it', '**post** `/v1/books/{id}/submit_answers`', 'books.submit_answers'],
])('so is a method below no heading of a resource: %s', (title, call, id) => {
  expect(idsOf('page.md', method(2, title, call))).toEqual([id]);
});

test.each([
  ['resources/library/subresources/resources/methods/add.md', 'library.resources.add'],
  ['library/resources/add.md', 'library.resources.add'],
  ['resources/books/methods/list.md', 'books.list'],
  ['books/methods/list.md', 'books.list'],
  ['http/books/index/list.md', 'books.list'],
])('the address %s names the method', (route, id) => {
  expect(idsOf(route, method(2, 'Add', '**post** `/v1/resources`'))).toEqual([id]);
});
