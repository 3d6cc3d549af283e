import { describe, expect, test } from 'vitest';
import { codesOf, parameterNamed, readPages } from '../support/read-model.js';

const page = (parameters: string, call: string, verb = 'get') =>
  [
    '## Search Books',
    '`books.search(shelf_id, **kwargs) -> Found`',
    `**${verb}** \`/v1/shelves/{shelf_id}/books\``,
    `### Parameters\n\n- \`shelf_id: String\`\n\n${parameters}`,
    '### Returns\n\n- `class Found`\n\n  - `count: Integer`',
    `### Example\n\n\`\`\`ruby\n${call}\n\`\`\``,
  ].join('\n\n');

const sorted = '- `author: String`\n\n- `limit: Integer`';

function facts(text: string, name: string) {
  const read = readPages({ 'books/search.md': text });
  const { required, inferred } = parameterNamed(read.model, 'books.search', name);
  return {
    required,
    by: inferred.required,
    isTold: codesOf(read).includes('requiredness-guessed'),
  };
}

describe('where neither a mark nor the order tells', () => {
  test('what the sample does not name can be left out', () => {
    const none = page(sorted, 'found = library.books.search("s_1")');
    expect(facts(none, 'author')).toEqual({ required: 'no', by: 'sample', isTold: false });
    expect(facts(none, 'limit')).toEqual({ required: 'no', by: 'sample', isTold: false });
  });

  test('what it names is a guess, and told', () => {
    const one = page(sorted, 'found = library.books.search("s_1", author: "Austen")');
    expect(facts(one, 'author')).toEqual({ required: 'yes', by: 'default', isTold: true });
    expect(facts(one, 'limit')).toEqual({ required: 'no', by: 'sample', isTold: true });
  });
});

test('the parameters of the path have no say in the order of the others', () => {
  const drop = '- `query: String`\n\n- `author: String`';
  const text = page(drop, 'found = library.books.search("s_1", query: "Emma")');
  expect(facts(text, 'query')).toEqual({ required: 'yes', by: 'member-order', isTold: false });
  expect(facts(text, 'author')).toEqual({ required: 'no', by: 'member-order', isTold: false });
  expect(facts(text, 'shelf_id')).toEqual({ required: 'yes', by: undefined, isTold: false });
});

test('a page that prints the constant `type` first has its order behind it', () => {
  const found = (members: string) => {
    const text = page('', 'library.books.search("s_1")').replace(
      '  - `count: Integer`',
      members
        .split(' ')
        .map((name) => `  - \`${name}: ${name === 'type' ? ':found' : 'String'}\``)
        .join('\n\n'),
    );
    const { model } = readPages({ 'books/search.md': text });
    const shape = model.types.find(({ id }) => id === 'Found')?.shape;
    const properties = shape?.kind === 'object' ? shape.properties : [];
    return properties.map(({ name, required }) => (required === 'yes' ? name : `${name}?`));
  };
  expect(found('type id title author')).toEqual(['type', 'id', 'title', 'author?']);
  expect(found('id type author')).toEqual(['id', 'type', 'author?']);
});
