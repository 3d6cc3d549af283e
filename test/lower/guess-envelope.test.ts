import { expect, test } from 'vitest';
import { codesOf, memberNamed, readPages } from '../support/read-model.js';

const page = (returns: string, answer: string, verb = 'get') => `## Get a Book

\`client.books.retrieve(stringbookID, RequestOptionsoptions?): ${returns}\`

**${verb}** \`/v1/books/{book_id}\`

### Parameters

- \`bookID: string\`

### Returns

- \`${returns.replace(/^.*<(.*)>$/, '$1')}\`

  - \`id: string\`

  - \`title: string\`

  - \`shelf?: string | null\`

### Example

\`\`\`typescript
library();
\`\`\`

#### Response

\`\`\`json
${answer}
\`\`\`
`;
const book = '{ "id": "b_1", "title": "Emma" }';
const fault = '{ "code": 1, "message": "none" }';

test('an answer that a server puts into a member is that member of what is sent', () => {
  const sample = `{ "errors": [${fault}], "result": ${book}, "success": true }`;
  const read = readPages({ 'books.md': page('Book', sample) });
  expect(codesOf(read)).toEqual(['envelope-guessed']);
  expect(read.model.operations[0]?.response.type).toEqual({
    kind: 'ref',
    id: 'books.retrieve.response',
  });
  const member = (name: string) => memberNamed(read.model, 'books.retrieve.response', name);
  expect(member('result')).toMatchObject({ type: { kind: 'ref', id: 'Book' }, required: 'yes' });
  expect(member('success')).toMatchObject({ type: { kind: 'boolean' }, required: 'unstated' });
});

test.each([
  ['has the members itself', book],
  ['has some of them itself', `{ "id": "b_1", "result": ${book} }`],
  ['has two of them', `{ "before": ${book}, "after": ${book} }`],
  ['has another object', `{ "result": ${fault} }`],
])('a sample that %s says nothing of a member around the answer', (_, sample) => {
  const { model } = readPages({ 'books.md': page('Book', sample) });
  expect(model.operations[0]?.response.type).toEqual({ kind: 'ref', id: 'Book' });
});

test.each([
  ['its own name', `{ "errors": [${fault}], "books": [${book}], "messages": [] }`, 'books'],
  ['the usual one', `{ "errors": [], "result": [], "messages": [] }`, 'result'],
])('the items of a list are those that are like the element, under %s', (_, sample, name) => {
  const read = readPages({ 'books.md': page('Page<Book>', sample) });
  expect(codesOf(read)).toContain('envelope-guessed');
  expect(memberNamed(read.model, 'books.retrieve.response', name).type).toEqual({
    kind: 'array',
    element: { kind: 'ref', id: 'Book' },
  });
  expect(memberNamed(read.model, 'books.retrieve.response', 'errors').type).toEqual({
    kind: 'unknown',
  });
});

test('so is an answer whose members are all optional', () => {
  const optional = (sample: string) =>
    readPages({
      'books.md': page('Book', sample)
        .replace('`id: string`', '`id?: string`')
        .replace('`title: string`', '`title?: string`'),
    });
  const wrapped = optional(`{ "errors": [], "result": { "title": "Emma" }, "success": true }`);
  expect(codesOf(wrapped)).toEqual(['envelope-guessed']);
  const other = optional(`{ "errors": [], "result": { "name": "Emma" }, "success": true }`);
  expect(codesOf(other)).not.toContain('envelope-guessed');
});
