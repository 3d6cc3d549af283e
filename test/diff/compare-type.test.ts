import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { readPages } from '../support/read-model.js';

const ruby = (other: string) =>
  [
    '## Get\n\n`books.filter() -> Filter`\n\n**get** `/v1/filter`',
    `### Returns\n\n- \`class Filter\`\n\n  - \`all: Array[Rule | ${other}]\``,
    '    - `class Rule`\n\n      - `key: String`',
    ...(other === 'untyped' ? [] : [`    - \`class ${other}\`\n\n      - \`name: String\``]),
    '### Example\n\n```ruby\nrequire "library"\n```\n',
  ].join('\n\n');

function diff(before: string, after: string) {
  const read = (other: string) => readPages({ 'books.md': ruby(other) }).model;
  const { changes, notes } = diffModels(read(before), read(after));
  return [...changes, ...notes].map(({ message }) => message);
}

test('a variant that a page does not know, and knows later, is documentation', () => {
  expect(diff('untyped', 'Group')).toEqual(['1 place states for the first time what it holds']);
  expect(diff('Group', 'untyped')).toEqual(['1 place states no longer what it holds']);
});

test('another variant is a change', () => {
  expect(diff('Group', 'Shelf')).not.toEqual([]);
});

test('a list of a type that no page opens is told by its header', () => {
  const page = (header: string) =>
    [
      '## Lend\n\n`$client->books->lend(note): Book`\n\n**post** `/v1/books`',
      `### Parameters\n\n- \`note: string\`\n\n### Returns\n\n- \`Book\`\n\n  - \`${header}\``,
      '### Example\n\n```php\n$client;\n```\n',
    ].join('\n\n');
  const changes = (before: string, after: string) =>
    diffModels(
      readPages({ 'books.md': page(before) }).model,
      readPages({ 'books.md': page(after) }).model,
    ).changes.map(({ rule, message }) => `${rule}: ${message}`);
  const [one, many] = ['Cover cover', 'list<Cover> cover'];
  expect(changes(one, many)).toEqual([
    'array-wrapped: Book.cover changed from Cover to array of Cover',
  ]);
  expect(changes(many, one)).toEqual([
    'array-wrapped: Book.cover changed from array of Cover to Cover',
  ]);
});

test('what a list holds is stated, though only the sample shows what surrounds it', () => {
  const list = (element: string, member: string) =>
    [
      `## List\n\n\`client.things.list(RequestOptionsoptions?): Page<${element}>\``,
      `**get** \`/v1/things\`\n\n### Returns\n\n- \`${element}\``,
      `  - \`${member}: string\``,
      '### Example\n\n```typescript\nawait client.things.list();\n```',
      `#### Response\n\n\`\`\`json\n{ "data": [{ "${member}": "x" }], "has_more": false }\n\`\`\`\n`,
    ].join('\n\n');
  const { model: before } = readPages({ 'a.md': list('Book', 'title') });
  const { model: after } = readPages({ 'a.md': list('Ticket', 'seat') });
  expect(diffModels(before, after).changes.map(({ rule, message }) => [rule, message])).toEqual([
    ['type-changed', 'type of data changed from array of Book to array of Ticket'],
  ]);
});

test('what a sample shows says nothing of null, whatever is guessed of it', () => {
  const sample = '#### Response\n\n```json\n{ "data": [{ "id": "b" }], "has_more": true }\n```\n';
  const http = [
    '## List\n\n**get** `/v1/things`\n\n### Returns\n\n- `data: array of Thing`',
    '  - `id: string`',
    '- `has_more: boolean`',
    '### Example\n\n```http\ncurl https://library.example/v1/things\n```',
    sample,
  ].join('\n\n');
  const python = [
    '## List\n\n`things.list()  -> SyncPage[Thing]`\n\n**get** `/v1/things`',
    '### Returns\n\n- `class Thing: …`',
    '  - `id: str`',
    '### Example\n\n```python\nclient.things.list()\n```',
    sample,
  ].join('\n\n');
  const [before, after] = [http, python].map((text) => readPages({ 'things.md': text }).model);
  if (!before || !after) throw new Error('no model');
  expect(diffModels(before, after).changes).toEqual([]);
  expect(diffModels(after, before).changes).toEqual([]);
});

test('null in a list or a map is not that of the member', () => {
  const page = (...members: readonly string[]) =>
    [
      '## Get\n\n`client.books.get(RequestOptionsoptions?): Book`\n\n**get** `/v1/books`',
      '### Returns\n\n- `Book`',
      ...members.map((member) => `  - \`${member}\``),
      '### Example\n\n```typescript\nlibrary();\n```\n',
    ].join('\n\n');
  const sayings = (before: string, after: string) =>
    diffModels(
      readPages({ 'books.md': before }).model,
      readPages({ 'books.md': after }).model,
    ).changes.map(({ message }) => message);
  const inside = page('tags: Array<string | null>', 'notes: Record<string, string | null>');
  const outside = page('tags: Array<string> | null', 'notes: Record<string, string> | null');
  expect(sayings(inside, outside)).toEqual([
    'Book.notes became nullable',
    'Book.notes[*] is not nullable any more',
    'Book.tags became nullable',
    'Book.tags[] is not nullable any more',
  ]);
});
