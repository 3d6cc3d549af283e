/** What headers mean, and where in them the reader stops if they mean nothing. */
import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../generator/dialects/dialect.js';
import { cli } from '../../generator/dialects/cli.js';
import { csharp } from '../../generator/dialects/csharp.js';
import { go } from '../../generator/dialects/go.js';
import { http } from '../../generator/dialects/http.js';
import { java } from '../../generator/dialects/java.js';
import { php } from '../../generator/dialects/php.js';
import { python } from '../../generator/dialects/python.js';
import { ruby } from '../../generator/dialects/ruby.js';
import { typescript } from '../../generator/dialects/typescript.js';
import type { TypeExpr } from '../../generator/signature/type-expr.js';

function shortType(type: TypeExpr): string {
  switch (type.kind) {
    case 'scalar':
    case 'name':
      return type.name;
    case 'literal':
      return JSON.stringify(type.value);
    case 'array':
      return `array(${shortType(type.element)})`;
    case 'map':
      return `map(${shortType(type.value)})`;
    case 'union':
      return type.members.map(shortType).join('|');
    case 'object':
      return `${type.title ?? ''}{${type.members.join()}+${type.elided}}`;
    case 'elided':
      return `+${type.count}`;
    case 'optional':
      return `optional(${shortType(type.inner)})`;
  }
}

/** `kind name required type` of a header, or where it fails. */
function read(dialect: Dialect, header: string): string {
  const parsed = dialect.parseHeader(header);
  if (!parsed.ok) {
    const { offset, found, expected } = parsed.failure;
    return `at ${offset}: ${found}, expected ${expected}`;
  }
  const declaration = parsed.value;
  switch (declaration.kind) {
    case 'member':
      return `member ${declaration.name} ${declaration.required} ${shortType(declaration.type)}`;
    case 'alias':
      return `alias ${declaration.name} ${shortType(declaration.type)}`;
    case 'class':
      return `class ${declaration.name}`;
    case 'bare':
      return `bare ${shortType(declaration.type)}`;
  }
}

describe.each<readonly [string, Dialect, readonly (readonly [string, string])[]]>([
  [
    'http',
    http,
    [
      ['limit: optional number', 'member limit no number'],
      ['title: string or null', 'member title yes string|null'],
      ['tags: optional array of string or null', 'member tags no array(string)|null'],
      ['kind: "a" or "b" or 2 more', 'member kind yes "a"|"b"|+2'],
      ['"library-branch": optional string', 'member library-branch no string'],
      ['Book object { id, title, 4 more }', 'class Book'],
      ['labels: map[array of Label]', 'member labels yes map(array(Label))'],
      ['BookFormat = PrintFormat or AudioFormat', 'alias BookFormat PrintFormat|AudioFormat'],
      ['true', 'bare true'],
      ['Book object', 'class Book'],
      ['shelf: optional object', 'member shelf no {+0}'],
    ],
  ],
  [
    'python',
    python,
    [
      ['limit: Optional[int]', 'member limit unstated optional(integer)'],
      ['created_at: datetime', 'member created_at unstated date-time'],
      ['labels: Dict[str, List[Label]]', 'member labels unstated map(array(Label))'],
      ['kind: Literal["a", "b", 2 more]', 'member kind unstated "a"|"b"|+2'],
      ['class Book: …', 'class Book'],
      ['class Book', 'class Book'],
      ['UnionMember0 = str', 'alias UnionMember0 string'],
      ['UnionMember1 = Literal["a", 2 more]', 'alias UnionMember1 "a"|+2'],
    ],
  ],
  [
    'ruby',
    ruby,
    [
      ['due: { at, 2 more}', 'member due unstated {at+2}'],
      ['kind: :a | :"b-c" | 2 more', 'member kind unstated "a"|"b-c"|+2'],
      ['shelf: Shelf{ room, row}', 'member shelf unstated Shelf{room,row+0}'],
      ['labels: Hash[Symbol, String]', 'member labels unstated map(string)'],
      ['copy: Book | Loan & { fine}', 'member copy unstated Book|{fine+0}'],
    ],
  ],
  [
    'cli',
    cli,
    [
      ['--after-id: optional string', 'member after-id no string'],
      ['book: object { id, 9 more }', 'member book yes {id+9}'],
    ],
  ],
  [
    'go',
    go,
    [
      ['Title param.Field[string] Optional', 'member Title no string'],
      ['Copies []int64 Optional', 'member Copies no array(integer)'],
      ['AfterID param.Opt[string] Optional', 'member AfterID no string'],
      ['type Book', 'class Book'],
      ['ID string', 'member ID unstated string'],
    ],
  ],
  [
    'csharp',
    csharp,
    [
      ['required long Copies', 'member Copies yes integer'],
      ['bool? Lent', 'member Lent no boolean|null'],
      ['JsonElement Type constant', 'member Type yes unknown'],
      ['JsonElement Type "book"constant', 'member Type yes "book"'],
      ['class Copy: union', 'class Copy'],
      ['class Copy', 'class Copy'],
      ['JsonElement Type = "book"', 'member Type yes "book"'],
      ['Lent("lent")', 'bare "lent"'],
      ['Stopped', 'bare string'],
    ],
  ],
  [
    'java',
    java,
    [
      ['JsonValue type constant', 'member type yes unknown'],
      ['JsonValue type = "book"', 'member type yes "book"'],
      ['class Book', 'class Book'],
      ['LENT("lent")', 'bare "lent"'],
      ['JsonValue; type "book"constant', 'member type yes "book"'],
    ],
  ],
  [
    'php',
    php,
    [
      ['class Book', 'class Book'],
      ['Book', 'class Book'],
      ['"book" type', 'member type unstated "book"'],
    ],
  ],
  [
    'typescript',
    typescript,
    [
      ['interface Book', 'class Book'],
      ['interface?: string', 'member interface no string'],
      ['limit?: number', 'member limit no number'],
      ['labels?: Record<string, string> | null', 'member labels no map(string)|null'],
      ['kind: "a" | (string & {})', 'member kind yes "a"|string'],
    ],
  ],
])('%s', (_, dialect, headers) => {
  test.each(headers)('%s', (header, expected) => {
    expect(read(dialect, header)).toBe(expected);
  });

  test.each([
    'x: ',
    'x: array of',
    'x: (',
    'x: List[',
    'x: Union[A',
    ': string',
    'x: "unclosed',
    'x: string; import "y"',
    'x: string ${y}',
    '\u202Ex: string',
    'x: string or or string',
    '',
  ])('refuses %j with its place', (header) => {
    expect(read(dialect, header)).toMatch(/^at \d+: .+, expected .+/);
  });
});

