import { expect, test } from 'vitest';
import type { Operation } from '../../generator/model/model.js';
import { codesOf, readPages, typeNamed } from '../support/read-model.js';

const block = (parameter: string, ...answer: readonly string[]) =>
  [
    '## Get a Book\n\n**get** `/v1/books/{id}`\n\n### Query Parameters',
    `- \`${parameter}\``,
    '### Returns\n\n- `Book object { id, shelf }`',
    '  - `id: string`',
    ...answer,
    '### Example\n\n```http\ncurl https://library.example/v1/books/b\n```',
  ].join('\n\n');
const shelf = (row: string) => ['  - `shelf: object { row }`', `    - \`row: ${row}\``];
const first = block('full: boolean', ...shelf('number'));

test.each([
  ['another parameter', block('whole: boolean', ...shelf('number')), true],
  ['another answer', block('full: boolean', ...shelf('string')), true],
  ['other words', first.replace('Get a Book', 'Fetch a Book'), false],
  ['nothing else', first, false],
])('a second block with %s', (_, second, isTold) => {
  const read = readPages({ 'books.md': `# Books\n\n${first}`, 'books/get.md': second });
  expect(read.model.operations).toHaveLength(1);
  expect(codesOf(read).includes('conflicting-operation')).toBe(isTold);
});

const python = (resource: string, ...members: readonly string[]) =>
  [
    `## Create\n\n\`${resource}.create()  -> Book\`\n\n**post** \`/v1/books\`\n\n### Parameters`,
    ...members.map((name) => `- \`${name}: str\``),
    '### Returns\n\n- `class Book: …`\n\n  - `id: str`\n\n  - `cover: Cover`\n\n    - `kind: str`',
    '### Example\n\n```python\nimport library\n```\n',
  ].join('\n\n');
const typescript = (resource: string) =>
  [
    `## Create\n\n\`client.${resource}.create(BookCreateParamsbody, RequestOptionsoptions?): Book\``,
    '**post** `/v1/books`\n\n### Parameters\n\n- `body: BookCreateParams`\n\n  - `title: string`',
    '### Returns\n\n- `Book`\n\n  - `id: string`',
    '### Example\n\n```typescript\nlibrary();\n```\n',
  ].join('\n\n');

test('a call that is documented under two names is two methods, each with its own members', () => {
  const read = readPages({
    'py/beta.md': python('beta.books', 'title', 'betas'),
    'py/books.md': python('books', 'title'),
    'ts/books.md': typescript('books'),
  });
  expect(read.model.operations.map(({ id }) => id)).toEqual(['beta.books.create', 'books.create']);
  expect(codesOf(read)).toContain('shared-call');
  expect(codesOf(read)).not.toContain('conflicting-operation');
  const namesOf = (id: string) => {
    const { shape } = typeNamed(read.model, `${id}.body`);
    return shape.kind === 'object' ? shape.properties.map(({ name }) => name) : [];
  };
  expect(namesOf('beta.books.create')).toEqual(['title', 'betas']);
  expect(namesOf('books.create')).toEqual(['title']);
  // Only the second is documented in both dialects.
  const dialectsOf = ({ origins }: Operation) => origins.map(({ dialect }) => dialect);
  expect(read.model.operations.map(dialectsOf)).toEqual([['python'], ['typescript', 'python']]);
});

test('a page that names no method is that of the same contents', () => {
  const guess = typescript('books').replace(/`client[^\n]*\n\n/, '');
  const both = { 'a.md': typescript('beta.books'), 'b.md': typescript('books') };
  const { model } = readPages({ ...both, 'c.md': guess });
  expect(model.operations.map(({ id }) => id)).toEqual(['beta.books.create', 'books.create']);
});

test('a page that names no method swallows none of those that have one', () => {
  const guess = typescript('books').replace(/`client[^\n]*\n\n/, '');
  const named = { 'b.md': typescript('beta.books'), 'c.md': typescript('books') };
  const { model } = readPages({ 'a.md': guess, ...named });
  expect(model.operations.map(({ id }) => id)).toEqual(['beta.books.create', 'books.create']);
});

test('a slash at the end of the path is no other call', () => {
  const slash = python('books', 'title').replace('/v1/books`', '/v1/books/`');
  const { model } = readPages({ 'py/books.md': slash, 'ts/books.md': typescript('books') });
  expect(model.operations.map(({ id }) => id)).toEqual(['books.create']);
});
