/** The generated validators as their users know them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { libraryModel } from '../../support/library-model.js';
import { libraryPackage } from '../../support/library-package.js';
import { modelOf, objectType, operation, property, STRING } from '../../support/sample-model.js';
import { scratchFolder, writeTree } from '../../support/scratch-folder.js';
import { typeCheck } from '../../support/type-check.js';
import type { GeneratedValidators, TestDrift } from '../../support/validators-of.js';
import { validatorsOf } from '../../support/validators-of.js';

const book = {
  id: 'book_1',
  authors: ['A. Writer'],
  created_at: '2026-01-31T12:00:00Z',
  format: { type: 'print', pages: 320 },
  genre: 'novel',
  labels: { shelf: 'north' },
  shelf: { room: 'Reading room', row: 4 },
  title: 'The Long Shelf',
  type: 'book',
};

let library: GeneratedValidators;

beforeAll(async () => {
  library = await validatorsOf(libraryModel());
});

test('every named type, all parameters and every response have a validator', () => {
  expect(library.exported).toEqual([
    'AudioFormat',
    'AudioFormatParam',
    'Book',
    'BookCreateParams',
    'BookCreateResponse',
    'BookDeleteResponse',
    'BookFormat',
    'BookListParams',
    'BookListResponse',
    'BookRetrieveResponse',
    'BookShelf',
    'BooksCreateParamsShelf',
    'BooksListResponse',
    'DeletedBook',
    'PrintFormat',
    'PrintFormatParam',
    'ValidationError',
  ]);
});

describe('presets', () => {
  test.each([
    ['as documented', {}, true, true],
    ['an open enum with another value', { genre: 'saga' }, true, true],
    ['null where it is documented', { genre: null, summary: null }, true, true],
    ['a member that can be null, and is missing', { genre: undefined }, true, false],
    ['a member that is not documented', { colour: 'red' }, true, false],
    ['a variant that is not documented', { format: { type: 'braille' } }, true, false],
    ['a date-time that is none', { created_at: 'yesterday' }, true, false],
    ['an optional member that is undefined', { summary: undefined }, true, true],
    ['a required member that is undefined', { title: undefined }, false, false],
    ['null for a required member', { title: null }, false, false],
    ['a number for text', { title: 7 }, false, false],
    ['another object', { type: 'shelf' }, false, false],
    ['a wrong element', { authors: [1] }, false, false],
    ['a wrong value of a map', { labels: { shelf: 1 } }, false, false],
    ['an array for a map', { labels: [] }, false, false],
    ['a variant with a fault', { format: { type: 'print', pages: 'many' } }, false, false],
    ['a variant without a tag', { format: { pages: 3 } }, false, false],
    ['a number for a variant', { format: 3 }, false, false],
  ])('%s', (_, change, tolerant, strict) => {
    const value = { ...book, ...change };
    const validator = library.named('Book');
    expect([validator.is(value), validator.strict.is(value)]).toEqual([tolerant, strict]);
    expect(validator.safeParse(value).success).toBe(tolerant);
    expect(validator.safeParse(value, { preset: 'strict' }).success).toBe(strict);
    expect(validator.strict.tolerant.is(value)).toBe(tolerant);
    expect(validator['~standard'].validate(value).issues === undefined).toBe(tolerant);
  });

  test('an optional member may be null when tolerant only; limits are told when strict', () => {
    const params = library.named('BookListParams');
    expect(params.tolerant.is({ limit: null, after_id: null })).toBe(true);
    expect(params.strict.is({ limit: null })).toBe(false);
    expect(params.strict.is({ limit: 100 })).toBe(true);
    expect(params.strict.is({ limit: 101 })).toBe(false);
    expect(params.tolerant.is({ limit: 101 })).toBe(true);
  });

  test('parameters are strict and all else is tolerant if nobody says more', () => {
    expect(library.named('BookListParams').is({ colour: 'red' })).toBe(false);
    expect(library.named('Book').is({ ...book, colour: 'red' })).toBe(true);
  });
});

test('parse gives the very same value', () => {
  const validator = library.named('Book');
  expect(validator.parse(book)).toBe(book);
  expect(validator.safeParse(book)).toEqual({ success: true, data: book });
  expect(() => validator.parse({})).toThrow(expect.objectContaining({ name: 'ValidationError' }));
});

describe('issues', () => {
  test('say where, what is documented, and on which line', () => {
    const value = { ...book, format: { type: 'print', pages: 'secret' } };
    const result = library.named('Book').safeParse(value);
    expect(result).toMatchObject({
      success: false,
      count: 1,
      issues: [
        {
          code: 'type',
          pointer: '/format/pages',
          path: 'format.pages',
          expected: 'number',
          received: 'string',
          page: 'test/fixtures/kitchen-sink/http.md',
          line: expect.any(Number),
          message: 'format.pages: expected number, received string',
        },
      ],
    });
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  test('without a tag are those of the variant that may go without it', async () => {
    const tagged = (id: string, value: string, required: 'yes' | 'no', member: string) =>
      objectType(id, [
        { ...property('type', { kind: 'literal', value }), required },
        property(member),
      ]);
    const refs = ['Print', 'Audio'].map((id) => ({ kind: 'ref', id }) as const);
    const validators = await validatorsOf(
      modelOf([
        tagged('Print', 'print', 'no', 'pages'),
        tagged('Audio', 'audio', 'yes', 'minutes'),
        objectType('Copy', [property('format', { kind: 'union', variants: refs })]),
      ]),
    );
    const pathsOf = (format: object) => {
      const result = validators.named('Copy').safeParse({ format });
      return result.success ? [] : result.issues.map(({ path }) => path);
    };
    expect(pathsOf({ pages: 'many' })).toEqual([]);
    expect(pathsOf({ pages: 3 })).toEqual(['format.pages']);
    expect(pathsOf({ type: 'audio' })).toEqual(['format.minutes']);
  });

  test('list the documented values', () => {
    const value = { ...book, format: { type: 'secret' } };
    expect(library.named('Book').safeParse(value, { preset: 'strict' })).toMatchObject({
      issues: [
        {
          code: 'variant',
          pointer: '/format/type',
          documented: ['print', 'audio'],
          message: 'format.type: expected one of "print", "audio", received another string',
        },
      ],
    });
  });

  test('are capped and counted, and the message is short', () => {
    const value = { ...book, authors: Array.from({ length: 100_000 }, () => 7) };
    const result = library.named('Book').safeParse(value);
    if (result.success) throw new Error('accepted');
    expect([result.issues.length, result.count]).toEqual([100, 100_000]);
    expect(result.error.message).toMatch(/^authors\[0\]: expected string.*; and 99999 more$/);
    expect(result.error.message.length).toBeLessThan(200);
  });

  test('escape what stands in a path', () => {
    const value = { ...book, labels: { 'a/b~c "d"': 1 } };
    expect(library.named('Book').safeParse(value)).toMatchObject({
      issues: [{ pointer: '/labels/a~1b~0c "d"', path: 'labels["a/b~c \\"d\\""]' }],
    });
  });

  test('are those of Standard Schema as well', () => {
    const standard = library.named('Book')['~standard'];
    expect(standard).toMatchObject({ version: 1, vendor: 'docshape' });
    expect(standard.validate(book)).toEqual({ value: book });
    expect(standard.validate({ ...book, authors: [1] })).toEqual({
      issues: [{ message: 'authors[0]: expected string, received number', path: ['authors', 0] }],
    });
  });
});

test('drift is told to those who listen', () => {
  const told: TestDrift[] = [];
  const value = {
    ...book,
    colour: 'red',
    created_at: 'yesterday',
    format: { type: 'braille' },
    genre: 'saga',
  };
  const onUnknown = (report: TestDrift) => told.push(report);
  expect(library.named('Book').safeParse(value, { onUnknown }).success).toBe(true);
  expect(told.map(({ kind, pointer, received }) => [kind, pointer, received])).toEqual([
    ['format', '/created_at', 'string'],
    ['variant', '/format/type', 'braille'],
    ['value', '/genre', 'saga'],
    ['member', '/colour', 'string'],
  ]);
});

describe('what is no plain data', () => {
  const names = ['toString', '__proto__', 'constructor', 'hasOwnProperty', 'id'];
  const trap = modelOf([
    ...names.map((name) => objectType(`Has${name.replace(/\W|_/g, '')}`, [property(name)])),
    objectType('Tree', [{ ...property('child', { kind: 'ref', id: 'Tree' }), required: 'no' }]),
    objectType('Pair', [
      { ...property('left', { kind: 'ref', id: 'Pair' }), required: 'no' },
      { ...property('right', { kind: 'ref', id: 'Pair' }), required: 'no' },
    ]),
    objectType('Numbers', [
      property('list', { kind: 'array', element: { kind: 'number', integer: 'yes' } }),
    ]),
    {
      ...objectType('Json', []),
      shape: {
        kind: 'alias',
        type: {
          kind: 'union',
          variants: [
            STRING,
            { kind: 'array', element: { kind: 'ref', id: 'Json' } },
            { kind: 'map', value: { kind: 'ref', id: 'Json' } },
          ],
        },
      },
    },
    objectType('Left', [{ ...property('down', { kind: 'ref', id: 'Either' }), nullable: 'yes' }]),
    objectType('Right', [
      { ...property('up', { kind: 'ref', id: 'Either' }), nullable: 'yes' },
      property('side', { kind: 'boolean' }),
    ]),
    {
      ...objectType('Either', []),
      shape: {
        kind: 'alias',
        type: {
          kind: 'union',
          variants: [
            { kind: 'ref', id: 'Left' },
            { kind: 'ref', id: 'Right' },
          ],
        },
      },
    },
  ]);
  let traps: GeneratedValidators;

  beforeAll(async () => {
    traps = await validatorsOf(trap);
  });

  test.each(names)('an object without %s has none', (name) => {
    const validator = traps.named(`Has${name.replace(/\W|_/g, '')}`);
    const own = Object.fromEntries([[name, 'text']]);
    for (const checked of [validator, validator.strict]) {
      expect(checked.is({})).toBe(false);
      expect(checked.is(Object.create({ [name]: 'text' }))).toBe(false);
      expect(checked.is(own)).toBe(true);
      expect(checked.is(Object.assign(Object.create(null), own))).toBe(true);
      expect(checked.is(JSON.parse(JSON.stringify(own)))).toBe(true);
    }
  });

  test('an instance of a class has what is its own', () => {
    class Named {
      id = 'text';
    }
    class Inheriting {
      get id() {
        return 'text';
      }
    }
    const validator = traps.named('Hasid');
    expect([new Named(), new Inheriting()].map(validator.is)).toEqual([true, false]);
  });

  test('what all objects were given is not their own', () => {
    const validator = traps.named('Hasid');
    try {
      Object.assign(Object.prototype, { id: 'text' });
      expect(validator.is({})).toBe(false);
      expect(validator.is({ id: 'own' })).toBe(true);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'id');
    }
  });

  test('getters and proxies that throw are issues', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const thrower = () => {
      throw new Error('secret');
    };
    const values = [
      Object.defineProperty({}, 'id', { get: thrower, enumerable: true }),
      new Proxy(Object.create({}), { getOwnPropertyDescriptor: thrower }),
      new Proxy({}, { get: thrower, getOwnPropertyDescriptor: thrower, getPrototypeOf: thrower }),
      proxy,
    ];
    for (const value of values) {
      for (const preset of ['strict', 'tolerant'] as const) {
        const result = traps.named('Hasid').safeParse(value, { preset });
        expect(result).toMatchObject({ success: false });
        expect(result.success ? '' : result.issues[0]?.code).toBe('unreadable');
        expect(JSON.stringify(result)).not.toContain('secret');
      }
    }
  });

  test('a getter is read once by a check that passes', () => {
    let reads = 0;
    const value = {
      get id() {
        reads++;
        return 'text';
      },
    };
    expect(traps.named('Hasid').is(value)).toBe(true);
    expect(reads).toBe(1);
  });

  test.each([
    [[], true, true],
    [[0, -0, 2 ** 53 + 2], true, true],
    [[1.5], true, false],
    [[NaN], false, false],
    [[Infinity], false, false],
    [[1n], false, false],
    [['1'], false, false],
    [Array(3), false, false],
    [Object.assign([1], { extra: true }), true, true],
    [new Uint8Array(2), false, false],
    [{ length: 0 }, false, false],
    [new Number(1), false, false],
    [Symbol('x'), false, false],
    [new Date(0), false, false],
    [() => [], false, false],
  ])('%s as a list of integers', (list, tolerant, strict) => {
    const validator = traps.named('Numbers');
    expect([validator.is({ list }), validator.strict.is({ list })]).toEqual([tolerant, strict]);
  });

  test.each([
    ['Tree', 1_000_000],
    ['Json', 1_000_000],
    ['Either', 200_000],
  ])('%s: no data is too deep', (name, deepest) => {
    const member = { Tree: 'child', Json: 'x', Either: 'down' }[name] ?? '';
    const validator = traps.named(name);
    for (const depth of [10, 1000, deepest]) {
      let valid: unknown = { Tree: {}, Json: 'end', Either: { down: null } }[name];
      let wrong: unknown = name === 'Json' ? 7 : { [member]: 7 };
      for (let level = 0; level < depth; level++) {
        valid = { [member]: valid };
        wrong = { [member]: wrong };
      }
      expect([validator.is(valid), validator.strict.is(valid)], `${depth}`).toEqual([true, true]);
      expect([validator.is(wrong), validator.strict.is(wrong)], `${depth}`).toEqual([false, false]);
      expect(validator.safeParse(wrong)).toMatchObject({ success: false, count: 1 });
    }
  });

  test('cyclic data ends, and so does data with very many ways through it', () => {
    const tree: { child?: unknown } = {};
    tree.child = { child: { child: tree } };
    const json: unknown[] = ['text'];
    json.push(json, { again: json });
    let pair: object = {};
    for (let level = 0; level < 30; level++) pair = { left: pair, right: pair };
    for (const [name, value] of [
      ['Tree', tree],
      ['Json', json],
      ['Pair', pair],
    ] as const) {
      expect(traps.named(name).is(value), name).toBe(true);
      expect(traps.named(name).strict.is(value), name).toBe(true);
      expect(traps.named(name).safeParse(value, { onUnknown: () => {} }).success).toBe(true);
    }
    tree.child = { child: tree, colour: 1 };
    expect(traps.named('Tree').strict.is(tree)).toBe(false);
  });
});

describe('hostile names and values', () => {
  test('reach the code as literals only', async () => {
    const evil = "'); globalThis.broken = true; ('";
    const text = '*/ globalThis.broken = true; /*\u2028\n`${1}';
    const model = modelOf(
      [
        objectType('Book', [
          property(evil),
          property(text, { kind: 'literal', value: text }),
          property('kind', {
            kind: 'union',
            variants: [
              { kind: 'literal', value: evil },
              { kind: 'literal', value: text },
            ],
          }),
        ]),
      ],
      [operation(['books'], 'retrieve', '/books')],
    );
    const { named, files } = await validatorsOf(model);
    expect(named('Book').strict.is({ [evil]: 'x', [text]: text, kind: evil })).toBe(true);
    expect(named('Book').is({ [evil]: 'x', [text]: 'y', kind: evil })).toBe(false);
    expect('broken' in globalThis).toBe(false);
    const written = Object.entries(files).filter(([path]) => path.startsWith('validators/'));
    for (const [, code] of written) expect(code).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test('a function within a module never has the name of another type', async () => {
    const list = (id: string) =>
      objectType(id, [property('list', { kind: 'array', element: STRING })]);
    const { named } = await validatorsOf(
      modelOf([list('Book'), list('BookList'), list('BookList2')]),
    );
    expect(named('BookList2').is({ list: ['a'] })).toBe(true);
    expect(named('BookList').is({ list: [1] })).toBe(false);
  });
});

const use = `
import type { Book, BookCreateParams } from 'docshape-library';
import { Book as BookValidator, BookCreateParams as Params, ValidationError } from 'docshape-library/validators';
import { BookListResponse } from 'docshape-library/validators/books';

declare const value: unknown;
if (BookValidator.is(value)) {
  const book: Book = value;
  const seconds: number = book.format.type === 'audio' ? book.format.seconds : book.format.pages;
  seconds.toFixed();
  // @ts-expect-error It may be absent.
  book.summary.trim();
}
const params: BookCreateParams = Params.parse(value, { preset: 'tolerant' });
const result = BookListResponse.safeParse(value, { onUnknown: ({ kind, path }) => [kind, path] });
if (result.success) result.data.data[0]?.title.trim();
else result.issues.map(({ pointer, line }) => [pointer, line]);
try {
  BookValidator.strict.parse(value);
} catch (error) {
  if (error instanceof ValidationError) error.issues[0]?.message.trim();
}
const standard = BookValidator['~standard'].validate(value);
if (!standard.issues) standard.value.title.trim();
// @ts-expect-error There is no such preset.
BookValidator.parse(value, { preset: 'lax' });
// @ts-expect-error It is a book.
const wrong: { colour: string } = BookValidator.parse(value);
export { params, wrong };
`;

test('is narrows to the public interface, in the strictest mode of the compiler', async () => {
  const folder = scratchFolder();
  writeTree(`${folder}/node_modules/docshape-library`, await libraryPackage());
  writeTree(folder, { 'package.json': '{ "type": "module" }', 'use.ts': use });
  const include = ['use.ts', 'node_modules/docshape-library/validators/**/*.d.ts'];
  expect(typeCheck(folder, include)).toBe('');
  writeTree(folder, { 'use.ts': use.replace('// @ts-expect-error It is a book.', '') });
  expect(typeCheck(folder, ['use.ts'])).toContain('TS2741');
});
