import { expect, test } from 'vitest';
import { memberNamed, readPages, typeNamed } from '../support/read-model.js';

const page = (...items: readonly string[]) =>
  [
    '## Get\n\n**get** `/v1/books/b`\n\n### Returns\n\n- `Book object { state, other }`',
    ...items,
    '### Example\n\n```http\ncurl https://api.library.example/v1/books/b\n```\n',
  ].join('\n\n');

const STATE = [
  '  - `state: "lent" or "lost"`',
  '    Where it is.',
  '    - `"lent"`',
  '      Somebody\n      has it.',
  '    - `"lost"`',
  '      Deprecated: Defaults to `"lent"`. It is deprecated.',
];

test('what is said of the values of an enum stands behind what is said of it', () => {
  const { model } = readPages({ 'books.md': page(...STATE) });
  expect(memberNamed(model, 'Book', 'state').description).toBe(
    'Where it is.\n\n- `lent`: Somebody has it.\n- `lost`: Deprecated: Defaults to `"lent"`. It is deprecated.',
  );
});

test('it is not said of the member', () => {
  const bare = STATE.filter((line) => !line.includes('Where'));
  for (const items of [STATE, bare]) {
    const { model } = readPages({ 'books.md': page(...items) });
    const { constraints, deprecated } = memberNamed(model, 'Book', 'state');
    expect([constraints, deprecated]).toEqual([{}, null]);
  }
});

test('a type with a name has the words, beside `string` as well', () => {
  const items = [
    '  - `state: State`',
    '    Where it is.',
    '    - `"lent" or "lost"`',
    '      - `"lent"`',
    '        Somebody has it.',
    '      - `"lost"`',
    '    - `string`',
  ];
  const { model } = readPages({ 'books.md': page(...items) });
  expect(memberNamed(model, 'Book', 'state').description).toBe('Where it is.');
  expect(typeNamed(model, 'State').description).toBe('- `lent`: Somebody has it.');
});

test('what the description says already is not said again', () => {
  const items = STATE.map((line) =>
    line.includes('Where') ? '    Where it is:\n\n    - `lent` - Somebody has it.' : line,
  ).slice(0, -1);
  const { model } = readPages({ 'books.md': page(...items) });
  const { description } = memberNamed(model, 'Book', 'state');
  expect(description.match(/Somebody has it/g)).toHaveLength(1);
});
