/** Pairs of pages of languages: what they state in another way than the HTTP pages, or not at all. */
import { commandLibrary, pythonLibrary, scriptLibrary } from './language-library.js';
import type { Pair } from './pair.js';
import { edited } from './pair.js';

type Edit = readonly [from: string, to: string];

function pairOf(
  pages: Readonly<Record<string, string>>,
  name: string,
  edits: readonly Edit[],
  verdict: Pair['verdict'],
  changes: readonly string[],
  notes: readonly string[] = [],
): Pair {
  return { name, before: pages, after: edited(pages, ...edits), changes, verdict, notes };
}

export const languagePairs: readonly Pair[] = [
  pairOf(
    pythonLibrary,
    'Python: a member of an inline object',
    [['    - `row: int`\n', '    - `row: int`\n\n    - `side: str`\n']],
    'minor',
    ['info field-added-required type Book.shelf.side'],
  ),
  pairOf(
    pythonLibrary,
    'Python: a value of an inline enum',
    [
      ['"on_shelf", "on_loan"]', '"on_shelf", "on_loan", "lost"]'],
      ['    - `"on_loan"`\n', '    - `"on_loan"`\n\n    - `"lost"`\n'],
    ],
    'minor',
    ['warn enum-value-added type Book.state = lost'],
  ),
  pairOf(
    pythonLibrary,
    'Python: a member of a named type',
    [['- `name: str`', '- `name: Optional[str]`']],
    'major',
    ['error became-nullable type Reader.name'],
  ),
  pairOf(
    pythonLibrary,
    'Python: a parameter became optional',
    [['- `wall: Wall`', '- `wall: Optional[Wall]`']],
    'minor',
    ['info became-optional request POST /v1/books: wall'],
  ),
  pairOf(
    pythonLibrary,
    'Python: a parameter became required',
    [['- `pages: Optional[int]`', '- `pages: int`']],
    'major',
    ['error became-required request POST /v1/books: pages'],
  ),
  pairOf(
    pythonLibrary,
    'Python: a member became optional',
    [['- `title: str`\n\n    What', '- `title: Optional[str]`\n\n    What']],
    'major',
    ['error became-nullable type Book.title'],
  ),
  pairOf(
    pythonLibrary,
    'Python: a member of an inline parameter',
    [
      [
        '  - `width: Optional[int]`\n',
        '  - `width: Optional[int]`\n\n  - `height: Optional[int]`\n',
      ],
    ],
    'minor',
    ['info field-added request POST /v1/books: wall.height'],
  ),
  pairOf(
    pythonLibrary,
    'Python: a union member',
    [
      [
        '      - `minutes: int`\n',
        '      - `minutes: int`\n\n    - `class FilmFormat: …`\n\n      - `kind: Literal["film"]`\n\n        - `"film"`\n\n      - `meters: int`\n',
      ],
    ],
    'minor',
    ['warn variant-added type Book.formats = FilmFormat'],
  ),
  pairOf(
    pythonLibrary,
    'Python: a number became a string',
    [['    - `row: int`', '    - `row: str`']],
    'major',
    ['error type-changed type Book.shelf.row'],
  ),
  pairOf(
    pythonLibrary,
    'Python: a sample alone',
    [['"has_more": true', '"has_more": true, "next": "c"']],
    'none',
    [],
  ),
  pairOf(
    scriptLibrary,
    'TypeScript: a file to upload tells the media type as well',
    [['  - `place?: Place`\n', '  - `scan: Uploadable`\n\n  - `place?: Place`\n']],
    'major',
    ['error field-added-required request POST /v1/books: scan'],
  ),
  pairOf(
    scriptLibrary,
    'TypeScript: a member became required',
    [['subtitle?: string', 'subtitle: string']],
    'minor',
    ['info became-required type Book.subtitle'],
  ),
  pairOf(
    scriptLibrary,
    'TypeScript: a member became nullable',
    [['`subtitle?: string`', '`subtitle?: string | null`']],
    'major',
    ['error became-nullable type Book.subtitle'],
  ),
  pairOf(
    scriptLibrary,
    'TypeScript: a member of an inline object',
    [['    - `row: number`\n', '    - `row: number`\n\n    - `side: string`\n']],
    'minor',
    ['info field-added-required type Book.shelf.side'],
  ),
  pairOf(
    scriptLibrary,
    'TypeScript: a member of an inline parameter',
    [['    - `row?: number`\n', '    - `row?: number`\n\n    - `side?: string`\n']],
    'minor',
    ['info field-added request POST /v1/books: place.side'],
  ),
  pairOf(
    scriptLibrary,
    'TypeScript: a member is gone',
    [['  - `lent_at: string | null`\n\n    When it went.\n\n', '']],
    'major',
    ['error field-removed type Book.lent_at'],
  ),
  pairOf(
    scriptLibrary,
    'TypeScript: a union lost a member',
    [
      ['ShopSource | GiftSource', 'ShopSource'],
      [
        '\n    - `GiftSource`\n\n      - `type: "gift"`\n\n        - `"gift"`\n\n      - `giver: string`\n',
        '',
      ],
    ],
    'minor',
    ['info variant-removed type Book.source = GiftSource'],
  ),
  pairOf(
    commandLibrary,
    'command line: a member of an inline object',
    [
      ['    - `row: number`\n', '    - `row: number`\n\n    - `side: string`\n'],
      ['room, row }', 'room, row, side }'],
    ],
    'minor',
    ['info field-added-required type Book.shelf.side'],
  ),
  pairOf(
    commandLibrary,
    'command line: an option',
    [
      [
        '- `--pages: optional number`\n\n  Body param: How many pages it has.\n',
        '- `--pages: optional number`\n\n  Body param: How many pages it has.\n\n- `--isbn: string`\n\n  Body param: Its number.\n',
      ],
    ],
    'major',
    ['error field-added-required request POST /v1/books: isbn'],
  ),
  pairOf(
    commandLibrary,
    'command line: fixed values are listed below',
    [['  - `type: "book"`\n', '  - `type: "book"`\n\n    - `"book"`\n']],
    'none',
    [],
  ),
  pairOf(
    pythonLibrary,
    'Python: a method has another name',
    [['`books.create(BookCreateParams', '`books.add(BookAddParams']],
    'none',
    [],
  ),
  pairOf(
    pythonLibrary,
    'Python: a string became a date and time',
    [['- `id: str`\n\n    Name', '- `id: datetime`\n\n    Name']],
    'minor',
    ['warn format-changed type Book.id'],
  ),
  pairOf(
    pythonLibrary,
    'Python: order only',
    [
      [
        '  - `title: str`\n\n    What stands on the cover.\n\n  - `shelf: Shelf`\n\n    Its place.\n\n    - `room: str`\n\n    - `row: int`\n',
        '  - `shelf: Shelf`\n\n    Its place.\n\n    - `row: int`\n\n    - `room: str`\n\n  - `title: str`\n\n    What stands on the cover.\n',
      ],
    ],
    'none',
    [],
  ),
];
