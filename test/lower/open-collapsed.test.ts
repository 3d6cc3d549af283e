import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { codesOf, memberNamed, readPages, typeNamed } from '../support/read-model.js';

const cli = (option: string) =>
  [
    '## Lend\n\n`$ library loans create`\n\n**post** `/v1/loans`\n\n### Parameters',
    `- \`--reader: optional ${option}\`\n\n- \`--book: string\``,
    '### Returns\n\n- `loan: object { id }`\n\n  - `id: string`',
    '### Example\n\n```cli\nlibrary loans create\n```\n',
  ].join('\n\n');
const http = [
  '## Lend\n\n**post** `/v1/loans`\n\n### Body Parameters',
  '- `reader: optional object { name, card }`\n\n  - `name: string`\n\n  - `card: optional string`',
  '- `book: string`',
  '### Returns\n\n- `Loan object { id }`\n\n  - `id: string`',
  '### Example\n\n```http\ncurl https://api.library.example/v1/loans\n```\n',
].join('\n\n');
const READER = 'loans.create.params.reader';

test('an object whose header lists all its members has them, of unknown type', () => {
  const read = readPages({ 'loans.md': cli('object { name, card }') });
  expect(codesOf(read)).toContain('collapsed-object');
  const unknown = { type: { kind: 'unknown' }, required: 'unstated', inferred: { type: 'header' } };
  expect(typeNamed(read.model, READER).shape).toMatchObject({
    kind: 'object',
    properties: [
      { name: 'name', ...unknown },
      { name: 'card', ...unknown },
    ],
  });
});

test('one whose header does not is not known', () => {
  const read = readPages({ 'loans.md': cli('object { name, card, 3 more }') });
  expect(typeNamed(read.model, READER).shape).toEqual({ kind: 'opaque' });
  expect(codesOf(read)).toContain('elided-object');
});

test('another dialect that opens it tells what they are', () => {
  const { model } = readPages({
    'cli/loans.md': cli('object { name, card }'),
    'http/loans.md': http,
  });
  const { shape } = typeNamed(model, READER);
  expect(shape).toMatchObject({ properties: [{ name: 'name', type: { kind: 'string' } }, {}] });
});

test('what opens later is no change; a member that comes is one', () => {
  const changes = (before: string, after: string) => {
    const read = (page: string) => readPages({ 'loans.md': page }).model;
    const diff = diffModels(read(before), read(after));
    return diff.changes.map(({ rule }) => rule);
  };
  const [one, two] = [cli('object { name }'), cli('object { name, card }')];
  expect(changes(one, two)).toEqual(['field-added']);
  expect(changes(two, one)).toEqual(['field-removed']);
  // The answer gets a member that opens an object of the same name and members.
  const opened = two.replace(
    '- `id: string`\n\n### Ex',
    '- `id: string`\n\n  - `reader: object { name, card }`\n\n    - `name: string`\n\n    - `card: string`\n\n### Ex',
  );
  expect(changes(two, opened)).toEqual(['field-added-required']);
});

test('an enum whose header does not list all its values is open', () => {
  const page = cli('"adult" or "child" or 3 more');
  const { model } = readPages({ 'loans.md': page });
  expect(memberNamed(model, 'loans.create.body', 'reader').type).toMatchObject({
    kind: 'union',
    variants: [{ value: 'adult' }, { value: 'child' }, { kind: 'string' }],
  });
});
