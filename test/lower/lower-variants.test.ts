import { expect, test } from 'vitest';
import { memberNamed, readPages } from '../support/read-model.js';

const page = (...items: readonly string[]) =>
  [
    '## Get a Shelf\n\n**get** `/v1/shelf`\n\n### Returns\n\n- `Shelf object { books }`',
    ...items,
    '### Example\n\n```http\ncurl https://api.library.example/v1/shelf\n```\n',
  ].join('\n\n');

test.each([
  ['- `books: string or array of object { id }`', '- `string`', '- `array of object { id }`'],
  ['- `books: map[string or array of object { id } ]`', '- `string`', '- `array of object { id }`'],
])('a variant without a title can be a list: %s', (header, text, list) => {
  const items = [`  ${header}`, `    ${text}`, `    ${list}`, '      - `id: string`'];
  const { model, diagnostics } = readPages({ 'shelf.md': page(...items) });
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const { type } = memberNamed(model, 'Shelf', 'books');
  const union = type.kind === 'map' ? type.value : type;
  expect(union).toMatchObject({
    kind: 'union',
    variants: [{ kind: 'string' }, { kind: 'array', element: { kind: 'ref' } }],
  });
});
