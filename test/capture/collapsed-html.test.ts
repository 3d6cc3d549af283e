import { describe, expect, test } from 'vitest';
import { codesOf, flatItemsOf, readText } from '../support/read-captured.js';

const text = `Loans

LoansResource

Methods

create() ->
post/v5/loans

Lends a book

Lends it to a member.

Until it is due.

Parameters
book: Union[str, Iterable[]]
str
Iterable[]
copies: Optional[int]
(maximum: 3, minimum: 1)

How many copies to lend

note: Optional[Dict[str, ]]

Loans

binding: Literal["hard", "soft"]
"hard"
"soft"
Returns

What became of the loan.

class LoanOpened: ...

The book is lent.

class LoanRefused: ...

Lend a book

200Example

Domain types
class Loan: ...

A loan of one book.

class Shelf: ...

Where books stand.

What became of the loan.
`;

const shown = ({ pages }: ReturnType<typeof readText>) =>
  flatItemsOf(pages).map(({ header, description, depth }) => [
    header,
    description,
    depth.kind === 'steps' ? depth.steps[0]?.step : depth.kind,
  ]);

const later = `API reference
Lend a book
loans.create(LoanCreateParams**kwargs) -> Loan
POST/v1/loans
Lends it to a member.
Parameters
book: str
copies: Optional[int]
How many copies to lend
Returns
class Loan: ...
The book is lent.
Lend a book
loan = client.loans.create()
{
"id": "loan_1"
}
`;

describe('a collapsed page with its title above the method', () => {
  test('has the title that stands above its samples again, which are no items', () => {
    const { pages, diagnostics } = readText(later);
    const [captured] = pages ?? [];
    if (captured?.kind !== 'flat') throw new Error('not flat');
    expect(captured.page.sections.map(({ heading }) => heading)).toEqual(['Lend a book']);
    const [method] = captured.page.sections;
    expect(method?.paragraphs.map(({ markdown }) => markdown)).toEqual([
      '`loans.create(LoanCreateParams**kwargs) -> Loan`',
      '**post** `/v1/loans`',
      'Lends it to a member.',
    ]);
    expect(shown({ pages, diagnostics }).map(([header]) => header)).toEqual([
      'book: str',
      'copies: Optional[int]',
      'class Loan: …',
    ]);
  });

  test('is that of what stands behind the verb if the line above is another one', () => {
    const { pages } = readText(later.replace('Lend a book\nloan =', 'Sample\nloan ='));
    const [captured] = pages ?? [];
    const sections = captured?.kind === 'flat' ? captured.page.sections : [];
    expect(sections.map(({ heading }) => heading)).toEqual(['Lends it to a member.']);
  });
});