test('Ruby: a page of variants is a page of their union', () => {
  const parsed = ruby.parseSignature?.(
    'shelves.list(room, **kwargs) -> CursorPage<Book | Map | 3 more>',
  );
  const returns = parsed?.ok ? parsed.value.returns : null;
  expect(returns?.page).toBe('CursorPage');
  expect(returns?.type && shortType(returns.type)).toBe('Book|Map|+3');
});

test.each([
  [
    'client.books.get("novel" | "poetry"genre, stringbookID): Book',
    typescript,
    'genre bookID -> Book',
  ],
  ['client.books.get("all" | stringbookID, BookParamsquery?): Book', typescript, 'bookID -> Book'],
  ['client.books.get(Array<string>ids, RequestOptionsoptions?): Book', typescript, 'ids -> Book'],
  ['client.books.get(BookRefbook, numberpage?): Book', typescript, 'page -> Book'],
  [
    'books.get(Literal["novel", "poetry"]genre, strbook_id) -> Book',
    python,
    'genre book_id -> Book',
  ],
  ['books.get(Union[str, datetime]day, intpage, **kwargs) -> Book', python, 'day page -> Book'],
  ['books.get(strbook_id) -> Optional[Book]', python, 'book_id -> Book or null'],
  ['books.get(BookGetParams**kwargs) -> List[Book]', python, ' -> array(Book)'],
  ['books.list() -> SyncPage[Union[Book, Map]]', python, ' -> SyncPage of Book|Map'],
  ['books.delete(strbook_id) -> None', python, 'book_id -> '],
])('signature %s', (code, dialect, expected) => {
  const parsed = dialect.parseSignature?.(code);
  if (!parsed?.ok) throw new Error('not parsed');
  const { positional, returns } = parsed.value;
  const page = returns?.page ? `${returns.page} of ` : '';
  const type = returns?.type ? shortType(returns.type) : '';
  expect(`${positional.join(' ')} -> ${page}${type}${returns?.nullable ? ' or null' : ''}`).toBe(
    expected,
  );
});
