import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideNames } from '../../generator/emit/names.js';
import { modelOf, objectType, operation } from '../support/sample-model.js';

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_]*$/;

describe('names of types', () => {
  function typeNames(...ids: readonly string[]): readonly (string | null)[] {
    const names = decideNames(modelOf(ids.map((id) => objectType(id, []))), 'Library');
    return ids.map((id) => names.type(id));
  }

  test.each([
    ['Book', 'Book'],
    ['Book_V2', 'Book_V2'],
    ['book format', 'BookFormat'],
    ['Record', 'Record2'],
    ['Promise', 'Promise2'],
    ['Library', 'Library2'],
    ['ClientError', 'ClientError2'],
    ['3D', 'Unnamed3D'],
    ['__proto__', 'Proto'],
    ['x; import "y"', 'XImportY'],
    ['Bücher', 'BCher'],
  ])('%s becomes %s', (id, expected) => {
    expect(typeNames(id)).toEqual([expected]);
  });

  test('names that differ in case only are told apart', () => {
    expect(typeNames('Book', 'BOOK')).toEqual(['Book2', 'BOOK']);
  });

  test('are valid, never twice in any case, and free of what the code needs itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 12 })), (ids) => {
        const names = typeNames(...ids);
        for (const name of names) expect(name).toMatch(IDENTIFIER);
        expect(new Set(names.map((name) => name?.toLowerCase())).size).toBe(ids.length);
        expect(names).not.toContain('Promise');
      }),
    );
  });

  test('do not depend on the order of the model', () => {
    const ids = ['Book', 'BOOK', 'book', 'b ook', 'Loan'];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (shuffled) => {
        const names = decideNames(modelOf(shuffled.map((id) => objectType(id, []))), 'Library');
        const straight = decideNames(modelOf(ids.map((id) => objectType(id, []))), 'Library');
        for (const id of ids) expect(names.type(id)).toBe(straight.type(id));
      }),
    );
  });
});

describe('names of operations', () => {
  test('follow the resource, in the singular', () => {
    const list = operation(['books', 'loan_entries'], 'list_all', '/v1/x');
    const names = decideNames(modelOf([], [list]), 'Library');
    expect(names.operation('books.loan_entries.list_all')).toMatchObject({
      method: 'listAll',
      params: 'LoanEntryListAllParams',
      positional: null,
    });
    expect(names.resource(['books', 'loan_entries'])).toEqual({
      member: 'loanEntries',
      className: 'BooksLoanEntriesResource',
      module: 'books/loan_entries',
    });
  });

  test('a method and a resource of one name are told apart', () => {
    const names = decideNames(
      modelOf(
        [],
        [operation(['books'], 'loans', '/a'), operation(['books', 'loans'], 'list', '/b')],
      ),
      'Library',
    );
    expect(names.resource(['books', 'loans']).member).toBe('loans');
    expect(names.operation('books.loans').method).toBe('loans2');
  });

  test('files never leave their folder, nor have a name that a system reserves', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (resource) => {
        const names = decideNames(modelOf([], [operation(resource, 'list', '/x')]), 'Library');
        expect(names.resource(resource).module).toMatch(/^[a-z0-9_-]+(?:\/[a-z0-9_-]+)*$/);
      }),
    );
    const names = decideNames(modelOf([], [operation(['CON', '..'], 'list', '/x')]), 'Library');
    expect(names.resource(['CON', '..']).module).toBe('con_/unnamed');
  });
});

test('a resource that is called like a member of the client has another name', () => {
  const names = decideNames(modelOf([], [operation(['get'], 'list', '/x')]), 'Library');
  expect(names.resource(['get']).member).toBe('get2');
});
