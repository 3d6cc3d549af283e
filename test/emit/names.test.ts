import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideNames, functionNames } from '../../generator/emit/names.js';
import { modelOf, objectType, operation, property, STRING } from '../support/sample-model.js';

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

  test('stay when types of other names are added', () => {
    const name = fc.stringMatching(/^[A-Z][A-Za-z_]{0,8}$/);
    const distinct = fc.uniqueArray(name, {
      selector: (text) => text.replace(/_/g, '').toLowerCase(),
    });
    fc.assert(
      fc.property(distinct, fc.nat(), (ids, cut) => {
        const before = ids.slice(0, cut % (ids.length + 1));
        expect(typeNames(...ids).slice(0, before.length)).toEqual(typeNames(...before));
      }),
    );
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

describe('reserved words', () => {
  test.each([
    ['Any', 'Any2'],
    ['Array', 'Array2'],
    ['Blob', 'Blob2'],
    ['Date', 'Date'],
    ['Headers', 'Headers2'],
    ['Request', 'Request'],
    ['Runtime', 'Runtime2'],
    ['Symbol', 'Symbol2'],
    ['URL', 'URL2'],
    ['Validator', 'Validator2'],
    ['ValidationError', 'ValidationError2'],
    ['Uploadable', 'Uploadable2'],
    ['library', 'Library2'],
    ['book_v2', 'BookV2'],
    ['_Book', 'Book'],
    ['Book!', 'Book'],
    ['!Book', 'Book'],
    ['', 'Unnamed'],
    ['___', 'Unnamed'],
  ])('the type %j becomes %s', (id, expected) => {
    const names = decideNames(modelOf([objectType(id, [])]), 'Library');
    expect(names.type(id)).toBe(expected);
  });

  test.each(
    (
      'any arguments array arraybuffer as async asynciterable await bigint blob boolean break case ' +
      'catch class const continue debugger declare default delete do else enum eval export extends ' +
      'false finally for function get global globalthis headers if implements import in infer ' +
      'instanceof interface is keyof let module namespace never new null number object of package ' +
      'private promise protected public readonly record require return runtime set static string ' +
      'super switch symbol this throw true try type typeof undefined unique unknown url var void ' +
      'while with yield constructor prototype then'
    ).split(' '),
  )('no type is called %s', (word) => {
    const id = word.charAt(0).toUpperCase() + word.slice(1);
    expect(decideNames(modelOf([objectType(id, [])]), 'Library').type(id)).toBe(`${id}2`);
  });

  test.each([
    ['list', 'list'],
    ['delete', 'delete'],
    ['get', 'get'],
    ['set', 'set'],
    ['new', 'new'],
    ['import', 'import'],
    ['export', 'export'],
    ['default', 'default'],
    ['of', 'of'],
    ['is', 'is'],
    ['then', 'then2'],
    ['constructor', 'constructor2'],
    ['class', 'class'],
    ['with', 'with'],
    ['string', 'string'],
    ['runtime', 'runtime2'],
    ['list all', 'listAll'],
    ['2nd', 'unnamed2nd'],
  ])('the method %j becomes %s', (method, expected) => {
    const one = operation(['books'], method, '/x');
    expect(decideNames(modelOf([], [one]), 'Library').operation(one.id).method).toBe(expected);
  });

  test.each([
    ['delete', 'delete2'],
    ['request', 'request2'],
    ['transport', 'transport2'],
    ['withOptions', 'withOptions2'],
    ['books', 'books'],
  ])('the resource %j is the member %s of a client', (resource, expected) => {
    const names = decideNames(modelOf([], [operation([resource], 'list', '/x')]), 'Library');
    expect(names.resource([resource]).member).toBe(expected);
  });

  test('below another resource they are free', () => {
    const names = decideNames(modelOf([], [operation(['a', 'request'], 'list', '/x')]), 'Library');
    expect(names.resource(['a', 'request']).member).toBe('request');
  });

  test.each([
    ['CON', 'con_'],
    ['prn', 'prn_'],
    ['aux', 'aux_'],
    ['nul', 'nul_'],
    ['com1', 'com1_'],
    ['lpt9', 'lpt9_'],
    ['index', 'index_'],
    ['console', 'console'],
    ['icon', 'icon'],
    ['com', 'com'],
    ['com12', 'com12'],
    ['a_b-c9', 'a_b-c9'],
    ['A.B/C', 'abc'],
    ['..', 'unnamed'],
    ['', 'unnamed'],
  ])('the module of the resource %j is %s', (resource, expected) => {
    const names = decideNames(modelOf([], [operation([resource], 'list', '/x')]), 'Library');
    expect(names.resource([resource]).module).toBe(expected);
  });
});

test('resources that differ in case only have modules of their own', () => {
  const operations = ['Books', 'books'].map((name) => operation(['a', name], 'list', '/x'));
  const names = decideNames(modelOf([], operations), 'Library');
  expect(names.resource(['a', 'Books']).module).toBe('a/books');
  expect(names.resource(['a', 'books']).module).toBe('a/books_2');
});

test('names are of bounded length, and stay apart', () => {
  const ids = ['A', 'B'].map((end) => `X${'x'.repeat(300)}${end}`);
  const one = operation(['r'.repeat(300)], 'm'.repeat(300), '/x');
  const names = decideNames(
    modelOf(
      ids.map((id) => objectType(id, [])),
      [one],
    ),
    'Library',
  );
  const [first = '', second = ''] = ids.map((id) => names.type(id) ?? '');
  expect(first).toBe(`X${'x'.repeat(99)}`);
  expect(second).toBe(`${first}2`);
  expect(names.operation(one.id).method).toHaveLength(100);
  expect(names.resource(one.resource).module).toHaveLength(100);
  expect(
    decideNames(modelOf([objectType(`x ${'y'.repeat(300)}`, [])]), 'L').type(
      `x ${'y'.repeat(300)}`,
    ),
  ).toHaveLength(100);
});

describe('what belongs to an operation', () => {
  const path = (name: string) => ({
    ...property(name),
    in: 'path' as const,
    alias: null,
  });

  test.each([
    ['book_id', 'bookId'],
    ['params', 'params_'],
    ['options', 'options_'],
    ['default', 'default_'],
    ['then', 'then_'],
    ['2nd', 'unnamed2nd'],
  ])('the path parameter %s is the argument %s', (name, expected) => {
    const one = { ...operation(['books'], 'get', '/x'), parameters: [path('other'), path(name)] };
    expect(decideNames(modelOf([], [one]), 'Library').operation(one.id).positional).toBe(expected);
  });

  test('parameters elsewhere are no argument', () => {
    const query = { ...path('q'), in: 'query' as const };
    const one = { ...operation(['books'], 'get', '/x'), parameters: [query] };
    expect(decideNames(modelOf([], [one]), 'Library').operation(one.id).positional).toBe(null);
  });

  test.each([
    ['books', 'Book'],
    ['entries', 'Entry'],
    ['batches', 'Batch'],
    ['wishes', 'Wish'],
    ['boxes', 'Box'],
    ['classes', 'Class'],
    ['statuses', 'Status'],
    ['address', 'Address'],
    ['media', 'Media'],
    ['shelves', 'Shelve'],
    ['s', 'S'],
  ])('operations of %s are called after a %s', (resource, owner) => {
    const one = operation([resource], 'list', '/x');
    expect(decideNames(modelOf([], [one]), 'Library').operation(one.id)).toMatchObject({
      method: 'list',
      params: `${owner}ListParams`,
      page: '',
      response: `${owner}ListResponse`,
      event: `${owner}ListEvent`,
      positional: null,
    });
  });

  test('a list has a page, and names that are taken are told apart', () => {
    const one = operation(['books'], 'list', '/x');
    const pagination = {
      itemType: STRING,
      items: 'data',
      parameter: null,
      next: null,
      hasMore: null,
      beforeParameter: null,
      previous: null,
      style: 'cursor',
    };
    const paged: typeof one = JSON.parse(
      JSON.stringify({ ...one, response: { ...one.response, pagination } }),
    );
    const types = [
      'BookListParams',
      'BookListPage',
      'BookListResponse',
      'BookListEvent',
      'BooksResource',
    ];
    const names = decideNames(
      modelOf(
        types.map((id) => objectType(id, [])),
        [paged],
      ),
      'Library',
    );
    expect(names.operation(paged.id)).toMatchObject({
      params: 'BookListParams2',
      page: 'BookListPage2',
      response: 'BookListResponse2',
      event: 'BookListEvent2',
    });
    expect(names.resource(['books']).className).toBe('BooksResource');
    expect(names.type('BooksResource')).toBe('BooksResource2');
  });

  test('methods of one resource are told apart, in the order of their ids', () => {
    const all = ['a b', 'aB', 'a_b'].map((method) => operation(['books'], method, '/x'));
    const names = decideNames(modelOf([], all.toReversed()), 'Library');
    expect(all.map(({ id }) => names.operation(id).method)).toEqual(['aB', 'aB2', 'aB3']);
  });
});

describe('models and local types', () => {
  const local = (id: string, name: string) => ({
    ...objectType(id, []),
    name,
    scope: 'local' as const,
  });

  test('a model has its name, whatever local types are called', () => {
    const types = [local('a.Book', 'Book'), objectType('z.Book', [])].map((type) => ({
      ...type,
      name: 'Book',
      resource: type.id.startsWith('a') ? ['books'] : [],
    }));
    for (const order of [types, types.toReversed()]) {
      const names = decideNames(modelOf(order), 'Library');
      expect(names.type('z.Book')).toBe('Book');
      expect(names.type('a.Book')).toBe('Book2');
      expect(names.typeModule('a.Book')).toBe('books');
      expect(names.typeModule('z.Book')).toBe('shared');
    }
  });

  test('what is not in the model has no name of its own', () => {
    const names = decideNames(modelOf([]), 'Library');
    expect(names.type('Book')).toBe(null);
    expect(names.typeModule('Book')).toBe('shared');
    expect(names.operation('books.list').method).toBe('call');
    expect(names.resource(['books']).module).toBe('api');
  });
});

test('resources of all levels have names', () => {
  const names = decideNames(
    modelOf([], [operation(['a', 'b', 'c'], 'list', '/x'), operation(['a', 'c'], 'list', '/y')]),
    'Library',
  );
  const paths = [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'c']];
  expect(paths.map((path) => names.resource(path))).toEqual([
    { member: 'a', className: 'AResource', module: 'a' },
    { member: 'b', className: 'ABResource', module: 'a/b' },
    { member: 'c', className: 'ABCResource', module: 'a/b/c' },
    { member: 'c', className: 'ACResource', module: 'a/c' },
  ]);
});

test('functions have names of their own, which begin with `is`', () => {
  const fresh = functionNames(['isBook']);
  expect(fresh('book')).toBe('isBook2');
  expect(fresh('book')).toBe('isBook3');
  expect(fresh('Book', 'list')).toBe('isBookList');
  expect(fresh('!')).toBe('isUnnamed');
  expect(fresh('toString')).toBe('isToString');
});

test('resources with the same letters are apart', () => {
  const all = [operation(['a', 'b'], 'x y', '/x'), operation(['ab'], 'xY', '/y')];
  const names = decideNames(modelOf([], all), 'Library');
  expect(all.map(({ id }) => names.operation(id).method)).toEqual(['xY', 'xY']);
});

test('responses are named in the order of the ids', () => {
  const all = ['aB', 'a_b'].map((method) => operation(['books'], method, '/x'));
  const names = decideNames(modelOf([], all.toReversed()), 'Library');
  expect(all.map(({ id }) => names.operation(id).response)).toEqual([
    'BookABResponse',
    'BookABResponse2',
  ]);
});

test('an ending is one at the end', () => {
  const one = operation(['boxesx'], 'list', '/x');
  expect(decideNames(modelOf([], [one]), 'L').operation(one.id).params).toBe('BoxesxListParams');
});
