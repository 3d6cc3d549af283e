import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { readPages } from '../support/read-model.js';

const page = (...members: readonly string[]) =>
  [
    '## Get\n\n**get** `/v1/books/{id}`',
    '### Path Parameters\n\n- `id: string`',
    '### Returns\n\n- `Book object { id }`',
    ...members.map((member) => `  - ${member.replaceAll('\n', '\n\n    ')}`),
    '### Example\n\n```http\ncurl https://api.library.example/v1/books/b_1\n```\n',
  ].join('\n\n');

function diff(before: readonly string[], after: readonly string[]) {
  const read = (members: readonly string[]) => readPages({ 'books.md': page(...members) }).model;
  const { changes, notes } = diffModels(read(before), read(after));
  return { rules: changes.map(({ rule }) => rule), notes: notes.map(({ message }) => message) };
}

const names = ['title', 'author', 'place', 'shelf'];
const plain = names.map((name) => `\`${name}: string\``);
const limited = plain.map((member) => `${member}\nminLength: 1`);

test('limits that come to all members at once are another rendering', () => {
  expect(diff(plain, limited)).toEqual({
    rules: [],
    notes: [
      '4 members state now a default or a limit: the pages are rendered in another way, which is no change of the API',
    ],
  });
  expect(diff(limited, plain).rules).toEqual([]);
});

test('a limit beside others is a change', () => {
  const one = [...plain.slice(1), `${plain[0]}\nminLength: 1`];
  expect(diff(one, limited).rules).toEqual(Array(3).fill('constraint-added'));
  expect(diff(plain, one).rules).toEqual(['constraint-added']);
});

test('the default of a fixed value says nothing', () => {
  expect(diff(['`type: "book"`'], ['`type: "book"`\ndefault: "book"']).rules).toEqual([]);
});

const enums = (open: string) => names.map((name) => `\`${name}: "a" or "b"${open}\``);

test('enums that are all closed at once are another rendering, one of two is a change', () => {
  expect(diff(enums(' or string'), enums('')).rules).toEqual([]);
  expect(diff(enums(''), enums(' or string')).rules).toEqual([]);
  const some = [...enums(' or string').slice(0, 2), ...enums('').slice(2)];
  expect(diff(enums(' or string'), some).rules).toEqual(['enum-closed', 'enum-closed']);
  const two = enums(' or string').slice(0, 2);
  expect(diff(two, enums('').slice(0, 2)).rules).toEqual(['enum-closed', 'enum-closed']);
});

test('marks that come to many members at once are another rendering', () => {
  const many = Array.from({ length: 12 }, (_, index) => `part_${index}`);
  const required = many.map((name) => `\`${name}: string\``);
  const optional = many.map((name) => `\`${name}: optional string\``);
  expect(diff(required, optional)).toEqual({
    rules: [],
    notes: [
      '12 members state now whether they are optional: the pages are rendered in another way, which is no change of the API',
    ],
  });
  expect(diff(optional, required).rules).toEqual([]);
  const one = [...optional.slice(0, 1), ...required.slice(1)];
  expect(diff(required, one).rules).toEqual(['became-optional']);
});

test('marks that come to all members of one method are changes', () => {
  const optional = names.map((name) => `\`${name}: optional string\``);
  expect(diff(plain, optional).rules).toEqual(Array(4).fill('became-optional'));
});