describe('a collapsed page', () => {
  test('is cut into headers, descriptions and members of unions', () => {
    expect(shown(readText(text))).toEqual([
      ['book: Union[str, Iterable[object]]', '', 'root'],
      ['str', '', 'nested'],
      ['Iterable[object]', '', 'nested'],
      ['copies: Optional[int]', '(maximum: 3, minimum: 1)\n\nHow many copies to lend', 'root'],
      ['note: Optional[Dict[str, object]]', 'Loans', 'root'],
      ['binding: Literal["hard", "soft"]', '', 'root'],
      ['"hard"', '', 'nested'],
      ['"soft"', '', 'nested'],
      ['Union[LoanOpened, LoanRefused]', 'What became of the loan.', 'root'],
      ['class LoanOpened: …', 'The book is lent.', 1],
      ['class LoanRefused: …', 'Lend a book', 0],
      ['class Loan: …', 'A loan of one book.', 'root'],
      ['class Shelf: …', 'Where books stand.', 'root'],
    ]);
  });

  test('has sections, and the head of its method', () => {
    const [captured] = readText(text).pages ?? [];
    const [resource] = captured?.kind === 'flat' ? captured.page.sections : [];
    expect(resource).toMatchObject({ heading: 'Loans', depth: 1 });
    const [method, types] = resource?.sections ?? [];
    expect(method?.heading).toBe('Lends a book');
    expect(method?.paragraphs.map(({ markdown }) => markdown)).toEqual([
      '`loans.create()`',
      '**post** `/v5/loans`',
      'Lends it to a member.',
      'Until it is due.',
    ]);
    expect(method?.sections.map(({ heading }) => heading)).toEqual(['Parameters', 'Returns']);
    expect(types?.sections.map(({ heading }) => heading)).toEqual(['Loan', 'Shelf']);
  });

  test('can name the variants of a union', () => {
    const named = text.replace(
      'Literal["hard", "soft"]\n',
      'Union[str, Literal["hard", "soft"]]\n\nAccepts one of the following:\n\nUnionMember0 = str\n\nUnionMember1 = Literal["hard", "soft"]\n',
    );
    expect(shown(readText(named)).slice(5, 10)).toEqual([
      ['binding: Union[str, Literal["hard", "soft"]]', '', 'root'],
      ['UnionMember0 = str', '', 'nested'],
      ['UnionMember1 = Literal["hard", "soft"]', '', 'nested'],
      ['"hard"', '', 'nested'],
      ['"soft"', '', 'nested'],
    ]);
  });

  test('says what it has lost', () => {
    const { diagnostics } = readText(text);
    expect(diagnostics.map(({ place, message }) => [place.line, message])).toEqual([
      [7, '`create() ->` has lost its arguments; read as `loans.create()`'],
      [
        17,
        '`book: Union[str, Iterable[]]` has lost 1 of its types; read as `book: Union[str, Iterable[object]]`',
      ],
      [19, '`Iterable[]` has lost 1 of its types; read as `Iterable[object]`'],
      [
        25,
        '`note: Optional[Dict[str, ]]` has lost 1 of its types; read as `note: Optional[Dict[str, object]]`',
      ],
      [
        51,
        '"What became of the loan." behind `class Shelf: …` describes a type whose name is lost',
      ],
    ]);
    const first = diagnostics[1]?.place;
    const line = text.split('\n')[16] ?? '';
    expect(line.slice(0, (first?.column ?? 0) - 1)).toBe('book: Union[str, Iterable[');
  });

  test('whose header has no type at all has a member of any type', () => {
    const lost = text.replace('copies: Optional[int]', 'copies: ');
    const { pages, diagnostics } = readText(lost);
    expect(flatItemsOf(pages)[3]?.header).toBe('copies: object');
    expect(diagnostics.filter(({ code }) => code === 'capture-type-lost')).toHaveLength(4);
  });

  test('is none without a signature: later forms open what is nested, and do not tell where', () => {
    const later = `List Books

GET/v5/books

Lists the books.

Query Parameters

limit: optional number

Returns

data: array of object { id, kind }

id: string

kind: string

List Books

200 example

{
  "notes": {
    "foo": "string"
  }
}
`;
    const { pages, diagnostics } = readText(later);
    expect(pages).toBeNull();
    expect(diagnostics).toEqual([]);
  });

  test('samples are no items', () => {
    const sampled = `list() ->
get/v5/books

Books

Returns
shelf: str

Response 200

{
  "room": "str"
}
`;
    const [captured] = readText(sampled).pages ?? [];
    const [method] = captured?.kind === 'flat' ? captured.page.sections : [];
    const items = method?.sections.flatMap((section) => section.items) ?? [];
    expect(items.map(({ header }) => header)).toEqual(['shelf: str']);
  });

  test('can lack its resource and a name', () => {
    const bare = `list() ->
get /v5/books

Parameters
The books of the library.

shelf: Dict[, str]

Domain types
str

Any text.
`;
    const { pages, diagnostics } = readText(bare);
    const [captured] = pages ?? [];
    const [method, types] = captured?.kind === 'flat' ? captured.page.sections : [];
    expect(method?.paragraphs.map(({ markdown }) => markdown)).toEqual([
      '`list()`',
      '**get** `/v5/books`',
    ]);
    const [parameters] = method?.sections ?? [];
    expect(parameters?.paragraphs).toMatchObject([{ markdown: 'The books of the library.' }]);
    expect(parameters?.items).toMatchObject([{ header: 'shelf: Dict[object, str]' }]);
    expect(types?.items).toMatchObject([{ header: 'str', depth: { kind: 'nested' } }]);
    expect(codesOf({ pages, diagnostics })).toEqual([
      'capture-signature-lost',
      'capture-type-lost',
    ]);
  });

  test('in which a class is opened does not tell depths', () => {
    const opened = text.replace('note: Optional[Dict', 'class Note: ...\n\nnote: Optional[Dict');
    const depths = shown(readText(opened)).slice(4, 7);
    expect(depths.map(([header, , depth]) => [header, depth])).toEqual([
      ['class Note: …', 'nested'],
      ['note: Optional[Dict[str, object]]', 'unknown'],
      ['binding: Literal["hard", "soft"]', 'unknown'],
    ]);
  });

  test('is the text of one page', () => {
    expect(codesOf(readText(text + text))).toContain('capture-two-pages');
  });
});
