import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { readPages } from '../support/read-model.js';

const python = (answer: string, returns: string) =>
  [
    `## Delete\n\n\`books.delete(id) -> ${answer}\``,
    '**delete** `/v1/books/{id}`\n\n### Parameters\n\n- `id: str`',
    returns,
    '### Example\n\n```python\nimport library\n```\n',
  ].join('\n\n');

const book = python('Book', '### Returns\n\n- `class Book: …`\n\n  - `id: str`');

function diff(before: string, after: string) {
  const read = (text: string) => readPages({ 'books.md': text }).model;
  const { changes, notes } = diffModels(read(before), read(after));
  return [...changes, ...notes].map(({ message }) => message);
}

test('an answer that a signature takes back is a change, the other way round it is not', () => {
  expect(diff(book, python('None', ''))).toEqual([
    'type of the response changed from Book to nothing',
  ]);
  expect(diff(python('None', ''), book)).toEqual([
    '1 place states for the first time what it holds',
  ]);
});

test('a page that does not show the answer any more says nothing', () => {
  const silent = python('Book', '').replace(/^`books.*\n/m, '');
  expect(diff(book, silent).some((message) => message.includes('nothing'))).toBe(false);
});

const header = (place: string) =>
  [
    '## Get\n\n`client.books.retrieve(stringid, BookRetrieveParamsparams?, RequestOptionsoptions?): Book`',
    '**get** `/v1/books/{id}`\n\n### Parameters\n\n- `id: string`\n\n- `params: BookRetrieveParams`',
    `  - \`reader_id?: string\`\n\n    ${place} param: The reader.`,
    '### Returns\n\n- `Book`\n\n  - `id: string`',
    '### Example\n\n```typescript\nimport Library from "library";\n```\n',
  ].join('\n\n');

test('a header that becomes a query parameter has moved, whatever its name was guessed to be', () => {
  expect(diff(header('Header'), header('Query'))).toEqual([
    'reader_id is sent in the query, not in the header',
  ]);
});

test('an answer that only a sample shows is no wider one', () => {
  const page = (returns: string) =>
    [
      '## Get\n\n**get** `/v1/books/{id}`',
      returns,
      '### Example\n\n```http\ncurl https://api.library.example/v1/books/1\n```',
      '#### Response\n\n```json\n{ "id": "b" }\n```\n',
    ].join('\n\n');
  const [told, untold] = [
    page('### Returns\n\n- `Book object { id }`\n\n  - `id: string`'),
    page(''),
  ];
  expect(diff(told, untold)).toContain('1 place states no longer what it holds');
  expect(diff(untold, told)).toContain('1 place states for the first time what it holds');
  expect([...diff(told, untold), ...diff(untold, told)].join()).not.toContain('type of');
});
