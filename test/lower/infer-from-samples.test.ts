import { expect, test } from 'vitest';
import { memberNamed, readPages } from '../support/read-model.js';

/** Ruby states nothing about null. */
const page = (sample: unknown, returns: string) => `## Get a Book

\`books.retrieve(book_id) -> Book\`

**get** \`/v1/books/{book_id}\`

### Parameters

- \`book_id: String\`

### Returns

- \`class Book\`

${returns}

### Example

\`\`\`ruby
library.books.retrieve("b_1")
\`\`\`

#### Response

\`\`\`json
${JSON.stringify(sample)}
\`\`\`
`;

const members = [
  '  - `id: String`',
  '  - `title: String`',
  '  - `shelf: Shelf`',
  '    - `row: String`',
];
const plain = members.join('\n\n');

test('a member that is null in a sample can be null; the others stay open', () => {
  const sample = { id: 'b_1', title: null, shelf: { row: null } };
  const { model } = readPages({ 'ruby.md': page(sample, plain) });
  expect(memberNamed(model, 'Book', 'title')).toMatchObject({
    nullable: 'yes',
    inferred: { nullable: 'sample' },
  });
  expect(memberNamed(model, 'Book', 'id').nullable).toBe('unstated');
  expect(memberNamed(model, 'Shelf', 'row').nullable).toBe('yes');
});

const part = (name: string, tag: string) =>
  `    - \`class ${name}\`\n\n      - \`type: :${tag}\`\n\n        - \`:${tag}\`\n\n      - \`note: String\``;
const parts = [
  '  - `parts: Array[TextPart | LinkPart]`',
  part('TextPart', 'text'),
  part('LinkPart', 'link'),
];

test.each([
  { id: null, error: { message: 'no such book' } },
  { success: false, id: null },
])('an answer that has failed is no evidence: %j', (sample) => {
  const { model } = readPages({ 'ruby.md': page(sample, plain) });
  expect(memberNamed(model, 'Book', 'id').nullable).toBe('unstated');
});

test('of a union it is the variant whose tag the value has', () => {
  const sample = { parts: [{ type: 'link', note: null }] };
  const { model } = readPages({ 'ruby.md': page(sample, parts.join('\n\n')) });
  const nullable = ['LinkPart', 'TextPart'].map((name) => {
    const id = model.types.find((type) => type.name === name)?.id ?? '';
    return memberNamed(model, id, 'note').nullable;
  });
  expect(nullable).toEqual(['yes', 'unstated']);
});

test('without a tag it may be any variant, and stays open', () => {
  const sample = { parts: [{ note: null }] };
  const { model } = readPages({ 'ruby.md': page(sample, parts.join('\n\n')) });
  const id = model.types.find(({ name }) => name === 'LinkPart')?.id ?? '';
  expect(memberNamed(model, id, 'note').nullable).toBe('unstated');
});

test('what a page states goes before a sample', () => {
  const stated = page({ id: null, title: null }, '  - `id: string`\n\n  - `title: string or null`')
    .replace('`books.retrieve(book_id) -> Book`\n\n', '')
    .replace('class Book', 'Book object { id, title }')
    .replace('### Parameters\n\n- `book_id: String`', '### Path Parameters\n\n- `book_id: string`')
    .replace(
      '```ruby\nlibrary.books.retrieve("b_1")',
      '```http\ncurl https://library.example/v1/books/b_1',
    );
  const { model } = readPages({ 'http.md': stated });
  expect(memberNamed(model, 'Book', 'id').nullable).toBe('no');
});
