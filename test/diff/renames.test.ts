import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { createRenames } from '../../generator/diff/renames.js';
import type { RenameSettings } from '../../generator/diff/settings.js';
import { defaultSettings } from '../../generator/diff/settings.js';
import { readPages } from '../support/read-model.js';
import { httpLibrary } from './pairs/http-library.js';
import { changeLine, edited } from './pairs/pair.js';

function compared(
  edits: readonly (readonly [string, string])[],
  renames: Partial<RenameSettings>,
  paths: Readonly<Record<string, string>> = {},
): { readonly changes: readonly string[]; readonly notes: readonly string[] } {
  const pages = Object.entries(edited(httpLibrary, ...edits));
  const moved = Object.fromEntries(pages.map(([path, text]) => [paths[path] ?? path, text]));
  const [before, after] = [httpLibrary, moved].map(readPages);
  if (!before || !after) throw new Error('no models');
  const given = { ...defaultSettings.renames, ...renames };
  const settings = { ...defaultSettings, policy: 'sdk' as const, renames: given };
  const { changes, notes } = diffModels(before.model, after.model, settings);
  return {
    changes: changes.map(changeLine),
    notes: notes.filter(({ id }) => id === 'rename-unused').map(({ message }) => message),
  };
}

test('a member that has another name and another description is renamed where the settings say so', () => {
  const edits = [
    ['- `title: string`\n\n    What stands on the cover.', '- `heading: string`'],
  ] as const;
  expect(compared(edits, {}).changes).toContain('error field-removed type Book.title');
  const { changes, notes } = compared(edits, { members: { 'Book.title': 'heading' } });
  expect(changes).toContain('error field-renamed type Book.title = heading');
  expect(changes).not.toContain('error field-removed type Book.title');
  expect(notes).toEqual([]);
});

test('a member of a request is named after its call', () => {
  const edits = [
    ['- `days: optional number`\n\n  For how long.', '- `term: optional number`'],
  ] as const;
  const place = 'POST /v1/books/{book_id}/loans days';
  expect(compared(edits, { members: { [place]: 'term' } }).changes).toEqual([
    'error field-renamed request POST /v1/books/{book_id}/loans: days = term',
  ]);
});

test('an operation that is another one in every way is moved where the settings say so', () => {
  const edits = [
    ['/v1/loans/{loan_id}/end`', '/v1/returns`'],
    [
      '### Path Parameters\n\n- `loan_id: string`\n\n  Name of the loan.',
      '### Body Parameters\n\n- `loan: string`',
    ],
    ['Takes a book back.', 'Gets it.'],
    ['/api/loans/end', '/api/returns/create'],
    ['End a Loan', 'Return'],
  ] as const;
  const [from, to] = ['POST /v1/loans/{loan_id}/end', 'POST /v1/returns'];
  const paths = { 'loans/end.md': 'returns/create.md' };
  expect(compared(edits, {}, paths).changes).toContain(`error operation-removed operation ${from}`);
  const { changes } = compared(edits, { operations: { [from]: to } }, paths);
  expect(changes).toContain(`error operation-moved operation ${from} = ${to}`);
  expect(changes.filter((line) => line.includes('operation-removed'))).toEqual([]);
});

test('a type that has nothing in common with the old one is renamed where the settings say so', () => {
  const edits = [
    ['`Loan object { id, book, due, member }`', '`Lending object { a, b }`'],
    [
      '  - `id: string`\n\n  - `book: Book`\n\n  - `due: string`\n\n    The last day.\n',
      '  - `a: string`\n',
    ],
  ] as const;
  const { changes, notes } = compared(edits, { types: { Loan: 'Lending' } });
  expect(changes).toContain('warn type-renamed type Loan = Lending');
  expect(notes).toEqual([]);
});

test('what fits nothing is told', () => {
  const renames = {
    types: { Loan: 'Lending' },
    members: { 'Book.a': 'b' },
    operations: { 'GET /a': 'GET /b' },
  };
  expect(compared([], renames)).toEqual({
    changes: [],
    notes: [
      'the rename of Loan to Lending fits nothing',
      'the rename of Book.a to b fits nothing',
      'the rename of GET /a to GET /b fits nothing',
    ],
  });
});

test('names of objects of the language are names as any other', () => {
  const renames = createRenames(defaultSettings.renames);
  expect(renames.type('constructor')).toBeNull();
  expect(renames.member('toString')).toBeNull();
});
