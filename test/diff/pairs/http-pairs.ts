/** Pairs of HTTP pages: a version of the library of books, and one edit of it. */
import { httpLibrary } from './http-library.js';
import type { Pair } from './pair.js';
import { edited, without } from './pair.js';

type Edit = readonly [from: string, to: string];

function pair(
  name: string,
  edits: readonly Edit[],
  verdict: Pair['verdict'],
  changes: readonly string[],
  notes: readonly string[] = [],
): Pair {
  const after = edited(httpLibrary, ...edits);
  return { name, before: httpLibrary, after, changes, verdict, notes };
}

/** Pages that say nowhere that a value may be null. */
const nullFree = edited(httpLibrary, [' or null`', '`']);

export const httpPairs: readonly Pair[] = [
  pair(
    'optional member of a named type',
    [
      [
        '- `title: string`\n\n    What',
        '- `language: optional string`\n\n  - `title: string`\n\n    What',
      ],
      ['type, title, 6 more', 'type, language, 7 more'],
    ],
    'minor',
    ['info field-added type Book.language'],
  ),
  pair(
    'required member of a body',
    [
      [
        '- `pages: optional number`',
        '- `isbn: string`\n\n  Its number.\n\n- `pages: optional number`',
      ],
    ],
    'major',
    ['error field-added-required request POST /v1/books: isbn'],
  ),
  pair(
    'optional member of a body',
    [
      [
        '- `pages: optional number`',
        '- `isbn: optional string`\n\n  Its number.\n\n- `pages: optional number`',
      ],
    ],
    'minor',
    ['info field-added request POST /v1/books: isbn'],
  ),
  pair(
    'a query parameter',
    [
      [
        '- `after_id: optional string`',
        '- `before_id: optional string`\n\n  Back.\n\n- `after_id: optional string`',
      ],
    ],
    'minor',
    ['info field-added request GET /v1/books: before_id'],
  ),
  pair(
    'a required header',
    [
      [
        '### Header Parameters\n',
        '### Header Parameters\n\n- `"library-card": string`\n\n  Who asks.\n',
      ],
    ],
    'major',
    ['error field-added-required request POST /v1/books: library-card'],
  ),
  pair(
    'a member of a type is gone',
    [
      ['\n  - `returned_at: string or null`\n\n    When it was last returned.\n', ''],
      ['type, title, 6 more', 'type, title, 5 more'],
    ],
    'major',
    ['error field-removed type Book.returned_at'],
  ),
  pair(
    'an optional member of a type is gone',
    [
      ['\n  - `subtitle: optional string`\n\n    The smaller words on the cover.\n', ''],
      ['type, title, 6 more', 'type, title, 5 more'],
    ],
    'major',
    ['warn field-removed type Book.subtitle'],
  ),
  pair(
    'a member of a body is gone',
    [['\n- `days: optional number`\n\n  For how long.\n', '']],
    'major',
    ['warn field-removed request POST /v1/books/{book_id}/loans: days'],
  ),
  pair(
    'a member of an inline object of a type',
    [['    - `row: number`\n', '    - `row: number`\n\n    - `side: optional string`\n']],
    'minor',
    ['info field-added type Book.shelf.side'],
  ),
  pair(
    'a member deep in a body',
    [
      [
        '    - `color: string`\n\n- `source',
        '    - `color: string`\n\n    - `height: optional number`\n\n- `source',
      ],
    ],
    'minor',
    ['info field-added request POST /v1/books: shelf.wall.height'],
  ),
  pair(
    'a member of an anonymous response',
    [['  - `amount: number`\n', '  - `amount: number`\n\n  - `paid: boolean`\n']],
    'minor',
    ['info field-added-required response POST /v1/loans/{loan_id}/end: fee.paid'],
  ),
  pair(
    'a member of an envelope',
    [['  - `lent: number`\n', '  - `lent: number`\n\n  - `lost: number`\n']],
    'minor',
    ['info field-added-required response GET /v1/books: counts.lost'],
  ),
  pair(
    'a whole object that is new counts once',
    [
      [
        '- `has_more: boolean`',
        '- `filter: object { sort, words }`\n\n  What was asked.\n\n  - `sort: string`\n\n  - `words: array of string`\n\n- `has_more: boolean`',
      ],
    ],
    'minor',
    ['info field-added-required response GET /v1/books: filter'],
  ),
  pair(
    'a whole object that is gone counts once',
    [
      [
        '- `shelf: optional object { room, row, wall }`\n\n  Where it goes.\n\n  - `room: string`\n\n  - `row: number`\n\n  - `wall: optional object { color }`\n\n    - `color: string`\n\n',
        '',
      ],
    ],
    'major',
    ['warn field-removed request POST /v1/books: shelf'],
  ),
  pair('renamed in another case', [['`member_id: string`', '`memberId: string`']], 'major', [
    'error field-renamed request POST /v1/books/{book_id}/loans: member_id = memberId',
  ]),
  pair(
    'renamed with its description',
    [['`days: optional number`', '`duration: optional number`']],
    'major',
    ['error field-renamed request POST /v1/books/{book_id}/loans: days = duration'],
  ),
  pair('became required', [['- `pages: optional number`', '- `pages: number`']], 'major', [
    'error became-required request POST /v1/books: pages',
  ]),
  pair(
    'became optional in a response',
    [['- `title: string`\n\n    What', '- `title: optional string`\n\n    What']],
    'major',
    ['error became-optional type Book.title'],
  ),
  pair('became nullable in a response', [['- `due: string`', '- `due: string or null`']], 'major', [
    'error became-nullable type Loan.due',
  ]),
  pair(
    'not nullable any more in a request',
    [['- `note: optional string or null`', '- `note: optional string`']],
    'major',
    ['error became-non-nullable request POST /v1/books: note'],
  ),
  pair(
    'type of a member',
    [['- `row: number`\n\n  - `subtitle', '- `row: string`\n\n  - `subtitle']],
    'major',
    ['error type-changed type Book.shelf.row'],
  ),
  pair(
    'one author became a list',
    [
      [
        '`author: optional string or array of string`\n\n  Who wrote it.\n\n  - `string`\n\n  - `array of string`',
        '`author: optional array of string`\n\n  Who wrote it.',
      ],
    ],
    'major',
    ['error union-collapsed request POST /v1/books: author'],
  ),
  pair(
    'a string became a list',
    [['`member_id: string`', '`member_id: array of string`']],
    'major',
    ['error array-wrapped request POST /v1/books/{book_id}/loans: member_id'],
  ),
  pair(
    'a string became a union',
    [['`member_id: string`', '`member_id: string or number`']],
    'minor',
    ['info union-introduced request POST /v1/books/{book_id}/loans: member_id'],
  ),
  pair(
    'element of a list',
    [
      [
        '`author: optional string or array of string`\n\n  Who wrote it.\n\n  - `string`\n\n  - `array of string`',
        '`author: optional string or array of number`\n\n  Who wrote it.\n\n  - `string`\n\n  - `array of number`',
      ],
    ],
    'major',
    ['error type-changed request POST /v1/books: author'],
  ),
  pair(
    'a value of a named enum',
    [
      [
        'BookState = "on_shelf" or "on_loan" or "lost"',
        'BookState = "on_shelf" or "on_loan" or "lost" or 1 more',
      ],
      ['    - `"lost"`\n\n  - `shelf', '    - `"lost"`\n\n    - `"repair"`\n\n  - `shelf'],
      ['  - `"lost"`\n\n### Label', '  - `"lost"`\n\n  - `"repair"`\n\n### Label'],
    ],
    'minor',
    ['warn enum-value-added type BookState = repair'],
  ),
  pair(
    'a value of an inline enum of a body',
    [
      ['`kind: "novel" or "poem" or "map"`', '`kind: "novel" or "poem"`'],
      ['\n  - `"map"`\n', ''],
    ],
    'major',
    ['error enum-value-removed request POST /v1/books: kind = map'],
  ),
  pair(
    'a value of an open enum',
    [
      ['"scan-2031" or "voice-2031"', '"scan-2031" or "voice-2031" or "map-2032"'],
      ['- `"voice-2031"`\n', '- `"voice-2031"`\n\n    - `"map-2032"`\n'],
    ],
    'minor',
    ['info enum-value-added type LibraryFeature = map-2032'],
  ),
  pair(
    'an enum became open',
    [
      [
        '`sort: optional "title" or "age"`\n\n  The order.\n\n',
        '`sort: optional string or "title" or "age"`\n\n  The order.\n\n  - `string`\n\n',
      ],
    ],
    'minor',
    ['info enum-opened request GET /v1/books: sort'],
  ),
  pair(
    'an enum became a string',
    [
      [
        '`sort: optional "title" or "age"`\n\n  The order.\n\n  - `"title"`\n\n  - `"age"`\n',
        '`sort: optional string`\n\n  The order.\n',
      ],
    ],
    'minor',
    ['info type-widened request GET /v1/books: sort'],
  ),
  pair(
    'a member of a union of named objects',
    [
      ['array of PaperFormat or AudioFormat', 'array of PaperFormat or AudioFormat or FilmFormat'],
      [
        '      - `minutes: number`\n',
        '      - `minutes: number`\n\n    - `FilmFormat object { kind, width }`\n\n      - `kind: "film"`\n\n        - `"film"`\n\n      - `width: number`\n',
      ],
    ],
    'minor',
    ['warn variant-added type Book.formats = FilmFormat'],
  ),
  pair(
    'a member of a union of a body is gone',
    [
      ['- `source: optional ShopSource or GiftSource`', '- `source: optional ShopSource`'],
      [
        '\n  - `GiftSource object { type, giver }`\n\n    - `type: "gift"`\n\n      - `"gift"`\n\n    - `giver: string`\n',
        '',
      ],
    ],
    'major',
    ['error variant-removed request POST /v1/books: source = GiftSource'],
  ),
  pair(
    'a member within a union',
    [
      [
        '      - `minutes: number`\n',
        '      - `minutes: number`\n\n      - `voice: optional string`\n',
      ],
    ],
    'minor',
    ['info field-added type AudioFormat.voice'],
  ),
  pair('a fixed value', [['"book"', '"volume"']], 'major', ['error const-changed type Book.type']),
  pair('a default', [['Defaults to `20`', 'Defaults to `50`']], 'minor', [
    'warn default-changed request GET /v1/books: limit',
  ]),
  pair('a limit is tighter', [['from `1` to `100`', 'from `1` to `50`']], 'minor', [
    'warn constraint-tightened request GET /v1/books: limit',
  ]),
  pair('a limit is wider', [['from `1` to `100`', 'from `1` to `500`']], 'minor', [
    'info constraint-relaxed request GET /v1/books: limit',
  ]),
  pair(
    'a default is new',
    [['  How many pages it has.\n', '  How many pages it has.\n\n  Defaults to `100`.\n']],
    'minor',
    ['warn default-added request POST /v1/books: pages'],
  ),
  pair(
    'a default is told in other words for the first time',
    [['  How many pages it has.\n', '  The count of its pages. Defaults to `100`.\n']],
    'none',
    [],
    ['limits-documented'],
  ),
  pair(
    'a limit is new, and another one is gone',
    [
      ['  Who takes it.\n', '  Who takes it.\n\n  Maximum length of 40 characters.\n'],
      ['  Ranges from `1` to `5000`.\n\n', ''],
    ],
    'minor',
    [
      'info constraint-removed request POST /v1/books: pages',
      'info constraint-removed request POST /v1/books: pages',
      'warn constraint-added request POST /v1/books/{book_id}/loans: member_id',
    ],
  ),
  pair(
    'a list is followed by another member: its members tell it',
    [
      [
        '- `after_id: optional string`\n\n  The last book',
        '- `page: optional string`\n\n  The last book',
      ],
      [
        '- `last_id: string or null`\n\n  The last book',
        '- `next_page: string or null`\n\n  The page after',
      ],
    ],
    'major',
    [
      'error field-removed response GET /v1/books: last_id',
      'error field-renamed request GET /v1/books: after_id = page',
      'info field-added-required response GET /v1/books: next_page',
    ],
  ),
  pair(
    'an answer is a row of lines',
    [['Lists the books of the library.', 'Streams the books of the library as JSONL.']],
    'minor',
    ['warn streaming-changed response GET /v1/books'],
  ),
  pair(
    'a deprecated member',
    [['The smaller words on the cover.\n\n- ', '**Deprecated.** Use `title`.\n\n- ']],
    'minor',
    ['info field-deprecated request POST /v1/books: subtitle'],
  ),
  pair(
    'a deprecated value',
    [['  - `"poem"`', '  - `"poem"`\n\n    **Deprecated**: use `"novel"`.']],
    'minor',
    ['info enum-value-deprecated request POST /v1/books: kind = poem'],
  ),
  pair(
    'a deprecated operation',
    [['Takes a book back.', '**Deprecated.** Takes a book back.']],
    'minor',
    ['info operation-deprecated operation POST /v1/loans/{loan_id}/end'],
  ),
  pair('a moved operation', [['/v1/loans/{loan_id}/end', '/v2/loans/{loan_id}/end']], 'major', [
    'error operation-moved operation POST /v1/loans/{loan_id}/end = POST /v2/loans/{loan_id}/end',
  ]),
  pair(
    'another verb',
    [['**post** `/v1/loans/{loan_id}/end`', '**put** `/v1/loans/{loan_id}/end`']],
    'major',
    [
      'error operation-method-changed operation POST /v1/loans/{loan_id}/end = PUT /v1/loans/{loan_id}/end',
    ],
  ),
  pair(
    'a path parameter has another name',
    [
      ['{loan_id}', '{id}'],
      ['`loan_id: string`', '`id: string`'],
    ],
    'none',
    [],
  ),
  {
    name: 'an operation is gone',
    before: httpLibrary,
    after: without(httpLibrary, 'loans/end.md'),
    changes: ['error operation-removed operation POST /v1/loans/{loan_id}/end'],
    verdict: 'major',
  },
  {
    name: 'an operation is new',
    before: without(httpLibrary, 'loans/create.md'),
    after: httpLibrary,
    changes: ['info operation-added operation POST /v1/books/{book_id}/loans'],
    verdict: 'minor',
  },
  pair(
    'a renamed type',
    [
      ['Book object {', 'Volume object {'],
      ['array of Book`', 'array of Volume`'],
      ['`book: Book`', '`book: Volume`'],
      ['### Book\n', '### Volume\n'],
    ],
    'patch',
    ['info type-renamed type Book = Volume'],
  ),
  pair(
    'a renamed type with a new member',
    [
      ['Member', 'Reader'],
      ['    - `name: string`\n', '    - `name: string`\n\n    - `since: string`\n'],
    ],
    'minor',
    ['info type-renamed type Member = Reader', 'info field-added-required type Reader.since'],
  ),
  pair(
    'a renamed enum',
    [
      ['BookState', 'BookStatus'],
      ['Book State', 'Book Status'],
    ],
    'patch',
    ['info type-renamed type BookState = BookStatus'],
  ),
  pair(
    'an inline object got a name',
    [['  - `shelf: object { room, row }`', '  - `shelf: Shelf`']],
    'none',
    [],
  ),
  pair('another type at one place', [['`book: Book`', '`book: Label`']], 'major', [
    'error type-changed type Loan.book',
  ]),
  pair(
    'prose and examples only',
    [
      ['Lists the books of the library.', 'All books, one after the other.'],
      ['Name of the book.', 'How the book is called here.'],
      ['{ "id": "b1" }', '{ "id": "b2", "extra": true }'],
      ['curl https://api', 'curl -s https://api'],
    ],
    'none',
    [],
  ),
  pair(
    'order only',
    [
      [
        '- `title: string`\n\n  What stands on the cover.\n\n- `kind: "novel" or "poem" or "map"`\n\n  What it is.\n\n  - `"novel"`\n\n  - `"poem"`\n\n  - `"map"`\n',
        '- `kind: "map" or "poem" or "novel"`\n\n  What it is.\n\n  - `"map"`\n\n  - `"poem"`\n\n  - `"novel"`\n\n- `title: string`\n\n  What stands on the cover.\n',
      ],
      ['array of PaperFormat or AudioFormat', 'array of AudioFormat or PaperFormat'],
    ],
    'none',
    [],
  ),
  pair(
    'a head lists fewer values',
    [
      ['"novel" or "poem" or "map"`', '"novel" or "poem" or 1 more`'],
      ['BookState = "on_shelf" or "on_loan" or "lost"', 'BookState = "on_shelf" or 2 more'],
    ],
    'none',
    [],
  ),
  pair(
    'fixed values are not repeated below',
    [
      ['\n    - `"book"`\n', ''],
      ['\n        - `"paper"`\n', ''],
    ],
    'none',
    [],
  ),
  pair(
    'a type is opened once only',
    [
      ['\n    - `id: string`\n\n    - `name: string`\n\n    - `mail: optional string`\n', ''],
      [
        '# Books\n\n## Domain Types\n',
        '# Books\n\n## Domain Types\n\n### Member\n\n- `Member object { id, name, mail }`\n\n  - `id: string`\n\n  - `name: string`\n\n  - `mail: optional string`\n',
      ],
    ],
    'none',
    [],
  ),

  {
    name: 'many members are nullable at once',
    before: nullFree,
    after: edited(
      nullFree,
      ['- `subtitle: optional string`', '- `subtitle: optional string or null`'],
      ['- `color: optional string`', '- `color: optional string or null`'],
      ['- `pages: optional number`', '- `pages: optional number or null`'],
      ['- `mail: optional string`', '- `mail: optional string or null`'],
      ['- `returned_at: string`', '- `returned_at: string or null`'],
    ),
    changes: [],
    verdict: 'none',
    notes: ['nullability-documented'],
  },
  pair(
    'some members are nullable where others were',
    [
      ['- `subtitle: optional string`', '- `subtitle: optional string or null`'],
      ['- `mail: optional string`', '- `mail: optional string or null`'],
    ],
    'major',
    [
      'info became-nullable request POST /v1/books: subtitle',
      'error became-nullable type Book.subtitle',
      'error became-nullable type Member.mail',
    ],
  ),
  {
    name: 'an end that is told earlier',
    before: edited(httpLibrary, ['Takes a book back.', '**Deprecated.** Ends on June 1, 2031.']),
    after: edited(httpLibrary, ['Takes a book back.', '**Deprecated.** Ends on March 1, 2031.']),
    changes: ['warn sunset-date-changed operation POST /v1/loans/{loan_id}/end'],
    verdict: 'minor',
  },
  pair(
    'a parameter is sent elsewhere',
    [
      [
        '### Body Parameters\n\n- `member_id: string`\n\n  Who takes it.\n\n- `days: optional number`\n\n  For how long.\n',
        '### Query Parameters\n\n- `days: optional number`\n\n  For how long.\n\n### Body Parameters\n\n- `member_id: string`\n\n  Who takes it.\n',
      ],
    ],
    'major',
    ['error field-location-changed request POST /v1/books/{book_id}/loans: days'],
  ),
  pair(
    'an old name is given to a new type',
    [
      ['Book object { id, type, title, 6 more }', 'BookDetails object { id, type, title, 6 more }'],
      [
        '### Book\n',
        '### Book\n\n- `Book object { id, title, state }`\n\n  - `id: string`\n\n  - `title: string`\n\n  - `state: BookState`\n\n### Book Details\n',
      ],
      ['`book: Book`', '`book: BookDetails`'],
      ['array of Book`', 'array of BookDetails`'],
      ['- `has_more: boolean`', '- `first: Book`\n\n- `has_more: boolean`'],
    ],
    'minor',
    [
      'info field-added-required response GET /v1/books: first',
      'info type-renamed type Book = BookDetails',
    ],
  ),
  {
    name: 'a helper of clients is no operation',
    before: httpLibrary,
    after: {
      ...httpLibrary,
      'books/open.md':
        '## Open a Book\n\n**** ``\n\nOpens it on this machine.\n\n### Returns\n\n- `done: boolean`\n',
    },
    changes: [],
    verdict: 'none',
  },
  pair(
    'a named enum is put back inline',
    [
      ['`state: BookState`', '`state: "on_shelf" or "on_loan" or "lost"`'],
      [
        '### Book State\n\n- `BookState = "on_shelf" or "on_loan" or "lost"`\n\n  - `"on_shelf"`\n\n  - `"on_loan"`\n\n  - `"lost"`\n\n',
        '',
      ],
    ],
    'none',
    [],
  ),
  pair(
    'a named enum is put back inline with one value more',
    [
      ['`state: BookState`', '`state: "on_shelf" or "on_loan" or "lost" or "sold"`'],
      ['    - `"lost"`\n\n  - `shelf', '    - `"lost"`\n\n    - `"sold"`\n\n  - `shelf'],
      [
        '### Book State\n\n- `BookState = "on_shelf" or "on_loan" or "lost"`\n\n  - `"on_shelf"`\n\n  - `"on_loan"`\n\n  - `"lost"`\n\n',
        '',
      ],
    ],
    'minor',
    ['warn enum-value-added type Book.state = sold'],
  ),
  pair(
    'elements of a map',
    [
      [
        '`labels: map[Label]`\n\n    Its labels by language.\n\n    - `text: string`\n\n    - `color: optional string`\n',
        '`labels: map[string]`\n\n    Its labels by language.\n',
      ],
    ],
    'major',
    ['error type-changed type Book.labels'],
  ),
  pair(
    'an object became a list of it',
    [['- `fee: object { amount, currency }`', '- `fee: array of object { amount, currency }`']],
    'major',
    ['error array-wrapped response POST /v1/loans/{loan_id}/end: fee'],
  ),
  pair(
    'a value within an anonymous response',
    [
      ['"EUR" or "CHF"', '"EUR" or "CHF" or "GBP"'],
      ['    - `"CHF"`\n', '    - `"CHF"`\n\n    - `"GBP"`\n'],
    ],
    'minor',
    ['warn enum-value-added response POST /v1/loans/{loan_id}/end: fee.currency = GBP'],
  ),
  pair(
    'another response',
    [
      ['- `Loan object { id, book, due, member }`', '- `Lending object { id, member }`'],
      ['  - `book: Book`\n\n  - `due: string`\n\n    The last day.\n\n', ''],
    ],
    'major',
    ['error type-changed response POST /v1/books/{book_id}/loans'],
  ),
  pair(
    'several changes at once',
    [
      ['- `days: optional number`', '- `days: number`'],
      ['- `due: string`', '- `due: optional string`'],
      ['`sort: optional "title" or "age"`', '`sort: optional "title" or "age" or "state"`'],
      ['  - `"age"`\n', '  - `"age"`\n\n  - `"state"`\n'],
      ['    - `room: string`\n\n', ''],
      ['shelf: object { room, row }', 'shelf: object { row }'],
      ['Lists the books of the library.', 'All books.'],
    ],
    'major',
    [
      'info enum-value-added request GET /v1/books: sort = state',
      'error became-required request POST /v1/books/{book_id}/loans: days',
      'error field-removed type Book.shelf.room',
      'error became-optional type Loan.due',
    ],
  ),
  pair(
    'an object is opened',
    [
      [
        '- `labels: map[Label]`\n\n    Its labels by language.\n\n    - `text: string`\n\n    - `color: optional string`\n',
        '- `labels: object`\n\n    Its labels by language.\n',
      ],
    ],
    'major',
    ['error type-widened type Book.labels'],
  ),
  {
    name: 'a type is opened for the first time',
    before: edited(httpLibrary, [
      '\n    - `id: string`\n\n    - `name: string`\n\n    - `mail: optional string`\n',
      '',
    ]),
    after: httpLibrary,
    changes: [],
    verdict: 'none',
    notes: ['contents-documented'],
  },
  pair(
    'one type stands for another of the same members',
    [
      [
        '### Label\n',
        '### Badge\n\n- `Badge object { text, color }`\n\n  - `text: string`\n\n  - `color: optional string`\n\n### Label\n',
      ],
      ['- `has_more: boolean`', '- `badge: Badge`\n\n- `has_more: boolean`'],
      ['- `labels: map[Label]`', '- `labels: map[Badge]`'],
    ],
    'minor',
    ['info field-added-required response GET /v1/books: badge'],
  ),
  pair(
    'a deprecated type',
    [
      [
        '- `Label object { text, color }`\n',
        '- `Label object { text, color }`\n\n  **Deprecated.** Use plain texts.\n',
      ],
    ],
    'minor',
    ['info type-deprecated type Label'],
  ),
  pair(
    'a sentence says that a string is a date',
    [['When it was last returned.', 'When it was last returned, in RFC 3339.']],
    'none',
    [],
  ),
  {
    name: 'what a sentence calls a date became a number',
    before: edited(httpLibrary, ['When it was last', 'In RFC 3339, when it was last']),
    after: edited(
      httpLibrary,
      ['When it was last', 'In RFC 3339, when it was last'],
      ['- `returned_at: string', '- `returned_at: number'],
    ),
    changes: ['error type-changed type Book.returned_at'],
    verdict: 'major',
  },
];
