import { describe, expect, test } from 'vitest';
import { notationOf } from '../../generator/capture/notation.js';
import { splitHeader } from '../../generator/capture/split-header.js';
import { invariant } from '../../generator/text/invariant.js';

const known = new Set(['Book', 'BookList', 'ShelfModel']);

function notation(line: string) {
  const found = notationOf([line]);
  invariant(found, 'the line is evidence for a notation');
  return found;
}

const python = notation('id: str');
const ruby = notation('id: String');
const typescript = notation('client.books.list(): Book[]');
const words = notation('id: optional string');

test('a notation is found by its lines', () => {
  const names = [python, ruby, typescript, words].map(({ name }) => name);
  expect(names).toEqual(['python', 'ruby', 'typescript', 'words']);
  expect(notationOf(['What the library answers.', ''])).toBeNull();
});

describe('a header and a description', () => {
  test.each([
    [python, 'id: str', 'Name of the book.'],
    [python, 'id: str', '3 letters.'],
    [python, 'rows: Optional[List[Dict[str, int]]]', '[1, 2] for example.'],
    [python, 'mark: Literal["]", "\\""]', 'A sign.'],
    [python, 'class Loan: …', 'A loan.'],
    [python, 'book: Book', 'The book.'],
    [python, 'books: BookList', 'All books.'],
    [python, 'place: Shelf', 'Where it stands.'],
    [python, 'model: ShelfModel', 'Model of the shelf.'],
    [python, 'note: LoanNote', 'JSON or text.'],
    [python, '"hard"', 'A hard cover.'],
    [python, 'List[str]', 'Names.'],
    [ruby, 'class Loan', 'A loan.'],
    [ruby, 'kind: :hard | :soft', 'Its cover.'],
    [ruby, 'books: Array[Book]', 'All books.'],
    [ruby, ':hard', 'A hard cover.'],
    [ruby, 'cover: StringCover | { room, row} | 3 more', 'What it is made of.'],
    [ruby, 'shelf: { room, 2 more}', 'The shelf.'],
    [python, 'rate: Optional[Literal[24000]]', 'Always 24000.'],
    [typescript, 'id?: string | null', 'Name of the book.'],
    [typescript, 'books: Array<Book>', 'All books.'],
    [words, 'id: optional string', 'Name of the book.'],
    [words, 'kind: BookLoanKind', 'LoanKind of the loan.'],
    [words, 'Response List All Books Of Shelf Get: array of Book', 'All books.'],
    [typescript, 'unnamed_schema_2 = Response', 'A file.'],
    [words, 'books: array of Book', 'All books.'],
    [words, '--shelf: "left" or "right"', 'The side.'],
    [words, 'shelf: object { row, 2 more }', 'The shelf.'],
  ])('%#', (dialect, header, description) => {
    expect(splitHeader(header + description, dialect, known)).toEqual({ header, description });
    expect(splitHeader(header, dialect, known)).toEqual({ header, description: '' });
  });

  test.each([
    [python, 'The name of the book.'],
    [python, 'eq: equals'],
    [python, '5m: 5 minutes'],
    [python, '2026-01-31: a day'],
    [python, 'Strings are names.'],
    [python, 'id: strings of letters'],
    [python, 'rows: List[str'],
    [python, '"hard" or "soft" covers'],
    [words, 'Name: of the book'],
  ])('%#: prose', (dialect, prose) => {
    expect(splitHeader(prose, dialect, known)).toBeNull();
  });
});
