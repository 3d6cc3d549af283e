import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { codesOf, readPages, typeNamed } from '../support/read-model.js';

const page = [
  '## Create a Book',
  '`$ library books create`',
  '**post** `/v1/books`',
  '### Parameters',
  '- `--author: array of string`',
  '- `--authors: array of string`',
  '### Returns',
  '- `book: object { id }`',
  '  - `id: string`',
].join('\n\n');

test('two printed names that are one on the wire are one parameter', () => {
  const read = readPages({ 'books/create.md': page });
  const { shape } = typeNamed(read.model, 'books.create.body');
  const names = shape.kind === 'object' ? shape.properties.map(({ name }) => name) : [];
  expect(new Set(names).size).toBe(names.length);
  expect(diffModels(read.model, read.model).changes).toEqual([]);
});

test('the second one is reported', () => {
  const twice = page.replace('`--authors: array of string`', '`-author: array of string`');
  const read = readPages({ 'books/create.md': twice });
  expect(codesOf(read)).toContain('duplicate-member');
  const { shape } = typeNamed(read.model, 'books.create.body');
  expect(shape.kind === 'object' && shape.properties.map(({ name }) => name)).toEqual(['authors']);
});
